import { isTag, mayStandIn, styleOf, unreadable, type Attributes, type Open } from './html-tags.ts';
import type { Entity } from './wire.ts';

/** Text as a person sees it, and how it is set. */
export interface Formatted {
  readonly text: string;
  readonly entities: readonly Entity[];
}

const TAG =
  /<(?<end>\/?)(?<name>[a-z][a-z0-9-]*)(?<attributes>(?:\s+[^\s=<>/"']+(?:\s*=\s*(?:"[^"]*"|'[^']*'|[^\s"'<>=]+))?)*)\s*>/iy;
const ATTRIBUTE = /([^\s=]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'<>=]+)))?/g;
const REFERENCE = /&(?:(?<named>lt|gt|amp|quot)|#(?<decimal>\d{1,7})|#x(?<hexadecimal>[0-9a-f]{1,6}));/iy;
const PLAIN = /[^<>&]+/y;

/**
 * Reads Telegram's HTML (https://core.telegram.org/bots/api#html-style): its tags and no others, each closed in its order, and `<`, `>` and
 * `&` only as references.
 */
export function parseHtml(source: string): Formatted {
  const reading: Reading = { source, at: 0, text: '', open: [], entities: [] };
  while (reading.at < source.length) readOn(reading);
  const left = reading.open.at(-1);
  if (left !== undefined) throw unreadable(`Can't find end tag corresponding to start tag "${left.tag}"`);
  return { text: reading.text, entities: inOrder(reading.entities) };
}

interface Reading {
  readonly source: string;
  at: number;
  text: string;
  readonly open: (Open & { readonly language?: string })[];
  readonly entities: Entity[];
}

function readOn(reading: Reading): void {
  const plain = matchAt(PLAIN, reading);
  if (plain !== null) reading.text += plain[0];
  else if (reading.source[reading.at] === '<') readTag(reading);
  else readReference(reading);
}

/** What the pattern matches here; reading goes on behind it. */
function matchAt(pattern: RegExp, reading: Reading): RegExpExecArray | null {
  pattern.lastIndex = reading.at;
  const match = pattern.exec(reading.source);
  if (match !== null) reading.at = pattern.lastIndex;
  return match;
}

function readReference(reading: Reading): void {
  const at = byteOffset(reading);
  const groups = matchAt(REFERENCE, reading)?.groups;
  if (groups === undefined) throw unreadable(`Character "${reading.source[reading.at] ?? ''}" must be escaped`, at);
  const { named, decimal, hexadecimal } = groups;
  if (named !== undefined) reading.text += NAMED[named.toLowerCase()] ?? '';
  else reading.text += character(decimal === undefined ? parseInt(hexadecimal ?? '', 16) : Number(decimal), at);
}

const NAMED: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"' };

function character(code: number, at: number): string {
  if (code === 0 || code > 0x10ffff || (code >= 0xd800 && code <= 0xdfff)) throw unreadable('Invalid reference', at);
  return String.fromCodePoint(code);
}

function readTag(reading: Reading): void {
  const at = byteOffset(reading);
  const groups = matchAt(TAG, reading)?.groups;
  if (groups === undefined) throw brokenTag(reading, at);
  const tag = (groups['name'] ?? '').toLowerCase();
  if (groups['end'] === '/') close(reading, tag, at);
  else open(reading, { tag, attributes: attributesOf(groups['attributes'] ?? ''), at });
}

function brokenTag({ source, at }: Reading, byte: number): Error {
  if (/^<\/[a-z]/i.test(source.slice(at))) return unreadable('Unclosed end tag', byte);
  const name = /^<([a-z][a-z0-9-]*)/i.exec(source.slice(at))?.[1];
  return name === undefined
    ? unreadable('Unsupported start tag ""', byte)
    : unreadable(`Unclosed start tag "${name}"`, byte);
}

function open(reading: Reading, found: { readonly tag: string; readonly attributes: Attributes; readonly at: number }) {
  const { tag, attributes, at } = found;
  if (!isTag(tag)) throw unreadable(`Unsupported start tag "${tag}"`, at);
  if (!mayStandIn(tag, reading.open)) throw unreadable(`Tag "${tag}" can't stand within these tags`, at);
  const language = tag === 'code' ? /^language-(.+)$/.exec(attributes.get('class') ?? '')?.[1] : undefined;
  const style = styleOf(tag, attributes, reading.open);
  reading.open.push({ tag, style, start: reading.text.length, ...(language === undefined ? {} : { language }) });
}

function close(reading: Reading, tag: string, at: number): void {
  const last = reading.open.pop();
  if (last === undefined) throw unreadable('Unexpected end tag', at);
  if (last.tag !== tag) throw unreadable(`Unmatched end tag, expected "</${last.tag}>", found "</${tag}>"`, at);
  const length = reading.text.length - last.start;
  const outer = reading.open.at(-1);
  if (last.style !== null && length > 0) reading.entities.push({ ...last.style, offset: last.start, length });
  else if (outer?.tag === 'pre' && last.language !== undefined) namesLanguage(reading, outer, last.language);
}

/** `<pre><code class="language-sql">`: the language is that of the block. */
function namesLanguage(reading: Reading, outer: Open, language: string): void {
  reading.open[reading.open.length - 1] = { ...outer, style: { type: 'pre', language } };
}

const attributesOf = (source: string): Attributes =>
  new Map(
    [...source.matchAll(ATTRIBUTE)].map(([, name = '', double, single, bare]) => [
      name.toLowerCase(),
      double ?? single ?? bare ?? null,
    ]),
  );

const byteOffset = ({ source, at }: Reading): number => Buffer.byteLength(source.slice(0, at));

/** Outer entities before the inner ones, and otherwise by where they begin. */
export const inOrder = (entities: readonly Entity[]): Entity[] =>
  entities.toReversed().sort((a, b) => a.offset - b.offset || b.length - a.length);
