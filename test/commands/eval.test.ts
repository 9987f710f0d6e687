import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { z } from 'zod';
import { readJsonLines } from '../../src/batch.ts';
import { expectedLine, wrongLine } from '../../src/evaluation/expectation.ts';
import { isRefusal, replyKinds } from '../../src/evaluation/kinds.ts';
import { aFolder, aLoadedStore, copyOf, ended, liaison, now, started } from '../support/cli.ts';

// Each of these starts whole programs, which a busy machine makes wait.
vi.setConfig({ testTimeout: 180_000, hookTimeout: 180_000 });

/** The questions about the demonstration organisation, with what is right by its plan, ledger and roster. */
const questions = fileURLToPath(new URL('../../knowledge/questions.jsonl', import.meta.url));

/** The least share of them that is answered as expected. */
const LEAST = '0.95';

let store: string;

beforeAll(async () => {
  const loaded = await aLoadedStore();
  store = loaded.folder;
  return loaded.remove;
});

function aFile(...lines: readonly (object | string)[]): string {
  const path = join(aFolder(), 'questions.jsonl');
  writeFileSync(path, lines.map((line) => (typeof line === 'string' ? line : JSON.stringify(line))).join('\n'));
  return path;
}

const count = z.number().int().min(0);
const figures = {
  asked: count,
  right: count,
  wrong: count,
  refused: count,
  wronglyRefused: count,
  medianMs: z.number(),
  p99Ms: z.number(),
};
const names = z.array(z.string());
/** The public interface: fields may be added, none may go or change its type. */
const evaluation = z.object({
  ...figures,
  share: z.number().min(0).max(1),
  kinds: z.array(z.object({ ...figures, kind: z.enum([...replyKinds, 'other']) })).min(1),
  misses: z.array(
    z.object({
      line: count,
      id: z.string().optional(),
      q: z.string(),
      as: z.string().optional(),
      verdict: z.enum(['wrong', 'wronglyRefused']),
      faults: z.array(z.object({ field: z.string(), missing: names, surplus: names })).min(1),
      kind: z.string(),
      text: z.string(),
    }),
  ),
});

describe('the questions about the demonstration', () => {
  it('are answered as expected, nearly all of them, and each is counted once', async () => {
    const { status, out } = await liaison(['eval', questions, '--data', store, '--now', now, '--min', LEAST, '--json']);

    const { asked, right, wrong, refused, wronglyRefused, kinds, misses } = evaluation.parse(JSON.parse(out));
    expect(status, JSON.stringify(misses, null, 1)).toBe(0);
    expect(right + wrong + refused + wronglyRefused).toBe(asked);
    expect(kinds.reduce((sum, row) => sum + row.asked, 0)).toBe(asked);
    expect(misses).toHaveLength(wrong + wronglyRefused);
    expect(asked).toBe(readFileSync(questions, 'utf8').trimEnd().split('\n').length);
  });

  it('are of every kind that one message can have for a reply, and many of them are to be refused', () => {
    const lines = readJsonLines(questions, expectedLine, wrongLine).map(({ value }) => value);
    const expected = lines.map(({ kind = [] }) => kind);

    // These follow on another message, come by a command of their own, or are nothing to expect.
    const elsewhere = ['recorded', 'cancelled', 'undone', 'digest', 'error'];
    expect(replyKinds.filter((kind) => !expected.some(([first]) => first === kind)).toSorted()).toEqual(
      elsewhere.toSorted(),
    );
    expect(expected.filter((kinds) => kinds.some(isRefusal)).length).toBeGreaterThan(lines.length / 8);
    expect(new Set(lines.map(({ id }) => id)).size).toBe(lines.length);
  });
});

