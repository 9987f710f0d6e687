import type { GivenFile } from '../files.ts';
import type { Content, Message } from '../wire.ts';
import type { World } from '../world.ts';
import type { SayOptions } from './place.ts';
import { captioned, documentContent, photoContent, stickerContent, texts, voiceContent } from './saying.ts';

/** What somebody can send. */
export interface Senders {
  say(text: string, options?: SayOptions): Message;
  photo(bytes: Uint8Array, caption?: string, options?: SayOptions): Message;
  document(name: string, bytes: GivenFile['bytes'], caption?: string, options?: SayOptions): Message;
  /** Pictures that were sent together, or files where they have a name. */
  album(items: readonly AlbumItem[], options?: SayOptions): Message[];
  voice(bytes: GivenFile['bytes'], options?: SayOptions): Message;
  sticker(): Message;
  /** Anything else, in Telegram's own form: `{ location: { latitude, longitude } }`. */
  post(content: Readonly<Record<string, unknown>>, options?: SayOptions): Message;
}

export interface AlbumItem {
  readonly bytes: Uint8Array;
  readonly name?: string;
  readonly caption?: string;
}

type Send = (content: Content, options?: SayOptions) => Message;

export function senders(world: World, send: Send): Senders {
  return {
    say: (text, options) =>
      texts(text)
        .map((content) => send(content, options))
        .at(-1) ?? nothingSaid(),
    photo: (bytes, caption, options) => send({ ...photoContent(world, bytes), ...captioned(caption) }, options),
    document: (name, bytes, caption, options) =>
      send({ ...documentContent(world, name, bytes), ...captioned(caption) }, options),
    album(items, options) {
      const together = { media_group_id: world.nextToken() };
      return items.map(({ bytes, name, caption }) => {
        const content = name === undefined ? photoContent(world, bytes) : documentContent(world, name, bytes);
        return send({ ...together, ...content, ...captioned(caption) }, options);
      });
    },
    voice: (bytes, options) => send(voiceContent(world, bytes), options),
    sticker: () => send(stickerContent(world)),
    post: (content, options) => send(content, options),
  };
}

function nothingSaid(): never {
  throw new Error('there are no words to say');
}
