import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { docx } from '../../src/knowledge/readers/docx.ts';
import { aFolder, aLoadedStore, liaison, now } from '../support/cli.ts';

let loaded: Awaited<ReturnType<typeof aLoadedStore>>;
beforeAll(async () => {
  loaded = await aLoadedStore();
}, 120_000);
afterAll(() => {
  loaded.remove();
});

const run = (kind: string, file: string, ...more: readonly string[]) =>
  liaison(['paper', kind, '--out', file, '--data', loaded.folder, '--now', now, ...more]);

test('a bulletin is written with its week and its number', async () => {
  const file = join(aFolder(), '通报.docx');

  const { status, out } = await run('bulletin', file, '--week', '2026-11-18', '--number', '岚平安办[2026]12号');

  expect([status, out]).toEqual([0, expect.stringContaining('涉及 18 项')]);
  const { text } = await docx.read(readFileSync(file), '通报.docx');
  expect(text).toContain('岚平安办〔2026〕12号');
  expect(text).toContain('（2026年11月16日至11月22日）');
  expect(text).toContain('县平安办');
}, 60_000);

test.each([
  ['somebody who is not of the office', 'bulletin', '通报.docx', ['--as', '顾远樟'], 1, '请联系办公室'],
  ['a week to come', 'bulletin', '通报.docx', ['--week', '2026-12-07'], 1, '还没有到'],
  ['a day that there is not', 'bulletin', '通报.docx', ['--week', '2026-02-30'], 2, '应为一天'],
  ['a stretch of days for a bulletin', 'bulletin', '通报.docx', ['--in', '本月'], 1, '--week'],
  ['days for the ledger', 'ledger', '台账.docx', ['--week', '2026-11-18'], 1, '不分时段'],
  ['words that are no number', 'ledger', '台账.docx', ['--number', '八号'], 2, '应为发文字号'],
  ['another ending', 'unreported', '名单.xlsx', [], 2, '.docx'],
  ['a paper that there is not', 'minutes', '纪要.docx', [], 2, 'bulletin'],
] as const)('%s is refused by name, and nothing is written', async (_, kind, name, more, code, reason) => {
  const file = join(aFolder(), name);

  const { status, err } = await run(kind, file, ...more);

  expect([status, err]).toEqual([code, expect.stringContaining(reason)]);
  expect(existsSync(file)).toBe(false);
}, 60_000); // prettier-ignore
