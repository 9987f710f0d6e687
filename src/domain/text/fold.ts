import { Converter } from 'opencc-js/t2cn';
import { remembered } from '../remembered.ts';

// The package's own types do not resolve; this is what its documentation promises.
const toSimplified = Converter({ from: 't', to: 'cn' }) as (text: string) => string;

/**
 * The form in which words are compared: compatibility forms made plain (full-width letters, circled numbers), traditional characters
 * simplified, lower case, no space between Chinese characters. Never for display or quotation.
 */
export const fold = remembered((text) =>
  toSimplified(text.normalize('NFKC'))
    .toLowerCase()
    .replace(/(?<=\p{Script=Han})\s+(?=\p{Script=Han})/gu, ''),
);

/** The letters and digits of the text alone, folded: 「“三道安保圈”」 and 三道安保圈 are the same. */
export const bare = (text: string): string => fold(text).replace(/[^\p{L}\p{N}%]+/gu, '');
