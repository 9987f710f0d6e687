import { daysBetween } from '../../domain/calendar/dates.ts';
import type { Person } from '../../domain/people.ts';
import type { Owed } from '../../domain/reminders/owed.ts';
import { HEAD_FROM, OFFICE_FROM } from '../../domain/reminders/stages.ts';
import type { Block, Reply } from '../../domain/reply.ts';
import { bullets, cite, closing, dayIn, quoted, reply, statusLine, text, unitNames } from '../answer.ts';
import type { Language } from '../language.ts';
import { wordingIn, type Say } from '../wording.ts';
import { reminderActions } from './actions.ts';

interface Frame {
  readonly say: Say;
  readonly language: Language;
  readonly now: string;
}

/** One message of all that somebody is owed a reminder of; the reminder's id stands in its buttons. */
export function reminderMessage(
  owed: readonly Owed[],
  to: {
    readonly person: Person;
    readonly language: Language;
    readonly now: string;
    readonly id: string;
    readonly isLate: boolean;
  },
): Reply {
  const frame: Frame = { say: wordingIn(to.language), language: to.language, now: to.now };
  const isOffice = to.person.role === 'office';
  const measures = owed.map(({ item }) => item);
  return reply(frame, 'due', {
    blocks: [
      ...(to.isLate ? [text(frame.say('remind-late'))] : []),
      ...(isOffice ? toTheOffice(owed, frame) : toTheUnit(owed, to.person, frame)),
      ...(isOffice ? [] : [text(frame.say('remind-how', { total: owed.length }))]),
      closing(frame, owed.length),
    ],
    measures,
    citations: measures.flatMap((item) => cite(item)),
    actions: isOffice ? [] : reminderActions(to.id, owed.length, frame.say),
  });
}

function toTheUnit(owed: readonly Owed[], { role }: Person, frame: Frame): readonly Block[] {
  const isForHead = role === 'head' && owed.every(({ stage }) => stage >= HEAD_FROM);
  const overdue = owed.filter(({ stage }) => stage > 0).length;
  const all = overdue === owed.length ? 'all' : overdue === 0 ? 'none' : 'some';
  const head = isForHead ? 'remind-head-of-unit' : 'remind-liaison';
  return [
    text(frame.say(head, { total: owed.length, overdue, are: all })),
    bullets(owed.map((one) => reminderLine(one, frame))),
  ];
}

/** What is long overdue, and apart from it what nobody leads, or nobody of the lead can be told. */
function toTheOffice(owed: readonly Owed[], frame: Frame): readonly Block[] {
  const long = owed.filter(({ stage }) => stage >= OFFICE_FROM);
  const others = owed.filter((one) => !long.includes(one));
  const leadless = others.filter(({ item }) => item.lead.length === 0);
  const unheard = others.filter((one) => !leadless.includes(one));
  const section = (id: string, some: readonly Owed[]): readonly Block[] =>
    some.length === 0
      ? []
      : [text(frame.say(id, { total: some.length })), bullets(some.map((one) => officeLine(one, frame)))];
  return [
    ...section('remind-office-overdue', long),
    ...section('remind-office-unheard', unheard),
    ...section('remind-office-leadless', leadless),
  ];
}

function officeLine(one: Owed, frame: Frame): string {
  const { lead } = one.item;
  const line = reminderLine(one, frame);
  return lead.length === 0 ? line : frame.say('remind-office-line', { units: unitNames(lead, frame.language), line });
}

/** An item with its deadline, how many days that is off, and how it stands. What is in the way its unit knows. */
function reminderLine({ item, due }: Owed, { say, language, now }: Frame): string {
  const left = daysBetween(now.slice(0, 10), due);
  const when = left < 0 ? 'overdue' : left === 0 ? 'today' : 'ahead';
  const status = statusLine({ ...item, blocker: null }, { say, language });
  return say('remind-line', {
    ...{ title: quoted(item.title), due: dayIn(language, due), status },
    ...{ when, days: Math.abs(left) },
  });
}
