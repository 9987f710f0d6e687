import { cite } from '../../assistant/answer.ts';
import type { ItemFilter, Stores } from '../../assistant/ports.ts';
import type { Moves, Part } from '../../assistant/tallies.ts';
import { addDays, type Day } from '../../domain/calendar/dates.ts';
import type { WorkingCalendar } from '../../domain/calendar/working-calendar.ts';
import { mondayOf, quarterOf } from '../../domain/digest/form.ts';
import type { DigestLine, DigestSection, DigestSnapshot } from '../../domain/digest/snapshot.ts';
import type { Item } from '../../domain/ledger/item.ts';
import { seesAll, type Person } from '../../domain/people.ts';
import type { DigestForm } from '../../domain/settings.ts';
import { areasIn, summed } from './areas.ts';
import type { DigestSpan } from './span.ts';

/** How far ahead 即将到期 looks: today and this many days after it. */
const SOON_DAYS = 7;

/** How many weeks the calendar of what is due shows, this one among them. */
const WEEKS = 4;

/** How many lines of each set stand in a digest: together with their heads no more than a phone shows. */
const LINES: Readonly<Record<DigestForm, Readonly<Record<SectionName | 'moved', number>>>> = {
  daily: { asked: 3, extensions: 2, overdue: 3, soon: 2, finished: 2, moved: 2 },
  weekly: { asked: 3, extensions: 2, overdue: 3, soon: 3, finished: 3, moved: 0 },
  monthly: { asked: 3, extensions: 2, overdue: 3, soon: 2, finished: 4, moved: 0 },
};

type SectionName = 'asked' | 'extensions' | 'overdue' | 'soon' | 'finished';

export interface Collecting {
  readonly reader: Person;
  readonly form: DigestForm;
  /** ISO with offset. */
  readonly now: string;
  readonly span: DigestSpan;
  readonly calendar: WorkingCalendar;
  readonly late: boolean;
}

/** All that a digest says, each number a closed question to the ledger under the reader's rights. */
export async function collect(stores: Stores, asking: Collecting): Promise<DigestSnapshot> {
  const { reader, form, now, span, late } = asking;
  const today = now.slice(0, 10);
  const { unit, part } = await partOf(reader, stores.plans);
  const days = { today, soon: { from: today, to: addDays(today, SOON_DAYS) }, quarter: quarterOf(today) };
  const tallies = part === null ? [] : await stores.tallies.byHeading(part, days, reader);
  const whole = summed(tallies);
  const limits = LINES[form];
  const moves = await movesOf(stores, { part, asking, limit: Math.max(limits.moved, limits.finished) + MOST_SHOWN });
  const lines = await linesOf(stores, { part, today, limits, soon: days.soon, moves, reader });
  const units = part === null ? [] : await stores.tallies.byUnit(part, today, reader);
  // Of another unit a liaison sees those items only that are shared: figures of them would not be that unit's.
  const shown = units.filter(({ name }) => unit === null || name === unit);
  const { total, done, moving, blocked, waiting, silent, overdue, soon } = whole;
  return {
    ...{ form, ...span, asOf: now, today, late, unit },
    empty: total > 0 ? 'no' : await whyEmpty(stores, reader),
    counts: {
      ...{ total, done, moving, blocked, waiting, silent, overdue, soon },
      ...{ finished: moves.finished, moved: moves.moved },
    },
    asked: { total: whole.troubled, lines: lines.asked },
    extensions: { total: whole.extensions, lines: lines.extensions },
    overdue: { total: overdue, lines: lines.overdue },
    soon: { total: soon, lines: lines.soon },
    finished: { total: moves.finished, lines: lines.finished },
    moved: { total: moves.moved, moves: lines.moved },
    silent: { units: shown.filter((of) => of.unitId !== null && of.silent > 0).length, items: silent },
    quarter: await quarterly(stores, { part, today, reader, due: whole.dueInQuarter, done: whole.doneInQuarter }),
    areas: areasIn(tallies, today),
    units: [...shown],
    days: await calendarOf(stores, { part, today, asking }),
  };
}

/** As many lines may stand above a section and are not shown in it again. */
const MOST_SHOWN = 20;

const nothingMoved: Moves = { finished: 0, moved: 0, lines: [] };

const movesOf = async (
  { tallies }: Stores,
  { part, asking, limit }: { part: Part | null; asking: Collecting; limit: number },
): Promise<Moves> =>
  part === null
    ? nothingMoved
    : tallies.moves(part, { since: asking.span.since, until: asking.span.until, limit }, asking.reader);

interface Showing {
  readonly part: Part | null;
  readonly today: Day;
  readonly limits: (typeof LINES)[DigestForm];
  readonly soon: { readonly from: Day; readonly to: Day };
  readonly moves: Moves;
  readonly reader: Person;
}

