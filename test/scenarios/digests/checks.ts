import type { Item } from '../../../src/domain/ledger/item.ts';
import { sameState } from '../../../src/domain/ledger/update.ts';
import { addDays, daysBetween } from '../../../src/domain/calendar/dates.ts';
import type { DigestSnapshot } from '../../../src/domain/digest/snapshot.ts';
import { plainText, type Reply } from '../../../src/domain/reply.ts';
import type { Language } from '../../../src/assistant/language.ts';
import { wordingIn } from '../../../src/assistant/wording.ts';
import type { Recorded } from './ledger.ts';

export interface Seen {
  readonly reply: Reply;
  readonly snapshot: DigestSnapshot;
  readonly language: Language;
  /** Every row of the reader's part, and what was recorded of them in order. */
  readonly items: readonly Item[];
  readonly recorded: readonly Recorded[];
  /** The sheet's rows: title and the lead as it writes it. */
  readonly sheet: readonly string[];
}

/** What of a digest is not what the ledger says, by a count of our own over its rows. */
export function wrongsOf(seen: Seen): readonly string[] {
  const expected = figuresOf(seen);
  return [
    ...inFacts(seen, expected),
    ...inWords(seen, expected),
    ...inLines(seen),
    ...inCharts(seen),
    ...inSheet(seen),
  ];
}

type Figures = Readonly<Record<string, number>>;

function figuresOf({ items, recorded, snapshot: { today, since, until } }: Seen): Figures {
  const count = (holds: (item: Item) => boolean): number => items.filter(holds).length;
  const ids = new Set(items.map(({ id }) => id));
  const inSpan = recorded.filter(
    ({ at, itemId }) => ids.has(itemId) && new Date(at) > new Date(since) && new Date(at) <= new Date(until),
  );
  const moves = [...Map.groupBy(inSpan, ({ itemId }) => itemId).values()].flatMap((of) => {
    const [first, last] = [of[0], of.at(-1)];
    return first === undefined || last === undefined || sameState(first.before, last.after) ? [] : [{ first, last }];
  });
  const finished = moves.filter(({ first, last }) => last.after.status === 'done' && first.before.status !== 'done');
  return {
    total: items.length,
    done: count(({ status }) => status === 'done'),
    moving: count((item) => isSaid(item) && item.status === 'in-progress'),
    blocked: count((item) => isSaid(item) && item.status === 'blocked'),
    waiting: count((item) => isSaid(item) && item.status === 'not-started'),
    silent: count(({ reportedAt }) => reportedAt === null),
    overdue: count((item) => isOpen(item) && item.due !== null && item.due < today),
    soon: count((item) => isOpen(item) && item.due !== null && item.due >= today && item.due <= addDays(today, 7)),
    finished: finished.length,
    moved: moves.length - finished.length,
    asked: count(({ status, blocker }) => status === 'blocked' || blocker !== null),
    extensions: count(({ extension }) => extension !== undefined),
  };
}

const isOpen = ({ status }: Item): boolean => status !== 'done';
const isSaid = (item: Item): boolean => isOpen(item) && item.reportedAt !== null;

function inFacts({ reply }: Seen, expected: Figures): readonly string[] {
  return (reply.facts.counts ?? [])
    .filter(({ label, value }) => expected[label] !== value)
    .map(({ label, value }) => `${label} is ${String(value)}, not ${String(expected[label])}`);
}

/** The numbers of the head and of each section's head, read back from the words. */
function inWords({ reply, language, snapshot }: Seen, expected: Figures): readonly string[] {
  const words = plainText(reply).split('\n');
  const say = wordingIn(language);
  const head = say('digest-head', expected);
  const wrongs = words.includes(head) ? [] : [`no line says ${head}`];
  const own = snapshot.unit === null ? 'no' : 'yes';
  const sections = { asked: 'asked', extensions: 'extensions', overdue: 'overdue', soon: 'soon', finished: 'finished' };
  for (const [id, figure] of Object.entries(sections)) {
    const start =
      say(`digest-${id}`, { total: 0, shown: 'all', count: 0, form: snapshot.form, own }).split('0')[0] ?? '';
    const line = words.find((each) => each.startsWith(start));
    const told = line === undefined ? 0 : Number(/\d+/u.exec(line.slice(start.length))?.[0]);
    if (told !== expected[figure]) wrongs.push(`${id} is told as ${String(told)}, not ${String(expected[figure])}`);
  }
  return wrongs;
}

/** Each numbered line names the item of its number, its leads, and how late it is. */
function inLines({ reply, items, language, snapshot: { today } }: Seen): readonly string[] {
  const lines = reply.blocks.flatMap((block) =>
    block.type === 'list' && block.ordered ? block.items.map((line, i) => [(block.start ?? 1) + i, line] as const) : [],
  );
  const wrongs = lines.length === (reply.facts.measures ?? []).length ? [] : ['lines and facts differ in number'];
  for (const [number, line] of lines) {
    const item = items.find(({ id }) => id === reply.facts.measures?.[number - 1]?.id);
    const leads = item?.lead.join(language === 'zh' ? '、' : ', ');
    const named = leads === '' ? wordingIn(language)('lead-none-short') : leads;
    const begins = `${item?.title ?? '?'}${language === 'zh' ? '（' : ' ('}${named ?? '?'}`;
    if (!line.startsWith(begins)) wrongs.push(`${line} does not begin with ${begins}`);
    const late = /逾期 (\d+) 天|(\d+) days? late/u.exec(line);
    const days = Number(late?.[1] ?? late?.[2] ?? 0);
    if (late !== null && daysBetween(item?.due ?? today, today) !== days) wrongs.push(`${line}: not so late`);
  }
  return wrongs;
}

function inCharts({ reply, items }: Seen): readonly string[] {
  const charts = reply.blocks.flatMap((block) => (block.type === 'chart' ? [block.chart] : []));
  return charts.flatMap((chart) => {
    if (chart.kind === 'due-calendar')
      return chart.days
        .filter(({ day, due }) => items.filter((item) => isOpen(item) && item.due === day).length !== due)
        .map(({ day, due }) => `the calendar has ${String(due)} on ${day}`);
    if (chart.kind === 'progress-by-area') {
      const sum = items.reduce((all, { status, percent }) => all + (status === 'done' ? 100 : (percent ?? 0)), 0);
      const [area] = chart.areas;
      return area?.total === items.length && area.percent === Math.round(sum / items.length) ? [] : ['areas differ'];
    }
    return chart.units.flatMap(({ name, ...told }) => {
      const led = items.filter(({ lead }) => lead.includes(name));
      const counted = {
        done: led.filter(({ status }) => status === 'done').length,
        moving: led.filter((item) => isSaid(item) && item.status === 'in-progress').length,
        blocked: led.filter((item) => isSaid(item) && item.status === 'blocked').length,
        waiting: led.filter((item) => isSaid(item) && item.status === 'not-started').length,
        silent: led.filter(({ reportedAt }) => reportedAt === null).length,
      };
      return JSON.stringify(told) === JSON.stringify(counted) ? [] : [`${name}: ${JSON.stringify(told)}`];
    });
  });
}

function inSheet({ sheet, items }: Seen): readonly string[] {
  const titles = items.map(({ title }) => title);
  return sheet.toSorted().join() === titles.toSorted().join() ? [] : ['the sheet has other rows'];
}
