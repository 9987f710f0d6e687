import { bullets, dayIn, instantIn, quoted, text } from '../../assistant/answer.ts';
import { aboutDigest, WHOLE_DIGEST } from '../../assistant/digest-action.ts';
import type { Language } from '../../assistant/language.ts';
import { wordingIn } from '../../assistant/wording.ts';
import type { DigestLine, DigestSection, DigestSnapshot } from '../../domain/digest/snapshot.ts';
import type { Day } from '../../domain/calendar/dates.ts';
import type { Block, MeasureFact, Reply } from '../../domain/reply.ts';
import { actionsOf } from './actions.ts';
import { chartsOf } from './charts.ts';
import { listed, monthIn, shortWords, weekdayIn, type Frame } from './frame.ts';
import {
  areaLine,
  askedLine,
  extensionLine,
  finishedLine,
  movedLine,
  overdueLine,
  soonLine,
  unitLine,
  type LineOf,
} from './lines.ts';

/** How many targets, areas and units are named in words. */
const TARGETS = 2;
const SILENT_UNITS = 4;
const STANDINGS = 8;

/**
 * A digest in words, from its snapshot alone: one phone screen first, what matters most at its top, then pictures, then the ledger as a file.
 * Lines are numbered through, in the order of the facts, so that 第三项 is one item.
 */
export function worded(snapshot: DigestSnapshot, language: Language): Reply {
  const frame: Frame = { say: wordingIn(language), language };
  const lines = linesIn(snapshot);
  const blocks = snapshot.empty === 'no' ? screen(snapshot, frame) : [text(emptiness(snapshot, frame))];
  return {
    kind: 'digest',
    blocks: [
      text(titleOf(snapshot, frame)),
      ...lateness(snapshot, frame),
      ...blocks,
      {
        type: 'note',
        text: frame.say('digest-closing', { when: instantIn(language, snapshot.asOf) }),
        closes: 'items',
      },
      ...chartsOf(snapshot, frame).map((chart): Block => ({ type: 'chart', chart })),
    ],
    facts: snapshot.empty === 'no' ? factsOf(snapshot, lines) : {},
    citations: citationsOf(snapshot, lines),
    total: snapshot.counts.total,
    complete: lines.length >= sectionsTotal(snapshot),
    asOf: snapshot.asOf,
    actions: [...actionsOf(snapshot, frame), ...(lines.length === 0 ? [] : [asking(lines, frame)])],
    ...(snapshot.empty === 'no' ? { files: [sheetOf(snapshot, frame)] } : {}),
  };
}

/** In one line, for a reader who has read the one before and would find the same in this one. */
export function unchanged(snapshot: DigestSnapshot, before: Day, language: Language): Reply {
  const frame: Frame = { say: wordingIn(language), language };
  const { counts, silent } = snapshot;
  const line = frame.say('digest-unchanged', {
    ...{ title: titleOf(snapshot, frame), before: dayIn(language, before), units: silent.units },
    ...{ overdue: counts.overdue, soon: counts.soon, blocked: counts.blocked },
  });
  return {
    ...{
      kind: 'digest',
      blocks: [text(line), ...lateness(snapshot, frame)],
      citations: [],
      facts: factsOf(snapshot, []),
    },
    ...{ total: counts.total, complete: false, asOf: snapshot.asOf },
    actions: [{ label: frame.say('digest-whole'), value: WHOLE_DIGEST }],
  };
}

const lateness = ({ late }: DigestSnapshot, { say }: Frame): readonly Block[] =>
  late ? [text(say('digest-late'))] : [];

/** The lines of all sections in the order in which they are shown, each item once. */
const linesIn = ({ asked, extensions, overdue, soon, finished, moved }: DigestSnapshot): readonly DigestLine[] => [
  ...[asked, extensions, overdue, soon, finished].flatMap((section) => section.lines),
  ...moved.moves.map(({ line }) => line),
];

const sectionsTotal = ({ asked, extensions, overdue, soon, finished, moved, form }: DigestSnapshot): number =>
  asked.total + extensions.total + overdue.total + soon.total + finished.total + (form === 'daily' ? moved.total : 0);

