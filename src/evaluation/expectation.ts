import { z } from 'zod';
import { isInstant } from '../command.ts';
import { replyKinds } from './kinds.ts';

const phrase = z.string().refine((words) => words.trim() !== '');
const phrases = oneOrMore(phrase);

/** A value by itself is a list of one. */
function oneOrMore<T extends z.ZodType<string>>(one: T) {
  return z.union([one.transform((value) => [value]), z.array(one)]);
}

/** What a reply is expected to hold. All that is given must hold; what is left out is not looked at. */
const expectation = z.strictObject({
  /** Any one of them. */
  kind: oneOrMore(z.enum(replyKinds))
    .refine((kinds) => kinds.length > 0)
    .optional(),
  /** Exactly the units that lead the measures answered, of all of them together. */
  lead: phrases.optional(),
  participants: phrases.optional(),
  /** Words of each measure answered, and of no other. */
  m: phrases.optional(),
  /** The same by reference or title, whole. */
  refs: phrases.optional(),
  /** Words that stand in the text; of `must_any` any one, of `no` none. */
  must: phrases.optional(),
  must_any: phrases.refine((list) => list.length > 0).optional(),
  no: phrases.optional(),
  /** Words of a citation. */
  cite: phrases.optional(),
  total: z.number().optional(),
  counts: z.record(z.string(), z.number()).optional(),
  update: z
    .strictObject({
      measure: phrase,
      percent: z.number().optional(),
      status: z.enum(['not-started', 'in-progress', 'blocked', 'done', 'unchanged']).optional(),
      expected: z.iso.date().optional(),
      blocker: phrase.optional(),
    })
    .optional(),
});
export type Expectation = z.infer<typeof expectation>;

const fields = Object.keys(expectation.shape) as readonly (keyof Expectation)[];

const question = z.strictObject({
  id: z.string().optional(),
  q: z.string(),
  as: z.string().optional(),
  now: z.string().refine(isInstant).optional(),
});

/** A question with its expected answer: a line of the file. */
export const expectedLine = question
  .extend(expectation.shape)
  .refine((line) => fields.some((field) => line[field] !== undefined));
export type ExpectedLine = z.infer<typeof expectedLine>;

const text = '应为文字 (expected a text)';
const texts = '应为文字，或文字的列表 (expected a text or a list of texts)';
const wanted: Readonly<Record<keyof ExpectedLine, string>> = {
  id: text,
  q: text,
  as: text,
  now: '应为带时区的时间，例如 2020-07-08T10:00:00+08:00 (expected an ISO time with its offset)',
  kind: `应为答复的类别，或其列表：${replyKinds.join('、')} (expected a kind of reply or a list of them)`,
  lead: texts,
  participants: texts,
  m: texts,
  refs: texts,
  must: texts,
  must_any: texts,
  no: texts,
  cite: texts,
  total: '应为数字 (expected a number)',
  counts: '应为 {"名称":数字} (expected numbers by name)',
  update:
    '应为 {"measure":"文字","percent"?:数字,"status"?:"in-progress","expected"?:"2020-09-30","blocker"?:"文字"} (expected such an object)',
};

/** What is wrong with a line: the field, and what was expected of it. */
export function wrongLine({ issues: [issue] }: z.ZodError): string {
  const field = issue?.path[0];
  if (field !== undefined) return `${String(field)} ${wanted[field as keyof ExpectedLine]}`;
  if (issue?.code === 'unrecognized_keys')
    return `不认识字段 ${issue.keys.join('、')}，可用：${Object.keys(wanted).join('、')} (unknown field)`;
  if (issue?.code === 'custom')
    return `没有写期望的答复，至少写一项：${fields.join('、')} (no expected answer; give one of these)`;
  return '应为一个 JSON 对象，一题一行 (expected a JSON object, a question a line)';
}