/** The lines of each section. An item stands in the first section that it belongs to, so that its number means one item and no other. */
async function linesOf({ tallies, ledger }: Stores, { part, today, limits, soon, moves, reader }: Showing) {
  const scope: ItemFilter =
    part === null ? { ids: [] } : part === 'all' ? {} : { units: [{ unitId: part.unitId, role: 'any' }] };
  const first = (filter: ItemFilter, by: 'due' | 'plan', limit: number) =>
    tallies.first({ ...scope, ...filter }, { by, limit: limit + MOST_SHOWN }, reader);
  const pick = picking();
  const asked = pick(await first({ troubled: true }, 'due', limits.asked), limits.asked);
  const extensions = pick(await first({ asksExtension: true }, 'due', limits.extensions), limits.extensions);
  const overdue = pick(await first({ overdueOn: today }, 'due', limits.overdue), limits.overdue);
  const dueSoon = pick(await first({ due: soon, open: true }, 'due', limits.soon), limits.soon);
  const ofMoves = (finished: boolean) =>
    moves.lines.filter(({ isFinished }) => isFinished === finished).map(({ itemId }) => itemId);
  const finished = pick(ofMoves(true), limits.finished);
  const moved = pick(ofMoves(false), limits.moved);
  const ids = [asked, extensions, overdue, dueSoon, finished, moved].flat();
  const items = ids.length === 0 ? [] : await ledger.items({ ids }, reader);
  const byId = new Map(items.map((item) => [item.id, lineOf(item)]));
  const shown = (of: readonly string[]): DigestLine[] => of.flatMap((id) => byId.get(id) ?? []);
  return {
    asked: shown(asked),
    extensions: shown(extensions),
    overdue: shown(overdue),
    soon: shown(dueSoon),
    finished: shown(finished),
    moved: moves.lines.flatMap(({ itemId, before, after, personName, recordedAt }) => {
      const line = moved.includes(itemId) ? byId.get(itemId) : undefined;
      return line === undefined ? [] : [{ line, before, after, by: personName, at: recordedAt }];
    }),
  } satisfies Record<SectionName, DigestSection['lines']> & { moved: unknown };
}

/** Takes the first of a set that were not taken before. */
function picking() {
  const taken = new Set<string>();
  return (ids: readonly string[], limit: number): readonly string[] => {
    const fresh = ids.filter((id) => !taken.has(id)).slice(0, limit);
    for (const id of fresh) taken.add(id);
    return fresh;
  };
}

function lineOf(item: Item): DigestLine {
  const { id, ref, version, title, text, lead, participants, due, status, percent, reportedAt } = item;
  const { expected, blocker, extension, withdrawn, accepted } = item;
  return {
    ...{ id, ref, version, title, text, due, status, percent, reportedAt, expected, blocker, withdrawn },
    lead: [...lead],
    participants: [...participants],
    extension: extension === undefined ? null : { until: extension.until, reason: extension.reason },
    accepted: accepted ?? null,
    citations: [...cite(item)],
  };
}

async function quarterly(
  { tallies, plans }: Stores,
  { part, today, reader, ...rows }: { part: Part | null; today: Day; reader: Person; due: number; done: number },
): Promise<DigestSnapshot['quarter']> {
  const period = quarterOf(today);
  const targets = await plans.targets();
  return {
    period,
    ...rows,
    milestones: part === null ? { total: 0, reached: 0 } : await tallies.milestones(part, period, reader),
    targets: targets.flatMap(({ text, due, document, ref }) =>
      due !== undefined && due >= period.from && due <= period.to ? [{ text, due, document, ref }] : [],
    ),
  };
}

async function calendarOf(
  { tallies }: Stores,
  { part, today, asking: { calendar, reader } }: { part: Part | null; today: Day; asking: Collecting },
): Promise<DigestSnapshot['days']> {
  const from = mondayOf(today);
  const days = Array.from({ length: 7 * WEEKS }, (_, i) => addDays(from, i));
  const due =
    part === null ? new Map<Day, number>() : await tallies.byDay(part, { from, to: days.at(-1) ?? from }, reader);
  return days.map((day) => ({ day, working: calendar.isWorking(day), due: due.get(day) ?? 0 }));
}

/** No plan was loaded, or the plan gives nothing to the reader's unit. */
async function whyEmpty({ tallies }: Stores, reader: Person): Promise<DigestSnapshot['empty']> {
  if (seesAll(reader)) return 'no-items';
  const [any] = await tallies.first({}, { by: 'plan', limit: 1 }, reader);
  if (any === undefined) return 'no-items';
  return reader.unit === '' ? 'no-unit' : 'no-duties';
}

/** Those who see all get the whole ledger, others what their own unit leads or takes part in. */
async function partOf(
  reader: Person,
  plans: Stores['plans'],
): Promise<{ readonly unit: string | null; readonly part: Part | null }> {
  if (seesAll(reader)) return { unit: null, part: 'all' };
  const units = await plans.units();
  const own = units.find(({ name, aliases }) => name === reader.unit || aliases.includes(reader.unit));
  return own === undefined ? { unit: reader.unit, part: null } : { unit: own.name, part: { unitId: own.id } };
}
