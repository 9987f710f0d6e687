import { Resvg } from '@resvg/resvg-js';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readGlyphs } from '../../src/pictures/glyphs.ts';
import { fontFiles, printable, widthOf, type Weight } from '../../src/pictures/typeface.ts';
import { wrapped } from '../../src/pictures/wrap.ts';
import { anyChart } from './support/charts.ts';
import { drawnOf } from './support/drawn.ts';

/** Where the ink is, as the drawer sets it, with the two files of ours and none else. */
function inkOf(text: string, { size, weight }: { readonly size: number; readonly weight: Weight }) {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="4000" height="200"><text x="0" y="100" style="font-size:${String(size)}px;font-family:Noto Sans Hans;font-weight:${weight === 'bold' ? 'bold' : 'normal'}">${text}</text></svg>`;
  return new Resvg(svg, { font: { fontFiles: [...fontFiles], loadSystemFonts: false } }).innerBBox();
}

describe('the typeface', () => {
  test('has every character of Chinese offices and of English', () => {
    const characters = Array.from({ length: 0x9fa6 - 0x4e00 }, (_, i) => String.fromCodePoint(0x4e00 + i)).join('');
    const marks = '，。、；：？！“”‘’（）《》〈〉【】—…·％〇①ⅠABCxyz0123456789%-/(),.:;&\'"éü';

    expect(printable(characters)).toBe(characters);
    expect(printable(marks)).toBe(marks);
  });

  test('shows 〓 for what it lacks, and no box', () => {
    expect(printable('𠮷田🚒\n局\u202E')).toBe('〓田〓 局');
  });

  test('everything that is written in a picture is in it', () => {
    fc.assert(
      fc.property(anyChart, fc.constantFrom('zh', 'en'), (chart, language) => {
        for (const { text } of drawnOf(chart, language).texts) expect(printable(text)).toBe(text);
      }),
      { numRuns: 30 },
    );
  });

  test.each(['regular', 'bold'] as const)('is as wide as it is drawn, %s', (weight) => {
    for (const text of [
      '教育局未报送',
      'Bureau of Housing',
      '12,345 项 67%',
      '（融媒体中心）',
      'Wawa To. AV',
      '2020年9月30日',
    ] as const)
      for (const size of [36, 46]) {
        const ink = inkOf(text, { size, weight });
        const width = widthOf(text, { size, weight });

        expect(ink?.width).toBeLessThanOrEqual(width + 2);
        expect(ink?.width).toBeGreaterThan(width * 0.85 - size / 2);
      }
  });

  test('a file that is none is refused with what it lacks', () => {
    expect(() => readGlyphs(new Uint8Array(64))).toThrow('the typeface has no table "head"');
  });
});

describe('a name that is too long for its column', () => {
  test('goes on in the next line, whole and within the column', () => {
    const column = { width: 360, size: 36 } as const;
    const text = fc
      .array(fc.constantFrom('教', '局', '（', '）', '，', ' ', 'Bureau', 'of', '2026', '《', '》'), {
        minLength: 1,
        maxLength: 40,
      })
      .map((all) => printable(all.join('')));
    fc.assert(
      fc.property(text, (name) => {
        const lines = wrapped(name, column);

        for (const line of lines) expect(widthOf(line, column)).toBeLessThanOrEqual(column.width);
        expect(lines.join('').replaceAll(' ', '')).toBe(name.replaceAll(' ', ''));
      }),
    );
  });

  test('is broken as Chinese and English are', () => {
    expect(wrapped('新时代文明实践中心（融媒体中心）', { width: 360, size: 36 })).toEqual([
      '新时代文明实践中心',
      '（融媒体中心）',
    ]);
    expect(wrapped('Bureau of Housing and Urban-Rural Development', { width: 360, size: 36 })).toEqual([
      'Bureau of Housing',
      'and Urban-Rural',
      'Development',
    ]);
  });
});
