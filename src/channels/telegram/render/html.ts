import type { Passage, Style } from './passage.ts';

/** Text as it stands between the tags of a message. */
export const escaped = (text: string): string => text.replace(/[&<>"]/gu, (character) => entities[character] ?? '');

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** The passages of one message as the HTML that Telegram reads. Tags are put around whole passages only, so that none is ever cut. */
export const htmlOf = (passages: readonly Passage[]): string =>
  passages.map((passage, i) => `${gapBefore(passage, i)}${marked(passage)}`).join('');

/** What stands between a passage and the one before it in the message. */
export const gapBefore = ({ apart }: Passage, at: number): string => (at === 0 ? '' : apart ? '\n\n' : '\n');

const marked = ({ style, text }: Passage): string => `${tags[style][0]}${escaped(text)}${tags[style][1]}`;

const tags: Readonly<Record<Style, readonly [string, string]>> = {
  plain: ['', ''],
  bold: ['<b>', '</b>'],
  quote: ['<blockquote>', '</blockquote>'],
  folded: ['<blockquote expandable>', '</blockquote>'],
};
