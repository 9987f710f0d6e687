import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareMeasures } from '../../../../src/domain/plan/reissue/compare.ts';
import type { Measure } from '../../../../src/domain/plan/plan.ts';
import { planOf } from '../../../support/plans.ts';

const gate = '加固校门硬质隔离设施，配齐防冲撞装置。（县教育局牵头，县公安局、县住建局配合；完成时限：9月底前）';
const guards = '组织上学放学时段护学岗，划定接送区域。（县公安局牵头，县教育局参与）';
const kitchen = '开展食堂明厨亮灶改造，公开食材来源和留样记录。（县教育局、县卫健局牵头，县财政局参与；7月10日前完成）';
const drills = '每学期组织疏散演练，建立演练档案并逐校讲评。（县应急局牵头，县教育局配合；长期坚持）';

const measuresOf = (...paragraphs: readonly string[]): readonly Measure[] =>
  planOf('一、重点任务', ...paragraphs.map((words, i) => `${String(i + 1)}.${words}`)).measures;

const four = measuresOf(gate, guards, kitchen, drills);

/** The comparison as a person would read it. */
function told(before: readonly Measure[], after: readonly Measure[]) {
  const { carried, added, withdrawn } = compareMeasures(before, after);
  const short = ({ title }: Measure) => title.slice(0, 4);
  return {
    added: added.map(short),
    withdrawn: withdrawn.map(short),
    changed: carried.flatMap(({ after: measure, fields }) =>
      fields.map(({ field, before: old, after: now }) => `${short(measure)} ${field} ${old ?? '无'} → ${now ?? '无'}`),
    ),
    renumbered: carried.flatMap((pair) =>
      pair.before.ref === pair.after.ref ? [] : [`${pair.before.ref} → ${pair.after.ref}`],
    ),
  };
}

const nothing = { added: [], withdrawn: [], changed: [], renumbered: [] };

describe('a later issue of a plan', () => {
  it.each([
    ['a lead', guards.replace('县公安局牵头', '县应急局牵头'), '组织上学 lead 县公安局 → 县应急局'],
    [
      'participants',
      guards.replace('县教育局参与', '县教育局、县城管局参与'),
      '组织上学 participants 县教育局 → 县教育局、县城管局',
    ],
    ['a first deadline', guards.replace('参与）', '参与；8月底前完成）'), '组织上学 due 无 → 2021-08-31'],
    [
      'the wording',
      guards.replace('划定接送', '错峰划定接送'),
      '组织上学 wording 组织上学放学时段护学岗，划定接送区域。 → 组织上学放学时段护学岗，错峰划定接送区域。',
    ],
  ])('is told by %s', (_, changed, line) => {
    expect(told(four, measuresOf(gate, changed, kitchen, drills))).toEqual({ ...nothing, changed: [line] });
  });

  it('has not changed for another order of participants, another notation, or other spaces and brackets', () => {
    const same = measuresOf(
      gate.replace('县公安局、县住建局', '县住建局、县公安局'),
      guards.replace('（县公安局牵头，县教育局参与）', '（牵头单位：县公安局；参与单位：县教育局）'),
      kitchen.replace('明厨亮灶', '明厨亮灶 '),
      drills.replace('（', '(').replace('）', ')'),
    );

    expect(told(four, same)).toEqual(nothing);
  });

  it('tells a deadline that stands in the sentence as a deadline', () => {
    const dated = (day: string) =>
      measuresOf(`${day}底前完成校门硬质隔离设施加固，配齐防冲撞装置。（县教育局牵头）`, guards);

    expect(told(dated('9月'), dated('10月'))).toEqual({
      ...nothing,
      changed: [expect.stringMatching(/ due 2021-09-30 → 2021-10-31$/u)],
    });
  });

  it('tells responsible units from those that lead', () => {
    const responsible = guards.replace('（县公安局牵头，县教育局参与）', '（责任单位：县公安局）');
    const leading = guards.replace('（县公安局牵头，县教育局参与）', '（县公安局牵头）');

    expect(told(measuresOf(responsible, gate), measuresOf(leading, gate)).changed).toEqual([
      '组织上学 lead 县公安局（责任单位） → 县公安局',
    ]);
  });

  it('finds measures again that were moved, renumbered and reworded', () => {
    const after = planOf(
      '一、重点任务',
      '1.建立校园周边隐患台账，每周更新。（县住建局牵头）',
      `2.${drills}`,
      '二、其他任务',
      '1.在上学放学时段组织护学岗，科学划定接送区域。（县公安局牵头，县教育局参与）',
      `2.${gate}`,
    ).measures;

    expect(told(four, after)).toEqual({
      added: ['建立校园'],
      withdrawn: ['开展食堂'],
      changed: [expect.stringMatching(/^在上学放 wording /u)],
      renumbered: ['一4 → 一2', '一2 → 二1', '一1 → 二2'],
    });
  });

  it('never takes one measure for two: where two are as like, neither is it', () => {
    const halves = measuresOf(
      '加固校门硬质隔离设施，配齐校门防冲撞装置甲。（县教育局牵头）',
      '加固校门硬质隔离栏杆，配齐校门防冲撞装置乙。（县教育局牵头）',
      drills,
    );
    const whole = measuresOf('加固校门硬质隔离围栏，配齐校门防冲撞装置丙。（县教育局牵头）', drills);

    expect(told(whole, halves)).toMatchObject({ withdrawn: ['加固校门'], added: ['加固校门', '加固校门'] });
  });

  it('does not pair measures for a short name that both use twice', () => {
    const before = planOf(
      '一、甲',
      '1.加强宣传。印发手册三千册。（县司法局牵头）',
      '二、乙',
      '1.加强宣传。开办夜校。（县民政局牵头）',
    );
    const after = planOf(
      '一、丙',
      '1.加强宣传。拍摄短片。（县融媒体中心牵头）',
      '二、丁',
      '1.加强宣传。巡回演出。（县文旅局牵头）',
    );

    expect(compareMeasures(before.measures, after.measures).carried).toEqual([]);
  });
});

