import { englishPeriods } from '../../../../support/period-words.ts';
import { meantBy, allNames, wholeNames } from '../names.ts';
import { isUntimed, type PlanRecord, type Row } from '../record.ts';
import { isDueIn, isJoinedBy, isLedBy, isOf, isOverdue, isSilent, nextDue, verdictOnLead } from '../sets.ts';
import { template } from '../template.ts';

const language = 'en';
const whole = (): readonly null[] => [null];
const units = (record: PlanRecord): readonly string[] => record.units;
const the =
  (has: (unit: string) => (row: Row) => boolean) =>
  (unit: string, { rows }: PlanRecord) => ({ rows: rows.filter(has(unit)) });
const those =
  (has: (row: Row) => boolean) =>
  (_: null, { rows }: PlanRecord) => ({ rows: rows.filter(has) });
const withUnits = (record: PlanRecord) =>
  wholeNames(record).flatMap((named) => record.units.map((unit) => ({ ...named, unit })));
const pairs = (record: PlanRecord) =>
  record.units.flatMap((a) => record.units.filter((b) => b !== a).map((b) => ({ a, b })));
const sections = ({ rows }: PlanRecord) => [...new Set(rows.flatMap(({ heading }) => heading))];

export const inEnglish = [
  template({
    name: 'en: who leads',
    language,
    about: allNames,
    wordings: [
      ({ name }) => `who leads ${name}?`,
      ({ name }) => `Who is in charge of ${name}?`,
      ({ name }) => `which unit leads ${name}`,
      ({ name }) => `please tell me who leads ${name}`,
      ({ name }) => `${name}: who leads it?`,
    ],
    expects: (named, record) => meantBy(named, record),
  }),
  template({
    name: 'en: who takes part',
    language,
    about: allNames,
    wordings: [
      ({ name }) => `who takes part in ${name}?`,
      ({ name }) => `which units take part in ${name}?`,
      ({ name }) => `who are the partners of ${name}?`,
    ],
    expects: (named, record) => meantBy(named, record),
  }),
  template({
    name: 'en: when it is due',
    language,
    about: allNames,
    wordings: [
      ({ name }) => `when is ${name} due?`,
      ({ name }) => `what is the deadline of ${name}?`,
      ({ name }) => `deadline for ${name}`,
    ],
    expects: (named, record) => meantBy(named, record),
  }),
  template({
    name: 'en: how far it is',
    language,
    about: allNames,
    wordings: [
      ({ name }) => `how is ${name} going?`,
      ({ name }) => `what is the status of ${name}?`,
      ({ name }) => `how far is ${name}?`,
      ({ name }) => `progress of ${name}`,
    ],
    expects: (named, record) => meantBy(named, record),
  }),
  template({
    name: 'en: whether a unit leads it',
    language,
    about: withUnits,
    wordings: [
      ({ name, unit }) => `is ${unit} the lead of ${name}?`,
      ({ name, unit }) => `does ${unit} lead ${name}?`,
      ({ name, unit }) => `is ${name} led by ${unit}?`,
    ],
    expects: ({ row, unit }) => ({ rows: [row], verdict: verdictOnLead(unit, row) }),
  }),
  template({
    name: 'en: what a unit leads',
    language,
    about: units,
    wordings: [
      (u) => `what does ${u} lead?`,
      (u) => `which measures does the ${u} lead?`,
      (u) => `list what ${u} leads`,
      (u) => `which measures are led by ${u}?`,
    ],
    expects: the(isLedBy),
  }),
  template({
    name: 'en: what a unit takes part in',
    language,
    about: units,
    wordings: [
      (u) => `what does ${u} take part in?`,
      (u) => `which measures does ${u} take part in?`,
      (u) => `in which measures is ${u} a partner?`,
    ],
    expects: the(isJoinedBy),
  }),
  template({
    name: 'en: what a unit has altogether',
    language,
    about: units,
    wordings: [
      (u) => `what does ${u} have to do?`,
      (u) => `what are the tasks of ${u}?`,
      (u) => `what are the duties of ${u}?`,
    ],
    expects: the(isOf),
  }),
  template({
    name: 'en: two units both take part',
    language,
    about: pairs,
    wordings: [
      ({ a, b }) => `which measures do ${a} and ${b} both take part in?`,
      ({ a, b }) => `what do ${a} and ${b} take part in together?`,
    ],
    expects: ({ a, b }, { rows }) => ({ rows: rows.filter((row) => isJoinedBy(a)(row) && isJoinedBy(b)(row)) }),
  }),
  template({
    name: 'en: one leads with another in it',
    language,
    about: pairs,
    wordings: [
      ({ a, b }) => `which measures are led by ${a} with ${b} taking part?`,
      ({ a, b }) => `what does ${a} lead that ${b} takes part in?`,
    ],
    expects: ({ a, b }, { rows }) => ({ rows: rows.filter((row) => isLedBy(a)(row) && isJoinedBy(b)(row)) }),
  }),
  template({
    name: 'en: what stands under a heading',
    language,
    about: sections,
    wordings: [
      (h) => `what measures are under ${h.replace(/^\d+\. /u, '')}?`,
      (h) => `who leads ${h.replace(/^\d+\. /u, '')}?`,
    ],
    expects: (heading, { rows }) => ({ rows: rows.filter((row) => row.heading.includes(heading)) }),
  }),
  template({
    name: 'en: what is due in a period',
    language,
    about: () => englishPeriods,
    wordings: [
      ({ words }) => `what is due ${words}?`,
      ({ words }) => `which measures are due ${words}?`,
      ({ words }) => `list the measures due ${words}`,
    ],
    expects: ({ on }, { rows, today }) => ({ rows: rows.filter(isDueIn(on(today))) }),
  }),
  template({
    name: 'en: what is overdue',
    language,
    about: whole,
    wordings: [() => 'what is overdue?', () => 'which measures are overdue?', () => 'is anything overdue?'],
    expects: (_, { rows, today }) => ({ rows: rows.filter(isOverdue(today)) }),
  }),
  template({
    name: 'en: what is due next',
    language,
    about: whole,
    wordings: [() => 'what is due next?', () => 'which measure is due next?'],
    expects: (_, record) => ({ rows: nextDue(record) }),
  }),
  template({
    name: 'en: what has no lead',
    language,
    about: whole,
    wordings: [() => 'which measures have no lead?', () => 'which measures are without a lead?'],
    expects: those(({ lead }) => lead.length === 0),
  }),
  template({
    name: 'en: what has no deadline',
    language,
    about: whole,
    wordings: [() => 'which measures have no deadline?', () => 'which measures are without a deadline?'],
    expects: those(isUntimed),
  }),
  template({
    name: 'en: all of it',
    language,
    about: whole,
    wordings: [() => 'list all measures', () => 'how many measures are there?'],
    expects: those(() => true),
  }),
  template({
    name: 'en: who has not reported',
    language,
    about: whole,
    wordings: [() => 'which units have not reported?', () => 'who has not reported yet?'],
    expects: (_, { rows }) => {
      const open = rows.filter(isSilent);
      return { rows: open, total: new Set(open.flatMap(({ lead }) => lead)).size };
    },
  }),
];
