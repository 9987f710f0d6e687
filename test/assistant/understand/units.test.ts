import { expect, test } from 'vitest';
import { unitFinder } from '../../../src/assistant/understand/units.ts';
import { unitsNamed } from './support.ts';

const police = unitsNamed(
  '经侦大队',
  '治安大队',
  '治安出入境管理大队',
  '情报信息中心',
  '法制大队',
  '巡警大队',
  '保障室',
);
const county = unitsNamed(
  '县公安局',
  '县卫生健康局',
  '县市场监管局',
  '县应急管理局',
  '各镇（街道）',
  '县发展和改革委员会',
);

/** The units of a text, what is written before an arrow and what is meant behind it; `?` where the record has none. */
const found = (text: string, units = police): string =>
  unitFinder(units)(text)
    .map((mention) => `${mention.text}→${mention.unit?.name ?? '?'}`)
    .join(' ');

test.each([
  ['经侦大队牵头哪些', '经侦大队→经侦大队'],
  ['治安出入境管理大队和治安大队', '治安出入境管理大队→治安出入境管理大队 治安大队→治安大队'],
  ['感知平台是情报信息中心牵头的', '情报信息中心→情报信息中心'],
])('finds whole names, the longest first: %s', (text, expected) => {
  expect(found(text)).toBe(expected);
});

test.each([
  ['公安局参与什么', '公安局→县公安局'],
  ['卫健局的任务', '卫健局→县卫生健康局'],
  ['市监局牵头吗', '市监局→县市场监管局'],
  ['应急局负责什么', '应急局→县应急管理局'],
  ['发改委有哪些任务', '发改委→县发展和改革委员会'],
  ['各镇街道参与哪些', '各镇街道→各镇（街道）'],
])('finds names without their place, without marks, and shortened: %s', (text, expected) => {
  expect(found(text, county)).toBe(expected);
});

test.each([
  ['情报中心牵头哪些', '情报中心→情报信息中心'],
  ['这项是不是出入境大队在牵头', '出入境大队→治安出入境管理大队'],
  ['出入境管理大队的任务清单', '出入境管理大队→治安出入境管理大队'],
])('finds short forms that one unit alone could have, wherever they stand: %s', (text, expected) => {
  expect(found(text)).toBe(expected);
});

test.each([
  ['经侦牵头什么', '经侦→经侦大队'],
  ['经侦和法制都参与的有几项', '经侦→经侦大队 法制→法制大队'],
  ['有经侦、巡警两家参与的', '经侦→经侦大队 巡警→巡警大队'],
  ['治安要配合哪些工作', '治安→治安大队'],
  ['出入境那边谁是联络员', '出入境→治安出入境管理大队'],
])('takes half a name where the words around it say that a unit is meant: %s', (text, expected) => {
  expect(found(text)).toBe(expected);
});

test.each(['经费怎么保障', '法制宣传谁牵头', '治安巡逻工作谁负责', '情报工作谁牵头'])(
  'does not take half a name for a unit elsewhere: %s',
  (text) => {
    expect(found(text)).toBe('');
  },
);

test.each([
  ['环保局牵头什么', '环保局→?'],
  ['反诈中心参与哪些', '反诈中心→?'],
  ['特巡警大队有什么任务', '特巡警大队→?'],
  ['督察大队的联络员是谁', '督察大队→?'],
])('knows a unit that the record lacks by what is said of it: %s', (text, expected) => {
  expect(found(text)).toBe(expected);
});

test.each(['检查站谁牵头', '跨部门协作谁负责', '活动场所监管由谁牵头', '年底前全部完成的有哪些', '哪个中心牵头'])(
  'does not take a word that only ends like a unit for one: %s',
  (text) => {
    expect(found(text)).toBe('');
  },
);

test('a name inside a longer quotation from the record is part of what is quoted', () => {
  const text = '情报信息中心迁建谁牵头';

  const mentions = unitFinder(police)(text, [{ start: 0, end: 8 }]);

  expect(mentions).toEqual([]);
});
