import type { Assigned } from './assigned.ts';
import { readAssigned, withoutTime } from './assignment.ts';
import { bracketsOf } from '../brackets.ts';
import type { Span } from '../plan.ts';
import { endsAsUnit, isGroup, unitNames } from '../units/unit-list.ts';
import { partOfLabel } from './labels.ts';
import { withoutRule } from './lead-rules.ts';
import { STOPS, trimEndOf, trimOf } from '../trim.ts';

/** Words that assign work, with their place in the text that was given. */
export interface FoundAssignment extends Span {
  readonly assigned: Assigned;
}

/** The assignments of a paragraph, in order: in brackets, behind a label, or as a closing 由A牵头 sentence. */
export function assignmentsIn(text: string): readonly FoundAssignment[] {
  const bracketed = inBrackets(text);
  const last = bracketed.at(-1);
  if (last) return [...bracketed, ...behindBrackets(text, last.end)];
  const found = behindLabel(text) ?? inLastSentence(text);
  return found ? [found] : [];
}

/** A piece that follows the last bracket and says at its end who does it. */
function behindBrackets(text: string, from: number): readonly FoundAssignment[] {
  const rest = text.slice(from);
  const found = rest.length > 12 ? inLastSentence(rest) : null;
  return found ? [{ ...found, start: from + found.start, end: from + found.end }] : [];
}

/** True where a paragraph is an assignment and nothing else. */
export const isWhole = (text: string, { start, end }: Span): boolean =>
  `${text.slice(0, start)}${text.slice(end)}`.replace(/[\s。；;*•-]/gu, '') === '';

function inBrackets(text: string): readonly FoundAssignment[] {
  const found: FoundAssignment[] = [];
  for (const bracket of [...bracketsOf(text), ...squareBracketsOf(text)].toSorted((a, b) => a.start - b.start)) {
    const assigned = standsApart(text, bracket) ? assignedIn(text, bracket) : null;
    if (!assigned) continue;
    const last = found.at(-1);
    if (last && last.assigned.lead.length < MOST_JOINED && text.slice(last.end, bracket.start).trim() === '')
      found[found.length - 1] = { start: last.start, end: bracket.end, assigned: together(last.assigned, assigned) };
    else found.push({ ...bracket, assigned });
  }
  return found;
}

/** No piece of work has more leads; what has is no text of a person's. */
const MOST_JOINED = 200;

const SQUARE = /[［【〔[][^［【〔[\]〕】］\n]{2,400}[\]〕】］]/gu;

/** 〔甲局牵头〕: only a bracket that is closed, for a year of issue and a reference stand in them as well. */
const squareBracketsOf = (text: string): readonly Span[] =>
  [...text.matchAll(SQUARE)].map(({ index, 0: words }) => ({ start: index, end: index + words.length }));

function assignedIn(text: string, { start, end }: Span): Assigned | null {
  const words = text.slice(start + 1, end).replace(/[)）\]〕】］]$/u, '');
  const assigned = readAssigned(words) ?? bareUnits(words, text.slice(0, start));
  return assigned && isPlausible(assigned) ? assigned : null;
}

/** （甲局、乙局；9月底前） with no verb: behind a full stop, or more than one unit, so that no remark is taken for it. */
function bareUnits(words: string, before: string): Assigned | null {
  if (words.length > 200 || !/^[*★▲△※☆●]?\p{Script=Han}/u.test(words) || EXAMPLES.test(words)) return null;
  const { rest, time } = withoutTime(withoutRule(words));
  const names = unitNames(rest);
  const isOffices =
    names.length > 0 && names.every((name) => name.length <= 16 && (OFFICE.test(name) || isGroup(name)));
  return isOffices && (names.length > 1 || /[。；;]\s?$/u.test(before))
    ? { lead: names, participants: [], leadIsExplicit: false, dueWords: time }
    : null;
}

/** （包括甲中心、乙中心） says what a word covers. */
const EXAMPLES = /^(?:包括|包含|含|不含|如|例如|比如|即|指|特别是|主要是|主要为|原)/u;

const OFFICE =
  /(?:局|委|委员会|办|办公室|部|厅|署|院|法院|检察院|大队|支队|总队|人民政府|政府|街道|[镇乡]|[^会]社|银行|公司|中心|管委会|集团|工会|[团妇残科]联|团委|共青团)$/u;

