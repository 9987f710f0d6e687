import { chineseDate, plainDate, type Day } from '../domain/calendar/dates.ts';
import { leadByLedger, leadByPlan, type Item } from '../domain/ledger/item.ts';
import type {
  Action,
  Block,
  Citation,
  Counted,
  Facts,
  FileFact,
  MeasureFact,
  Reply,
  ReplyFile,
  ReplyKind,
} from '../domain/reply.ts';
import type { Language } from './language.ts';
import type { Context } from './question.ts';
import { wordingIn, type Say } from './wording.ts';

/** What all parts say an answer with. Whatever it is about, it says which of the measures the plan in force no longer has. */
export function reply(
  context: Pick<Context, 'now'> & Partial<Pick<Context, 'say'>>,
  kind: ReplyKind,
  parts: {
    readonly blocks: readonly Block[];
    readonly measures?: readonly Item[];
    readonly facts?: Facts;
    readonly citations?: readonly Citation[];
    readonly total?: number;
    readonly actions?: readonly Action[];
    readonly files?: readonly ReplyFile[];
    readonly attachments?: readonly FileFact[];
  },
): Reply {
  const { blocks, measures, facts = {}, citations = [], actions = [], files = [], attachments = [] } = parts;
  return {
    kind,
    blocks: numbered(kind, context.say === undefined ? blocks : withWithdrawn(blocks, measures ?? [], context.say)),
    facts: measures === undefined ? facts : { measures: measures.map(measureFact), ...facts },
    citations: withoutRepeats(citations),
    total: parts.total ?? measures?.length ?? 0,
    complete: true,
    asOf: context.now,
    actions,
    ...(files.length === 0 ? {} : { files }),
    ...(attachments.length === 0 ? {} : { attachments: attachments.map(fileFact) }),
  };
}

/** Of a file no more than its reader needs. */
const fileFact = ({ id, name, type, size }: FileFact): FileFact => ({ id, name, type, size });

/** How many withdrawn measures are called by name; the facts mark them all. */
const NAMED = 5;

/** The note stands before the closing line, which is the last of a set. */
function withWithdrawn(blocks: readonly Block[], measures: readonly Item[], say: Say): readonly Block[] {
  const gone = measures.filter(({ withdrawn }) => withdrawn);
  if (gone.length === 0) return blocks;
  const titles = gone.slice(0, NAMED).map(({ title }) => quoted(title));
  const note = text(
    say('withdrawn', { titles: titles.join(''), total: gone.length, more: gone.length > NAMED ? 'yes' : 'no' }),
  );
  const closes = blocks.at(-1)?.type === 'note';
  return closes ? [...blocks.slice(0, -1), note, ...blocks.slice(-1)] : [...blocks, note];
}

/** The sections of a digest are lists of their own: the same measure may stand in several. */
const numbered = (kind: ReplyKind, blocks: readonly Block[]): readonly Block[] =>
  kind === 'digest' ? blocks : numberedOn(blocks);

/** Lists that follow each other count on, so that 第五项 is one of them and no other. */
function numberedOn(blocks: readonly Block[]): readonly Block[] {
  if (!blocks.some((block) => block.type === 'list' && block.ordered)) return blocks;
  let start = 1;
  return blocks.map((block) => {
    if (block.type !== 'list') return block;
    const counted = { ...block, ordered: true, ...(start === 1 ? {} : { start }) };
    start += block.items.length;
    return counted;
  });
}

function withoutRepeats(citations: readonly Citation[]): readonly Citation[] {
  const key = ({ source, document, ref, quote }: Citation) => JSON.stringify([source, document, ref, quote]);
  return [...new Map(citations.map((citation) => [key(citation), citation])).values()];
}

export const text = (words: string): Block => ({ type: 'text', text: words });

export const list = (items: readonly string[]): Block => ({ type: 'list', ordered: items.length > 1, items });

/** Lines of which none is called by its number. */
export const bullets = (items: readonly string[]): Block => ({ type: 'list', ordered: false, items });

/** Longer lists are grouped by the heading that their measures stand under. */
const LONGEST_UNGROUPED = 10;

