import { Temporal } from 'temporal-polyfill';
import { changeLines } from '../assistant/reports/show-change.ts';
import {
  cite,
  closing,
  dayIn,
  instantIn,
  list,
  quoted,
  reply,
  statusLine,
  text,
  unitNames,
} from '../assistant/answer.ts';
import type { Language } from '../assistant/language.ts';
import type { ItemFilter, Stores } from '../assistant/ports.ts';
import { wordingIn, type Say } from '../assistant/wording.ts';
import { addDays, daysBetween } from '../domain/calendar/dates.ts';
import type { Item } from '../domain/ledger/item.ts';
import type { Update } from '../domain/ledger/update.ts';
import { seesAll, type Person } from '../domain/people.ts';
import type { Block, Reply } from '../domain/reply.ts';

/** How far ahead 即将到期 looks, today included. */
const SOON_DAYS = 7;

interface Digest {
  readonly say: Say;
  readonly language: Language;
  readonly now: string;
  readonly today: string;
}

/** The sets of a digest, each of them a query of its own. */
interface Sets {
  readonly all: readonly Item[];
  readonly done: readonly Item[];
  readonly blocked: readonly Item[];
  readonly silent: readonly Item[];
  readonly overdue: readonly Item[];
  readonly soon: readonly Item[];
  readonly moved: readonly Update[];
}

/**
 * The day's digest for one reader: what moved since yesterday, what is overdue, due within seven days, blocked, not reported, and each lead
 * unit's figures. Those who see all get the whole ledger, others their own unit's part of it.
 */
export async function digest(
  stores: Stores,
  { reader, now, language = 'zh' }: { readonly reader: Person; readonly now: string; readonly language?: Language },
): Promise<Reply> {
  const frame: Digest = { say: wordingIn(language), language, now, today: now.slice(0, 10) };
  const { say } = frame;
  const sets = await collect(stores, reader, frame);
  const title = text(say('digest-title', { day: dayIn(language, frame.today) }));
  if (sets.all.length === 0) return reply(frame, 'digest', { blocks: [title, text(say('digest-nothing'))] });
  const blocks = [
    title,
    text(head(sets, frame)),
    ...sections(sets, frame),
    ...byUnit(sets, frame),
    closing(frame, sets.all.length),
  ];
  const named = [...sets.overdue, ...sets.soon, ...sets.blocked];
  return reply(frame, 'digest', {
    blocks,
    measures: sets.all,
    facts: { counts: counts(sets) },
    citations: named.flatMap((item) => cite(item, frame)),
    total: sets.all.length,
  });
}

async function collect({ ledger, plans }: Stores, reader: Person, { now, today }: Digest): Promise<Sets> {
  const units = await plans.units();
  const own = units.find(({ name, aliases }) => name === reader.unit || aliases.includes(reader.unit));
  const scope: ItemFilter = seesAll(reader)
    ? {}
    : own === undefined
      ? { ids: [] }
      : { units: [{ unitId: own.id, role: 'any' }] };
  const of = (filter: ItemFilter) => ledger.items({ ...scope, ...filter }, reader);
  const yesterday = Temporal.Instant.from(now).subtract({ hours: 24 }).toString();
  const all = await of({});
  const ids = new Set(all.map(({ id }) => id));
  return {
    all,
    done: await of({ status: 'done' }),
    blocked: await of({ status: 'blocked' }),
    silent: await of({ unreported: true, open: true }),
    overdue: await of({ overdueOn: today }),
    soon: await of({ due: { from: today, to: addDays(today, SOON_DAYS) }, open: true }),
    moved: (await ledger.recordedBetween(yesterday, now)).filter(
      ({ itemId, kind }) => ids.has(itemId) && kind !== 'import',
    ),
  };
}

function figures(sets: Sets) {
  const moving = sets.all.filter(({ status }) => status === 'in-progress').length;
  const waiting = sets.all.filter(
    ({ status, reportedAt }) => status === 'not-started' || (status === null && reportedAt !== null),
  ).length;
  return {
    total: sets.all.length,
    done: sets.done.length,
    moving,
    blocked: sets.blocked.length,
    waiting,
    silent: sets.silent.length,
    overdue: sets.overdue.length,
    soon: sets.soon.length,
  };
}

const head = (sets: Sets, { say }: Digest): string => say('digest-head', figures(sets));

