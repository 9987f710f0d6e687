import { badRequest } from './refusal.ts';
import type { Entity } from './wire.ts';

export type Attributes = ReadonlyMap<string, string | null>;

/** What an element makes of the text within it; its place is not known yet. */
export type Style = Omit<Entity, 'offset' | 'length'>;

/** An element that is open. */
export interface Open {
  readonly tag: string;
  readonly style: Style | null;
  readonly start: number;
}

const PLAIN: Readonly<Record<string, string>> = {
  b: 'bold',
  strong: 'bold',
  i: 'italic',
  em: 'italic',
  u: 'underline',
  ins: 'underline',
  s: 'strikethrough',
  strike: 'strikethrough',
  del: 'strikethrough',
  pre: 'pre',
  'tg-spoiler': 'spoiler',
};

const ATTRIBUTES: Readonly<Record<string, string>> = {
  a: 'href',
  code: 'class',
  span: 'class',
  blockquote: 'expandable',
  'tg-emoji': 'emoji-id',
};

export const isTag = (tag: string): boolean => tag in PLAIN || tag in ATTRIBUTES;

/**
 * What an element means. Stricter than Telegram, which passes over what it does not know: an attribute that has no meaning is a slip.
 */
export function styleOf(tag: string, attributes: Attributes, within: readonly Open[]): Style | null {
  for (const name of attributes.keys())
    if (ATTRIBUTES[tag] !== name) throw unreadable(`Attribute "${name}" has no meaning in the tag "${tag}"`);
  const plain = PLAIN[tag];
  if (plain !== undefined) return { type: plain };
  if (tag === 'a') return linkTo(attributes.get('href') ?? '');
  if (tag === 'code') return within.at(-1)?.tag === 'pre' ? null : { type: 'code' };
  if (tag === 'blockquote') return { type: attributes.has('expandable') ? 'expandable_blockquote' : 'blockquote' };
  if (tag === 'tg-emoji') return emoji(attributes.get('emoji-id') ?? '');
  if (attributes.get('class') !== 'tg-spoiler') throw unreadable('Tag "span" must have class "tg-spoiler"');
  return { type: 'spoiler' };
}

function linkTo(href: string): Style {
  if (!/^(https?|tg|mailto|tel):/i.test(href)) throw unreadable(`Tag "a" has the address "${href}", which is no link`);
  return { type: 'text_link', url: href };
}

function emoji(id: string): Style {
  if (!/^\d+$/.test(id)) throw unreadable('Invalid custom emoji identifier specified');
  return { type: 'custom_emoji', custom_emoji_id: id };
}

/**
 * Whether an element may stand where it does: quotes are not nested, and `pre` and `code` neither hold other entities nor stand in them,
 * but in a quote.
 */
export function mayStandIn(tag: string, within: readonly Open[]): boolean {
  const outer = within.map((open) => open.tag);
  if (tag === 'blockquote') return !outer.includes('blockquote') && !outer.some(isCode);
  if (tag === 'code' && outer.at(-1) === 'pre') return within.slice(0, -1).every((open) => open.tag === 'blockquote');
  if (isCode(tag)) return outer.every((name) => name === 'blockquote');
  return !outer.some(isCode);
}

const isCode = (tag: string): boolean => tag === 'pre' || tag === 'code';

export const unreadable = (what: string, byte?: number): Error =>
  badRequest(`can't parse entities: ${what}${byte === undefined ? '' : ` at byte offset ${byte}`}`);
