import { describe, expect, it } from 'vitest';
import { isContracted, isNear } from '../../../../src/domain/plan/units/near.ts';
import { NOTHING_SETTLED } from '../../../../src/domain/plan/units/settled.ts';
import { learnUnits, readShortForms } from '../../../../src/domain/plan/units/units.ts';

describe('a slip of the pen', () => {
  it.each([
    ['情报信自科', '情报信息科', true],
    ['政治科', '政工科', true],
    ['民政局', '财政局', false],
    ['县水利局', '县水务局', false],
    ['县第一医院', '县第二医院', false],
    ['城东街道', '城西街道', false],
    ['法制科', '法制科', false],
    ['国家税务总局', '国家体育总局', false],
    ['市公园管理局', '市公路管理局', false],
    ['县应急管里局', '县应急管理局', true],
  ])('%s for %s: %s', (written, name, expected) => {
    expect(isNear(written, name)).toBe(expected);
  });

  it('is not a contraction, which is told apart', () => {
    expect(isContracted('治安科', '治安管理科')).toBe(true);
    expect(isContracted('治安管理科', '治安科')).toBe(false);
  });
});

describe('short forms', () => {
  it('are learnt where the plan defines them for a unit', () => {
    expect([...readShortForms('由清河县发展和改革局（以下简称县发改局）办理，设办公室（简称“防汛办”）。')]).toEqual([
      ['县发改局', '县发展和改革局'],
    ]);
  });

  it('stand for the unit that is known by its full name', () => {
    const shortForms = new Map([['县发改局', '县发展和改革局']]);
    const { settle, units } = learnUnits({
      assigned: ['县发改局'],
      members: ['县发展和改革局', '县水务局', '县财政局'],
      ofPosts: [],
      shortForms,
      decided: NOTHING_SETTLED,
    });

    expect(settle('县发改局')).toMatchObject({ kind: 'known', names: ['县发展和改革局'] });
    expect(units[0]).toEqual({ name: '县发展和改革局', aliases: ['县发改局'] });
  });
});

describe('a plan without a list of members', () => {
  const assigned = ['县应急管理局', '县应急管理局', '县应急管理局', '县应急管里局', '县水利局', '县水务局'];

  it('trusts names that come back, and mends a single slip of one', () => {
    const { settle } = learnUnits({
      assigned,
      members: [],
      ofPosts: [],
      shortForms: new Map(),
      decided: NOTHING_SETTLED,
    });

    expect(settle('县应急管里局')).toEqual({ kind: 'misspelt', names: ['县应急管理局'] });
    expect(settle('县水利局')).toMatchObject({ kind: 'unlisted', names: ['县水利局'] });
  });
});
