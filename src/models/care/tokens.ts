import { objectIn, type ModelCall, type Whole } from './call.ts';

export interface Tokens {
  readonly input: number;
  readonly output: number;
}

export const noTokens: Tokens = { input: 0, output: 0 };

/** How long an answer is taken to be where a request does not bound it. */
const USUAL_OUTPUT = 1_000;

/** What a call is taken to cost before it is made. */
export const expectedOf = ({ kind, body, mostOutput }: ModelCall): Tokens => ({
  input: typeof body === 'string' ? tokensOf(body) : 0,
  output: kind === 'chat' ? (mostOutput ?? USUAL_OUTPUT) : 0,
});

/** What an answer says that it took, estimated where it says nothing. */
export function spentOn(call: ModelCall, { text }: Whole): Tokens {
  const usage = usageIn(text);
  if (usage !== null) return usage;
  return { input: expectedOf(call).input, output: call.kind === 'embedding' ? 0 : tokensOf(text) };
}

/** An answer that came as a stream says it in one of its last lines. */
function usageIn(text: string): Tokens | null {
  const lines = text.startsWith('data:') || text.startsWith('event:') ? text.split('\n') : [`data:${text}`];
  for (const line of lines.toReversed()) {
    if (!line.startsWith('data:')) continue;
    const said = objectIn(line.slice('data:'.length));
    const usage = said['usage'] ?? (said['response'] as Readonly<Record<string, unknown>> | undefined)?.['usage'];
    if (typeof usage !== 'object' || usage === null) continue;
    const counts = usage as Readonly<Record<string, unknown>>;
    const input = countOf(counts['prompt_tokens'] ?? counts['input_tokens']);
    if (input !== null) return { input, output: countOf(counts['completion_tokens'] ?? counts['output_tokens']) ?? 0 };
  }
  return null;
}

/** What is no count, or one that would give something back, is as good as nothing said. */
const countOf = (value: unknown): number | null =>
  typeof value === 'number' && Number.isSafeInteger(value) && value >= 0 ? value : null;

/** About as many tokens as a text has: a Chinese character is one, four others are one. */
export function tokensOf(text: string): number {
  const wide = text.match(/[\u2E80-\u9FFF\uF900-\uFAFF\uFF00-\uFFEF]/gu)?.length ?? 0;
  return wide + Math.ceil((text.length - wide) / 4);
}
