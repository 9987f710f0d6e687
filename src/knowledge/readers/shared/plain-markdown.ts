import { parseFragment } from 'parse5';
import { trimEndOf } from '../../../domain/plan/trim.ts';

/**
 * The words of a Markdown text. Headings, emphasis, bullets, links, quotes, fences and rules lose their marks; ordered numbers stay; a table row
 * becomes its cells with tabs between; what is struck through (`~~…~~`) is left out, as a reader leaves it out; a line stays a line, as in a text.
 */
export function plainMarkdown(source: string): string {
  const lines = withoutFrontMatter(withoutComments(source)).split('\n');
  return lines.flatMap((line, i) => plainLine(line, lines[i - 1] ?? '', lines[i + 1] ?? '')).join('\n');
}

/** Step by step, for a pattern would look for the end of each comment that has none anew. */
function withoutComments(source: string): string {
  let kept = '';
  let from = 0;
  for (;;) {
    const start = source.indexOf('<!--', from);
    const end = start < 0 ? -1 : source.indexOf('-->', start + 4);
    if (end < 0) return kept + source.slice(from);
    kept += source.slice(from, start);
    from = end + 3;
  }
}

const withoutFrontMatter = (source: string): string => source.replace(/^---\n[\s\S]*?\n(?:---|\.\.\.)(?:\n|$)/, '');

const delimiterRow = /^\|?\s*:?-+:?\s*(?:\|\s*:?-+:?\s*)*\|?$/;
const isDelimiterRow = (line: string): boolean => line.includes('|') && delimiterRow.test(line.trim());
const rule = /^\s{0,3}(?:(?:-\s*){3,}|(?:\*\s*){3,}|(?:_\s*){3,})$/;
const fence = /^\s*(?:```|~~~)/;
const underline = /^\s{0,3}(?:=+|-+)\s*$/;
const definition = /^\s{0,3}\[[^\]^]+\]:\s*\S+/;

function plainLine(line: string, before: string, after: string): readonly string[] {
  if (isTableRule(line, before) || rule.test(line) || fence.test(line) || definition.test(line)) return [];
  if (underline.test(line) && before.trim() !== '') return [];
  if (isRow(line, before, after)) return [trimEndOf(cells(line).join('\t'), '\t')];
  return plainWords(withoutBlockMarks(line)).split('\n');
}

const isTableRule = (line: string, before: string): boolean => isDelimiterRow(line) && before.includes('|');

const isRow = (line: string, before: string, after: string): boolean =>
  /^\s*\|.*\|\s*$/.test(line) || (line.includes('|') && [before, after].some(isDelimiterRow));

function cells(line: string): readonly string[] {
  const inner = line
    .trim()
    .replace(/^\|/, '')
    .replace(/(?<!\\)\|$/, '');
  return inner.split(/(?<!\\)\|/).map((cell) => plainWords(cell).replace(/\s+/g, ' ').trim());
}

function withoutBlockMarks(line: string): string {
  const words = line.replace(/^(?:\s{0,3}>\s?)+/, '');
  if (/^\s{0,3}#{1,6}(?:\s|$)/.test(words)) return headingWords(words.replace(/^\s{0,3}#{1,6}/, '').trim());
  const plain = words.replace(/^(\s*)[-*+]\s+(?:\[[ xX]\]\s+)?/, '$1').trimEnd();
  return plain.endsWith('\\') ? plain.slice(0, -1) : plain;
}

/** A heading may be closed by marks as well, with a blank before them. */
function headingWords(words: string): string {
  let end = words.length;
  while (words[end - 1] === '#') end -= 1;
  return /\s/.test(words[end - 1] ?? ' ') ? words.slice(0, end).trimEnd() : words;
}

function plainWords(words: string): string {
  if (!/[\\[*_~`<&]/.test(words)) return words;
  // Escaped characters sit out the removal of marks in the private use area.
  const shielded = words.replace(/\\([!-/:-@[-`{-~])/g, (_, mark: string) =>
    String.fromCharCode(0xe000 + mark.charCodeAt(0)),
  );
  const plain = withoutHtml(withoutEmphasis(withoutLinks(shielded)));
  return plain.replace(/[\ue021-\ue07e]/g, (mark) => String.fromCharCode(mark.charCodeAt(0) - 0xe000));
}

// What opens a link or a mark stands nowhere inside it, so that a long run of openings is looked through once.
const withoutLinks = (words: string): string =>
  words
    .replace(/!\[[^[\]]*\](?:\([^()]*(?:\([^()]*\)[^()]*)*\)|\[[^[\]]*\])/g, '')
    .replace(/\[([^[\]]+)\]\([^()]*(?:\([^()]*\)[^()]*)*\)/g, '$1')
    .replace(/\[([^[\]]+)\]\[[^[\]]*\]/g, '$1')
    .replace(/<((?:https?|mailto):[^<>\s]+)>/g, '$1');

const withoutEmphasis = (words: string): string =>
  words
    .replace(/~~(?=\S)[^~]*?~~/g, '')
    .replace(/(?<!`)(`+)(?!`)([^`]+)\1/g, '$2')
    .replace(/(\*{1,3})(?=\S)([^*]*?\S)\1/g, '$2')
    .replace(/(?<![\p{L}\p{N}_])(_{1,3})(?=\S)([^_]*?\S)\1(?![\p{L}\p{N}_])/gu, '$2');

function withoutHtml(words: string): string {
  if (!/[<&]/.test(words)) return words;
  const breaks = words.replace(/<br\s*\/?>/gi, '\n');
  const tags = breaks.replace(/<\/?[a-z][^<>]*>/gi, '');
  return entities(tags);
}

function entities(words: string): string {
  if (!words.includes('&')) return words;
  const [node] = parseFragment(words.replaceAll('<', '&lt;')).childNodes;
  return node?.nodeName === '#text' && 'value' in node ? node.value : words;
}
