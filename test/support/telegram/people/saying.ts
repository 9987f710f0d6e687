import type { GivenFile } from '../files.ts';
import { formatted } from '../formatted.ts';
import type { Content } from '../wire.ts';
import type { World } from '../world.ts';

const MOST = 4096;

/** Words as somebody's phone sends them: too many of them as several messages. */
export function texts(words: string): Content[] {
  const contents: Content[] = [];
  for (let at = 0; at < words.length; at += MOST) {
    const { text, entities } = formatted({ text: words.slice(at, at + MOST) });
    contents.push({ text, ...(entities.length === 0 ? {} : { entities }) });
  }
  return contents;
}

export function captioned(words: string | undefined): Content {
  const { text, entities } = formatted({ text: words ?? '' });
  if (text === '') return {};
  return { caption: text, ...(entities.length === 0 ? {} : { caption_entities: entities }) };
}

type Bytes = GivenFile['bytes'];

export const photoContent = (world: World, bytes: Uint8Array): Content => ({
  photo: world.files.keepPhoto({ name: 'photo.jpg', bytes }),
});

export function documentContent(world: World, name: string, bytes: Bytes): Content {
  const stored = world.files.keep({ name, bytes }, 'documents');
  return { document: { ...stored.reference, file_name: name, mime_type: stored.mime } };
}

export function voiceContent(world: World, bytes: Bytes): Content {
  const { reference, mime } = world.files.keep({ name: 'voice.oga', bytes }, 'voice');
  return { voice: { ...reference, duration: 3, mime_type: mime } };
}

export function stickerContent(world: World): Content {
  const { reference } = world.files.keep({ name: 'sticker.webp', bytes: { size: 9000 } }, 'stickers');
  return {
    sticker: {
      ...reference,
      type: 'regular',
      width: 512,
      height: 512,
      is_animated: false,
      is_video: false,
      emoji: '👍',
    },
  };
}
