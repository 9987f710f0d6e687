import type { DefaultTreeAdapterTypes } from 'parse5';
import { parseFragment } from 'parse5';
import { tidy } from './decode.ts';
import { tableLines } from './table-lines.ts';

type Node = DefaultTreeAdapterTypes.ChildNode;
type Element = DefaultTreeAdapterTypes.Element;

const blocks = new Set([
  'p',
  'div',
  'li',
  'ol',
  'ul',
  'h1',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
  'blockquote',
  'dl',
  'dt',
  'dd',
]);
const left = new Set(['del', 's', 'script', 'style', 'img']);

/** The lines of an HTML fragment: one a block, one a table row with tabs between its cells. Nothing blank. */
export function htmlLines(html: string): readonly string[] {
  return linesOf(parseFragment(html).childNodes).filter((line) => line.trim() !== '');
}

function linesOf(nodes: readonly Node[]): readonly string[] {
  const lines: string[] = [];
  let open = '';
  const close = (): void => {
    if (open !== '')
      lines.push(
        ...tidy(open)
          .split('\n')
          .map((line) => line.trim()),
      );
    open = '';
  };
  for (const node of nodes) {
    if (isElement(node) && (blocks.has(node.tagName) || node.tagName === 'table')) {
      close();
      lines.push(...(node.tagName === 'table' ? tableLines(node, cellText) : blockLines(node)));
      continue;
    }
    open += inlineText(node);
  }
  close();
  return lines;
}

function blockLines(element: Element): readonly string[] {
  if (element.tagName !== 'ol') return linesOf(element.childNodes);
  return element.childNodes.filter(isElement).flatMap((item, i) => {
    const [first = '', ...rest] = linesOf(item.childNodes);
    return [isNote(attribute(item, 'id')) ? first : `${i + 1}. ${first}`, ...rest];
  });
}

function inlineText(node: Node): string {
  if (node.nodeName === '#text' && 'value' in node) return node.value;
  if (!isElement(node) || left.has(node.tagName) || isNote(attribute(node, 'href').slice(1))) return '';
  if (node.tagName === 'br') return '\n';
  return linesOf(node.childNodes).join('');
}

// The numbers of notes and the arrows back to them are the converter's, not the author's.
const isNote = (id: string): boolean => /^(?:foot|end)note-/.test(id);

const attribute = (element: Element, name: string): string =>
  element.attrs.find((each) => each.name === name)?.value ?? '';

const cellText = (cell: Element): string =>
  linesOf(cell.childNodes).filter(Boolean).join(' ').replace(/\s+/g, ' ').trim();

const isElement = (node: Node): node is Element => 'tagName' in node;
