import { bare } from '../domain/text/fold.ts';
import { beginningOf, stretchAround } from '../domain/text/sentences.ts';
import type { Passage } from './ports.ts';
import type { Context } from './question.ts';
import type { Quoted, Said } from './said.ts';

/** What stands under a heading is quoted whole up to so many characters, else by the beginning of each paragraph. */
const WHOLE = 400;
const BEGINNING = 100;

/** A paragraph that stands alone under its heading is quoted up to so many characters. */
const LONGEST_PARAGRAPH = 800;

const MOST_PARAGRAPHS = 8;

/** A phone screen's worth of beginnings; the rest of a section is a question further. */
const MOST_BEGINNINGS = 5;

/** A heading that is named by less than half of it and by fewer letters is only touched. */
const SHORTEST_NAME = 4;

/** All that stands under the heading that the words name, the outermost where several hold them; `null` where they name none. */
export async function sectionNamed(
  words: string,
  passages: readonly Passage[],
  { stores, speaker }: Pick<Context, 'stores' | 'speaker'>,
): Promise<Said | null> {
  const name = bare(words);
  const passage = passages.find(({ heading }) => heading.some((each) => isNamedBy(each, name)));
  if (passage === undefined) return null;
  const depth = passage.heading.findIndex((each) => isNamedBy(each, name)) + 1;
  const under = await stores.passages.under(passage.file, passage.heading.slice(0, depth), speaker);
  const isShort = under.reduce((sum, { text }) => sum + text.length, 0) <= WHOLE;
  const isWhole = under.length === 1 || (isShort && under.length <= MOST_PARAGRAPHS);
  const [first, ...further] = under
    .slice(0, isWhole ? MOST_PARAGRAPHS : MOST_BEGINNINGS)
    .map((each) => ({ passage: each, sentence: isWhole ? wholeOf(each.text) : beginningOf(each.text, BEGINNING) }));
  if (first === undefined) return null;
  const section = { heading: passage.heading[depth - 1] ?? '', total: under.length, isWhole };
  return { ...first, further, coverage: 1, underHeading: true, section: under.length === 1 ? null : section };
}

const wholeOf = (text: string): string =>
  text.length <= LONGEST_PARAGRAPH ? text : beginningOf(text, LONGEST_PARAGRAPH);

/** 督促检查 names （三）加强督促检查; 安全 does not name （一）消除群众身边安全隐患. */
function isNamedBy(heading: string, name: string): boolean {
  const letters = bare(heading.replace(numbering, ''));
  return (
    name.length >= 2 && letters.includes(name) && (name.length >= SHORTEST_NAME || name.length * 2 >= letters.length)
  );
}

const numbering = /^(?:第[一二三四五六七八九十百]+[章节条]|[（(]?[一二三四五六七八九十\d]{1,3}[)）、.．]+)\s*/u;

/** The sentence with what it takes to be understood: what it speaks of, or the list that it announces. */
export async function understandable(
  said: Said,
  { stores, speaker }: Pick<Context, 'stores' | 'speaker'>,
): Promise<Said> {
  const { passage } = said;
  const sentence = stretchAround(said.sentence, passage.text);
  if (!/[：:]$/u.test(sentence)) return { ...said, sentence };
  const section = await stores.passages.under(passage.file, passage.heading, speaker);
  return { ...said, sentence, further: listAfter(passage, section) };
}

/** The paragraphs after one that ends in a colon, as far as each is an item: numbered, or ending as all but the last do. */
function listAfter(passage: Passage, section: readonly Passage[]): readonly Quoted[] {
  const after = section.slice(section.findIndex(({ ref }) => ref === passage.ref) + 1);
  const end = after.findIndex(({ text }, i) => !isItem(text) && !/[；;]$/u.test(after[i - 1]?.text ?? '；'));
  return (end < 0 ? after : after.slice(0, end)).map((each) => ({ passage: each, sentence: each.text }));
}

const isItem = (text: string): boolean =>
  /^(?:[（(]?(?:[一二三四五六七八九十]{1,3}|\d{1,2})[)）、.．]|[①-⑳]|[-—•●·])/u.test(text);
