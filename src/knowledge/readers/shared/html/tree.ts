import type { DefaultTreeAdapterMap, DefaultTreeAdapterTypes, ParserOptions, Token } from 'parse5';
import { defaultTreeAdapter, parse, parseFragment } from 'parse5';
import { UnreadableFileError } from '../../../reader.ts';

export type Node = DefaultTreeAdapterTypes.ChildNode;
export type Element = DefaultTreeAdapterTypes.Element;

/** Twice as deep as browsers go. What walks the tree calls itself once a level. */
const maxDepth = 1000;

/** A tree of so many elements takes some 700 MB. */
const maxElements = 1_000_000;

/** The top nodes of a piece of HTML. Throws `UnreadableFileError` where there are too many elements, or one too deep in others. */
export const parseHtmlFragment = (html: string, file: string): readonly Node[] =>
  parseFragment(html, withLimits(file)).childNodes;

/** The whole page, `<html>` and all. Throws `UnreadableFileError` where there are too many elements, or one too deep in others. */
export const parseHtmlPage = (html: string, file: string): readonly Node[] => parse(html, withLimits(file)).childNodes;

function withLimits(file: string): ParserOptions<DefaultTreeAdapterMap> {
  let depth = 0;
  let count = 0;
  const spend = (): void => {
    count += 1;
    if (count > maxElements) throw new UnreadableFileError(file, tooMany);
  };
  const treeAdapter: typeof defaultTreeAdapter = {
    ...defaultTreeAdapter,
    createElement(tagName, namespace, attributes) {
      spend();
      return defaultTreeAdapter.createElement(tagName, namespace, attributes.filter(isRead));
    },
    createCommentNode(words) {
      spend();
      return defaultTreeAdapter.createCommentNode(words);
    },
    onItemPush() {
      depth += 1;
      if (depth > maxDepth) throw new UnreadableFileError(file, tooDeep);
    },
    onItemPop() {
      depth -= 1;
    },
  };
  return { treeAdapter };
}

const tooDeep = `网页元素嵌套超过 ${maxDepth} 层，请用浏览器打开，把正文复制到 Word 另存为 .docx (elements are nested over ${maxDepth} deep; copy the text from a browser into Word and save it as .docx)`;
const tooMany = `段落、单元格等元素超过 ${maxElements / 10_000} 万个，请拆成几个文件 (over ${maxElements} elements; split it)`;

const read = new Set(
  'class colspan content hidden href id itemprop name property reversed role rowspan start style type value aria-hidden'.split(
    ' ',
  ),
);
const telling = /display|visibility|mso-|list-style|white-space|font-weight/i;

// Pages give every cell its own looks; what nobody reads is not held.
const isRead = ({ name, value }: Token.Attribute): boolean =>
  read.has(name) && (name !== 'style' || telling.test(value)) && value.length < 4000;

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