function titleOf({ form, today, period: { from, to }, unit }: DigestSnapshot, frame: Frame): string {
  const { say, language } = frame;
  const when = {
    daily: () => weekdayIn(frame, today),
    weekly: () => say('digest-days', { from: dayIn(language, from), to: dayIn(language, to) }),
    monthly: () =>
      from.endsWith('-01') && from.slice(0, 7) === to.slice(0, 7)
        ? monthIn(frame, to)
        : say('digest-days', { from: dayIn(language, from), to: dayIn(language, to) }),
  };
  return say('digest-title', { form, when: when[form](), unit: unit ?? '', own: (unit ?? '') === '' ? 'no' : 'yes' });
}

function emptiness({ empty, unit }: DigestSnapshot, { say }: Frame): string {
  if (empty === 'no-unit') return say('no-unit-of-yours');
  return empty === 'no-duties' ? say('duties-none-any', { unit: unit ?? '' }) : say('digest-nothing');
}

function screen(snapshot: DigestSnapshot, frame: Frame): readonly Block[] {
  const { counts, form, asked, extensions, overdue, soon, finished, moved } = snapshot;
  const { say } = frame;
  const number = { next: 1 };
  const section = (id: string, { total, lines }: DigestSection, lineOf: LineOf) =>
    sectionOf(
      id,
      total,
      lines.map((line) => lineOf(line, snapshot, frame)),
    );
  function sectionOf(id: string, total: number, lines: readonly string[]): readonly Block[] {
    if (total === 0) return [];
    const shown = lines.length === total ? 'all' : lines.length === 0 ? 'above' : 'some';
    const start = number.next;
    number.next += lines.length;
    const head = text(say(id, { total, shown, count: lines.length, form, own: snapshot.unit === null ? 'no' : 'yes' }));
    return lines.length === 0 ? [head] : [head, { type: 'list', ordered: true, start, items: lines }];
  }
  return [
    text(say('digest-head', { ...counts })),
    ...section('digest-asked', asked, askedLine),
    ...section('digest-extensions', extensions, extensionLine),
    ...section('digest-overdue', overdue, overdueLine),
    ...section('digest-soon', soon, soonLine),
    ...section('digest-finished', finished, finishedLine),
    ...(form === 'daily'
      ? sectionOf(
          'digest-moved',
          moved.total,
          moved.moves.map((move) => movedLine(move, frame)),
        )
      : []),
    ...(counts.finished + counts.moved === 0 ? [text(say('digest-quiet', { form }))] : []),
    ...silence(snapshot, frame),
    ...quarter(snapshot, frame),
    ...(form === 'daily' ? [] : standings(snapshot, frame)),
    ...withdrawn(snapshot, frame),
  ];
}

/** 未报送（3 个单位，7 项）：教育局 4 项、公安局 2 项…… */
function silence({ silent, units, unit }: DigestSnapshot, frame: Frame): readonly Block[] {
  const { say } = frame;
  if (silent.items === 0) return [];
  if (unit !== null) {
    const led = units.reduce((sum, of) => sum + of.silent, 0);
    return [text(say('digest-silent-own', { items: silent.items, led }))];
  }
  const owing = units.filter((of) => of.silent > 0).toSorted((a, b) => b.silent - a.silent);
  const named = owing.filter(({ unitId }) => unitId !== null).slice(0, SILENT_UNITS);
  const nobodys = owing.find(({ unitId }) => unitId === null);
  const parts = [
    ...named.map((of) => say('digest-silent-unit', { unit: of.name, total: of.silent })),
    ...(nobodys === undefined
      ? []
      : [say('digest-silent-unit', { unit: say('lead-none-short'), total: nobodys.silent })]),
  ];
  const more = silent.units > named.length ? 'yes' : 'no';
  const joint = owing.reduce((sum, of) => sum + of.silent, 0) > silent.items ? 'yes' : 'no';
  const list = listed(parts, frame);
  return [text(say('digest-silent', { units: silent.units, items: silent.items, list, more, joint }))];
}

