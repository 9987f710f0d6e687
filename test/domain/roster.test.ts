import { describe, expect, it } from 'vitest';
import type { RosterSheet } from '../../src/domain/roster.ts';
import { isRoster, readRoster } from '../../src/domain/roster.ts';

const header = ['姓名', '单位', '职务', '角色', '账号'];

const roster = (...rows: string[][]): RosterSheet => readRoster([header, ...rows], { file: 'roster.csv' });
const messages = (sheet: RosterSheet): readonly string[] => sheet.findings.map(({ message }) => message);

describe('a person', () => {
  it('has a name, unit, post, role and accounts', () => {
    const { people, findings } = roster(['张三', '教育局', '科长', '联络员', 'telegram:42; Web：zhang；demo:edu']);

    expect(people).toEqual([
      {
        line: 2,
        name: '张三',
        unit: '教育局',
        post: '科长',
        role: 'liaison',
        accounts: ['telegram:42', 'web:zhang', 'demo:edu'],
      },
    ]);
    expect(findings).toEqual([]);
  });

  it.each([
    ['联络员', 'liaison'],
    ['聯絡員', 'liaison'],
    ['单位负责人', 'head'],
    ['分管领导', 'leader'],
    ['办公室', 'office'],
    ['系统管理员', 'administrator'],
    ['Leader', 'leader'],
    ['', 'liaison'],
  ])('whose role is written %s is %s', (written, role) => {
    expect(roster(['张三', '教育局', '', written, '']).people[0]?.role).toBe(role);
  });

  it('is found under headers of other wording and order, below a title', () => {
    const rows = [['青溪县联络员名册'], ['帳號', '所在部门', '姓 名'], ['telegram:7', '民政局', ' 李四\u3000']];

    expect(readRoster(rows, { file: 'roster.csv' }).people).toEqual([
      { line: 3, name: '李四', unit: '民政局', post: null, role: 'liaison', accounts: ['telegram:7'] },
    ]);
  });

  it('is left out, with a finding, without a name or with an unknown role', () => {
    const sheet = roster(
      ['', '教育局', '', '联络员', ''],
      ['张三', '教育局', '', '观察员', ''],
      ['李四', '教育局', '', '联络员、管理员', ''],
    );

    expect(sheet.people).toEqual([]);
    expect(messages(sheet)).toEqual([
      'roster.csv 第2行 “姓名”：没有写姓名，此行未读入',
      'roster.csv 第3行 “角色”：“观察员”不是认识的角色，此人未读入（应为 联络员、负责人、领导、办公室 或 管理员）',
      'roster.csv 第4行 “角色”：“联络员、管理员”不是认识的角色，此人未读入（应为 联络员、负责人、领导、办公室 或 管理员）',
    ]);
  });

  it('without a unit is kept, with a finding', () => {
    const sheet = roster(['张三', '', '', '领导', '']);

    expect(sheet.people).toHaveLength(1);
    expect(messages(sheet)).toEqual(['roster.csv 第2行 “单位”：张三没有写单位']);
  });
});

describe('an account', () => {
  it('is not given to two people', () => {
    const sheet = roster(['张三', '教育局', '', '', 'telegram:42'], ['李四', '民政局', '', '', 'Telegram:42;web:li']);

    expect(sheet.people.map(({ accounts }) => accounts)).toEqual([['telegram:42'], ['web:li']]);
    expect(messages(sheet)).toEqual(['roster.csv 第3行 “账号”：“telegram:42”已是第2行张三的账号，此处未读入']);
  });

  it('of a person who stands twice joins the first row', () => {
    const sheet = roster(
      ['张三', '教育局', '', '联络员', 'telegram:42'],
      ['张三', '教育局', '', '管理员', 'telegram:42;web:z'],
    );

    expect(sheet.people).toMatchObject([{ line: 2, role: 'liaison', accounts: ['telegram:42', 'web:z'] }]);
    expect(messages(sheet)).toEqual([
      'roster.csv 第3行 “姓名”：“张三”与第2行是同一人，账号并入该行，角色以该行为准（同名的两人请在姓名后加注）',
    ]);
  });

  it('that names no platform is a finding', () => {
    const sheet = roster(['张三', '教育局', '', '', '13800000000；web:z']);

    expect(sheet.people[0]?.accounts).toEqual(['web:z']);
    expect(messages(sheet)).toEqual([
      'roster.csv 第2行 “账号”：“13800000000”不是账号，未读入（应如 telegram:10001 或 web:wang）',
    ]);
  });

  it('may be absent', () => {
    expect(roster(['张三', '教育局', '', '', '无'], ['李四', '教育局']).findings).toEqual([]);
  });
});

it('says what header is wanted where there is none', () => {
  const sheet = readRoster([['任务', '时限']], { file: 'roster.csv' });

  expect(sheet.people).toEqual([]);
  expect(messages(sheet)).toEqual(['roster.csv 第1行：前20行没有名册的表头（应有“姓名”“单位”“职务”“角色”“账号”等列）']);
  expect(isRoster([['任务', '时限']])).toBe(false);
});
