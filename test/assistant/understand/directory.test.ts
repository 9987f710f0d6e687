import { expect, test } from 'vitest';
import { aDirectory, aRecord, anItem } from './support.ts';

const directory = aDirectory();

/** The measures that a mention means, or what else it is. */
const meant = (mention: string): string => {
  const subject = directory.subjectOf(mention);
  if (subject.kind === 'nothing') return 'nothing';
  return (subject.kind === 'heading' ? `${subject.heading}:` : '') + subject.itemIds.join(',');
};

test.each([
  ['六坊一桥', '1'],
  ['“六坊一桥”修缮', '1'],
  ['星河灯会', '3'],
  ['亲水步道', '3'],
  ['消防改造', '5'],
  ['微型消防站', '5'],
  ['智慧导览', '4'],
  ['六坊一桥修缮工作', '1'],
])('%s means the measure that writes it', (mention, expected) => {
  expect(meant(mention)).toBe(expected);
});

test.each([
  ['六纺一桥', '1'],
  ['星河登会', '3'],
  ['星河灯汇', '3'],
  ['亲水布道', '3'],
  ['智慧导缆', '4'],
  ['木质匾颌', '2'],
  ['水位会商机治', '6'],
])('a slip by sound or by look still means it: %s', (mention, expected) => {
  expect(meant(mention)).toBe(expected);
});

test.each([
  ['游客服务', '4'],
  ['房屋消防', '5'],
  ['消防站', '5'],
  ['导览', '4'],
])('words that stand near each other, and short forms, mean the one measure that has them: %s', (mention, expected) => {
  expect(meant(mention)).toBe(expected);
});

test.each([
  '星河小学',
  '灯会安保经费',
  '智慧停车系统',
  '河道采砂',
  '木材市场',
  '沿街垃圾桶',
  '游客投诉',
  '防汛物资',
  '水上乐园',
])('what shares only some words with a measure means nothing: %s', (mention) => {
  expect(meant(mention)).toBe('nothing');
});

test('what is meant by nothing has the nearest measures with it', () => {
  expect(directory.subjectOf('智慧停车系统')).toEqual({
    kind: 'nothing',
    nearest: expect.arrayContaining(['4']) as unknown,
  });
});

test.each([
  ['守护传统风貌', '守护传统风貌:1,2'],
  ['传统风貌', '守护传统风貌:1,2'],
  ['夜游品质', '提升夜游品质:3,4'],
  ['防灾能力', '强化防灾能力:5,6'],
  ['夜游品志', '提升夜游品质:3,4'],
  ['第三部分', '重点任务:1,2,3,4,5,6'],
  ['第二方面', '提升夜游品质:3,4'],
])('a heading is meant by most of its words, or by its number: %s', (mention, expected) => {
  expect(meant(mention)).toBe(expected);
});

test('several measures may be named in one breath', () => {
  expect(meant('星河灯会和六坊一桥')).toBe('3,1');
});

test('a word of two letters that several texts have by chance is vague', () => {
  const twice = aDirectory({
    items: [...aRecord, anItem({ id: '7', text: '举办中秋游园，推广河灯民俗。', title: '举办中秋游园' })],
  });

  expect(twice.subjectOf('推广')).toMatchObject({ kind: 'items', vague: true });
});

test('a measure is not meant because its assignment names a unit', () => {
  const assignment = '（县教育局牵头）';
  const items = [anItem({ id: '1', text: `开展研学旅行。${assignment}`, assignment })];

  expect(aDirectory({ items }).subjectOf('县教育局').kind).toBe('nothing');
});

test('asked among some measures, the others are not meant', () => {
  expect(directory.subjectAmong('星河灯会', new Set(['1', '2'])).kind).toBe('nothing');
});
