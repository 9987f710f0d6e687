import { answerAsked, answerQuestion, type Answered } from './answer-question.ts';
import type { Context } from './question.ts';
import type { Asked } from './topic.ts';

/** A question, in words or as it was understood before. */
export type Asking = { readonly words: string } | { readonly asked: Asked };

/** Answers what is asked. */
export type Answering = (asking: Asking, context: Context) => Promise<Answered>;

export const answerPlainly: Answering = (asking, context) =>
  'words' in asking ? answerQuestion(asking.words, context) : answerAsked(asking.asked, context);
