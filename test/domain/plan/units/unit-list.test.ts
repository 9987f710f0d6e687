import { describe, expect, it } from 'vitest';
import { endsAsUnit, isGroup, unitNames } from '../../../../src/domain/plan/units/unit-list.ts';

describe('the names of a list', () => {
  it.each([
    ['县财政局、县水务局,县林业局;县公安局', ['县财政局', '县水务局', '县林业局', '县公安局']],
    ['县工业和信息化局、县文化和旅游局', ['县工业和信息化局', '县文化和旅游局']],
    ['县财政局和县水务局', ['县财政局', '县水务局']],
    ['有关部门和单位及各地区', ['有关部门和单位', '各地区']],
    ['县财政局等部门', ['县财政局']],
    ['县财政局等相关部门及各镇', ['县财政局', '各镇']],
    ['高等法院、县司法局', ['高等法院', '县司法局']],
    ['县水务局、各区、县级市', ['县水务局', '各区、县级市']],
    ['各地区、各部门', ['各地区', '各部门']],
    ['县发展改革局(县粮食和物资储备局)、县财政局', ['县发展改革局(县粮食和物资储备局)', '县财政局']],
    ['县委宣传部 县教育局', ['县委宣传部', '县教育局']],
    ['/', []],
    ['；', []],
    ['无', []],
    ['县水务局、9月底前完成', ['县水务局']],
    ['the Water Office, Finance Office, and its local partners', ['Water Office', 'Finance Office', 'local partners']],
  ])('%s', (list, expected) => {
    expect(unitNames(list)).toEqual(expected);
  });

  it('tells groups and units by their words', () => {
    expect(['各镇', '有关单位', '县财政局', '越河区'].map(isGroup)).toEqual([true, true, false, false]);
    expect(['县财政局', '保障科', '县发展改革局(县粮食局)', '数据共享'].map(endsAsUnit)).toEqual([
      true,
      true,
      true,
      false,
    ]);
  });
});

describe('and inside of a name', () => {
  it.each([
    ['Secretary of Health and Human Services (HHS), GSA', ['Secretary of Health and Human Services (HHS)', 'GSA']],
    [
      'Director of the Office of Ports and Harbour Policy (OPHP)',
      ['Director of the Office of Ports and Harbour Policy (OPHP)'],
    ],
    ['the National Ports and Lakes Administration (NPLA)', ['National Ports', 'Lakes Administration (NPLA)']],
    [
      'Administrator of the National Ports and Lakes Administration (NPLA)',
      ['Administrator of the National Ports and Lakes Administration (NPLA)'],
    ],
    ['Purchasing & Contracting Department', ['Purchasing & Contracting Department']],
    ['Parks & Recreation', ['Parks & Recreation']],
    ['Department of Health and Tax Office', ['Department of Health', 'Tax Office']],
    ['Port Office & Tax Office', ['Port Office', 'Tax Office']],
    ['The Harbour Trust, The Department of Ports', ['The Harbour Trust', 'Department of Ports']],
    ['保卫处、实验室与设备管理处、办公室和财务处', ['保卫处', '实验室与设备管理处', '办公室', '财务处']],
  ])('%s', (list, names) => {
    expect(unitNames(list)).toEqual(names);
  });
});
