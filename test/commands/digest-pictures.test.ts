import { expect, test } from 'vitest';
import { picturesOf } from '../../src/commands/digest/files.ts';
import type { Reply } from '../../src/domain/reply.ts';
import { aDueChart, aProgressChart, aUnitChart } from '../support/charts.ts';

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

test('the pictures of a digest are .png and .svg, in its order', async () => {
  const files = await picturesOf(aDigest([{ type: 'text', text: '今日摘要' }, ...charts]));

  expect(files.map(({ name }) => name)).toEqual([
    'digest-2026-09-23-1-progress-by-area.png',
    'digest-2026-09-23-1-progress-by-area.svg',
    'digest-2026-09-23-2-due-calendar.png',
    'digest-2026-09-23-2-due-calendar.svg',
    'digest-2026-09-23-3-status-by-unit.png',
    'digest-2026-09-23-3-status-by-unit.svg',
  ]);
  for (const { name, content } of files) {
    const bytes = Buffer.from(content);
    if (name.endsWith('.png')) expect(bytes.toString('latin1', 1, 4)).toBe('PNG');
    else expect(bytes.toString('utf8')).toMatch(/^<svg role="img" aria-label="[^"<]+"[\s\S]+<\/svg>\s*$/u);
  }
});

test('a digest without a chart has no pictures', async () => {
  expect(await picturesOf(aDigest([{ type: 'text', text: '今日摘要' }]))).toEqual([]);
});