describe('an evaluation', () => {
  const right = { id: 'a', q: '更换老旧燃气管道谁牵头', kind: 'lead', lead: '县住建局' };
  const wrong = { id: 'b', q: '更换老旧燃气管道谁牵头', kind: 'lead', lead: '县财政局' };

  it('shows a table, the misses and, below the share that is wanted, ends with status 1', async () => {
    const file = aFile(right, wrong, { q: '城市绿化由谁牵头', kind: 'not-found' });

    const enough = await liaison(['eval', file, '--data', store, '--min', '0.6']);
    const below = await liaison(['eval', file, '--data', store, '--min', '0.7']);

    expect(enough).toMatchObject({ status: 0, err: '' });
    expect(enough.out).toMatch(/^牵头参与 lead +2 +1 +1 +0 +0 +[\d.]+ +[\d.]+$/mu);
    expect(enough.out).toMatch(/^合计 all +3 +1 +1 +1 +0 /mu);
    expect(enough.out).toContain('第2行，b：更换老旧燃气管道谁牵头');
    expect(enough.out).toContain('缺少 县财政局，多出 县住建局');
    expect(below).toMatchObject({
      status: 1,
      err: expect.stringMatching(/^合乎期望 2\/3，66\.6%[^\n]*\n$/u) as string,
    });
    expect(below.out).toContain('合计 all');
  });

  it('asks as the person and at the time that a line names, else as those of the command line', async () => {
    const file = aFile(
      { q: '本周到期的有哪些', now, m: '提升夜间集市安全条件', as: '邵景梧' },
      { q: '本周到期的有哪些', m: [], as: '过路人', kind: 'denied' },
      { q: '我单位的联络员是谁', must: '温知夏' },
      { q: '本周到期的有哪些', m: '健全暴雨洪水预警叫应机制' },
    );

    const { out } = await liaison([
      ...['eval', file, '--data', store, '--as', '贺清渠', '--now', '2026-06-10T08:00:00+08:00', '--json'],
    ]);

    expect(evaluation.parse(JSON.parse(out))).toMatchObject({ asked: 4, right: 3, refused: 1, misses: [] });
  });

  it('leaves no draft behind', async () => {
    const data = copyOf(store);
    const report = { q: '治理农村公路隐患点段完成91%', as: '顾远樟', kind: 'draft' };

    const { out } = await liaison(['eval', aFile(report), '--data', data, '--json']);
    const chat = await liaison(['chat', '--as', '顾远樟', '--data', data, '--json'], { input: '确认\n' });

    expect(evaluation.parse(JSON.parse(out))).toMatchObject({ asked: 1, right: 1 });
    expect(JSON.parse(chat.out)).toMatchObject({ kind: 'not-found' });
  });

  it('that is told to stop ends with the status of the signal, gives no figures and leaves no lock', async () => {
    const data = copyOf(store);
    const asked = { q: '一共有多少项任务', total: 18 };
    const child = started(['eval', aFile(...Array.from({ length: 3000 }, () => asked)), '--data', data]);
    const over = ended(child);
    await until(() => existsSync(join(data, 'lock')));
    child.kill('SIGINT');

    expect(await over).toEqual({ status: 130, out: '', err: '已停止 / stopped\n' });
    expect(existsSync(join(data, 'lock'))).toBe(false);
  });
});

describe('a file of questions', () => {
  it('may begin with a byte order mark, end its lines as Windows does and have empty ones', () => {
    const path = aFile('\uFEFF{"q":"谁牵头","kind":"clarify"}\r', '', '{"q":"帮助","kind":["help"]}\r', '');

    expect(readJsonLines(path, expectedLine, wrongLine)).toEqual([
      { line: 1, value: { q: '谁牵头', kind: ['clarify'] } },
      { line: 3, value: { q: '帮助', kind: ['help'] } },
    ]);
  });

  it.each([
    ['missing', () => join(aFolder(), 'none.jsonl'), '检查路径'],
    ['a folder', () => aFolder(), '文件夹'],
    ['empty', () => aFile(''), '没有一行'],
    ['no JSON', () => aFile({ q: '谁牵头', kind: 'clarify' }, '谁牵头'), '第2行'],
    ['mistyped', () => aFile({ q: '谁牵头', must_not: '没有' }), 'must_not'],
  ])('that is %s ends with one line and opens no store', async (_, path, reason) => {
    const { status, out, err } = await liaison(['eval', path(), '--data', '/dev/null/nowhere']);

    expect({ status, out }).toEqual({ status: 1, out: '' });
    expect(err).toMatch(/^[^\n]+\n$/u);
    expect(err).toContain(reason);
  });
});

/** Waits for what another process does. */
async function until(holds: () => boolean): Promise<void> {
  while (!holds()) await setTimeout(20);
}
