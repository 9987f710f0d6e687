import { z } from 'zod';
import { Refusal, type Asked, type AskedMessage } from './asked.ts';

const name = z.string().regex(/^[\w-]{1,64}$/u);

const textPart = z.looseObject({ type: z.literal('text'), text: z.string() });
const content = z.union([z.string(), z.array(textPart).min(1)]);

const call = z.strictObject({
  id: z.string().min(1),
  type: z.literal('function'),
  function: z.strictObject({ name, arguments: z.string() }),
});

const message = z.discriminatedUnion('role', [
  z.strictObject({ role: z.enum(['system', 'developer', 'user']), content, name: name.optional() }),
  z.strictObject({
    role: z.literal('assistant'),
    content: content.nullable().optional(),
    refusal: z.string().nullable().optional(),
    name: name.optional(),
    tool_calls: z.array(call).min(1).optional(),
  }),
  z.strictObject({ role: z.literal('tool'), content, tool_call_id: z.string(), name: name.optional() }),
]);

const tool = z.strictObject({
  type: z.literal('function'),
  function: z.strictObject({
    name,
    description: z.string().optional(),
    parameters: z.record(z.string(), z.unknown()).optional(),
    strict: z.boolean().nullable().optional(),
  }),
});

const format = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('text') }),
  z.strictObject({ type: z.literal('json_object') }),
  z.strictObject({
    type: z.literal('json_schema'),
    json_schema: z.strictObject({
      name,
      description: z.string().optional(),
      schema: z.record(z.string(), z.unknown()),
      strict: z.boolean().nullable().optional(),
    }),
  }),
]);

const choice = z.union([
  z.enum(['none', 'auto', 'required']),
  z.strictObject({ type: z.literal('function'), function: z.strictObject({ name }) }),
]);

const request = z.strictObject({
  model: z.string(),
  messages: z.array(message).min(1),
  tools: z.array(tool).min(1).max(128).optional(),
  tool_choice: choice.optional(),
  parallel_tool_calls: z.boolean().optional(),
  response_format: format.optional(),
  stream: z.boolean().nullable().optional(),
  stream_options: z.strictObject({ include_usage: z.boolean().optional() }).nullable().optional(),
  temperature: z.number().min(0).max(2).nullable().optional(),
  top_p: z.number().min(0).max(1).nullable().optional(),
  max_tokens: z.int().min(1).nullable().optional(),
  max_completion_tokens: z.int().min(1).nullable().optional(),
  n: z.int().min(1).max(128).nullable().optional(),
  stop: z
    .union([z.string(), z.array(z.string()).max(4)])
    .nullable()
    .optional(),
  frequency_penalty: z.number().min(-2).max(2).nullable().optional(),
  presence_penalty: z.number().min(-2).max(2).nullable().optional(),
  seed: z.int().nullable().optional(),
  user: z.string().optional(),
  store: z.boolean().nullable().optional(),
  metadata: z.record(z.string(), z.string()).nullable().optional(),
  logprobs: z.boolean().nullable().optional(),
  logit_bias: z.record(z.string(), z.number()).nullable().optional(),
  reasoning_effort: z.enum(['none', 'minimal', 'low', 'medium', 'high']).optional(),
  service_tier: z.string().nullable().optional(),
});

/** A request to `/v1/chat/completions`, or its refusal. */
export function chatAsked(body: unknown, key: string | null): Asked {
  const read = request.safeParse(body);
  if (!read.success) throw refusalOf(read.error);
  const { model, messages, tools = [], tool_choice: chosen, response_format: wanted, ...rest } = read.data;
  if (rest.stream_options && rest.stream !== true)
    throw new Refusal(400, "The 'stream_options' parameter is only allowed when 'stream' is enabled.", {
      param: 'stream_options',
    });
  if (chosen !== undefined && tools.length === 0)
    throw new Refusal(400, "'tool_choice' is only allowed when 'tools' are specified.", { param: 'tool_choice' });
  if (typeof chosen === 'object' && !tools.some((each) => each.function.name === chosen.function.name))
    throw new Refusal(400, `Tool choice '${chosen.function.name}' not found in 'tools' parameter.`);
  return {
    by: 'chat',
    model,
    messages: messages.map(messageOf),
    tools: tools.map(({ function: { name: of, description = '', parameters = {}, strict } }) => ({
      ...{ name: of, description, parameters, strict: strict === true },
    })),
    schema:
      wanted?.type === 'json_schema' ? { ...wanted.json_schema, strict: wanted.json_schema.strict === true } : null,
    anyJson: wanted?.type === 'json_object',
    stream: rest.stream === true,
    streamsUsage: rest.stream_options?.include_usage === true,
    maxTokens: rest.max_completion_tokens ?? rest.max_tokens ?? null,
    temperature: rest.temperature ?? null,
    key,
    body,
  };
}

function messageOf(said: z.infer<typeof message>): AskedMessage {
  const calls =
    said.role === 'assistant'
      ? (said.tool_calls ?? []).map(({ id, function: called }) => ({
          id,
          name: called.name,
          arguments: called.arguments,
        }))
      : [];
  if (said.role === 'assistant' && calls.length === 0 && (said.content ?? null) === null)
    throw new Refusal(400, "Invalid value for 'content': expected a string, got null.", { param: 'messages' });
  return {
    role: said.role === 'developer' ? 'system' : said.role,
    text: textOf(said.content ?? ''),
    calls,
    callId: said.role === 'tool' ? said.tool_call_id : null,
  };
}

const textOf = (said: z.infer<typeof content>): string =>
  typeof said === 'string' ? said : said.map(({ text }) => text).join('');

/** The first that is wrong, as OpenAI says it. */
export function refusalOf(error: z.ZodError): Refusal {
  const [issue] = error.issues;
  const path = (issue?.path ?? []).map((step) => (typeof step === 'number' ? `[${String(step)}]` : `.${String(step)}`));
  const param = path.join('').replace(/^\./u, '');
  if (issue?.code === 'unrecognized_keys')
    return new Refusal(400, `Unrecognized request argument supplied: ${issue.keys.join(', ')}`);
  return new Refusal(400, `Invalid value for '${param}': ${issue?.message ?? ''}`, { param });
}
