import type { DefaultTreeAdapterMap, DefaultTreeAdapterTypes, ParserOptions } from 'parse5';
import { defaultTreeAdapter, parse, parseFragment } from 'parse5';
import { UnreadableFileError } from '../../reader.ts';

export type Node = DefaultTreeAdapterTypes.ChildNode;
export type Element = DefaultTreeAdapterTypes.Element;

/** Twice as deep as browsers go. What walks the tree calls itself once a level. */
const maxDepth = 1000;

/** The top nodes of a piece of HTML. Throws `UnreadableFileError` where elements are nested too deep. */
export const parseHtmlFragment = (html: string, file: string): readonly Node[] =>
  parseFragment(html, withDepthLimit(file)).childNodes;

/** The whole page, `<html>` and all. Throws `UnreadableFileError` where elements are nested too deep. */
export const parseHtmlPage = (html: string, file: string): readonly Node[] =>
  parse(html, withDepthLimit(file)).childNodes;

function withDepthLimit(file: string): ParserOptions<DefaultTreeAdapterMap> {
  let depth = 0;
  const onItemPush = (): void => {
    depth += 1;
    if (depth > maxDepth) throw new UnreadableFileError(file, tooDeep);
  };
  const onItemPop = (): void => {
    depth -= 1;
  };
  return { treeAdapter: { ...defaultTreeAdapter, onItemPush, onItemPop } };
}

const tooDeep = `网页元素嵌套超过 ${maxDepth} 层，请用浏览器打开，把正文复制到 Word 另存为 .docx (elements are nested over ${maxDepth} deep; copy the text from a browser into Word and save it as .docx)`;

export const isElement = (node: Node): node is Element => 'tagName' in node;

/** The words of a text node; `null` for any other. */
export const textOf = (node: Node): string | null => (node.nodeName === '#text' && 'value' in node ? node.value : null);

export const attribute = (element: Element, name: string): string =>
  element.attrs.find((each) => each.name === name)?.value ?? '';

export const hasAttribute = (element: Element, name: string): boolean =>
  element.attrs.some((each) => each.name === name);

const wordless = new Set(
  'head script style noscript template iframe object embed svg math canvas video audio img map select textarea button input datalist rp rt'.split(
    ' ',
  ),
);
const struck = new Set(['del', 's', 'strike']);

/** Elements that a reader of the page does not see as words: scripts, forms, what is hidden, what was struck out, the comments of a reviewer. */
export function isUnseen(element: Element): boolean {
  if (wordless.has(element.tagName) || struck.has(element.tagName)) return true;
  if (hasAttribute(element, 'hidden') || attribute(element, 'aria-hidden') === 'true') return true;
  return /(?:^|[;\s])(?:display\s*:\s*none|visibility\s*:\s*hidden|mso-hide\s*:\s*all|mso-element\s*:\s*(?:comment|header|footer))/i.test(
    attribute(element, 'style'),
  );
}
