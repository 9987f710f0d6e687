import type { Message } from 'grammy/types';
import type { IncomingMessage } from '../../../assistant/message.ts';

/** A file that Telegram holds for us: nothing of it is here before it is asked for. */
export interface HeldFile {
  readonly fileId: string;
  readonly name: string;
  /** In bytes; 0 where Telegram does not tell. */
  readonly size: number;
}

/** What a message holds beside its words. */
export interface Content {
  readonly file?: HeldFile;
  /** Something that was said into the microphone. */
  readonly spoken?: HeldFile;
  readonly wordless?: NonNullable<IncomingMessage['wordless']>;
}

/** What there is beside words; `null` for what Telegram itself reports in the form of a message: somebody joined, a message was pinned. */
export function contentOf(message: Message): Content | null {
  const file = fileIn(message);
  if (file !== null) return { file };
  const spoken = spokenIn(message);
  if (spoken !== null) return { spoken, wordless: 'voice' };
  if (message.text !== undefined) return {};
  const [, wordless] = wordlessKinds.find(([kind]) => kind in message) ?? [];
  return wordless === undefined ? null : { wordless };
}

/** Short films are evidence as photos are. A moving picture of the collection is a sticker in all but name, and comes as a document too. */
function fileIn({ photo, document, video, animation, message_id: id }: Message): HeldFile | null {
  if (photo !== undefined) {
    const [largest] = photo.toSorted((a, b) => b.width * b.height - a.width * a.height);
    return largest === undefined ? null : held(largest, `照片-${String(id)}.jpg`);
  }
  if (animation !== undefined) return null;
  if (document !== undefined) return held(document, document.file_name ?? `文件-${String(id)}`);
  return video === undefined ? null : held(video, video.file_name ?? `视频-${String(id)}.mp4`);
}

function spokenIn({ voice, audio, message_id: id }: Message): HeldFile | null {
  // Models go by the ending, and know Telegram's own `.oga` by this one.
  if (voice !== undefined) return held(voice, `语音-${String(id)}.ogg`);
  return audio === undefined ? null : held(audio, audio.file_name ?? `语音-${String(id)}.mp3`);
}

const held = (
  { file_id: fileId, file_size: size }: { readonly file_id: string; readonly file_size?: number },
  name: string,
): HeldFile => ({ fileId, name, size: size ?? 0 });

/** In this order: a place with a name is a location as well. */
const wordlessKinds: readonly (readonly [keyof Message, NonNullable<IncomingMessage['wordless']>])[] = [
  ['sticker', 'sticker'],
  ['animation', 'sticker'],
  ['dice', 'sticker'],
  ['video_note', 'video'],
  ['location', 'location'],
  ['venue', 'location'],
  ['contact', 'contact'],
  ['poll', 'other'],
  ['checklist', 'other'],
  ['story', 'other'],
  ['game', 'other'],
  ['paid_media', 'other'],
  ['live_photo', 'other'],
  ['rich_message', 'other'],
];
