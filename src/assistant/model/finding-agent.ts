import type { GivenText } from './language-model.ts';

/** A tool as a model is told of it. */
export interface StepTool {
  readonly name: string;
  readonly description: string;
  /** Of its arguments, as JSON Schema. */
  readonly schema: Readonly<Record<string, unknown>>;
}

/** What a model is told that its call came to. */
export interface Told {
  readonly words: string;
  /** Of the record, and so of others: fenced as data. */
  readonly data: string | null;
  /** Nothing is to be called after it. */
  readonly isLast: boolean;
}

/** A model that calls tools, one after another or several at once, until it has what it looked for. */
export interface ToFindWith {
  /** The file in `prompts/`, without its ending. */
  readonly prompt: string;
  readonly values: Readonly<Record<string, string>>;
  readonly data: readonly GivenText[];
  readonly tools: readonly StepTool[];
  /** The tool behind which nothing more is called. */
  readonly lastTool: string;
  /** Every call whatever, of tools that there are not too. What it throws ends the looking, and is thrown on. */
  readonly call: (name: string, given: unknown) => Promise<Told>;
  /** On whose behalf. */
  readonly personId: string;
  readonly timeoutMs: number;
  /** Told of each answer what it took. */
  readonly spent: (tokens: number) => void;
}

export interface FindingAgent {
  /**
   * Returns when the model calls no more. Throws as `LanguageModel.fill` does, and `StepsEndedError` where the time is over, or
   * the model is there and takes no tools.
   */
  run(task: ToFindWith): Promise<void>;
}

/** A model stops looking for steps before it has them. The message is for operators. */
export class StepsEndedError extends Error {
  override readonly name = 'StepsEndedError';
  /** It calls more tools than it may, takes more time, or knows no tools. */
  readonly why: 'spent' | 'late' | 'tools';

  constructor(message: string, why: StepsEndedError['why'], options: ErrorOptions = {}) {
    super(message, options);
    this.why = why;
  }
}
