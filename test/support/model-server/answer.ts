import { z } from 'zod';
import { Refusal, tokensOf, type Asked } from './asked.ts';

/** What the model says, as a script gives it. `usage` in the place of an estimate. */
export type Said = (
  | { readonly json: unknown }
  | { readonly text: string }
  | { readonly calls: readonly { readonly name: string; readonly arguments: unknown }[]; readonly text?: string }
  | { readonly refusal: string }
  /** The answer ends before it is through. */
  | { readonly truncated: string }
  | { readonly empty: true }
) & { readonly usage?: { readonly input: number; readonly output: number } };

/** What goes wrong in the place of an answer. */
export type Mishap =
  | { readonly status: number; readonly headers?: Readonly<Record<string, string>>; readonly message?: string }
  /** The connection ends: before anything was answered, behind the headers, or in the middle of the answer. */
  | { readonly cut: 'before-headers' | 'after-headers' }
  | { readonly cut: 'midway'; readonly of: Said }
  /** A body of the script's own, whatever it is. */
  | { readonly raw: unknown; readonly type?: string };

/** An answer in the parts that both interfaces have. */
export interface Spoken {
  readonly text: string | null;
  readonly refusal: string | null;
  readonly calls: readonly { readonly id: string; readonly name: string; readonly arguments: string }[];
  readonly finish: 'stop' | 'length' | 'tool_calls';
  readonly usage: { readonly input: number; readonly output: number };
}

/** Puts an answer into its parts. A model that is held to a shape says nothing of another one: `json` of another one is a slip of the script. */
export function spoken(said: Said, asked: Asked, nextId: () => string): Spoken {
  const calls = 'calls' in said ? said.calls : [];
  const text = textOf(said);
  if ('json' in said) refuseOther(said.json, asked);
  for (const { name } of calls)
    if (!asked.tools.some((tool) => tool.name === name))
      throw new Refusal(500, `the script calls no tool of these: ${name}`);
  const written = calls.map((call) => ({
    id: nextId(),
    name: call.name,
    arguments: typeof call.arguments === 'string' ? call.arguments : JSON.stringify(call.arguments),
  }));
  const output = (text ?? '') + written.map((call) => call.arguments).join('');
  return {
    text,
    refusal: 'refusal' in said ? said.refusal : null,
    calls: written,
    finish: 'truncated' in said ? 'length' : written.length > 0 ? 'tool_calls' : 'stop',
    usage: said.usage ?? { input: tokensOf(JSON.stringify(asked.body)), output: tokensOf(output) },
  };
}

function textOf(said: Said): string | null {
  if ('json' in said) return JSON.stringify(said.json);
  if ('truncated' in said) return said.truncated;
  return 'text' in said ? said.text : null;
}

function refuseOther(json: unknown, { schema }: Asked): void {
  if (schema?.strict !== true) return;
  const read = z.fromJSONSchema(schema.schema as Parameters<typeof z.fromJSONSchema>[0]).safeParse(json);
  if (!read.success)
    throw new Refusal(
      500,
      `the script's JSON does not fit the schema, which strict output would not let out: ${read.error.message}`,
    );
}
