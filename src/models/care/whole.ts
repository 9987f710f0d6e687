import { createHash } from 'node:crypto';
import { z } from 'zod';
import type { ModelCall, Whole } from './call.ts';

/** All that an answer depends on: whom it is for stands in the body, where it matters. */
export const keyOf = ({ url, body }: ModelCall): string =>
  createHash('sha256')
    .update(`${url}\n${typeof body === 'string' ? body : ''}`)
    .digest('hex');

const through = z.union([
  z.object({ choices: z.array(z.object({ finish_reason: z.enum(['stop', 'tool_calls']) })).min(1) }),
  z.object({ status: z.literal('completed') }),
]);

/** Whether an answer says that it is through, and was not broken off or withheld. */
export const isWhole = (answer: unknown): boolean => through.safeParse(answer).success;

/** What an answer is as JSON; `null` where it is none, as a stream. */
export function jsonOf({ text }: Whole): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