/** A list of measures in the given order, one line each; a long one by heading, where that brings several together. */
export function measureList(items: readonly Item[], line: (item: Item) => string): readonly Block[] {
  if (items.length === 0) return [];
  const groups = items.length <= LONGEST_UNGROUPED ? null : groupsOf(items);
  if (groups === null) return [list(items.map(line))];
  return groups.flatMap(({ heading, items: under }) => [
    ...(heading === '' ? [] : [text(heading)]),
    list(under.map(line)),
  ]);
}

interface Group {
  readonly heading: string;
  readonly items: readonly Item[];
}

/** Neighbours under one heading, at the deepest level that brings several together; `null` where none does. */
function groupsOf(items: readonly Item[]): readonly Group[] | null {
  const deepest = Math.max(...items.map(({ heading }) => heading.length));
  const levels = Array.from({ length: deepest }, (_, i) => deepest - 1 - i);
  const grouped = levels.map((level) => neighbours(items, ({ heading }) => heading[level] ?? heading.at(-1) ?? ''));
  return grouped.find((groups) => groups.length * 2 <= items.length && groups.length > 1) ?? null;
}

function neighbours(items: readonly Item[], headingOf: (item: Item) => string): readonly Group[] {
  const groups: { heading: string; items: Item[] }[] = [];
  for (const item of items) {
    const heading = headingOf(item);
    const last = groups.at(-1);
    if (last?.heading === heading) last.items.push(item);
    else groups.push({ heading, items: [item] });
  }
  return groups;
}

export function measureFact(item: Item): MeasureFact {
  const { id, ref, title, text: words, lead, participants, due, status, percent, reportedAt, withdrawn } = item;
  const fact = { id, ref, title, text: words, lead, participants, due, status, percent, asOf: reportedAt };
  return {
    ...fact,
    ...(withdrawn ? { withdrawn } : {}),
    ...(item.accepted === undefined ? {} : { accepted: item.accepted }),
  };
}

/** The words of the plan that assign a measure; the measure itself where none do. */
export function citePlan(item: Item): Citation {
  return { source: 'plan', document: item.document, ref: item.ref, quote: item.assignment ?? item.text };
}

/** The measure in the plan's words, beside the words that assign it. */
export const citeText = (item: Item): readonly Citation[] =>
  item.measureId === null ? [] : [{ source: 'plan', document: item.document, ref: item.ref, quote: item.text }];

/** The ledger row as it stands, with its version: in the ledger's own language, whoever asks. */
export function citeLedger(item: Item): Citation {
  const quote = [item.title, statusLine(item, { say: wordingIn('zh'), language: 'zh' })].join('｜');
  return { source: 'ledger', document: '工作台账', ref: `${item.ref} v${String(item.version)}`, quote };
}

export const cite = (item: Item): readonly Citation[] => [
  ...(item.measureId === null ? [] : [citePlan(item)]),
  ...(item.version > 1 || item.reportedAt !== null ? [citeLedger(item)] : []),
];

/** The plan's words as a block that a person can unfold. */
export const quotePlan = (item: Item): Block => {
  const { quote, document, ref } = citePlan(item);
  return { type: 'quote', text: quote, source: `《${document}》${ref}` };
};

export const unitNames = (names: readonly string[], language: Language): string =>
  names.join(language === 'zh' ? '、' : ', ');

export const quoted = (title: string): string => `「${title}」`;

export const quotedTitles = (rows: readonly { readonly title: string }[]): string =>
  rows.map(({ title }) => quoted(title)).join('');

/** `2020年9月30日`, `30 September 2020`. */
export function dayIn(language: Language, day: Day): string {
  if (language === 'zh') return chineseDate(day);
  return plainDate(day).toLocaleString('en-GB', { day: 'numeric', month: 'long', year: 'numeric' });
}

/** `2020年7月8日 10:00`. */
export const instantIn = (language: Language, iso: string): string =>
  `${dayIn(language, iso.slice(0, 10))} ${iso.slice(11, 16)}`;

/** How many there are and as of when: the last line of every set. */
export function closing(
  { say, language, now }: Pick<Context, 'say' | 'language' | 'now'>,
  total: number,
  of: Counted = 'items',
): Block {
  return { type: 'note', text: say('closing', { total, of, when: instantIn(language, now) }), closes: of };
}