/** A remark about a word stands in the middle of a sentence, an assignment at the end of one. */
function standsApart(text: string, { start, end }: Span): boolean {
  const after = text.slice(end, end + 12).trimStart();
  const before = text.slice(Math.max(0, start - 12), start).trimEnd();
  return after === '' || /^[。；;(（\n]/u.test(after) || /[。；;]$/u.test(before);
}

const isPlausible = ({ lead, participants, dueWords }: Assigned): boolean => {
  const names = [...lead, ...participants];
  return (
    (names.length > 0 || dueWords !== null) &&
    names.every((name) => name.length <= 60 && !/[。“”《》]|^[了的着过]|\d[名个项人]/u.test(name))
  );
};

const together = (one: Assigned, other: Assigned): Assigned => ({
  lead: [...one.lead, ...other.lead],
  participants: [...one.participants, ...other.participants],
  leadIsExplicit: one.leadIsExplicit || other.leadIsExplicit,
  dueWords: one.dueWords ?? other.dueWords,
});

const LABEL =
  /(?<=^|[。；;\s【[|*])[【[]?\*{0,2}(\p{Script=Han}{2,8}|[A-Z][A-Za-z]*(?: [A-Za-z]+){0,2})\*{0,2}\s?[:：]/gu;

function behindLabel(text: string): FoundAssignment | null {
  for (const match of text.matchAll(LABEL)) {
    const part = partOfLabel(match[1] ?? '');
    if (part === null || part === 'other' || (part === 'due' && match.index > 0)) continue;
    const assigned = readAssigned(text.slice(match.index).replace(/^[【[]/u, ''));
    if (!assigned) return part === 'due' ? onlyDue(text) : null;
    return isPlausible(assigned) ? { start: match.index, end: text.length, assigned } : null;
  }
  return null;
}

function onlyDue(text: string): FoundAssignment {
  const dueWords = trimOf(text.replace(/^[^:：]*[:：]/u, ''), `${STOPS}*`);
  return { start: 0, end: text.length, assigned: { lead: [], participants: [], leadIsExplicit: false, dueWords } };
}

/** What such a sentence opens with: 该项工作由…, ——甲局牵头. */
const OPENING = /^[\s—–-]*(?:(?:该|此|本|这|上述|以上)(?:项|些)?(?:工作|任务|措施|事项|内容|举措)?)?[，,]?(?:由|请)?/u;
const STOP_OR_DASH = /[。；;！!]|——/gu;

/** 由A牵头,会同B、C落实。 The closing sentence, or what it ends in behind a comma. */
function inLastSentence(text: string): FoundAssignment | null {
  const end = trimEndOf(text, STOPS).length;
  const from = Math.max(0, end - 300);
  const stop = [...text.slice(from, end).matchAll(STOP_OR_DASH)].at(-1);
  const start = stop ? from + stop.index + (stop[0] === '——' ? 0 : 1) : 0;
  const tail = /[，,](?=由[^，,]{2,60}(?:牵头|负责|主办))/u.exec(text.slice(start, end));
  return (tail && inSentence(text, { start: start + tail.index + 1, end })) ?? inSentence(text, { start, end });
}

/** Prose that goes on about what A does is none: every name has to be a unit's. */
function inSentence(text: string, { start, end }: Span): FoundAssignment | null {
  const sentence = text.slice(start, end);
  if (sentence.length > 200 || !/牵头|负责|主办|会同/u.test(sentence)) return null;
  const assigned = readAssigned(sentence.replace(OPENING, ''));
  if (!assigned || assigned.lead.length === 0) return null;
  return isNaming([...assigned.lead, ...assigned.participants])
    ? { start: start + (/^\s*/u.exec(sentence)?.[0].length ?? 0), end, assigned }
    : null;
}

const PROSE = /[由的要应须了为是将]|组成|\d/u;

/** Names of units, but for one in five of a long list: no list of endings knows them all. */
function isNaming(names: readonly string[]): boolean {
  const strange = names.filter((name) => !endsAsUnit(name) && !isGroup(name));
  const isProse = names.some((name) => name.length > 20) || strange.some((name) => PROSE.test(name));
  return !isProse && strange.length * 5 <= names.length;
}
