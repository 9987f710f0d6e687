import type { Assigned } from './assigned.ts';
import type { FoundAssignment } from './assignments-in.ts';
import { actorsAround, doerOf } from './english-actors.ts';

/** Headings under which an English plan says who will do what: a deadline, or the word for steps. */
const ACTION_HEADING =
  /^[#*\s\d.]*(?:within|by|before|no later than|not later than)\b|\b(?:actions?|next steps|milestones|deliverables|commitments|responsibilities|implementation|tasks|directive)\b/iu;
/** Headings under which a plan tells what is, and assigns nothing. */
const TELLING_HEADING =
  /\b(?:background|introduction|overview|summary|purpose|vision|context|objectives?|goals?|current state|challenges|lessons|history|definitions|about|scope|principles|rationale)\b/iu;
/** What a paper of assignments calls itself. */
const PLAN_TITLE = /\b(?:(?:implementation|action|work|delivery|execution)\s+plan|plan\s+of\s+action)\b/iu;
/** What is foreseen, and what an office does for its reader, is no assignment. */
const FORESEEN =
  /^(?:\s(?:also|only))?\s(?:likely|probably|never|overtake|account|face|experience|benefit|suffer|need|cost|represent|result|depend|happen|mean|see|(?:increase|rise|fall|grow|decline|double|triple|expand|shrink)\s+(?:by|to|in|from|at|over|and))\b/u;
const TO_READER =
  /\byours?\b|\byou\b|\bwithin\s+\S+\s+\S+\s+(?:of|after|from)\s+(?:the\s+)?(?:receipt|receiving|submission|application|request|filing)\b/iu;
const SENTENCE = /\S[^]*?(?:(?<!\b(?:Sec|No|U\.S|e\.g|i\.e|Dr|Mr|Ms))[.!?](?=["”’]?\s+["“(]?[A-Z]|["”’]?\s*$)|$)/gu;
const DATED =
  /\b(?:within\s+(?:his or her first\s+)?(?:\d+|\w+)\s+(?:\w+\s+)?(?:days|weeks|months|years?)|no later than|not later than|by\s+(?:the end of|(?:january|february|march|april|may|june|july|august|september|october|november|december|Q[1-4]|FY|\d{4})))\b/iu;
/** `Within 60 days:`, above the items that are done by then. */
const DATED_STEM = /^[#*\s\d.]*(?:within|by|before|no later than|not later than)\b[^.;]{2,60}$/iu;

/** Where a paragraph of prose stands. */
export interface ProseContext {
  readonly heading: readonly string[];
  /** The paragraph that announces this one. */
  readonly stem: string | null;
  /** Whether the paper calls itself one that assigns. */
  readonly isPlan: boolean;
}

export const isPlanTitle = (words: string): boolean =>
  words.length <= 120 && !words.endsWith('.') && PLAN_TITLE.test(words);

/**
 * `OMB, working with GSA, will …`: one assignment a sentence that says which office will act, up to the next such sentence. Such a sentence counts
 * under a heading of actions and, where the paper is a plan by its title, under any that does not only tell; elsewhere where it binds (shall) or has a
 * deadline.
 */
export function inEnglishProse(text: string, context: ProseContext): readonly FoundAssignment[] {
  if (/\p{Script=Han}/u.test(text)) return [];
  const starts: { start: number; assigned: Assigned }[] = [];
  for (const match of text.matchAll(SENTENCE)) {
    const assigned = actorsOf(match[0], context) ?? (match.index === 0 ? underStem(match[0], context) : null);
    if (assigned) starts.push({ start: match.index, assigned });
  }
  return starts.map(({ start, assigned }, i) => ({
    start,
    end: trimmedEnd(text, starts[i + 1]?.start ?? text.length),
    assigned,
  }));
}

const trimmedEnd = (text: string, end: number): number => text.slice(0, end).trimEnd().length;

const VERB = /\s(will|shall|must)(?=,?\s)(?!\s(?:(?:also\s+)?be(?:come)?|not|have|remain)\s)/u;

function actorsOf(sentence: string, context: ProseContext): Assigned | null {
  const verb = VERB.exec(sentence.slice(0, 700));
  if (!verb || /^If\b/u.test(sentence)) return null;
  if (verb[1] !== 'shall' && !isOfActions(context) && !DATED.test(sentence)) return null;
  const after = sentence.slice(verb.index + verb[0].length);
  if (verb[1] !== 'shall' && (FORESEEN.test(after) || TO_READER.test(sentence))) return null;
  return actorsAround(sentence.slice(0, verb.index), after);
}

function isOfActions({ heading, isPlan }: ProseContext): boolean {
  const nearest = heading.at(-1);
  if (heading.some((words) => ACTION_HEADING.test(words))) return true;
  return isPlan && nearest !== undefined && !heading.some((words) => TELLING_HEADING.test(words));
}

function underStem(sentence: string, { heading, stem }: ProseContext): Assigned | null {
  const above = [stem ?? '', heading.at(-1) ?? ''];
  return above.some((words) => DATED_STEM.test(words)) ? doerOf(sentence.replace(/^[-*+•]\s+/u, '')) : null;
}