const words = fc.constantFrom(
  '加固',
  '校门',
  '设施',
  '护学岗',
  '排查',
  '隐患',
  '燃气',
  '管道',
  '河道',
  '清理',
  '演练',
  '台账',
);
const aMeasure = fc
  .tuple(
    fc.array(words, { minLength: 2, maxLength: 9 }),
    fc.constantFrom('（县教育局牵头）', '（县公安局牵头，县教育局参与）', '（责任单位：县应急局；9月底前）'),
  )
  .map(([work, assignment]) => `${work.join('')}。${assignment}`);
const aPlan = fc.array(aMeasure, { maxLength: 12 }).map((paragraphs) => measuresOf(...paragraphs));

describe('any two issues', () => {
  it('do not differ where they are the same', () => {
    fc.assert(
      fc.property(aPlan, (measures) => {
        expect(told(measures, measures)).toEqual(nothing);
      }),
    );
  });

  it('swap what was added and withdrawn when they change places, and pair alike', () => {
    fc.assert(
      fc.property(aPlan, aPlan, (one, other) => {
        const [there, back] = [compareMeasures(one, other), compareMeasures(other, one)];

        expect(there.added).toEqual(back.withdrawn);
        expect(there.withdrawn).toEqual(back.added);
        const refs = there.carried.map(({ before, after }) => `${before.ref}=${after.ref}`);
        expect(new Set(refs)).toEqual(new Set(back.carried.map(({ before, after }) => `${after.ref}=${before.ref}`)));
      }),
    );
  });

  it('pair one with one, and count every measure once', () => {
    fc.assert(
      fc.property(aPlan, aPlan, (one, other) => {
        const { carried, added, withdrawn } = compareMeasures(one, other);

        expect(new Set(carried.map(({ before }) => before)).size).toBe(carried.length);
        expect(new Set(carried.map(({ after }) => after)).size).toBe(carried.length);
        expect(carried.length + withdrawn.length).toBe(one.length);
        expect(carried.length + added.length).toBe(other.length);
      }),
    );
  });
});