/** `推进中，60%，预计2020年10月31日完成`; 未报送 where nothing was ever reported. */
export function statusLine(item: Item, { say, language }: Pick<Context, 'say' | 'language'>): string {
  if (item.status === null) return say('status-unreported');
  const parts = [
    say(`status-${item.status}`),
    ...(item.percent === null ? [] : [`${String(item.percent)}%`]),
    ...(item.blocker === null ? [] : [say('line-blocker', { blocker: item.blocker })]),
    ...(item.expected === null ? [] : [say('line-expected', { day: dayIn(language, item.expected) })]),
    ...(item.accepted === undefined ? [] : [say('line-accepted', { on: dayIn(language, item.accepted.on) })]),
  ];
  return parts.join(language === 'zh' ? '，' : ', ');
}

/** How a measure stands, as a sentence of its own. */
export function statusSentence(item: Item, context: Pick<Context, 'say' | 'language'>): string {
  const title = quoted(item.title);
  if (item.reportedAt === null && item.status === null) return context.say('status-of-unreported', { title });
  return context.say('status-of', { title, status: statusLine(item, context) });
}

/** Whether plan or ledger say anything of when it is due. */
export const hasDue = ({ due, dueText, recurrence }: Item): boolean =>
  due !== null || dueText !== null || recurrence !== null;

/** When an item is due, in words: the ledger's day, the plan's wording, both where they differ, or that neither says. */
export function dueLine(item: Item, { say, language }: Pick<Context, 'say' | 'language'>): string {
  const { due, planDue, dueText, recurrence } = item;
  if (due === null) {
    if (planDue !== null) return say('due-cleared', { plan: dayIn(language, planDue) });
    if (dueText !== null) return say('due-words', { words: dueText });
    return recurrence === null ? say('due-none') : say(`recurrence-${recurrence}`);
  }
  if (due !== planDue && item.measureId !== null) return dueDay(item, { say, language });
  const day = dayIn(language, due);
  return dueText === null ? day : say('due-with-words', { day, words: dueText });
}

/** When a measure is due, as a line under what is said of it. */
export const dueText = (item: Item, context: Pick<Context, 'say' | 'language'>): Block =>
  text(context.say(hasDue(item) ? 'due-label' : 'due-label-none', { due: dueLine(item, context) }));

/** The day alone; both days where ledger and plan differ. */
export function dueDay(
  { due, planDue, measureId }: Item,
  { say, language }: Pick<Context, 'say' | 'language'>,
): string {
  if (due === null) return say('due-none');
  const day = dayIn(language, due);
  if (due === planDue || measureId === null) return day;
  const plan = planDue === null ? say('due-plan-none') : say('due-plan-day', { day: dayIn(language, planDue) });
  return say('due-differs', { day, plan });
}

/** Who leads, in words that keep apart what the plan keeps apart: 由甲、乙共同牵头; beside it whom the ledger names instead. */
export function leadLine(
  item: Pick<Item, 'lead' | 'leadIsExplicit' | 'ledgerLead' | 'byPlan'>,
  { say, language }: Pick<Context, 'say' | 'language'>,
): string {
  return besideLedger(say(leadId(item), { lead: unitNames(item.lead, language) }), item, { say, language });
}

function leadId({ lead, leadIsExplicit }: Pick<Item, 'lead' | 'leadIsExplicit'>): string {
  if (lead.length === 0) return 'lead-none';
  if (!leadIsExplicit) return lead.length > 1 ? 'lead-not-told-apart' : 'lead-one-not-told-apart';
  return lead.length > 1 ? 'lead-joint' : 'lead-one';
}

/** The units that lead by name alone, for a line that says more. */
export function leadNames(item: Item, { say, language }: Pick<Context, 'say' | 'language'>): string {
  const names = item.lead.length === 0 ? say('lead-none-short') : unitNames(item.lead, language);
  return besideLedger(names, item, { say, language });
}

/** The plan's word is given beside the office's, and the ledger's beside the plan's, as long as they differ. */
function besideLedger(
  lead: string,
  item: Pick<Item, 'lead' | 'ledgerLead' | 'byPlan'>,
  { say, language }: Pick<Context, 'say' | 'language'>,
): string {
  const plan = leadByPlan(item);
  if (plan !== null) {
    const named = plan.length === 0 ? say('lead-none-short') : unitNames(plan, language);
    return say('lead-was-given', { lead, plan: named });
  }
  const other = leadByLedger(item);
  return other === null ? lead : say('lead-differs', { lead, ledger: unitNames(other, language) });
}
