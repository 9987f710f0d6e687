import type { Day } from '../../domain/calendar/dates.ts';
import { findPeriods, type FoundPeriod } from '../../domain/calendar/period.ts';
import type { Person } from '../../domain/people.ts';
import { fold } from '../../domain/text/fold.ts';
import type { Directory, Subject } from './directory.ts';
import { edges, lexicon, wrapping, type Word } from './lexicon.ts';
import { repair } from './repair.ts';
import type { UnitMention } from './units.ts';

/** A message taken apart: what the rules reader and every question's own rule look at. */
export interface Analysis {
  /** As it was written. */
  readonly original: string;
  /** Folded and repaired. All offsets refer to it. */
  readonly text: string;
  readonly speaker: Person;
  readonly today: Day;
  readonly directory: Directory;
  readonly has: (...words: readonly Word[]) => boolean;
  readonly units: readonly UnitMention[];
  readonly periods: readonly FoundPeriod[];
  /** What is left when everything that is understood is taken away: the words by which something is mentioned. May be empty. */
  readonly mention: string;
  /** What the mention means. */
  readonly subject: Subject;
  /** Refers to what was talked about before. */
  readonly refersBack: boolean;
}

export function analyse(
  original: string,
  { speaker, today, directory }: { readonly speaker: Person; readonly today: Day; readonly directory: Directory },
): Analysis {
  const text = repair(fold(original).trim());
  const periods = findPeriods(text, today);
  const units = directory.unitsIn(text);
  const has = (...words: readonly Word[]) => words.some((word) => testing(word).test(text));
  const mention = mentionIn(text, [...periods, ...units]);
  let subject: Subject | undefined;
  return {
    original,
    text,
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
    refersBack: mention === '' && (has('again') || /^那|呢\s*[?]?$/u.test(text)),
  };
}

const testers = new Map<Word, RegExp>();

/** The lexicon's patterns are global, for replacing; a global pattern remembers where it stopped, so testing has its own. */
function testing(word: Word): RegExp {
  const known = testers.get(word) ?? new RegExp(lexicon[word].source, 'u');
  testers.set(word, known);
  return known;
}

/** The words that tell what is asked, never what it is asked about. */
const asking: readonly Word[] = [
  'requirement', 'duty', 'progress', 'due', 'who', 'which', 'silent', 'lead', 'participate', 'responsible', 'overdue', 'liaison',
  'count', 'most', 'least', 'mine', 'yesNo',
]; // prettier-ignore

function mentionIn(text: string, known: readonly { readonly start: number; readonly end: number }[]): string {
  let rest = Array.from({ length: text.length }, (_, i) => text[i] ?? '');
  for (const { start, end } of known) rest = rest.map((character, i) => (i >= start && i < end ? ' ' : character));
  let words = rest.join('');
  for (const word of asking) words = words.replace(lexicon[word], ' ');
  words = words.replace(wrapping, ' ');
  return words
    .split(/[\s,，、;；。!！?？:：“”"'「」《》()（）]+/u)
    .map((word) => word.replace(edges, '').replace(/(?<=.{2})(?:这|那)?(?:项|个|件)(?:工作|任务|措施|事项?)$/u, ''))
    .filter((word) => word !== '' && !generic.test(word))
    .join(' ');
}

/** Words so general that they mention nothing. */
const generic =
  /^(?:工作|任务|措施|事项|单位|部门|项目|方案|事|事情|情况|时间|完成|同时|以及|并|且|但|但有|有|没有|又|我|你|他|它|这|那|这个|那个|这项|那项|其中|里面|所有|全部|大家|开始|号|月|日|年|天|前|之前|以前|后|之后|内|以内|it|that|this|all|any)$/u;