function quarter({ quarter: { period, due, done, milestones, targets } }: DigestSnapshot, frame: Frame) {
  const { say, language } = frame;
  if (due === 0 && milestones.total === 0 && targets.length === 0) return [];
  const head = say('digest-quarter', {
    ...{ year: period.from.slice(0, 4), quarter: Math.ceil(Number(period.to.slice(5, 7)) / 3), due, done },
    ...{ ...milestones, steps: milestones.total === 0 ? 'no' : 'yes' },
    ...{ targets: targets.length, count: Math.min(TARGETS, targets.length) },
    shown: targets.length === 0 ? 'none' : targets.length <= TARGETS ? 'all' : 'some',
  });
  const lines = targets
    .slice(0, TARGETS)
    .map((target) => say('digest-target', { text: shortWords(target.text), due: dayIn(language, target.due) }));
  return [text(head), ...(lines.length === 0 ? [] : [bullets(lines)])];
}

function standings({ areas, units }: DigestSnapshot, frame: Frame): readonly Block[] {
  const { say } = frame;
  const part = (id: string, lines: readonly string[], beside: readonly string[] = []): readonly Block[] =>
    lines.length + beside.length < 2
      ? []
      : [
          text(
            say(id, {
              ...{ total: lines.length, count: Math.min(STANDINGS, lines.length) },
              shown: lines.length <= STANDINGS ? 'all' : 'some',
            }),
          ),
          bullets([...lines.slice(0, STANDINGS), ...beside]),
        ];
  const line = (unit: (typeof units)[number]): string => unitLine(unit, frame);
  return [
    ...part(
      'digest-by-area',
      areas.map((area) => areaLine(area, frame)),
    ),
    // What nobody leads is no unit, and not counted among them.
    ...part(
      'digest-by-unit',
      units.filter(({ unitId }) => unitId !== null).map(line),
      units.filter(({ unitId }) => unitId === null).map(line),
    ),
  ];
}

function withdrawn(snapshot: DigestSnapshot, { say }: Frame): readonly Block[] {
  const gone = linesIn(snapshot).filter((line) => line.withdrawn);
  if (gone.length === 0) return [];
  const titles = gone.map(({ title }) => quoted(title)).join('');
  return [text(say('withdrawn', { titles, total: gone.length, more: 'no' }))];
}

const asking = (lines: readonly DigestLine[], { say }: Frame) => ({
  label: say('digest-ask'),
  value: aboutDigest(lines.map(({ id }) => id)),
});

function factsOf(
  { counts, asked, extensions, units, quarter: { targets } }: DigestSnapshot,
  lines: readonly DigestLine[],
) {
  const figures = { ...counts, asked: asked.total, extensions: extensions.total };
  return {
    measures: lines.map(measureFactOf),
    counts: Object.entries(figures).map(([label, value]) => ({ label, value })),
    units: units.flatMap(({ unitId, name }) => (unitId === null ? [] : [{ name }])),
    targets: targets.map(({ text: words, due }) => ({ text: words, due })),
  };
}

function measureFactOf({ id, ref, title, text: words, lead, participants, due, ...line }: DigestLine): MeasureFact {
  const { status, percent, reportedAt: asOf, withdrawn: isGone, accepted } = line;
  return {
    ...{ id, ref, title, text: words, lead, participants, due, status, percent, asOf },
    ...(isGone ? { withdrawn: true } : {}),
    ...(accepted === null ? {} : { accepted }),
  };
}

function citationsOf({ quarter: { targets } }: DigestSnapshot, lines: readonly DigestLine[]): Reply['citations'] {
  const shown = targets.slice(0, TARGETS).map(({ text: quote, document, ref }) => {
    return { source: 'plan', document, ref, quote } as const;
  });
  const all = [...lines.flatMap(({ citations }) => citations), ...shown];
  return [...new Map(all.map((citation) => [JSON.stringify(citation), citation])).values()];
}

/** With what the reader may read when it is fetched. */
const sheetOf = ({ today, unit }: DigestSnapshot, { say }: Frame) =>
  ({
    name: `${say('digest-file', { day: today, unit: unit ?? '' })}.xlsx`,
    what: 'ledger',
    format: 'xlsx',
    selection: unit === null ? {} : { unit },
  }) as const;
