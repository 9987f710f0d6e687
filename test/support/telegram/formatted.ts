import { inOrder, parseHtml, type Formatted } from './html.ts';
import { badRequest } from './refusal.ts';
import type { Entity } from './wire.ts';

/** Text of a call: how it is set is told by tags or by entities. */
export interface Words {
  readonly text: string;
  readonly parseMode?: string | undefined;
  readonly entities?: readonly Entity[] | undefined;
}

/** The text as Telegram keeps it: read, trimmed, and with what it finds in it by itself. */
export function formatted({ text, parseMode, entities = [] }: Words): Formatted {
  const clean = text.replaceAll('\r', '').toWellFormed();
  if (clean !== text.replaceAll('\r', '')) throw badRequest('strings must be encoded in UTF-8');
  const read = parseMode === undefined ? { text: clean, entities } : parseHtml(clean);
  for (const entity of read.entities)
    if (entity.offset + entity.length > read.text.length)
      throw badRequest(`entity beginning at UTF-16 offset ${entity.offset} ends after the end of the text`);
  return withFound(trimmed(read));
}

/** Lengths are counted in characters, as the published limits are. */
export const lengthOf = (text: string): number => Array.from(text).length;

function trimmed({ text, entities }: Formatted): Formatted {
  const before = text.length - text.trimStart().length;
  const kept = text.trim();
  const moved = entities.map((entity) => {
    const start = Math.min(Math.max(entity.offset - before, 0), kept.length);
    const end = Math.min(Math.max(entity.offset + entity.length - before, 0), kept.length);
    return { ...entity, offset: start, length: end - start };
  });
  return { text: kept, entities: moved.filter(({ length }) => length > 0) };
}

const FOUND: readonly (readonly [type: string, pattern: RegExp])[] = [
  ['bot_command', /(?<![\w/@.:])\/[a-z0-9_]{1,64}(?:@[a-z0-9_]{3,32})?(?![\w/])/gi],
  ['mention', /(?<![\w/@.])@[a-z][a-z0-9_]{3,31}(?!\w)/gi],
  ['url', /(?<![\w/@.])https?:\/\/[^\s<>"，。；）]+/gi],
  ['hashtag', /(?<![\w#&/])#[\p{L}\p{N}_]*\p{L}[\p{L}\p{N}_]*/gu],
];

/** Commands, mentions, addresses and hashtags, where the text is not set as code or a link. */
function withFound({ text, entities }: Formatted): Formatted {
  const closed = entities.filter(({ type }) => ['pre', 'code', 'text_link', 'text_mention'].includes(type));
  const found = FOUND.flatMap(([type, pattern]) =>
    Array.from(text.matchAll(pattern), (match) => ({ type, offset: match.index, length: match[0].length })),
  ).filter((entity) => !closed.some((other) => overlap(entity, other)));
  if (found.length === 0) return { text, entities };
  return { text, entities: inOrder([...found.toReversed(), ...entities.toReversed()]) };
}

const overlap = (a: Entity, b: Entity): boolean => a.offset < b.offset + b.length && b.offset < a.offset + a.length;
