import {
  cite,
  closing,
  dayIn,
  instantIn,
  list,
  quotedTitles,
  reply,
  statusLine,
  text,
  unitNames,
} from '../assistant/answer.ts';
import type { Language } from '../assistant/language.ts';
import type { Stores } from '../assistant/ports.ts';
import { changeLines } from '../assistant/reports/show-change.ts';
import { wordingIn, type Say } from '../assistant/wording.ts';
import { daysBetween } from '../domain/calendar/dates.ts';
import type { Item } from '../domain/ledger/item.ts';
import { seesAll, type Person } from '../domain/people.ts';
import type { Block, Reply } from '../domain/reply.ts';
import type { Move } from './digest/moves.ts';
import { collect, type Sets } from './digest/sets.ts';

interface Frame {
  readonly say: Say;
  readonly language: Language;
  readonly now: string;
  readonly today: string;
}

/** As much of a person's words as a line on a phone takes; all of them stand in the ledger. */
const WORDS_SHOWN = 40;

/**
 * The day's digest for one reader: what moved since yesterday, what is overdue, due within seven days, blocked, not reported, and each lead
 * unit's figures. Those who see all get the whole ledger, others their own unit's part of it.
 */
export async function digest(
  stores: Stores,
  { reader, now, language = 'zh' }: { readonly reader: Person; readonly now: string; readonly language?: Language },
): Promise<Reply> {
  const frame: Frame = { say: wordingIn(language), language, now, today: now.slice(0, 10) };
  const sets = await collect(stores, reader, now);
  const title = text(frame.say('digest-title', { day: dayIn(language, frame.today) }));
  if (sets.all.length === 0)
    return reply(frame, 'digest', { blocks: [title, text(await nothing(stores, reader, frame))] });
  const named = [...sets.moves.map(({ item }) => item), ...sets.overdue, ...sets.soon, ...sets.blocked, ...sets.silent];
  return reply(frame, 'digest', {
    // The figures count every item, the sections list some of them: the closing line says as of when, and no total.
    blocks: [title, text(frame.say('digest-head', figures(sets))), ...sections(sets, frame), closing(frame, 0)],
    measures: sets.all,
    facts: { counts: Object.entries(figures(sets)).map(([label, value]) => ({ label, value })) },
    citations: named.flatMap((item) => cite(item)),
    total: sets.all.length,
  });
}

/** No plan was loaded, or the plan gives nothing to the reader's unit. */
async function nothing({ ledger }: Stores, reader: Person, { say }: Frame): Promise<string> {
  const isEmpty = seesAll(reader) || (await ledger.items({}, reader)).length === 0;
  if (isEmpty) return say('digest-nothing');
  return reader.unit === '' ? say('no-unit-of-yours') : say('duties-none-any', { unit: reader.unit });
}

const figures = (sets: Sets) => ({
  total: sets.all.length,
  done: sets.done.length,
  moving: sets.moving.length,
  blocked: sets.blocked.length,
  waiting: sets.waiting.length,
  silent: sets.silent.length,
  overdue: sets.overdue.length,
  soon: sets.soon.length,
});

function sections(sets: Sets, frame: Frame): readonly Block[] {
  const { say } = frame;
  const lines = <T>(of: readonly T[], line: (one: T, frame: Frame) => string) => of.map((one) => line(one, frame));
  return [
    ...(sets.moves.length === 0 ? [text(say('digest-quiet'))] : []),
    ...section('digest-moved', lines(sets.moves, movedLine), frame),
    ...section('digest-overdue', lines(byDue(sets.overdue), overdueLine), frame),
    ...section('digest-soon', lines(byDue(sets.soon), soonLine), frame),
    ...section('digest-blocked', lines(sets.blocked, blockedLine), frame),
    ...silent(sets, frame),
    ...byUnit(sets, frame),
  ];
}

function section(id: string, lines: readonly string[], { say }: Frame): readonly Block[] {
  return lines.length === 0 ? [] : [text(say(id, { total: lines.length })), list(lines)];
}

