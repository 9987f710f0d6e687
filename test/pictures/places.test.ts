import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { UnitChart } from '../../src/domain/charts.ts';
import { TALLEST, WIDTH, type Drawing } from '../../src/pictures/drawing.ts';
import { svgOf } from '../../src/pictures/svg.ts';
import { anyChart } from './support/charts.ts';
import { drawnIn, drawnOf, slips } from './support/drawn.ts';

const language = fc.constantFrom('zh', 'en');

describe('where things stand in a picture', () => {
  test('no word is cut, on another or half on a bar, and none is smaller than a phone shows', () => {
    fc.assert(
      fc.property(anyChart, language, (chart, speaking) => {
        const drawn = drawnOf(chart, speaking);

        expect(slips(drawn)).toEqual([]);
        expect(Math.min(...drawn.texts.map(({ size }) => size))).toBeGreaterThanOrEqual(36);
        expect(drawn.width).toBe(WIDTH);
        expect(drawn.height).toBeLessThanOrEqual(TALLEST);
      }),
      { numRuns: 60 },
    );
  });

  test('a word outside of the picture, on another and half on a bar would be seen', () => {
    const word = { text: '未报送', size: 36, colour: '#000', x: 40 };
    const drawing: Drawing = {
      title: '',
      height: 300,
      scale: { left: 40, right: 1130, most: 100 },
      series: [{ name: '', fill: { colour: '#000' }, bars: [{ from: 3, to: 50, top: 200, height: 60 }] }],
      words: [
        { ...word, y: 50 },
        { ...word, y: 80, text: '受阻' },
        { ...word, y: 230, text: '推进中' },
        { ...word, y: 150, x: 1100, text: '已完成' },
      ],
    };

    expect(slips(drawnIn(svgOf(drawing, '')))).toEqual(['已完成 outside', '未报送 on 受阻', '推进中 half on a bar']);
  });

  test('a chart of nothing says so and is small', () => {
    for (const chart of [
      { kind: 'status-by-unit', title: '各单位情况', units: [] },
      { kind: 'progress-by-area', title: '进度', areas: [] },
      { kind: 'due-calendar', title: '到期', days: [], today: '2026-09-21' },
    ] as const) {
      const drawn = drawnOf(chart);

      expect(drawn.texts.map(({ text }) => text)).toEqual([chart.title, '暂无数据']);
      expect(slips(drawn)).toEqual([]);
    }
  });

  test('the same chart is always the same picture', () => {
    fc.assert(
      fc.property(anyChart, (chart) => {
        expect(drawnOf(structuredClone(chart))).toEqual(drawnOf(chart));
      }),
      { numRuns: 10 },
    );
  });

  test.each(['__proto__', 'constructor', 'toString', "$' $& $` $1 $$"])(
    'a unit of the name %s leaves all other pictures as they were',
    (name) => {
      const chart = (unit: string): UnitChart => ({
        kind: 'status-by-unit',
        title: unit,
        units: [{ name: unit, done: 1, moving: 2, blocked: 0, waiting: 4, silent: 3 }],
      });
      const before = drawnOf(chart('县教育局'));

      const texts = drawnOf(chart(name)).texts.map(({ text }) => text);

      expect(texts.filter((text) => text === name)).toHaveLength(2);
      expect(drawnOf(chart('县教育局'))).toEqual(before);
      expect(Object.getOwnPropertyNames(Object.prototype)).toEqual(names);
    },
  );
});

const names = Object.getOwnPropertyNames(Object.prototype);
