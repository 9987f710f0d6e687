import { describe, expect, test } from 'vitest';
import { repair } from '../../../src/assistant/understand/repair.ts';
import { soundingLike, wholeNames } from '../../../src/assistant/understand/unit-names.ts';
import { sidesIn } from '../../../src/assistant/understand/sides.ts';
import { analyse } from '../../../src/assistant/understand/analysis.ts';
import { localOperator } from '../../../src/domain/people.ts';
import { aDirectory, unitsNamed } from './support.ts';

describe('the words that a question turns on', () => {
  test.each([
    ['qiantou单位是谁', '牵头单位是谁'],
    ['灯会的fuze单位', '灯会的负责单位'],
    ['灯会lianluoyuan是谁', '灯会联络员是谁'],
    ['灯会前头单位是哪家', '灯会牵头单位是哪家'],
    ['灯会的餐与部门有哪些', '灯会的参与部门有哪些'],
  ])('are read as they sound: %s', (written, meant) => {
    expect(repair(written)).toBe(meant);
  });

  test.each(['前头那家店招谁拆', 'liaison of 灯会', 'progress of qianxi'])('are not heard elsewhere: %s', (words) => {
    expect(repair(words)).toBe(words);
  });
});

describe('a unit by its sound', () => {
  const units = unitsNamed('缉毒大队', '情报信息中心', '法制大队', '发制大队');
  const heard = soundingLike(wholeNames(units));

  test.each([
    ['缉独大队', '缉毒大队'],
    ['情抱信息中心', '情报信息中心'],
  ])('%s is %s', (words, name) => {
    expect(heard(words)?.name).toBe(name);
  });

  test.each(['法治大队', '交警大队', '大队', 'jidudadui', ''])('%j is none, or several', (words) => {
    expect(heard(words)).toBeNull();
  });
});

describe('one’s own unit beside others', () => {
  const directory = aDirectory({ units: unitsNamed('文旅局', '住建局') });
  const speaker = { ...localOperator, unit: '水利局' };
  const sides = (words: string, as = speaker) =>
    sidesIn(analyse(words, { speaker: as, today: '2026-07-08', directory }))
      .sides.map(({ unit, role, not }) => `${unit} ${not ? 'not ' : ''}${role}`)
      .join(', ');

  test.each([
    ['文旅局牵头、我单位参与的', '文旅局 lead, 水利局 participant'],
    ['我们单位牵头、住建局参与的', '水利局 lead, 住建局 participant'],
    ['我局和文旅局都参与的', '水利局 participant, 文旅局 participant'],
    ['文旅局牵头但没有我单位参与的', '文旅局 lead, 水利局 not participant'],
  ])('%s: %s', (words, expected) => {
    expect(sides(words)).toBe(expected);
  });

  test('is nobody’s where the speaker has none', () => {
    expect(sides('文旅局牵头、我单位参与的', localOperator)).not.toContain('水利局');
  });
});