function movedLine({ item, before, newest }: Move, frame: Frame): string {
  const { say, language } = frame;
  const { after, personName, recordedAt } = newest;
  const first = before.status === null && after.status !== null;
  const { due, status, percent, expected, note } = after;
  const now = { ...after, blocker: short(after.blocker) };
  const became = { ...item, due, status, percent, expected, note, blocker: now.blocker };
  const changes = first
    ? [
        `${say('status-unreported')} → ${statusLine(became, frame)}`,
        ...changeLines({ ...now, due: before.due }, now, frame),
      ]
    : changeLines({ ...before, blocker: short(before.blocker) }, now, frame);
  const what = changes.length === 0 ? (short(after.note ?? after.blocker) ?? say('no-change')) : joined(changes, frame);
  return say('digest-moved-line', { title: item.title, what, who: personName, when: instantIn(language, recordedAt) });
}

const joined = (parts: readonly string[], { language }: Frame): string => parts.join(language === 'zh' ? '，' : ', ');

function short(words: string | null): string | null {
  const characters = Array.from(words ?? '');
  return characters.length <= WORDS_SHOWN ? words : `${characters.slice(0, WORDS_SHOWN - 1).join('')}…`;
}

/** How an item stands; what a blocked one waits for is said once, under 受阻. */
const standing = (item: Item, frame: Frame): string =>
  statusLine({ ...item, blocker: item.status === 'blocked' ? null : short(item.blocker) }, frame);

const byDue = (items: readonly Item[]): readonly Item[] =>
  items.toSorted((a, b) => (a.due ?? '').localeCompare(b.due ?? ''));

const leadOf = ({ lead }: Item, { say, language }: Frame): string =>
  lead.length === 0 ? say('lead-none-short') : unitNames(lead, language);

function overdueLine(item: Item, frame: Frame): string {
  const due = item.due ?? frame.today;
  const days = daysBetween(due, frame.today);
  return frame.say('digest-overdue-line', {
    title: item.title,
    due: dayIn(frame.language, due),
    days,
    lead: leadOf(item, frame),
    status: standing(item, frame),
  });
}

function soonLine(item: Item, frame: Frame): string {
  const due = dayIn(frame.language, item.due ?? frame.today);
  return frame.say('due-item', { title: item.title, due, lead: leadOf(item, frame), status: standing(item, frame) });
}

const blockedLine = (item: Item, frame: Frame): string =>
  frame.say('status-item', {
    title: item.title,
    status: statusLine({ ...item, blocker: short(item.blocker) }, frame),
  });

/** How many items, and how many units owe a report on them: a joint item falls to each of its leads, one without a lead to nobody. */
function silent({ silent: items }: Sets, frame: Frame): readonly Block[] {
  if (items.length === 0) return [];
  const lines = [...byLead(items, frame)].map(([unit, of]) =>
    frame.say('silent-unit', { unit, total: of.length, titles: quotedTitles(of) }),
  );
  const total = new Set(items.flatMap(({ lead }) => lead)).size;
  return [text(frame.say('digest-silent', { total, items: items.length })), list(lines)];
}

/** Items by lead unit; a joint item stands with each of its leads, one without a lead under a heading of its own, last. */
function byLead(items: readonly Item[], { say }: Frame): ReadonlyMap<string, readonly Item[]> {
  const units = new Map<string, Item[]>();
  const orphans = items.filter(({ lead }) => lead.length === 0);
  for (const item of items) for (const name of item.lead) units.set(name, [...(units.get(name) ?? []), item]);
  if (orphans.length > 0) units.set(say('lead-none-short'), orphans);
  return units;
}

function byUnit(sets: Sets, frame: Frame): readonly Block[] {
  const counted = [sets.done, sets.moving, sets.blocked, sets.silent, sets.overdue];
  const ids = counted.map((items) => new Set(items.map(({ id }) => id)));
  const lines = [...byLead(sets.all, frame)]
    // Of another unit a liaison sees those items only that are shared: figures of them would not be that unit's.
    .filter(([unit]) => sets.unit === null || unit === sets.unit)
    .map(([unit, items]) => {
      const [done = 0, moving = 0, blocked = 0, silent = 0, overdue = 0] = ids.map(
        (among) => items.filter(({ id }) => among.has(id)).length,
      );
      const led = items.some(({ lead }) => lead.length > 0) ? 'yes' : 'no';
      return frame.say('digest-unit', { unit, led, total: items.length, done, moving, blocked, silent, overdue });
    });
  return section('digest-by-unit', lines, frame);
}
