import { z } from 'zod';
import { numberOf } from '../../domain/calendar/numerals.ts';
import { period, unitName, type Request } from '../../domain/request.ts';
import { bare, fold } from '../../domain/text/fold.ts';
import type { Context, Question } from '../question.ts';
import { quantitiesIn } from '../reports/quantities.ts';
import { analyse, type Analysis } from '../understand/analysis.ts';

/** The model's reading says something that the words do not. */
class UnfoundedError extends Error {
  override readonly name = 'UnfoundedError';
}

/**
 * A model's request, held against the words that it is a reading of: units are those that the record knows by what was said, days those
 * that the words name, figures, names and mentions stand in them. `null` where any of it does not, whatever else is right.
 */
export function checkedRequest(request: Request, question: Question, said: string, context: Context): Request | null {
  const analysis = analyse(said, context);
  const words: Words = { analysis, context, letters: lettersOf(said), numbers: numbersIn(analysis.text) };
  try {
    return question.request.parse(founded(question.request, request, words)) as unknown as Request;
  } catch (error) {
    if (error instanceof UnfoundedError || error instanceof z.ZodError) return null;
    throw error;
  }
}

interface Words {
  readonly analysis: Analysis;
  readonly context: Context;
  readonly letters: ReadonlySet<string>;
  readonly numbers: ReadonlySet<number>;
}

/** The value with its units and days as the record has them. Throws for what the words do not say. */
function founded(schema: unknown, value: unknown, words: Words): unknown {
  if (value === null || typeof value === 'boolean' || schema instanceof z.ZodLiteral || schema instanceof z.ZodEnum)
    return value;
  if (schema === unitName && typeof value === 'string') return unitIn(value, words);
  if (schema === period) return periodIn(value, words);
  if (schema instanceof z.ZodNullable) return founded(schema.unwrap(), value, words);
  if (schema instanceof z.ZodArray && Array.isArray(value))
    return value.map((each) => founded(schema.element, each, words));
  if (schema instanceof z.ZodObject) return partsOf(schema, value as Readonly<Record<string, unknown>>, words);
  if (typeof value === 'number') return numberIn(value, words);
  if (typeof value === 'string') return wordsIn(value, words);
  throw new UnfoundedError('of no shape that is known');
}

const partsOf = (schema: z.ZodObject, value: Readonly<Record<string, unknown>>, words: Words) =>
  Object.fromEntries(Object.entries(schema.shape).map(([name, part]) => [name, founded(part, value[name], words)]));

/** A unit is looked up among those that the words name. */
function unitIn(name: string, { analysis: { units, has, speaker }, context: { directory, topic } }: Words): string {
  const known = directory.unitNamed(name)?.name ?? directory.unitsIn(bare(name))[0]?.unit?.name;
  const named = units.some(({ unit, text }) => unit?.name === known || (known === undefined && text === bare(name)));
  if (known !== undefined && named) return known;
  const own = speaker.unit !== '' && (known === speaker.unit || ownUnit.test(name)) && has('mine');
  if (own) return speaker.unit;
  if (known !== undefined && topic?.units.includes(known) === true) return known;
  throw new UnfoundedError('a unit that was not named');
}

const ownUnit = /^(?:本|我们?|咱们?|自己)的?(?:单位|部门)?$|^(?:my|our) unit$/iu;

function periodIn(value: unknown, { analysis: { periods } }: Words): unknown {
  const { from, to } = period.parse(value);
  const found = periods.find((each) => each.period.from === from && each.period.to === to);
  if (found === undefined) throw new UnfoundedError('a period that was not named');
  return found.period;
}

function numberIn(value: number, { numbers }: Words): number {
  if (!numbers.has(value)) throw new UnfoundedError('a figure that was not named');
  return value;
}

/** Whatever is said of a thing by other letters than the person's would be the model's own. */
function wordsIn(value: string, { letters }: Words): string {
  if (!isSaidIn(value, letters)) throw new UnfoundedError('words that were not said');
  return value;
}

/** Whether a text has no letters but those. */
export const isSaidIn = (value: string, letters: ReadonlySet<string>): boolean =>
  [...lettersOf(value)].every((letter) => letters.has(letter));

/** What a text is made of: each Chinese letter, each word or figure of others. */
export const lettersOf = (text: string): ReadonlySet<string> =>
  new Set(fold(text).match(/\p{Script=Han}|[^\P{L}\p{Script=Han}]+|\p{N}+/gu));

/** Every figure that a text has, in any notation. */
export function numbersIn(text: string): ReadonlySet<number> {
  const arabic = [...text.matchAll(/\d+/gu)].map(([digits]) => Number(digits));
  const chinese = [...text.matchAll(/[一二两三四五六七八九十]+/gu)].map(([numeral]) => numberOf(numeral));
  const shares = quantitiesIn(text).flatMap(({ percent }) => percent ?? []);
  return new Set([...arabic, ...chinese, ...shares]);
}
