import { parseFragment } from 'parse5';

/**
 * The words of a Markdown text. Headings, emphasis, bullets, links, quotes, fences and rules lose their marks; ordered numbers stay; a table row
 * becomes its cells with tabs between; what is struck through (`~~…~~`) is left out, as a reader leaves it out; a line stays a line, as in a text.
 */
export function plainMarkdown(source: string): string {
  const lines = withoutFrontMatter(withoutComments(source)).split('\n');
  return lines.flatMap((line, i) => plainLine(line, lines[i - 1] ?? '', lines[i + 1] ?? '')).join('\n');
}

// A pattern would look for the end of each comment anew where none ends.
function withoutComments(source: string): string {
  const [first = '', ...parts] = source.split('<!--');
  const lastEnd = parts.findLastIndex((part) => part.includes('-->'));
  let words = first;
  let isOpen = false;
  for (const [i, part] of parts.entries()) {
    const end = part.indexOf('-->');
    if (i > lastEnd && !isOpen) words += `<!--${part}`;
    else if (end !== -1) words += part.slice(end + 3);
    isOpen = end === -1 && i <= lastEnd;
  }
  return words;
}

const withoutFrontMatter = (source: string): string => source.replace(/^---\n[\s\S]*?\n(?:---|\.\.\.)(?:\n|$)/, '');

const delimiterRow = /^\s*\|?\s*:?-{1,}:?\s*(?:\|\s*:?-{1,}:?\s*)*\|?\s*$/;
const rule = /^\s{0,3}(?:(?:-\s*){3,}|(?:\*\s*){3,}|(?:_\s*){3,})$/;
const fence = /^\s*(?:```|~~~)/;
const underline = /^\s{0,3}(?:=+|-+)\s*$/;
const definition = /^\s{0,3}\[[^\]^]+\]:\s*\S+/;

function plainLine(line: string, before: string, after: string): readonly string[] {
  if (isTableRule(line, before) || rule.test(line) || fence.test(line) || definition.test(line)) return [];
  if (underline.test(line) && before.trim() !== '') return [];
  if (isRow(line, before, after)) return [cells(line).join('\t').replace(/\t+$/, '')];
  return plainWords(withoutBlockMarks(line)).split('\n');
}

const isTableRule = (line: string, before: string): boolean => isDelimiter(line) && before.includes('|');

const isRow = (line: string, before: string, after: string): boolean =>
  /^\s*\|.*\|\s*$/.test(line) || (line.includes('|') && [before, after].some(isDelimiter));

const isDelimiter = (line: string): boolean => line.includes('|') && line.length < 10_000 && delimiterRow.test(line);

function cells(line: string): readonly string[] {
  const inner = line
    .trim()
    .replace(/^\|/, '')
    .replace(/(?<!\\)\|$/, '');
  return inner.split(/(?<!\\)\|/).map((cell) => plainWords(cell).replace(/\s+/g, ' ').trim());
}

function withoutBlockMarks(line: string): string {
  return withoutHeading(line.replace(/^(?:\s{0,3}>\s?)+/, ''))
    .replace(/^(\s*)[-*+]\s+(?:\[[ xX]\]\s+)?/, '$1')
    .replace(/(?:(?<! ) {2,}|\\)$/, '');
}

function withoutHeading(line: string): string {
  const [mark] = /^\s{0,3}#{1,6}(?:\s+|$)/.exec(line) ?? [];
  if (mark === undefined) return line;
  const words = line.slice(mark.length).trimEnd();
  return words.replace(/(?:(?<!\s)\s+|^)#+$/, '');
}

function plainWords(words: string): string {
  // Escaped characters sit out the removal of marks in the private use area.
  const shielded = words.replace(/\\([!-/:-@[-`{-~])/g, (_, mark: string) =>
    String.fromCharCode(0xe000 + mark.charCodeAt(0)),
  );
  const plain = withoutHtml(withoutEmphasis(withoutLinks(shielded)));
  return plain.replace(/[\ue021-\ue07e]/g, (mark) => String.fromCharCode(mark.charCodeAt(0) - 0xe000));
}

const withoutLinks = (words: string): string =>
  words
    .replace(/!\[[^[\]]*\](?:\([^()]*\)|\[[^[\]]*\])/g, '')
    .replace(/\[([^[\]]+)\]\((?:[^()]|\([^()]*\))*\)/g, '$1')
    .replace(/\[([^[\]]+)\]\[[^[\]]*\]/g, '$1')
    .replace(/<((?:https?|mailto):[^<>\s]+)>/g, '$1');

const withoutEmphasis = (words: string): string =>
  words
    .replace(/~~(?=\S)[^~]*?~~/g, '')
    .replace(/(`+)([^`]+)\1/g, '$2')
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
