import type { Day } from '../../domain/calendar/dates.ts';
import { findPeriods, type FoundPeriod } from '../../domain/calendar/period.ts';
import type { Person } from '../../domain/people.ts';
import { fold } from '../../domain/text/fold.ts';
import type { Directory, Subject } from './directory.ts';
import { lexicon, type Word } from './lexicon.ts';
import { mentions, QUOTE_BEGINS, QUOTE_ENDS, withoutAsking } from './mention.ts';
import { withoutPoliteness } from './politeness.ts';
import { plainer } from './plainer.ts';
import { blanked, overlaps, without, type Span } from './spans.ts';
import { repair } from './repair.ts';
import { BLOT, type UnitMention } from './units.ts';

/** A message taken apart: what the rules reader and every question's own rule look at. */
export interface Analysis {
  /** As it was written. */
  readonly original: string;
  /** Folded and repaired. All offsets refer to it. */
  readonly text: string;
  /** The text with units and quotations from the record blotted out: the words in which something is asked. */
  readonly asked: string;
  readonly speaker: Person;
  readonly today: Day;
  readonly directory: Directory;
  /** Whether one of the words is asked with. */
  readonly has: (...words: readonly Word[]) => boolean;
  readonly units: readonly UnitMention[];
  readonly periods: readonly FoundPeriod[];
  /** What is left when everything that is understood is taken away: the words by which something is mentioned. May be empty. */
  readonly mention: string;
  /** What the mention means. */
  readonly subject: Subject;
  /** About what the plan as a whole is about, and so about no measure of its own. */
  readonly ofWhole: boolean;
  /** Refers to what was talked about before. */
  readonly refersBack: boolean;
}

/** What the words are said in. */
export interface Situation {
  readonly speaker: Person;
  readonly today: Day;
  readonly directory: Directory;
  /** Whether something was talked about before. */
  readonly topic?: unknown;
}

export function analyse(original: string, situation: Situation): Analysis {
  const analysis = analysed(original, repair(withoutPoliteness(fold(original).trim())), situation);
  const { mention, units, text } = analysis;
  // A unit by its sound, where nothing else has the name.
  const isUnknown = units.length === 0 && mention !== '' && analysis.subject.kind === 'nothing';
  const heard = isUnknown ? situation.directory.unitHeard(mention) : null;
  return heard === null
    ? analysis
    : analysed(
        original,
        text.replace(mention, () => fold(heard.name)),
        situation,
      );
}

function analysed(original: string, text: string, { speaker, today, directory, topic }: Situation): Analysis {
  const units = directory.unitsIn(text);
  const phrases = directory.phrasesIn(text).filter((phrase) => !units.some((unit) => overlaps(unit, phrase)));
  const asked = blanked(without(text, [...units, ...phrases], BLOT), idle);
  const periods = findPeriods(asked, today);
  const spoken = blanked(asked, toThePerson);
  const texts = { mine: spoken, again: without(asked, periods, ' ') } as const;
  const has = (...words: readonly Word[]) =>
    words.some((word) => testing(word).test(word === 'mine' || word === 'again' ? texts[word] : asked));
  const said = knownOrPlainer(mentionIn(blanked(text, idle), { known: [...units, ...periods], phrases }), directory);
  const ofWhole =
    directory.isTheme(said) || (said === '' && /整个|总体|整体|本方案|(?:这个|整个|全)(?:方案|计划)/u.test(asked));
  const headed = said === '' && units.length === 0 ? directory.headingAt(text) : null;
  const mention = ofWhole ? '' : (headed ?? said);
  let subject: Subject | undefined;
  return {
    original,
    text,
    asked,
    speaker,
    today,
    directory,
    has,
    units,
    periods,
    mention,
    get subject() {
      return (subject ??= mention === '' ? { kind: 'nothing', nearest: [] } : directory.subjectOf(mention));
    },
    ofWhole,
    refersBack:
      said === '' && (has('again') || /^那|呢\s*[?]?$/u.test(text) || (topic != null && isElliptic(asked, units))),
  };
}

/** What is said around a mention goes where nothing is known by all of it, and something is without. */
function knownOrPlainer(said: string, directory: Directory): string {
  const isKnown = (words: string) => directory.isTheme(words) || directory.subjectOf(words).kind !== 'nothing';
  if (said === '' || isKnown(said)) return said;
  return plainer(said).find((words) => isKnown(words) && !isVague(directory.subjectOf(words))) ?? said;
}

const isVague = (subject: Subject): boolean => subject.kind === 'items' && subject.vague;

/** 什么时候到期, after something was talked about: no measure, no unit and no set of them is named. */
const isElliptic = (asked: string, units: readonly UnitMention[]): boolean =>
  units.length === 0 && !testing('mine').test(asked) && !ofSets.test(asked);

const ofSets =
  /工作|措施|任务|事项|[哪几]\s*项|各|每|所有|全部|总体|整体|谁还|哪些(?!单位|部门)|多少(?!天|时间)|最[多少早近先晚]|\b(?:everything|overall|which|measures?|items?|tasks?|all|how many)\b/u;

/** Words of asking that ask nothing: 那个啥, 啥都不懂. */
const idle =
  /那个?(?:啥|谁|什么)(?!单位|部门|时候)|(?:啥|什么|谁|哪儿?|哪里)(?:都|也)(?=不|没|行|可以)|(?<![干做是搞有说])(?:啥|什么)的(?=[,\s]|$)|(?:没|没有|不)(?:啥|什么|几)(?=人|事|问题|大)/gu;

/** 告诉我 and the like say nothing of the speaker's own unit. */
const toThePerson = /(?:告诉|给|帮|让|跟|叫|问|替|提醒|回复|答复)我们?(?!单位|部门|大队|局|科|室|办|中心)/gu;

const testers = new Map<Word, RegExp>();

/** The lexicon's patterns are global, for replacing; a global pattern remembers where it stopped, so testing has its own. */
function testing(word: Word): RegExp {
  const known = testers.get(word) ?? new RegExp(lexicon[word].source, 'u');
  testers.set(word, known);
  return known;
}

/** What is quoted from the record stays as it is; around it the words of asking go. */
function mentionIn(
  text: string,
  { known, phrases }: { readonly known: readonly Span[]; readonly phrases: readonly Span[] },
): string {
  const rest = withoutAsking(without(text, [...known, ...phrases], BLOT))
    .replaceAll(BLOT, ' ')
    .split('');
  for (const { start, end } of phrases) {
    const quoted = text.slice(start, end).split('');
    rest.splice(start, end - start, ...quoted);
    rest[start] = `${QUOTE_BEGINS}${rest[start] ?? ''}`;
    rest[end - 1] = `${rest[end - 1] ?? ''}${QUOTE_ENDS}`;
  }
  return mentions(rest.join('')).join(' ');
}
