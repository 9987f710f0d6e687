import { parseFragment } from 'parse5';
import { BOLD } from '../../../domain/plan/outline/numbering.ts';
import type { SourceText } from '../../../domain/plan/plan.ts';
import { trimEndOf } from '../../../domain/plan/trim.ts';
import { htmlLines } from './html/lines.ts';

/**
 * The words of a Markdown text. Emphasis, bullets, links, quotes, fences and rules lose their marks; ordered numbers stay; a table row becomes its
 * cells with tabs between, and so does one of HTML; what is struck through (`~~…~~`) is left out, as a reader leaves it out; a line stays a line, as
 * in a text. Headings lose their marks and are told by where their lines begin.
 */
export function plainMarkdown(source: string): Omit<SourceText, 'file'> {
  const lines = withoutFrontMatter(withoutBlockTags(withoutComments(source))).split('\n');
  const headings = new Map<number, number>();
  const plain: string[] = [];
  let at = 0;
  for (const [i, line] of lines.entries()) {
    const [before, after] = [lines[i - 1] ?? '', lines[i + 1] ?? ''];
    const depth = depthOf(line, after);
    for (const words of plainLine(line, before, after)) {
      if (depth !== null && words.trim() !== '') headings.set(at, depth);
      plain.push(words);
      at += words.length + 1;
    }
  }
  return { text: plain.join('\n'), headings };
}

/** How deep a heading is: by its marks, by the line under it, or by being nothing but bold. */
function depthOf(line: string, after: string): number | null {
  const marks = /^\s{0,3}(#{1,6})(?:\s|$)/.exec(line)?.[1];
  if (marks !== undefined) return marks.length;
  const isText = line.trim() !== '' && !line.includes('|') && !/^\s*(?:[-*+>]|\d+[.)])\s/.test(line);
  if (isText && underline.test(after)) return after.trim().startsWith('=') ? 1 : 2;
  return /^\s{0,3}\*\*[^*]{1,200}\*\*\s*$/.test(line) ? BOLD : null;
}

/** Blocks of HTML inside of Markdown: tables become rows, headings are marked as Markdown marks them, other blocks end the line. */
function withoutBlockTags(source: string): string {
  if (!/<\/?(?:table|h[1-6]|p|div|li)\b/i.test(source)) return source;
  return withoutTables(source)
    .replace(/<h([1-6])\b[^<>]*>/gi, (_, depth: string) => `\n${'#'.repeat(Number(depth))} `)
    .replace(/<\/?(?:p|div|li|ul|ol|section|article|h[1-6])\b[^<>]*>/gi, '\n');
}

function withoutTables(source: string): string {
  const pieces = source.split(/(?=<table\b)|(?<=<\/table\s*>)/i);
  return pieces
    .map((piece) => {
      if (!/^<table\b/i.test(piece)) return piece;
      const rows = htmlLines(parseFragment(piece).childNodes, { file: '', spaces: 'collapsed' });
      return `\n${rows.map(({ text }) => text).join('\n')}\n`;
    })
    .join('');
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

/** Of a front matter only what the document says of itself is kept: its date. */
const withoutFrontMatter = (source: string): string =>
  source.replace(/^---\n([\s\S]*?)\n(?:---|\.\.\.)(?:\n|$)/, (_, matter: string) =>
    (matter.match(/^(?:date|issued|published):[ \t]*\S.*$/gmu) ?? []).map((line) => `${line}\n`).join(''),
  );

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
