import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bare } from '../../../src/domain/text/fold.ts';
import { leading, matcher, type Mentionable } from '../../../src/domain/text/match.ts';

const entries: readonly Mentionable[] = [
  { key: '1', title: '加固校门硬质隔离设施', text: '加固校门硬质隔离设施，配齐防冲撞装置。' },
  { key: '2', title: '组织上学放学时段护学岗', text: '组织上学放学时段护学岗，划定接送区域。' },
  { key: '3', title: '开展食堂明厨亮灶改造', text: '开展食堂明厨亮灶改造，公开食材来源。' },
  { key: '4', title: '推进心理辅导室标准化建设', text: '推进心理辅导室标准化建设。' },
];
const among = matcher(entries);
const keys = (mention: string) => among.match(mention).map(({ key }) => key);

describe('what a person means', () => {
  test.each([
    ['护学岗', ['2']],
    ['明厨亮灶', ['3']],
    ['校门隔离设施', ['1']],
    ['防冲撞装置', ['1']],
    ['“护学岗”', ['2']],
    ['護學崗', ['2']],
  ])('%s means %j', (mention, expected) => {
    expect(keys(mention)).toEqual(expected);
  });

  test('a slip that keeps the sound still finds it, and is not taken for what was written', () => {
    const [found] = among.match('名厨亮皂改造');

    expect(found).toMatchObject({ key: '3', exact: false, named: false });
  });

  test('nothing is found where nothing is shared, and nothing is nearest', () => {
    expect(keys('河道清淤')).toEqual([]);
    expect(among.nearest('河道清淤', 3)).toEqual([]);
    expect(keys('')).toEqual([]);
    expect(keys('，。')).toEqual([]);
  });

  test('the nearest are the best, and no more than were asked for', () => {
    expect(among.nearest('校门建设', 1).map(({ key }) => key)).toHaveLength(1);
  });

  test('a name said in full means the one that bears it, not one that goes on', () => {
    const both = matcher([
      { key: 'long', title: '护学岗督查', text: '护学岗督查' },
      { key: 'short', title: '护学岗', text: '护学岗' },
    ]);

    expect(leading(both.match('护学岗')).map(({ key }) => key)).toEqual(['short']);
    expect(leading(both.match('护学')).map(({ key }) => key)).toEqual(['long', 'short']);
  });
});

test('what stands in a text as it was said is meant, also where the text parts it otherwise', () => {
  const list = [
    { key: 'there', title: '避难场所', text: '建成3处避难场所' },
    { key: 'apart', title: '处置', text: '3个镇，处' },
  ];

  expect(
    matcher(list)
      .match('3处')
      .map(({ key }) => key),
  ).toContain('there');
});

const characters = fc.constantFrom(...Array.from('校园护学岗门设施食堂改造心理建设abc12，。 '));
const words = fc.string({ unit: characters, maxLength: 12 });
const lists = fc
  .uniqueArray(fc.tuple(words, words), { minLength: 1, maxLength: 8, selector: ([title]) => bare(title) })
  .map((pairs) => pairs.map(([title, text], i) => ({ key: String(i), title, text: `${title}${text}` })));

describe('for any entries and any mention', () => {
  test('coverage lies within 0 and 1, best first, and the same every time', () => {
    fc.assert(
      fc.property(lists, words, (list, mention) => {
        const found = matcher(list).nearest(mention, list.length);
        expect(matcher(list).nearest(mention, list.length)).toEqual(found);
        for (const { coverage } of found) {
          expect(coverage).toBeGreaterThan(0);
          expect(coverage).toBeLessThanOrEqual(1 + 1e-9);
        }
        const matched = matcher(list).match(mention);
        expect(found.slice(0, matched.length)).toEqual(expect.arrayContaining([...matched.slice(0, 1)]));
      }),
    );
  });

  test('a title means its own entry and no other', () => {
    fc.assert(
      fc.property(lists, (list) => {
        for (const { key, title } of list.filter((entry) => bare(entry.title) !== '')) {
          expect(leading(matcher(list).match(title)).map((match) => match.key)).toEqual([key]);
        }
      }),
    );
  });

  test('no Unicode breaks it', () => {
    const odd = fc.string({ unit: 'binary', maxLength: 30 });
    fc.assert(
      fc.property(odd, odd, (title, mention) => {
        expect(() => matcher([{ key: '1', title, text: title }]).match(mention)).not.toThrow();
      }),
    );
  });
});
