import type { HtmlEscapedString } from 'hono/utils/html';
import { parseFragment, type DefaultTreeAdapterTypes } from 'parse5';

import type { Html } from '../../../src/channels/web/views/html.ts';

type Node = DefaultTreeAdapterTypes.ChildNode;

/** Markup read back as a browser reads it: its elements with the names of their attributes, and all of its text. */
export function readBack(markup: Html) {
  const nodes = [...walk(parseFragment((markup as HtmlEscapedString).toString()).childNodes)];
  return {
    elements: nodes.flatMap((node) =>
      'attrs' in node ? [`${node.tagName}(${node.attrs.map(({ name }) => name).join(' ')})`] : [],
    ),
    text: nodes.flatMap((node) => ('value' in node ? [node.value] : [])).join(''),
    values: nodes.flatMap((node) => ('attrs' in node ? node.attrs.map(({ value }) => value) : [])),
  };
}

function* walk(nodes: readonly Node[]): Generator<Node> {
  for (const node of nodes) {
    yield node;
    if ('childNodes' in node) yield* walk(node.childNodes);
  }
}
