import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { writePictures } from '../../src/commands/digest/pictures.ts';
import type { Reply } from '../../src/domain/reply.ts';
import { aDueChart, aProgressChart, aUnitChart } from '../support/charts.ts';
import { aFolder } from '../support/cli.ts';

const aDigest = (blocks: Reply['blocks']): Reply => ({
  kind: 'digest',
  blocks,
  facts: {},
  citations: [],
  total: 0,
  complete: true,
  asOf: '2026-09-23T08:00:00+08:00',
  actions: [],
});

const charts = [aProgressChart(), aDueChart(), aUnitChart(60)].map((chart) => ({ type: 'chart', chart }) as const);

test('the pictures of a digest are written as .png and .svg', async () => {
  const folder = join(aFolder(), '摘要');

  const written = await writePictures(aDigest([{ type: 'text', text: '今日摘要' }, ...charts]), folder);

  expect(readdirSync(folder).toSorted()).toEqual(written.toSorted());
  expect(written).toEqual([
    'digest-2026-09-23-1-progress-by-area.png',
    'digest-2026-09-23-1-progress-by-area.svg',
    'digest-2026-09-23-2-due-calendar.png',
    'digest-2026-09-23-2-due-calendar.svg',
    'digest-2026-09-23-3-status-by-unit.png',
    'digest-2026-09-23-3-status-by-unit.svg',
  ]);
  for (const file of written) {
    const bytes = readFileSync(join(folder, file));
    if (file.endsWith('.png')) expect(bytes.toString('latin1', 1, 4)).toBe('PNG');
    else expect(bytes.toString('utf8')).toMatch(/^<svg role="img" aria-label="[^"<]+"[\s\S]+<\/svg>\s*$/u);
  }
});

test('a digest without a chart writes nothing, not even the folder', async () => {
  const folder = aFolder();

  expect(await writePictures(aDigest([{ type: 'text', text: '今日摘要' }]), join(folder, '摘要'))).toEqual([]);
  expect(readdirSync(folder)).toEqual([]);
});

test('a folder that cannot be written to is named', async () => {
  const file = join(aFolder(), '文件');
  writeFileSync(file, '');

  await expect(writePictures(aDigest(charts), file)).rejects.toThrow(/写不进去/u);
});
