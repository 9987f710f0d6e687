import fc from 'fast-check';
import { expect, test } from 'vitest';
import { repair } from '../../../src/assistant/understand/repair.ts';
import { soundsOf } from '../../../src/domain/text/sounds.ts';

test.each([
  ['灯会谁签头', '灯会谁牵头'],
  ['灯会谁千头', '灯会谁牵头'],
  ['哪些单位餐与灯会', '哪些单位参与灯会'],
  ['谁负则灯会', '谁负责灯会'],
])('writes the words that a question turns on as they are meant: %s', (heard, meant) => {
  expect(repair(heard)).toBe(meant);
});

test.each(['灯会进展如何', '灯会是县教育局牵头吗', '前头那家店招谁拆', '灯会谁牵头', 'who leads 灯会', ''])(
  'leaves other words alone: %s',
  (text) => {
    expect(repair(text)).toBe(text);
  },
);

test('keeps the length of a text, so that offsets stay', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom('谁', '签', '头', '餐', '与', '灯会', '的', ' ', 'a')), (pieces) => {
      const text = pieces.join('');

      expect(repair(text)).toHaveLength(text.length);
    }),
  );
});

test('finds the words wherever the text as a whole, pronounced, says them', () => {
  const awaited = ['牵头', '参与', '负责', '配合'];
  const letters = fc.constantFrom(...Array.from('牵签千前头投参餐残差掺与语于负付妇则责泽着配赔陪合和核盒々完a'));

  fc.assert(
    fc.property(fc.tuple(letters, letters), fc.constantFrom('', '会', '前', '頭'), ([first, second], before) => {
      const text = `${before}谁${first}${second}灯会`;
      const at = before.length + 1;
      const heard = soundsOf(text)
        .slice(at, at + 2)
        .join(' ');
      const word = awaited.find((one) => soundsOf(one).join(' ') === heard) ?? `${first}${second}`;

      expect(repair(text)).toBe(`${before}谁${word}灯会`);
    }),
    { numRuns: 2_000 },
  );
});
