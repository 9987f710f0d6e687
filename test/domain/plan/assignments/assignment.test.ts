import { describe, expect, it } from 'vitest';
import { readAssigned } from '../../../../src/domain/plan/assignments/assignment.ts';
import { partOfLabel } from '../../../../src/domain/plan/assignments/labels.ts';
import { firstNamedLeads, withFirstLeading } from '../../../../src/domain/plan/assignments/lead-rules.ts';

const said = (words: string): string => {
  const assigned = readAssigned(words);
  if (!assigned) return 'nothing';
  const { lead, participants, leadIsExplicit, dueWords } = assigned;
  return `${leadIsExplicit ? '牵头' : '负责'} ${lead.join('|')} + ${participants.join('|')}${dueWords === null ? '' : ` @ ${dueWords}`}`;
};

describe('an assignment by verbs', () => {
  it.each([
    ['县水务局牵头,县财政局、县林业局参与', '牵头 县水务局 + 县财政局|县林业局'],
    ['县水务局牵头、县财政局、县林业局参与', '牵头 县水务局 + 县财政局|县林业局'],
    ['县水务局、县林业局牵头负责', '牵头 县水务局|县林业局 + '],
    ['由县水务局牵头,会同县财政局、县林业局', '牵头 县水务局 + 县财政局|县林业局'],
    ['县水务局会同有关部门负责', '牵头 县水务局 + 有关部门'],
    ['县水务局牵头,县财政局等部门及各镇按职责分工负责', '牵头 县水务局 + 县财政局|各镇'],
    ['县水务局、县财政局按职责分工负责', '负责 县水务局|县财政局 + '],
    ['县水务局负责', '负责 县水务局 + '],
    ['县水务局、县财政局参与', '负责  + 县水务局|县财政局'],
    ['商务局牵头', '牵头 商务局 + '],
    ['县水务局、县财政局按职责分工负责,各镇人民政府结合实际落实', '负责 县水务局|县财政局 + 各镇人民政府'],
    ['县水务局为牵头单位,县财政局、各镇为配合单位', '牵头 县水务局 + 县财政局|各镇'],
    ['试行', 'nothing'],
    ['企业直接向县商务局申报', 'nothing'],
  ])('%s', (words, expected) => {
    expect(said(words)).toBe(expected);
  });
});

describe('an assignment by labels', () => {
  it.each([
    ['牵头单位:县水务局;配合单位:县财政局、各镇;完成时限:9月底前', '牵头 县水务局 + 县财政局|各镇 @ 9月底前'],
    ['牵头单位：县水务局，配合单位：各项目牵头单位，各镇', '牵头 县水务局 + 各项目牵头单位|各镇'],
    ['责任单位:县水务局、县财政局', '负责 县水务局|县财政局 + '],
    ['责任单位：县水务局牵头，县财政局按职责分工负责', '牵头 县水务局 + 县财政局'],
    ['牵头单位：县水务局 责任单位：县财政局', '牵头 县水务局 + 县财政局'],
    [
      'Lead: Water Office; Partners: Finance Office and Forestry Office; Timeline: Q3 2025',
      '牵头 Water Office + Finance Office|Forestry Office @ Q3 2025',
    ],
    ['联系人:甲', 'nothing'],
  ])('%s', (words, expected) => {
    expect(said(words)).toBe(expected);
  });

  it('knows the heads of columns', () => {
    expect(['牵头单位', '责 任 单 位', '配合单位', '完成时限', '序号', 'Responsible Party'].map(partOfLabel)).toEqual([
      'lead',
      'joint',
      'participants',
      'due',
      null,
      'joint',
    ]);
  });
});

describe('a rule that is stated once', () => {
  it.each(['列第一位者为牵头单位，下同', '排在第一位的部门为牵头部门', '各项任务排名第一的为牵头单位'])(
    '%s',
    (rule) => {
      expect(firstNamedLeads(`……（甲局、乙局负责。${rule}）`)).toBe(true);
    },
  );

  it('makes the first of several the lead, and leaves a stated lead alone', () => {
    const joint = { lead: ['甲局', '乙局'], participants: [], leadIsExplicit: false, dueWords: null };
    const stated = { ...joint, leadIsExplicit: true };

    expect(withFirstLeading(joint)).toMatchObject({ lead: ['甲局'], participants: ['乙局'], leadIsExplicit: true });
    expect(withFirstLeading(stated)).toBe(stated);
  });

  it('is no part of the names', () => {
    expect(said('甲区水务局、甲区财政局负责。列第一位者为牵头单位，下同')).toBe('负责 甲区水务局|甲区财政局 + ');
  });
});

describe('an assignment of verbs and labels', () => {
  it.each([
    ['县水务局牵头,县财政局参与;完成时限:9月底前', '牵头 县水务局 + 县财政局 @ 9月底前'],
    ['县水务局牵头；配合单位：县财政局', '牵头 县水务局 + 县财政局'],
    ['完成时限：9月底前', 'nothing'],
  ])('%s', (words, expected) => {
    expect(said(words)).toBe(expected);
  });
});
