import { describe, expect, it } from 'vitest';
import { readPlan } from '../../../../src/domain/plan/read-plan.ts';
import {
  contradicted,
  isSettledSo,
  settledUnits,
  unitKey,
  type UnitDecision,
} from '../../../../src/domain/plan/units/settled.ts';
import { alikeUnits, pairKey, unitQuestion } from '../../../../src/domain/plan/units/unit-questions.ts';
import { aPlanText, duties } from '../../../support/plans.ts';

const decision = (verdict: UnitDecision['verdict'], written: string, ...units: readonly string[]): UnitDecision => ({
  verdict,
  written,
  units: units.length === 0 ? [written] : units,
  decidedBy: '岳主任',
  decidedAt: '2026-07-08T10:00:00+08:00',
});

const text = aPlanText(
  '成立领导小组，由县长担任组长，县教育局、县公安局、县应急管理局、县财政局、县发展改革局（县粮食局）负责人为成员。',
  '一、重点任务',
  '1.加固校门。（县教育局牵头，公安局、县气象局配合）',
  '2.组织演练。（县应急管里局牵头，县教育局参与）',
  '3.储备物资。（县发改局牵头，县财政局参与）',
);

const read = (...decisions: readonly UnitDecision[]) => readPlan({ file: 'plan.txt', text }, settledUnits(decisions));
const doubts = (...decisions: readonly UnitDecision[]) =>
  read(...decisions).findings.flatMap((finding) => unitQuestion(finding)?.written ?? []);

describe('reading a plan by what the office has settled', () => {
  it('asks about every name that is not plain, and proposes units', () => {
    expect(read().findings.flatMap((finding) => unitQuestion(finding) ?? [])).toEqual([
      { written: '县应急管里局', candidates: ['县应急管理局'] },
      { written: '县气象局', candidates: [] },
      { written: '县发改局', candidates: ['县发展改革局（县粮食局）'] },
      { written: '公安局', candidates: ['县公安局'] },
    ]);
  });

  it('takes a name for the unit that it is, as its alias, and asks no more', () => {
    const settled = [
      decision('same', '县应急管里局', '县应急管理局'),
      decision('same', '县发改局', '县发展改革局（县粮食局）'),
      decision('same', '公安局', '县公安局'),
    ];

    expect(doubts(...settled)).toEqual(['县气象局']);
    expect(duties(read(...settled))).toEqual([
      '一1 县教育局(县公安局,县气象局)',
      '一2 县应急管理局(县教育局)',
      '一3 县发展改革局（县粮食局）(县财政局)',
    ]);
    expect(read(...settled).units).toContainEqual({ name: '县应急管理局', aliases: ['县应急管里局'] });
    expect(read(...settled).units).toContainEqual({ name: '县发展改革局（县粮食局）', aliases: ['县发改局'] });
  });

  it('keeps a unit of its own apart, and asks no more', () => {
    const settled = [decision('different', '公安局', '县公安局'), decision('different', '县气象局')];

    expect(doubts(...settled)).toEqual(['县应急管里局', '县发改局']);
    expect(duties(read(...settled))[0]).toBe('一1 县教育局(公安局,县气象局)');
    expect(read(...settled).units).toContainEqual({ name: '县公安局', aliases: [] });
  });

  it('knows the name in other spaces, brackets and characters', () => {
    const settled = decision('same', ' 縣 發改局', '县发展改革局（县粮食局）');

    expect(duties(read(settled))[2]).toBe('一3 县发展改革局（县粮食局）(县财政局)');
    expect(unitKey('县发展改革局( 县粮食局 )')).toBe(unitKey('县发展改革局（县粮食局）'));
  });

  it('reads one name as several units', () => {
    const settled = decision('same', '县发改局', '县教育局', '县财政局');

    expect(duties(read(settled))[2]).toBe('一3 县教育局+县财政局()');
  });

  it('takes a member of the leading group for another unit', () => {
    const settled = decision('same', '县应急管理局', '县应急局');

    expect(duties(read(settled))[1]).toMatch(/县应急局/u);
    expect(read(settled).units).toContainEqual({
      name: '县应急局',
      aliases: expect.arrayContaining(['县应急管理局']) as string[],
    });
  });

  it('follows a name to the last unit that it stands for, and not in a circle', () => {
    expect(settledUnits([decision('same', '甲局', '乙局'), decision('same', '乙局', '丙局')]).same.get('甲局')).toEqual(
      ['丙局'],
    );
    expect(settledUnits([decision('same', '甲局', '乙局'), decision('same', '乙局', '甲局')]).same.get('甲局')).toEqual(
      ['甲局'],
    );
  });
});

describe('what was settled', () => {
  it.each([
    ['a name that stands for another unit', decision('same', '甲局', '丙局'), [decision('same', '甲局', '乙局')]],
    ['a name that is another', decision('different', '甲局', '丙局'), [decision('same', '甲局', '乙局')]],
    ['two that were told apart', decision('same', '甲局', '乙局'), [decision('different', '甲局', '乙局')]],
    [
      'two that were told apart the other way round',
      decision('same', '乙局', '甲局'),
      [decision('different', '甲局', '乙局')],
    ],
    [
      'two that a third would make one',
      decision('same', '乙局', '丙局'),
      [decision('different', '甲局', '乙局'), decision('same', '甲局', '丙局')],
    ],
  ])('is not contradicted: %s', (_, said, before) => {
    expect(contradicted(said, before)).toBeDefined();
  });

  it('leaves room for what it does not speak of', () => {
    expect(
      contradicted(decision('same', '丁局', '乙局'), [
        decision('same', '甲局', '乙局'),
        decision('different', '甲局', '丙局'),
      ]),
    ).toBeUndefined();
    expect(
      contradicted(decision('different', '甲局', '丙局'), [decision('different', '甲局', '乙局')]),
    ).toBeUndefined();
  });

  it('is known when it is said again', () => {
    const before = [
      decision('different', '甲局', '乙局'),
      decision('different', '甲局', '丙局'),
      decision('same', '丁局', '乙局'),
    ];

    expect(isSettledSo(decision('different', '甲局', '丙局'), before)).toBe(true);
    expect(isSettledSo(decision('different', '甲局', '丁局'), before)).toBe(false);
    expect(isSettledSo(decision('same', '丁局', '乙局', '丙局'), before)).toBe(false);
  });
});

describe('units that may be one', () => {
  const names = ['县公安局', '公安局', '县水利局', '县水务局', '縣財政局', '县财政局', '情报信自科', '情报信息科'];

  it('are the same but for the place, the writing or a slip, each pair once', () => {
    expect(alikeUnits(names, new Set())).toEqual([
      ['县公安局', '公安局'],
      ['縣財政局', '县财政局'],
      ['情报信自科', '情报信息科'],
    ]);
  });

  it('are two where they were told apart or work together', () => {
    expect(alikeUnits(names, new Set([pairKey('公安局', '县公安局')]))).not.toContainEqual(['县公安局', '公安局']);
  });
});
