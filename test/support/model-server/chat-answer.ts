import type { Asked } from './asked.ts';
import type { Spoken } from './answer.ts';

const CREATED = 1_750_000_000;

/** The body of a chat completion. */
export function chatBody(answer: Spoken, { model }: Asked, { id, tellsUsage }: { id: string; tellsUsage: boolean }) {
  const message = {
    role: 'assistant',
    content: answer.text,
    refusal: answer.refusal,
    ...(answer.calls.length === 0 ? {} : { tool_calls: answer.calls.map(callOf) }),
  };
  return {
    id,
    object: 'chat.completion',
    created: CREATED,
    model,
    choices: [{ index: 0, message, logprobs: null, finish_reason: answer.finish }],
    ...(tellsUsage ? { usage: usageOf(answer) } : {}),
  };
}

/** The same as the chunks of a stream, without the last `[DONE]`. */
export function chatChunks(
  answer: Spoken,
  asked: Asked,
  { id, tellsUsage }: { id: string; tellsUsage: boolean },
): unknown[] {
  const base = { id, object: 'chat.completion.chunk', created: CREATED, model: asked.model };
  const chunk = (delta: object, finish: string | null = null) => ({
    ...base,
    choices: [{ index: 0, delta, logprobs: null, finish_reason: finish }],
    ...(asked.streamsUsage ? { usage: null } : {}),
  });
  return [
    chunk({ role: 'assistant', content: answer.calls.length > 0 ? null : '' }),
    ...(answer.refusal === null ? [] : [chunk({ refusal: answer.refusal })]),
    ...piecesOf(answer.text ?? '').map((content) => chunk({ content })),
    ...answer.calls.flatMap((call, index) => [
      chunk({ tool_calls: [{ index, ...callOf({ ...call, arguments: '' }) }] }),
      ...piecesOf(call.arguments).map((piece) => chunk({ tool_calls: [{ index, function: { arguments: piece } }] })),
    ]),
    chunk({}, answer.finish),
    ...(asked.streamsUsage && tellsUsage ? [{ ...base, choices: [], usage: usageOf(answer) }] : []),
  ];
}

/** Small enough that a word is torn apart, as tokens do. */
export const piecesOf = (text: string): string[] => text.match(/[^]{1,7}/gu) ?? [];

const callOf = ({ id, name, arguments: written }: Spoken['calls'][number]) => ({
  id,
  type: 'function',
  function: { name, arguments: written },
});

const usageOf = ({ usage: { input, output } }: Spoken) => ({
  prompt_tokens: input,
  completion_tokens: output,
  total_tokens: input + output,
});
