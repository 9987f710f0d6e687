import type { Element, Node } from './tree.ts';
import { isElement, isUnseen, textOf } from './tree.ts';

/** How many characters an element shows, blanks apart. */
export interface Weight {
  /** In links too. */
  readonly all: number;
  /** Outside links. */
  readonly words: number;
}

export interface Weights {
  /** The words of the page outside links. */
  readonly whole: number;
  of(element: Element): Weight;
}

const nothing: Weight = { all: 0, words: 0 };

/** Weighs every element of a page once. */
export function weigh(page: readonly Node[]): Weights {
  const weights = new Map<Element, Weight>();
  const { words } = weighAll(page, weights);
  return { whole: words, of: (element) => weights.get(element) ?? nothing };
}

function weighAll(nodes: readonly Node[], weights: Map<Element, Weight>): Weight {
  let all = 0;
  let words = 0;
  for (const node of nodes) {
    const weight = weightOf(node, weights);
    all += weight.all;
    words += weight.words;
  }
  return { all, words };
}

function weightOf(node: Node, weights: Map<Element, Weight>): Weight {
  const text = textOf(node);
  if (text !== null) return ofText(text);
  if (!isElement(node) || isUnseen(node)) return nothing;
  const inside = weighAll(node.childNodes, weights);
  const weight = node.tagName === 'a' ? { ...inside, words: 0 } : inside;
  weights.set(node, weight);
  return weight;
}

function ofText(text: string): Weight {
  const length = text.replace(/[\s\u00a0\u3000]+/g, '').length;
  return { all: length, words: length };
}
