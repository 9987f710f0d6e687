import { Temporal } from 'temporal-polyfill';
import type { Day } from '../../domain/calendar/dates.ts';
import type { Item } from '../../domain/ledger/item.ts';
import { dayIn, instantIn, quoted, statusLine, unitNames } from '../answer.ts';
import type { Context } from '../question.ts';
import { standingOn } from '../reports/rights.ts';
import type { Deed } from './actions.ts';

/** What an item was when somebody was reminded of it. */
interface Then {
  readonly due: Day;
  readonly at: string;
}

type Turn = 'handed-over' | 'withdrawn' | 'done' | 'due' | 'asked' | 'reported';

/** What has become of an item since the reminder, in words, where that leaves nothing of the button to be done; `null` where it is as it was. */
export function sinceReminded(item: Item, then: Then, { deed, context }: { deed: Deed; context: Context }) {
  const turn = turnOf(item, then, context);
  return turn === null || !stops[deed].has(turn) ? null : context.say('remind-since', wordsOf(item, turn, context));
}

const always: readonly Turn[] = ['handed-over', 'withdrawn', 'done'];

/** Whoever reported may report again; whoever asked for time need not ask twice. */
const stops: Readonly<Record<Deed, ReadonlySet<Turn>>> = {
  unchanged: new Set([...always, 'due', 'asked', 'reported']),
  report: new Set(always),
  extend: new Set([...always, 'due', 'asked']),
  disown: new Set(always),
};

function turnOf(item: Item, { due, at }: Then, { speaker, directory }: Context): Turn | null {
  if (standingOn(item, speaker, directory) !== 'lead') return 'handed-over';
  if (item.withdrawn) return 'withdrawn';
  if (item.status === 'done') return 'done';
  if (item.due !== due) return 'due';
  if (item.extension !== undefined) return 'asked';
  return item.reportedAt !== null && isAfter(item.reportedAt, at) ? 'reported' : null;
}

const isAfter = (instant: string, other: string): boolean =>
  Temporal.Instant.compare(Temporal.Instant.from(instant), Temporal.Instant.from(other)) > 0;

function wordsOf(item: Item, turn: Turn, context: Context) {
  const { language, say } = context;
  return {
    turn,
    title: quoted(item.title),
    lead: item.lead.length === 0 ? say('lead-none-short') : unitNames(item.lead, language),
    due: item.due === null ? say('due-none') : dayIn(language, item.due),
    when: item.reportedAt === null ? '' : instantIn(language, item.reportedAt),
    status: statusLine(item, context),
  };
}
