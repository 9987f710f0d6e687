/** A message as the stand-in shows it to a script, whichever of the two interfaces it came by. */
export interface AskedMessage {
  readonly role: 'system' | 'user' | 'assistant' | 'tool';
  readonly text: string;
  /** The tools that an earlier answer of the model called. */
  readonly calls: readonly { readonly id: string; readonly name: string; readonly arguments: string }[];
  /** The call that this message answers. */
  readonly callId: string | null;
}

export interface AskedTool {
  readonly name: string;
  readonly description: string;
  readonly parameters: unknown;
  readonly strict: boolean;
}

/** A request that was let in. */
export interface Asked {
  readonly by: 'chat' | 'responses';
  readonly model: string;
  readonly messages: readonly AskedMessage[];
  readonly tools: readonly AskedTool[];
  /** The shape that the answer has to have; `null` where none was asked for. */
  readonly schema: { readonly name: string; readonly schema: unknown; readonly strict: boolean } | null;
  /** Any JSON object was asked for. */
  readonly anyJson: boolean;
  readonly stream: boolean;
  readonly streamsUsage: boolean;
  readonly maxTokens: number | null;
  readonly temperature: number | null;
  readonly key: string | null;
  /** The body as it came. */
  readonly body: unknown;
}

/** All that was said in a role, for scripts that look for words. */
export const saidBy = (asked: Pick<Asked, 'messages'>, role: AskedMessage['role']): string =>
  asked.messages
    .filter((message) => message.role === role)
    .map(({ text }) => text)
    .join('\n');

/** The request is refused, in OpenAI's shape of an error. */
export class Refusal extends Error {
  override readonly name = 'Refusal';
  readonly status: number;
  readonly code: string | null;
  readonly param: string | null;

  constructor(
    status: number,
    message: string,
    { code = null, param = null }: { code?: string | null; param?: string | null } = {},
  ) {
    super(message);
    this.status = status;
    this.code = code;
    this.param = param;
  }
}

/** About as many tokens as a text has: a Chinese character is one, four others are. */
export function tokensOf(text: string): number {
  const wide = text.match(/[\u2E80-\u9FFF\uF900-\uFAFF\uFF00-\uFFEF]/gu)?.length ?? 0;
  return wide + Math.ceil((text.length - wide) / 4);
}
