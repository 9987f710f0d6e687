import type { Assigned } from './assigned.ts';
import type { FoundAssignment } from './assignments-in.ts';
import { unitNames } from './unit-list.ts';

/** Headings under which an English plan says who will do what: a deadline, or the word for steps. */
const ACTION_HEADING =
  /^[#*\s\d.]*(?:within|by|before|no later than|not later than)\b|\b(?:actions|next steps|milestones|deliverables|commitments|responsibilities)\b/iu;
const SENTENCE = /\S[^]*?(?:[.!?](?=["”’]?\s+["“]?[A-Z]|["”’]?\s*$)|$)/gu;
const PARTNERS =
  /,?\s+(?:in\s+(?:close\s+)?(?:coordination|partnership|consultation|collaboration|conjunction|cooperation)\s+with|working\s+(?:closely\s+)?(?:with|through)|with\s+(?:the\s+)?support\s+(?:from|of)|together\s+with|jointly\s+with|supported\s+by)\s+([^]+?),?\s*$/u;
const WORKS_WITH =
  /^\s*(?:continue\s+to\s+)?(?:work|collaborate|coordinate|partner|consult)\s+with\s+([^,.;]+?)(?=\s+(?:to|on|in|and|for)\s|[,.;]|$)|^\s*convene\s+(?:a|an)\s+[\w\s-]+?\s+of\s+([^,.;]+?)(?=\s+to\s|[,.;])/u;
const OFFICE = /^(?:(?:and|the)\s+)*(?:(?:[A-Z][\w&’'-]*|of|for|the|and|on|\([A-Z][\w&-]*\))\s*)+$/u;
const GROUP =
  /^(?:(?:and|the)\s+)*(?:(?:any|all|each|every|participating)\s+)?(?:[a-z]+\s+)?(?:agency|agencies|departments?|ministr(?:y|ies)|offices?|bureaus?|units?|councils?)\b/iu;
const NO_OFFICE =
  /^(?:This|These|That|Those|It|They|Such|We|If|Where|When|Phase|Initial|Currently|Over|Some|Most|However|[A-Z][a-z]+ly)\b/u;

/** `OMB, working with GSA, will …`: one assignment a sentence that says which office will act, up to the next such sentence. */
export function inEnglishProse(text: string, heading: readonly string[]): readonly FoundAssignment[] {
  if (/\p{Script=Han}/u.test(text) || !ACTION_HEADING.test(heading.at(-1) ?? '')) return [];
  const starts: { start: number; assigned: Assigned }[] = [];
  for (const match of text.matchAll(SENTENCE)) {
    const assigned = actorsOf(match[0]);
    if (assigned) starts.push({ start: match.index, assigned });
  }
  return starts.map(({ start, assigned }, i) => ({
    start,
    end: trimmedEnd(text, starts[i + 1]?.start ?? text.length),
    assigned,
  }));
}

const trimmedEnd = (text: string, end: number): number => text.slice(0, end).trimEnd().length;

function actorsOf(sentence: string): Assigned | null {
  const verb = /\s(?:will|shall|must)\s(?!be\s)/u.exec(sentence.slice(0, 400));
  if (!verb || /^If\b/u.test(sentence)) return null;
  const before = sentence.slice(0, verb.index);
  const partners = PARTNERS.exec(before);
  const lead = subjectOf(partners ? before.slice(0, partners.index) : before);
  if (lead.length === 0) return null;
  const beside = WORKS_WITH.exec(sentence.slice(verb.index + verb[0].length));
  const participants = unitNames(partners?.[1] ?? beside?.[1] ?? beside?.[2] ?? '').filter(
    (name) => !lead.includes(name),
  );
  return { lead, participants, leadIsExplicit: participants.length > 0, dueWords: null };
}

/** The offices right before the verb; what a sentence opens with, such as `Additionally,`, is none. */
function subjectOf(words: string): readonly string[] {
  const pieces = words.replace(/\s+/gu, ' ').split(/,\s*/u);
  const first = pieces.findLastIndex((piece) => !isOffice(piece.trim())) + 1;
  return unitNames(pieces.slice(first).join(', '));
}

const isOffice = (piece: string): boolean =>
  piece.length < 90 &&
  !NO_OFFICE.test(piece) &&
  ((OFFICE.test(piece) && /[A-Z]{2}|[A-Z]\w+ [A-Z]/u.test(piece)) || GROUP.test(piece));
