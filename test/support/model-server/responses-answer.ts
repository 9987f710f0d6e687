import type { Asked } from './asked.ts';
import type { Spoken } from './answer.ts';
import { piecesOf } from './chat-answer.ts';

/** The body of a response. */
export function responseBody(answer: Spoken, asked: Asked, id: string) {
  const { input, output } = answer.usage;
  const isCut = answer.finish === 'length';
  return {
    id,
    object: 'response',
    created_at: 1_750_000_000,
    status: isCut ? 'incomplete' : 'completed',
    error: null,
    incomplete_details: isCut ? { reason: 'max_output_tokens' } : null,
    instructions: null,
    metadata: {},
    model: asked.model,
    output: itemsOf(answer, id),
    parallel_tool_calls: true,
    temperature: asked.temperature ?? 1,
    tool_choice: 'auto',
    tools: [],
    top_p: 1,
    usage: {
      input_tokens: input,
      input_tokens_details: { cached_tokens: 0 },
      output_tokens: output,
      output_tokens_details: { reasoning_tokens: 0 },
      total_tokens: input + output,
    },
  };
}

function itemsOf(answer: Spoken, id: string) {
  const content = [
    ...(answer.text === null ? [] : [{ type: 'output_text', text: answer.text, annotations: [] }]),
    ...(answer.refusal === null ? [] : [{ type: 'refusal', refusal: answer.refusal }]),
  ];
  return [
    ...(content.length === 0
      ? []
      : [{ id: `msg_${id}`, type: 'message', role: 'assistant', status: 'completed', content }]),
    ...answer.calls.map((call) => ({
      ...{ id: `fc_${call.id}`, type: 'function_call', status: 'completed', call_id: call.id },
      ...{ name: call.name, arguments: call.arguments },
    })),
  ];
}

/** The same as events of a stream. */
export function responseEvents(answer: Spoken, asked: Asked, id: string): { readonly type: string }[] {
  const whole = responseBody(answer, asked, id);
  const events = [
    { type: 'response.created', response: { ...whole, status: 'in_progress', output: [], usage: null } },
    ...whole.output.flatMap((item, index) => eventsOf(item, index)),
    { type: whole.status === 'completed' ? 'response.completed' : 'response.incomplete', response: whole },
  ];
  return events.map((event, i) => ({ ...event, sequence_number: i }));
}

/** What an event carries besides its type is its own. */
interface Event {
  readonly type: string;
  readonly [field: string]: unknown;
}

function eventsOf(item: ReturnType<typeof itemsOf>[number], index: number): Event[] {
  const at = { output_index: index, item_id: item.id };
  const around = (within: readonly Event[], begun: object) => [
    { type: 'response.output_item.added', output_index: index, item: { ...item, ...begun, status: 'in_progress' } },
    ...within,
    { type: 'response.output_item.done', output_index: index, item },
  ];
  if ('arguments' in item)
    return around(
      [
        ...piecesOf(item.arguments).map((delta) => ({ type: 'response.function_call_arguments.delta', ...at, delta })),
        { type: 'response.function_call_arguments.done', ...at, arguments: item.arguments },
      ],
      { arguments: '' },
    );
  return around(
    item.content.flatMap((part, place) => {
      const within = { ...at, content_index: place };
      const text = 'text' in part ? part.text : part.refusal;
      const kind = 'text' in part ? 'output_text' : 'refusal';
      const empty = 'text' in part ? { ...part, text: '' } : { ...part, refusal: '' };
      return [
        { type: 'response.content_part.added', ...within, part: empty },
        ...piecesOf(text).map((delta) => ({ type: `response.${kind}.delta`, ...within, delta })),
        { type: `response.${kind}.done`, ...within, [kind === 'refusal' ? 'refusal' : 'text']: text },
        { type: 'response.content_part.done', ...within, part },
      ];
    }),
    { content: [] },
  );
}