const counts = (sets: Sets) => Object.entries(figures(sets)).map(([label, value]) => ({ label, value }));

function sections(sets: Sets, frame: Digest): readonly Block[] {
  const { say } = frame;
  const moved = newestOfEach(sets.moved);
  return [
    ...(moved.length === 0
      ? [text(say('digest-quiet'))]
      : section(
          'digest-moved',
          moved.map((update) => movedLine(update, frame)),
          frame,
        )),
    ...section(
      'digest-overdue',
      byDue(sets.overdue).map((item) => overdueLine(item, frame)),
      frame,
    ),
    ...section(
      'digest-soon',
      byDue(sets.soon).map((item) => dueLine(item, frame)),
      frame,
    ),
    ...section(
      'digest-blocked',
      sets.blocked.map((item) => say('status-item', { title: item.title, status: statusLine(item, frame) })),
      frame,
    ),
    ...section('digest-silent', silentLines(sets.silent, frame), frame),
  ];
}

function section(id: string, lines: readonly string[], { say }: Digest): readonly Block[] {
  return lines.length === 0 ? [] : [text(say(id, { total: lines.length })), list(lines)];
}

/** An item that moved several times is one line: from where it stood to where it stands. */
function newestOfEach(updates: readonly Update[]): readonly Update[] {
  const byItem = new Map<string, Update>();
  for (const update of updates) {
    const first = byItem.get(update.itemId);
    byItem.set(update.itemId, first === undefined ? update : { ...update, before: first.before });
  }
  return [...byItem.values()];
}

function movedLine({ title, before, after, personName, recordedAt }: Update, { say, language }: Digest): string {
  const changes = changeLines(before, after, { say, language }).join(language === 'zh' ? '，' : ', ');
  const what = changes === '' ? say('no-change') : changes;
  return say('digest-moved-line', { title, what, who: personName, when: instantIn(language, recordedAt) });
}

const byDue = (items: readonly Item[]): readonly Item[] =>
  items.toSorted((a, b) => (a.due ?? '').localeCompare(b.due ?? ''));

const leadOf = ({ lead }: Item, { say, language }: Digest): string =>
  lead.length === 0 ? say('lead-none-short') : unitNames(lead, language);

function overdueLine(item: Item, frame: Digest): string {
  const due = item.due ?? frame.today;
  const days = daysBetween(due, frame.today);
  return frame.say('digest-overdue-line', {
    title: item.title,
    due: dayIn(frame.language, due),
    days,
    lead: leadOf(item, frame),
    status: statusLine(item, frame),
  });
}

function dueLine(item: Item, frame: Digest): string {
  const due = dayIn(frame.language, item.due ?? frame.today);
  return frame.say('due-item', { title: item.title, due, lead: leadOf(item, frame), status: statusLine(item, frame) });
}

function silentLines(items: readonly Item[], frame: Digest): readonly string[] {
  return [...byLead(items, frame)].map(([unit, of]) =>
    frame.say('silent-unit', { unit, total: of.length, titles: of.map(({ title }) => quoted(title)).join('') }),
  );
}

/** Items by lead unit; a joint item stands with each of its leads, one without a lead under its own heading. */
function byLead(items: readonly Item[], { say }: Digest): ReadonlyMap<string, readonly Item[]> {
  const units = new Map<string, Item[]>();
  for (const item of items) {
    const names = item.lead.length === 0 ? [say('lead-none-short')] : item.lead;
    for (const name of names) units.set(name, [...(units.get(name) ?? []), item]);
  }
  return units;
}

function byUnit(sets: Sets, frame: Digest): readonly Block[] {
  const { say } = frame;
  const within = (items: readonly Item[]) => new Set(items.map(({ id }) => id));
  const [done, blocked, silent, overdue] = [sets.done, sets.blocked, sets.silent, sets.overdue].map(within);
  const lines = [...byLead(sets.all, frame)].map(([unit, items]) => {
    const among = (ids: ReadonlySet<string> | undefined) => items.filter(({ id }) => ids?.has(id) === true).length;
    const moving = items.filter(({ status }) => status === 'in-progress').length;
    return say('digest-unit', {
      unit,
      total: items.length,
      done: among(done),
      moving,
      blocked: among(blocked),
      silent: among(silent),
      overdue: among(overdue),
    });
  });
  return [text(say('digest-by-unit')), list(lines)];
}
