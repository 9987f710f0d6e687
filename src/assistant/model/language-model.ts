import type { z } from 'zod';

/** Words of people or documents. A model gets them as data, whatever they say; `label` tells it what they are. */
export interface GivenText {
  readonly label: string;
  readonly text: string;
}

/** Something that a model is asked to fill in. */
export interface ModelTask<T> {
  /** The file in `prompts/`, without its ending. */
  readonly prompt: string;
  /** For the placeholders of the prompt, each of them and no others: what the program itself says. */
  readonly values: Readonly<Record<string, string>>;
  readonly data: readonly GivenText[];
  /** The shape of the answer: an object in which nothing is optional. */
  readonly schema: z.ZodType<T>;
  /** On whose behalf, by the id on the roster: a day's budget is theirs. */
  readonly personId: string;
}

/** A language model behind whatever address is configured, with all the care that is taken there. */
export interface LanguageModel {
  /** What it is called there. */
  readonly model: string;
  /**
   * The answer, of the schema's shape. Throws `ModelUnavailableError` where there is none in time, `ModelBudgetError` where no more may be
   * asked today, `TextsRefusedError` where the model does not take the texts, `ModelAnswerError` where the answer has another shape.
   */
  fill<T>(task: ModelTask<T>): Promise<T>;
}
