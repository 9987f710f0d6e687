import { z } from 'zod';
import { refusalOf } from './chat-request.ts';
import type { Asked, AskedMessage } from './asked.ts';

const name = z.string().regex(/^[\w-]{1,64}$/u);

const part = z.looseObject({ type: z.enum(['input_text', 'output_text']), text: z.string() });

const item = z.union([
  z.strictObject({
    type: z.literal('function_call'),
    id: z.string().optional(),
    call_id: z.string(),
    name,
    arguments: z.string(),
    status: z.string().optional(),
  }),
  z.strictObject({
    type: z.literal('function_call_output'),
    id: z.string().optional(),
    call_id: z.string(),
    output: z.string(),
    status: z.string().optional(),
  }),
  z.strictObject({
    type: z.literal('message').optional(),
    id: z.string().optional(),
    status: z.string().optional(),
    role: z.enum(['system', 'developer', 'user', 'assistant']),
    content: z.union([z.string(), z.array(part)]),
  }),
]);

const format = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('text') }),
  z.strictObject({ type: z.literal('json_object') }),
  z.strictObject({
    type: z.literal('json_schema'),
    name,
    description: z.string().optional(),
    schema: z.record(z.string(), z.unknown()),
    strict: z.boolean().nullable().optional(),
  }),
]);

const request = z.strictObject({
  model: z.string(),
  input: z.union([z.string(), z.array(item).min(1)]),
  instructions: z.string().nullable().optional(),
  text: z.strictObject({ format: format.optional(), verbosity: z.string().optional() }).optional(),
  tools: z
    .array(
      z.strictObject({
        type: z.literal('function'),
        name,
        description: z.string().nullable().optional(),
        parameters: z.record(z.string(), z.unknown()).nullable(),
        strict: z.boolean().nullable().optional(),
      }),
    )
    .optional(),
  tool_choice: z.union([z.enum(['none', 'auto', 'required']), z.looseObject({ type: z.string() })]).optional(),
  parallel_tool_calls: z.boolean().optional(),
  stream: z.boolean().nullable().optional(),
  temperature: z.number().min(0).max(2).nullable().optional(),
  top_p: z.number().min(0).max(1).nullable().optional(),
  max_output_tokens: z.int().min(16).nullable().optional(),
  store: z.boolean().nullable().optional(),
  include: z.array(z.string()).nullable().optional(),
  metadata: z.record(z.string(), z.string()).nullable().optional(),
  truncation: z.enum(['auto', 'disabled']).nullable().optional(),
  user: z.string().optional(),
});

/** A request to `/v1/responses`, or its refusal. Tools are strict unless the request says otherwise. */
export function responsesAsked(body: unknown, key: string | null): Asked {
  const read = request.safeParse(body);
  if (!read.success) throw refusalOf(read.error);
  const { model, input, instructions, text, tools = [], ...rest } = read.data;
  const wanted = text?.format;
  const items = typeof input === 'string' ? [{ role: 'user' as const, content: input }] : input;
  return {
    by: 'responses',
    model,
    messages: [...(instructions ? [said('system', instructions)] : []), ...together(items)],
    tools: tools.map(({ name: of, description, parameters, strict }) => ({
      ...{ name: of, description: description ?? '', parameters: parameters ?? {}, strict: strict !== false },
    })),
    schema: wanted?.type === 'json_schema' ? { ...wanted, strict: wanted.strict === true } : null,
    anyJson: wanted?.type === 'json_object',
    stream: rest.stream === true,
    streamsUsage: true,
    maxTokens: rest.max_output_tokens ?? null,
    temperature: rest.temperature ?? null,
    key,
    body,
  };
}

const said = (role: AskedMessage['role'], text: string): AskedMessage => ({ role, text, calls: [], callId: null });

/** Calls that follow one another were made by one answer. */
function together(items: readonly z.infer<typeof item>[]): AskedMessage[] {
  const messages: AskedMessage[] = [];
  for (const each of items) {
    if ('output' in each) messages.push({ role: 'tool', text: each.output, calls: [], callId: each.call_id });
    else if ('call_id' in each) {
      const call = { id: each.call_id, name: each.name, arguments: each.arguments };
      const last = messages.at(-1);
      if (last?.role === 'assistant') messages.splice(-1, 1, { ...last, calls: [...last.calls, call] });
      else messages.push({ role: 'assistant', text: '', calls: [call], callId: null });
    } else {
      const text = typeof each.content === 'string' ? each.content : each.content.map((one) => one.text).join('');
      messages.push(said(each.role === 'developer' ? 'system' : each.role, text));
    }
  }
  return messages;
}
