import { describe, expect, test } from 'vitest';
import { contentWordsOf, plainer, tellingWords } from '../../../src/assistant/understand/plainer.ts';

describe('a mention without words of talk', () => {
  test.each([
    ['麻烦问下护学岗', '护学岗'],
    ['领导催着要的护学岗', '护学岗'],
    ['护学岗那个事情', '护学岗'],
    ['听说 护学岗 好像', '护学岗'],
  ])('%s is also tried as %s', (mention, plain) => {
    expect(plainer(mention)).toContain(plain);
  });

  test.each(['护学岗', '问卷调查', '', '谢谢'])('there is nothing else to try for %j', (mention) => {
    expect(plainer(mention)).toEqual([]);
  });

  test('keeps the order of what is said, most likely first, and nothing twice', () => {
    const tries = plainer('请问 护学岗 的 接送区域');

    expect(tries[0]).toBe('护学岗 接送区域');
    expect(new Set(tries).size).toBe(tries.length);
  });
});

test('of a text that is all talk everything is kept', () => {
  expect(tellingWords('麻烦 问下')).toBe('麻烦 问下');
  expect(tellingWords('麻烦问下护学岗')).toBe('护学岗');
});

test('the words that tell what is meant are each named once', () => {
  const words = contentWordsOf('请问食堂改造，食堂的改造进展');

  expect(words.filter((word) => word === '食堂')).toHaveLength(1);
  expect(words).not.toContain('请问');
});
