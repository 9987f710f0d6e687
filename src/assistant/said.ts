import type { Passage } from './ports.ts';

/** Words of a document, verbatim, with the passage that they stand in. */
export interface Quoted {
  readonly sentence: string;
  readonly passage: Passage;
}

/** What answers: a sentence, or what stands under a heading. */
export interface Said extends Quoted {
  /** The share of what was asked for that the sentence and its headings hold, 0 to 1. */
  readonly coverage: number;
  /** The heading that the sentence stands under was named. */
  readonly underHeading: boolean;
  /** What else belongs to the answer, in the order of the text: more paragraphs under the heading, the items of a list. */
  readonly further: readonly Quoted[];
  /** The heading that was asked for, where several paragraphs stand under it, with how many. */
  readonly section: { readonly heading: string; readonly total: number; readonly isWhole: boolean } | null;
}
