import { contentOf } from './mention.ts';
import { analyse, type Analysis, type Situation } from './analysis.ts';

/** A stretch of a message between two marks. */
interface Clause {
  readonly text: string;
  /** Ends a sentence. */
  readonly ends: boolean;
  readonly asks: boolean;
  /** Names a measure, a unit, a person or a part of the organisation. */
  readonly isAbout: boolean;
  /** Has words in which something is asked or a set is bounded: 我单位牵头的里面. */
  readonly tells: boolean;
}

/**
 * The questions of a message, each in words of its own and in their order: 「领导刚问起，智感安防区谁牵头？组长又是谁？」 are two. What leads up to a
 * question and says nothing of what is asked is left out; one that asks nothing is given back as it is.
 */
export function questionsIn(words: string, situation: Situation): readonly string[] {
  const said = clausesOf(words);
  if (said.length < 2) return [words];
  const clauses = said.map((piece) => clause(piece, situation));
  const groups = grouped(clauses);
  if (groups.length === 0) return [words];
  if (groups.length === 1) return [isUnderstood(analyse(words, situation)) ? words : joined(groups[0] ?? [])];
  return groups.map(joined);
}

const marks = /[^,，;；。.!！?？:：\n]+[,，;；。.!！?？:：\n]*/gu;
const numbering =
  /^\s*(?:[(（]?[\d一二三四五六七八九十]{1,2}[)）、.．]\s*|[一二三四五六七八九十]是|第[一二三四五六七八九十](?=[,，、\s]))/u;
/** Before the number of the next question in one line: 谁牵头 2.谁参与. */
const numberInLine = /\s+(?=\d{1,2}[.．、)）]\s*\p{Script=Han})/gu;
const joining =
  /^\s*(?:另外|还有|以及|顺便|再就是|再有|同时|然后|对了|最后|其次|此外|and|also|plus)(?:再|也)?(?:问|说|查|看)?(?:一下|下|个|一句)?[,，\s]*/iu;

function clausesOf(words: string): readonly string[] {
  return pieces(words.replace(numberInLine, '\n'))
    .map((piece) => piece.replace(numbering, '').replace(joining, ''))
    .filter((piece) => /[\p{L}\p{N}]/u.test(piece));
}

/** A dot within a figure or a number of an outline ends nothing. */
function pieces(words: string): readonly string[] {
  const found: string[] = [];
  for (const [piece] of words.matchAll(marks)) {
    const before = found.at(-1);
    const continues = before !== undefined && /[\dA-Za-z][.:：]$/u.test(before) && /^[\dA-Za-z]/u.test(piece);
    if (continues) found[found.length - 1] = before + piece;
    else found.push(piece);
  }
  return found;
}

function clause(piece: string, situation: Situation): Clause {
  const analysis = analyse(piece, { ...situation, topic: null });
  const { has, units, subject, directory, text, refersBack } = analysis;
  const asks =
    has('question') ||
    (has('lead', 'participate', 'due', 'liaison', 'target', 'progress') && has('who', 'which', 'count', 'yesNo'));
  const isQuoted = has('requirement') && contentOf(text).length >= 2;
  const named = isQuoted || units.length > 0 || subject.kind !== 'nothing' || directory.personsIn(text).length > 0;
  return {
    text: piece,
    ends: /[?？。!！;；\n]\s*$/u.test(piece),
    asks,
    isAbout: named || analysis.ofWhole || has('organisation', 'target', 'mine', 'silent'),
    tells:
      refersBack ||
      has('lead', 'participate', 'responsible', 'due', 'overdue', 'mine', 'silent', 'progress', 'liaison', 'target') ||
      (analysis.periods.length > 0 && /到期|完成|办结|之?前|以来|以后|之?内|期间/u.test(text)) ||
      bounds.test(text),
  };
}

const bounds = /除了|除开|不包括|不含|其中|里面|当中|之中|以外|之外|关于|对于/u;

/**
 * Each clause that asks ends a question, unless it only goes on asking about the same (谁牵头，谁参与). To a question belongs what stands before it
 * and bounds it, and what names its object where it names none itself.
 */
function grouped(clauses: readonly Clause[]): readonly (readonly Clause[])[] {
  const groups: Clause[][] = [];
  let before: Clause[] = [];
  let isOpen = false;
  for (const one of clauses) {
    if (!one.asks) {
      if (isOpen && one.tells && !one.isAbout) groups.at(-1)?.push(one);
      else before.push(one);
      isOpen = isOpen && !one.ends;
      continue;
    }
    const goesOn = isOpen && !one.isAbout && before.length === 0;
    if (goesOn) groups.at(-1)?.push(one);
    else groups.push([...leadingUp(before, one), one]);
    before = [];
    isOpen = !one.ends;
  }
  return groups;
}

const leadingUp = (before: readonly Clause[], asking: Clause): readonly Clause[] =>
  before.filter(({ isAbout, tells }) => tells || (isAbout && !asking.isAbout));

const joined = (clauses: readonly Clause[]): string =>
  clauses
    .map(({ text }) => text)
    .join('')
    .replace(/[;；。!！:：\n]+(?=.)/gu, '，')
    .trim();

const isUnderstood = ({ mention, subject }: Analysis): boolean => mention === '' || subject.kind !== 'nothing';
