import type { z } from 'zod';
import { badRequest } from './refusal.ts';
import type { World } from './world.ts';

/** A file of a form. */
export interface Upload {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** What a call brings: its parameters as they came, and the files of its form. */
export interface Call {
  readonly params: Readonly<Record<string, unknown>>;
  readonly uploads: ReadonlyMap<string, Upload>;
  /** Ends when the caller hangs up. */
  readonly gone: AbortSignal;
}

/** A method of the Bot API: reads a call's parameters by its schema, acts, and says what came of it. */
export type Method = (call: Call, world: World) => unknown;

export type Methods = Readonly<Record<string, Method>>;

type Act<P> = (params: P, at: { readonly world: World; readonly call: Call }) => unknown;

export const method =
  <S extends z.ZodType>(schema: S, act: Act<z.output<S>>): Method =>
  (call, world) =>
    act(readBy(schema, call.params), { world, call });

function readBy<S extends z.ZodType>(schema: S, params: Call['params']): z.output<S> {
  const read = schema.safeParse(params);
  if (read.success) return read.data;
  throw badRequest(whatIsWrong(read.error.issues[0], params));
}

function whatIsWrong(issue: z.core.$ZodIssue | undefined, params: Call['params']): string {
  const path = (issue?.path ?? []).join('.');
  if (issue === undefined) return 'wrong parameters';
  if (issue.code === 'unrecognized_keys')
    return `unknown parameter "${[path, issue.keys[0]].filter(Boolean).join('.')}"`;
  if (!path.includes('.') && params[path] === undefined) return MISSING[path] ?? `parameter "${path}" is required`;
  if (issue.code === 'custom') return issue.message;
  return `parameter "${path}" is wrong: ${issue.message}`;
}

const MISSING: Readonly<Record<string, string>> = { chat_id: 'chat_id is empty', text: 'message text is empty' };
