import { expect, test } from 'vitest';
import type { Chart } from '../src/domain/charts.ts';
import { drawingWith, pictureOf } from '../src/pictured.ts';
import { aUnitChart } from './support/charts.ts';

/** What no digest makes; a reply of the store may be older than the program. */
const broken = { kind: 'status-by-unit', title: '各单位情况', units: null } as unknown as Chart;

test('what cannot be drawn is logged under an id, and tried again when it is asked for again', async () => {
  const logged: string[] = [];
  const draw = drawingWith((id, error) => logged.push(`${id} ${String(error instanceof Error)}`));

  expect([await draw(broken), await draw(broken)]).toEqual([null, null]);

  expect(logged).toHaveLength(2);
  expect(logged[0]).toMatch(/^[0-9a-f]{8} true$/u);
});

test('a picture that is asked for again in a moment is the same one', async () => {
  const draw = drawingWith(() => undefined);

  const first = await draw(aUnitChart());

  expect(await draw(structuredClone(aUnitChart()))).toBe(first);
  for (let i = 0; i < 12; i += 1) await draw(aUnitChart(1, `第${String(i)}张`));
  expect(await draw(aUnitChart())).not.toBe(first);
});

test('a picture speaks the language of its title', async () => {
  const [chinese, english] = await Promise.all([
    pictureOf(aUnitChart(1, '各单位情况')),
    pictureOf(aUnitChart(1, 'Status by unit')),
  ]);

  expect(chinese.svg).toContain('未报送');
  expect(english.svg).toContain('Blocked');
  expect(english.svg).not.toContain('未报送');
});
