import type { Assigned } from './assigned.ts';
import type { FoundAssignment } from './assignments-in.ts';
import { unitNames } from './unit-list.ts';

/** Headings under which an English plan says who will do what: a deadline, or the word for steps. */
const ACTION_HEADING =
  /^[#*\s\d.]*(?:within|by|before|no later than|not later than)\b|\b(?:actions?|next steps|milestones|deliverables|commitments|responsibilities|implementation|tasks)\b/iu;
const SENTENCE = /\S[^]*?(?:(?<!\b(?:Sec|No|U\.S|e\.g|i\.e|Dr|Mr|Ms))[.!?](?=["”’]?\s+["“(]?[A-Z]|["”’]?\s*$)|$)/gu;
const PARTNERS =
  /,?\s+(?:in\s+(?:close\s+)?(?:coordination|partnership|consultation|collaboration|conjunction|cooperation)\s+with|in\s+consultation,?\s+as\s+appropriate,?\s+with|working\s+(?:closely\s+)?(?:with|through)|with\s+(?:the\s+)?support\s+(?:from|of)|together\s+with|jointly\s+with|supported\s+by|with\s+(?:the\s+)?(?:assistance|help)\s+(?:from|of))\s+([^]+?),?\s*$/u;
const WORKS_WITH =
  /^\s*(?:continue\s+to\s+)?(?:work|collaborate|coordinate|partner|consult)\s+(?:in\s+(?:cooperation|partnership|coordination)\s+)?with\s+([^.;]+?)(?=\s+(?:to|on|in|for)\s|,\s+(?!and\b|the\b|as\b)[a-z]|[.;]|$)|^\s*convene\s+(?:a|an)\s+[\w\s-]+?\s+of\s+([^,.;]+?)(?=\s+to\s|[,.;])/u;
/** What a list of partners may go on with that names no partner: `as defined in section 6`, `through the Council`. */
const ASIDE =
  /,?\s+(?:as\s+(?:defined|appropriate|needed|necessary|described|specified)|through|pursuant|consistent|to\s+the\s+extent|where|acting|which|including)\b[^]*$/u;
/** `(as the National Defense Stockpile Manager)`: a remark, where `(APNSA)` is a name. */
const REMARK = /\s*\((?!(?:the\s+)?[“"]?[A-Z][\w&-]*[”"]?\))[^()]*\)/gu;
const OFFICE = /^(?:(?:and|the|each|all|every)\s+)*(?:(?:[A-Z][\w&’'-]*|of|for|the|and|on|to|\([A-Z][\w&-]*\))\s*)+$/u;
const NAMED = /[A-Z]{2}|[A-Z][\w’'-]+(?: (?:of|for|the|and|on|to|&))* [A-Z]/u;
const GROUP =
  /^(?:(?:and|the)\s+)*(?:(?:any|all|each|every|participating|relevant|appropriate|specified|other)\s+)*(?:heads\s+of\s+)?(?:[A-Z]?[a-z]+\s+){0,2}(?:agency|agencies|departments?|ministr(?:y|ies)|offices?|bureaus?|units?|councils?)\b/iu;
const NO_OFFICE =
  /^(?:This|These|That|Those|It|They|Such|We|If|Where|When|Phase|Initial|Currently|Over|Some|Most|However|In|On|At|For|By|To|As|After|Upon|Within|No|Each Plan|[A-Z][a-z]+ly)\b/u;
const DATED =
  /\b(?:within\s+(?:his or her first\s+)?(?:\d+|\w+)\s+(?:\w+\s+)?(?:days|weeks|months|years?)|no later than|not later than|by\s+(?:the end of|(?:january|february|march|april|may|june|july|august|september|october|november|december|Q[1-4]|FY|\d{4})))\b/iu;

/**
 * `OMB, working with GSA, will …`: one assignment a sentence that says which office will act, up to the next such sentence. Such a sentence counts
 * under a heading of actions; elsewhere where it binds (shall) or has a deadline.
 */
export function inEnglishProse(text: string, heading: readonly string[]): readonly FoundAssignment[] {
  if (/\p{Script=Han}/u.test(text)) return [];
  const isAction = heading.some((words) => ACTION_HEADING.test(words));
  const starts: { start: number; assigned: Assigned }[] = [];
  for (const match of text.matchAll(SENTENCE)) {
    const assigned = actorsOf(match[0], isAction);
    if (assigned) starts.push({ start: match.index, assigned });
  }
  return starts.map(({ start, assigned }, i) => ({
    start,
    end: trimmedEnd(text, starts[i + 1]?.start ?? text.length),
    assigned,
  }));
}

const trimmedEnd = (text: string, end: number): number => text.slice(0, end).trimEnd().length;

function actorsOf(sentence: string, isAction: boolean): Assigned | null {
  const verb = /\s(will|shall|must)\s(?!(?:also\s+)?be\s|not\s|have\s)/u.exec(sentence.slice(0, 500));
  if (!verb || /^If\b/u.test(sentence)) return null;
  if (!isAction && verb[1] !== 'shall' && !DATED.test(sentence)) return null;
  const before = sentence
    .slice(0, verb.index)
    .replace(REMARK, '')
    .replace(/,?\s+jointly\s*$/u, '');
  const partners = PARTNERS.exec(before);
  const lead = subjectOf(partners ? before.slice(0, partners.index) : before);
  if (lead.length === 0) return null;
  const beside = WORKS_WITH.exec(sentence.slice(verb.index + verb[0].length));
  const helpers = partners?.[1] ?? beside?.[1] ?? beside?.[2] ?? '';
  const participants = unitNames(helpers.replace(ASIDE, '')).filter((name) => !lead.includes(name));
  return { lead, participants, leadIsExplicit: participants.length > 0, dueWords: null };
}

/** The offices right before the verb; what a sentence opens with, such as `Additionally,`, is none. */
function subjectOf(words: string): readonly string[] {
  const pieces = words
    .replace(/\s+/gu, ' ')
    .replace(/^(?:\([a-z\d]{1,4}\)\s*)+/u, '')
    .split(/,\s*/u)
    .map((piece) => piece.trim());
  const end = pieces.findLastIndex((piece) => piece !== '' && !ASIDE_PIECE.test(piece)) + 1;
  const first = pieces.slice(0, end).findLastIndex((piece) => !isOffice(piece)) + 1;
  return unitNames(pieces.slice(first, end).join(', '));
}

const ASIDE_PIECE =
  /^(?:as\s+(?:defined|appropriate|needed|necessary|described|specified)|through|pursuant|consistent|acting)\b/u;

const isOffice = (piece: string): boolean =>
  piece.length < 120 && !NO_OFFICE.test(piece) && ((OFFICE.test(piece) && NAMED.test(piece)) || GROUP.test(piece));
