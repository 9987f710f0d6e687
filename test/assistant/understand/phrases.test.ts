import fc from 'fast-check';
import { expect, test } from 'vitest';
import { recordOf } from './support.ts';
import { phraseFinder } from '../../../src/assistant/understand/phrases.ts';

const record = '压实目标责任，健全“六坊一桥”会商机制，明确牵头单位。';
const phrasesIn = phraseFinder(recordOf(record));

const quoted = (text: string): readonly string[] => phrasesIn(text).map(({ start, end }) => text.slice(start, end));

test('finds what is quoted letter by letter, whatever marks stand between', () => {
  expect(quoted('压实目标责任谁牵头')).toEqual(['压实目标责任']);
  expect(quoted('六坊一桥会商机制进展')).toEqual(['六坊一桥会商机制']);
  expect(quoted('“六坊一桥”谁牵头，目标责任呢')).toEqual(['六坊一桥', '目标责任']);
});

test('a word of the question is no part of a quotation because some other text goes on with it', () => {
  const found = phraseFinder(recordOf('落实天桥升级建设，配齐设施。社区平安建设由各镇负责。'));
  const text = '落实天桥升级建设由谁牵头';

  expect(found(text).map(({ start, end }) => text.slice(start, end))).toEqual(['落实天桥升级建设']);
});

test('leaves 做到 to the question, though the record goes on so behind the name', () => {
  const text = '开展供水管网提升行动做到哪一步了';
  const [found] = phraseFinder(recordOf('开展供水管网提升行动，做到应改尽改。'))(text);

  expect(text.slice(found?.start, found?.end)).toBe('开展供水管网提升行动');
});

test('words that any question may have are not taken for a quotation', () => {
  expect(quoted('牵头单位是谁')).toEqual([]);
});

test('a quotation lies within the text, and in the record', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom('压实', '目标责任', '六坊', '一桥', '会商', '谁', '，', 'x')), (pieces) => {
      const text = pieces.join('');

      for (const { start, end } of phrasesIn(text)) {
        expect(start).toBeGreaterThanOrEqual(0);
        expect(end).toBeLessThanOrEqual(text.length);
        expect(end - start).toBeGreaterThanOrEqual(4);
      }
    }),
  );
});
