import { Refusal, tokensOf, type Asked } from './asked.ts';
import { strictProblem } from './strict-schema.ts';

/** What a server takes; a local one takes less than OpenAI's. */
export interface Abilities {
  /** Whether it knows `json_schema`. */
  readonly knowsSchemas?: boolean;
  /** Whether it knows `json_object`. */
  readonly knowsAnyJson?: boolean;
  readonly knowsTools?: boolean;
  /** Fields that it does not take with this model, as `max_tokens` and `temperature` with those that think. */
  readonly refusesFields?: readonly string[];
  /** How many tokens a request may have with its answer. */
  readonly mostTokens?: number;
  /** The models that it has. */
  readonly models?: readonly string[];
}

/** Refuses what a real server refuses although each field by itself is right. */
export function refuseBy(asked: Asked, abilities: Abilities): void {
  const {
    knowsSchemas = true,
    knowsAnyJson = true,
    knowsTools = true,
    refusesFields = [],
    mostTokens = 128_000,
    models = ['stand-in'],
  } = abilities;
  if (!models.includes(asked.model))
    throw new Refusal(404, `The model \`${asked.model}\` does not exist or you do not have access to it.`, {
      code: 'model_not_found',
    });
  if (!knowsSchemas && asked.schema !== null)
    throw new Refusal(400, "'response_format.type' must be 'json_object' or 'text'", { param: 'response_format' });
  if (!knowsAnyJson && asked.anyJson) throw new Refusal(400, "'response_format.type' must be 'text'");
  const refused = refusesFields.find((field) => field in (asked.body as object));
  if (refused !== undefined)
    throw new Refusal(400, `Unsupported parameter: '${refused}' is not supported with this model.`, {
      code: 'unsupported_parameter',
      param: refused,
    });
  if (!knowsTools && asked.tools.length > 0) throw new Refusal(400, `${asked.model} does not support tools`);
  refuseShapes(asked);
  refuseUnanswered(asked);
  const tokens = tokensOf(JSON.stringify(asked.body));
  if (tokens + (asked.maxTokens ?? 0) > mostTokens)
    throw new Refusal(
      400,
      `This model's maximum context length is ${String(mostTokens)} tokens. However, you requested more.`,
      { code: 'context_length_exceeded', param: 'messages' },
    );
}

function refuseShapes({ schema, tools, anyJson, messages }: Asked): void {
  const problem = schema?.strict === true ? strictProblem(schema.schema) : null;
  if (problem !== null)
    throw new Refusal(400, `Invalid schema for response_format '${schema?.name ?? ''}': ${problem}`, {
      param: 'response_format',
    });
  for (const tool of tools) {
    const wrong = tool.strict ? strictProblem(tool.parameters) : null;
    if (wrong !== null)
      throw new Refusal(400, `Invalid schema for function '${tool.name}': ${wrong}`, {
        code: 'invalid_function_parameters',
        param: 'tools',
      });
  }
  if (anyJson && !messages.some(({ text }) => /json/iu.test(text)))
    throw new Refusal(
      400,
      "'messages' must contain the word 'json' in some form, to use 'response_format' of type 'json_object'.",
      { param: 'messages' },
    );
}

/** Each call of a tool is answered once, straight behind it, and nothing else is. */
function refuseUnanswered({ messages }: Asked): void {
  let open = new Set<string>();
  for (const { role, calls, callId } of messages) {
    if (role === 'tool') {
      if (!open.delete(callId ?? ''))
        throw new Refusal(
          400,
          "Invalid parameter: messages with role 'tool' must be a response to a preceding message with 'tool_calls'.",
          { param: 'messages' },
        );
      continue;
    }
    refuseOpen(open);
    open = new Set(calls.map(({ id }) => id));
    if (open.size !== calls.length) throw new Refusal(400, 'Duplicate tool_call ids.', { param: 'messages' });
  }
  refuseOpen(open);
}

function refuseOpen(open: ReadonlySet<string>): void {
  if (open.size === 0) return;
  throw new Refusal(
    400,
    `An assistant message with 'tool_calls' must be followed by tool messages responding to each 'tool_call_id'. The following tool_call_ids did not have response messages: ${[...open].join(', ')}`,
    { param: 'messages' },
  );
}
