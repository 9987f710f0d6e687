import fc from 'fast-check';
import { expect, test } from 'vitest';
import { quantitiesIn, shareIn } from '../../../src/assistant/reports/quantities.ts';

test('a share is found where it stands, with the words that bear on it', () => {
  const text = '护学岗还差10%，明厨亮灶完成三成';

  const found = quantitiesIn(text);

  expect(found.map(({ start, end, percent }) => [text.slice(start, end), percent])).toEqual([
    ['还差10%', 90],
    ['三成', 30],
  ]);
});

test.each(['九成员到位', '10/31前', '2026/10/31', '三成立项', '一半径', '12/25号', '第二成果'])(
  '%s names no share',
  (text) => {
    expect(quantitiesIn(text)).toEqual([]);
  },
);

test('of a way from one figure to another the end is stated', () => {
  expect(shareIn('从40%提高到60%')?.percent).toBe(60);
  expect(shareIn('由三成提升至五成')?.percent).toBe(50);
});

test('every whole percent is read as itself, in figures and in Chinese numerals', () => {
  const digits = '零一二三四五六七八九';
  const chinese = (n: number) =>
    n === 100
      ? '百'
      : n < 10
        ? (digits[n] ?? '')
        : `${n < 20 ? '' : (digits[Math.floor(n / 10)] ?? '')}十${n % 10 === 0 ? '' : (digits[n % 10] ?? '')}`;
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 100 }), (n) => {
      expect(shareIn(`完成${String(n)}%`)?.percent).toBe(n);
      expect(shareIn(`完成百分之${chinese(n)}`)?.percent).toBe(n);
    }),
  );
});

test('nothing that is read lies outside of 0 and 100 or of the text, whatever is written', () => {
  const scraps = fc.constantFrom(
    '完成',
    '三',
    '成',
    '半',
    '%',
    '百分之',
    '过',
    '15',
    '/',
    '个百分点',
    '到',
    '还剩',
    '100',
    '.',
    '零',
    ' ',
  );
  fc.assert(
    fc.property(
      fc.array(scraps, { maxLength: 12 }).map((parts) => parts.join('')),
      (text) => {
        for (const { start, end, percent } of quantitiesIn(text)) {
          expect(start >= 0 && end <= text.length && start < end).toBe(true);
          expect(percent === null || (percent >= -100 && percent <= 100)).toBe(true);
        }
      },
    ),
  );
});
