import { expect, test } from 'vitest';
import { contentOf } from '../../../src/assistant/understand/mention.ts';
import { analysed } from './support.ts';

test.each([
  ['灯会谁牵头', '灯会'],
  ['灯会由谁牵头', '灯会'],
  ['灯会哪个单位牵头', '灯会'],
  ['灯会的牵头单位', '灯会'],
  ['灯会归谁管', '灯会'],
  ['灯会归哪家管啊', '灯会'],
  ['负责灯会的是哪家', '灯会'],
  ['谁在抓灯会', '灯会'],
  ['谁来牵头做灯会', '灯会'],
  ['牵头灯会的单位是哪个', '灯会'],
  ['灯会这块是谁在管', '灯会'],
  ['请问一下灯会到底是谁牵头的呀', '灯会'],
  ['嗯 那个 灯会 是哪家牵头', '灯会'],
  ['麻烦问下，灯会谁负责来着', '灯会'],
  ['灯会有哪些配合单位', '灯会'],
  ['灯会做到哪了', '灯会'],
  ['灯会什么时候到期', '灯会'],
  ['看看灯会的进度', '灯会'],
  ['who leads 灯会?', '灯会'],
  ['status of 灯会', '灯会'],
])('%s mentions %s', (words, expected) => {
  expect(analysed(words).mention).toBe(expected);
});

test.each([
  '本月有哪些到期',
  '哪些工作没有牵头单位',
  '县文旅局牵头什么',
  '还有谁没报',
  '一共多少项措施',
  '它什么时候到期',
])('mentions no measure: %s', (words) => {
  expect(analysed(words).mention).toBe('');
});

test('words of a question that are quoted from a measure belong to the measure', () => {
  const { mention, has } = analysed('压实目标责任谁牵头');

  expect(mention).toBe('压实目标责任');
  expect(has('lead')).toBe(true);
  expect(has('target')).toBe(false);
});

test.each(['要素谁牵头', '项目库谁牵头', '有害生物谁牵头'])(
  'only whole words go from the edge of a mention: %s',
  (words) => {
    expect(analysed(words).mention).toBe(words.replace('谁牵头', ''));
  },
);

test('the words that only ask are not looked for in a document, the others are', () => {
  expect(contentOf('经费怎么保障')).toBe('经费 保障');
  expect(contentOf('对店招整治有什么要求')).toBe('店招整治');
});

test('what a plan as a whole is about is no measure of its own', () => {
  const { mention, ofWhole } = analysed('古镇保护工作谁负责');

  expect(mention).toBe('');
  expect(ofWhole).toBe(true);
});
