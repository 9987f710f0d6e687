import { chineseDate } from '../../../../../src/domain/calendar/dates.ts';
import { statusWords } from '../judge.ts';
import { allNames, meantBy, shortNames, wholeNames, type Named } from '../names.ts';
import type { PlanRecord } from '../record.ts';
import { isJoinedBy, verdictOnLead } from '../sets.ts';
import { template } from '../template.ts';

const lead: readonly ((m: string) => string)[] = [
  (m) => `${m}谁牵头`,
  (m) => `谁牵头${m}`,
  (m) => `${m}由谁牵头`,
  (m) => `${m}由哪个单位牵头？`,
  (m) => `${m}的牵头单位是谁`,
  (m) => `${m}牵头单位是哪家`,
  (m) => `${m}是哪个部门牵头的`,
  (m) => `${m}归谁管`,
  (m) => `负责${m}的是哪家`,
  (m) => `哪个单位负责${m}`,
  (m) => `${m}是谁负责的`,
  (m) => `${m}谁在抓`,
  (m) => `${m}这项工作谁牵头`,
  (m) => `关于${m}，牵头单位是谁`,
  (m) => `牵头${m}的单位是哪个`,
  (m) => `${m}谁来牵头呀`,
  (m) => `${m}主办单位是哪个`,
  (m) => `${m}的牵头单位和参与单位分别是谁`,
];

const participants: readonly ((m: string) => string)[] = [
  (m) => `${m}有哪些单位参与`,
  (m) => `${m}哪些单位配合`,
  (m) => `${m}的参与单位有哪些`,
  (m) => `哪些单位参与${m}`,
  (m) => `${m}的配合单位是谁`,
  (m) => `${m}谁参与`,
  (m) => `参与${m}的都有谁`,
  (m) => `${m}由哪些部门配合`,
  (m) => `配合${m}的单位有哪几家`,
  (m) => `${m}协办单位`,
];

const due: readonly ((m: string) => string)[] = [
  (m) => `${m}什么时候到期`,
  (m) => `${m}什么时候完成`,
  (m) => `${m}的完成时限`,
  (m) => `${m}完成时限是哪天`,
  (m) => `${m}要求什么时候完成`,
  (m) => `${m}截止日期是哪天`,
  (m) => `${m}几月完成`,
  (m) => `${m}何时办结`,
  (m) => `${m}的时限是什么时候`,
  (m) => `什么时候要完成${m}`,
];

const status: readonly ((m: string) => string)[] = [
  (m) => `${m}进展如何`,
  (m) => `${m}现在怎么样了`,
  (m) => `${m}的进度`,
  (m) => `${m}完成了吗`,
  (m) => `${m}做到哪一步了`,
  (m) => `${m}进展情况`,
  (m) => `${m}推进得怎么样`,
  (m) => `${m}目前什么进展`,
  (m) => `${m}完成百分之几了`,
  (m) => `${m}最新进展`,
];

/** The key word with a slip by its sound. */
const slips: readonly ((m: string) => string)[] = [
  (m) => `${m}谁签头`,
  (m) => `${m}的千头单位是谁`,
  (m) => `${m}由哪个单位迁头`,
  (m) => `${m}有哪些单位参予`,
  (m) => `${m}进站如何`,
  (m) => `${m}什么时候到其`,
];

const asked = (wordings: readonly ((m: string) => string)[]) =>
  wordings.map(
    (ask) =>
      ({ name }: Named) =>
        ask(name),
  );
const meant = (named: Named, record: PlanRecord) => meantBy(named, record);

/** The units of both sides, where there is but one measure to tell of. */
const both = (named: Named, record: PlanRecord) => {
  const { rows, ...rest } = meantBy(named, record);
  const [only, another] = rows;
  const says = only === undefined || another !== undefined ? [] : [...only.lead, ...only.participants];
  return { rows, ...rest, says };
};

const day = (named: Named, record: PlanRecord) => {
  const { rows, ...rest } = meantBy(named, record);
  return {
    rows,
    ...rest,
    says: rows.length > 1 ? [] : rows.flatMap((row) => (row.due === null ? [] : [chineseDate(row.due)])),
  };
};

const state = (named: Named, record: PlanRecord) => {
  const { rows, ...rest } = meantBy(named, record);
  return { rows, ...rest, says: rows.length > 1 ? [] : rows.flatMap(({ report }) => statusWords(report)) };
};

const nobody = ({ row }: Named) => row.lead.length === 0;

export const ofMeasures = [
  template({ name: 'who leads, by the whole name', about: wholeNames, wordings: asked(lead), expects: both }),
  template({ name: 'who leads, by a short form', about: shortNames, wordings: asked(lead), expects: both }),
  template({
    name: 'who takes part, by the whole name',
    about: wholeNames,
    wordings: asked(participants),
    expects: both,
  }),
  template({
    name: 'who takes part, by a short form',
    about: shortNames,
    wordings: asked(participants),
    expects: both,
  }),
  template({ name: 'when it is due, by the whole name', about: wholeNames, wordings: asked(due), expects: day }),
  template({ name: 'when it is due, by a short form', about: shortNames, wordings: asked(due), expects: day }),
  template({ name: 'how far it is, by the whole name', about: wholeNames, wordings: asked(status), expects: state }),
  template({ name: 'how far it is, by a short form', about: shortNames, wordings: asked(status), expects: state }),
  template({ name: 'a slip in the key word', about: allNames, wordings: asked(slips), expects: meant }),
  template({
    name: 'what has no lead says so',
    about: (record) => wholeNames(record).filter(nobody),
    wordings: asked(lead.slice(0, 8)),
    expects: (named, record) => ({ ...meant(named, record), says: ['未明确牵头单位'] }),
  }),
  template({
    name: 'whether a unit leads it',
    about: withUnits,
    wordings: [
      ({ name, unit }) => `${unit}是不是${name}的牵头单位`,
      ({ name, unit }) => `${name}是${unit}牵头吗`,
      ({ name, unit }) => `${name}是不是由${unit}牵头`,
      ({ name, unit }) => `${unit}牵头${name}吗`,
      ({ name, unit }) => `${name}的牵头单位是${unit}吗`,
      ({ name, unit }) => `${name}是否由${unit}牵头？`,
    ],
    expects: ({ row, unit }) => ({ rows: [row], verdict: verdictOnLead(unit, row), says: row.lead }),
  }),
  template({
    name: 'whether a unit takes part',
    about: withUnits,
    wordings: [
      ({ name, unit }) => `${unit}参与${name}吗`,
      ({ name, unit }) => `${unit}是不是${name}的参与单位`,
      ({ name, unit }) => `${name}有没有${unit}参与`,
      ({ name, unit }) => `${name}的配合单位里有${unit}吗`,
      ({ name, unit }) => `${unit}是否参与${name}？`,
    ],
    expects: ({ row, unit }) => ({ rows: [row], verdict: isJoinedBy(unit)(row) ? 'yes' : 'no' }),
  }),
];

/** Every measure with every unit, collectives aside: nobody asks whether all of them lead. */
function withUnits(record: PlanRecord) {
  const single = record.units.filter((unit) => !unit.startsWith('各'));
  return wholeNames(record).flatMap((named) => single.map((unit) => ({ ...named, unit })));
}
