import { fold } from '../../domain/text/fold.ts';
import { dayNamedIn, expectedDayIn } from '../reports/expected-day.ts';
import type { ReportPart } from '../reports/sum-up.ts';
import type { Context } from '../question.ts';
import { isSaidIn, lettersOf, numbersIn } from './checked.ts';
import type { ToldPart } from './model-reading.ts';

/**
 * A model's reading of a report in the shape of the rules' own, as far as the words bear it out: a figure, a day or a reason that they do
 * not say is left out. The note is what was said, verbatim. `null` where nothing is left.
 */
export function partsTold(told: readonly ToldPart[], said: string, context: Context): readonly ReportPart[] | null {
  const parts = told.map((part) => partTold(part, said, context));
  const sound = parts.flatMap((part) => (part === null || Object.keys(part.change).length === 1 ? [] : [part]));
  return sound.length === 0 ? null : sound;
}

function partTold(
  { about, status, percent, expected, blocker }: ToldPart,
  said: string,
  { today, directory }: Pick<Context, 'today' | 'directory'>,
): ReportPart | null {
  if (!isSaidIn(about, lettersOf(said))) return null;
  const text = fold(said);
  const subject = about === '' ? null : directory.subjectOf(about);
  const days = [expectedDayIn(text, today)?.day, dayNamedIn(text, today)];
  const isBlocked = blocker !== '' && text.includes(fold(blocker).trim());
  return {
    mention: about,
    itemIds: subject === null || subject.kind === 'nothing' ? [] : subject.itemIds,
    unclear: null,
    added: null,
    change: {
      ...(status === null ? {} : { status }),
      ...(percent === null || !numbersIn(text).has(percent) ? {} : { percent }),
      ...(expected === null || expected < today || !days.includes(expected) ? {} : { expected }),
      ...(isBlocked ? { blocker: blocker.trim() } : {}),
      note: said.trim(),
    },
  };
}

/** What a model reads of a report; `null` where it reads none, or cannot be asked. */
export function partsByModel(words: string, context: Context): readonly ReportPart[] | null {
  const reading = context.asModelReads?.(words);
  return reading?.kind === 'report' ? partsTold(reading.report, words, context) : null;
}
