import type { GivenFile } from '../files.ts';
import { hears, post } from './hearing.ts';
import { without, type Content, type Message, type User } from '../wire.ts';
import { seconds, tell, type Room, type World } from '../world.ts';
import type { Found, Wait, Watch } from '../watch.ts';
import { anonymous, idOf, placed, type SayOptions, type Which } from './place.ts';
import { captioned, documentContent, photoContent, stickerContent, texts, voiceContent } from './saying.ts';
import { seen, transcript, type SeenMessage } from './seen.ts';
import { buttonIn, keptIn, press, pressed, type PressedButton } from './tapping.ts';

/** A chat that is open on somebody's phone. */
export interface Screen {
  readonly user: User;
  say(text: string, options?: SayOptions): Message;
  photo(bytes: Uint8Array, caption?: string, options?: SayOptions): Message;
  document(name: string, bytes: GivenFile['bytes'], caption?: string, options?: SayOptions): Message;
  /** Pictures that were sent together, or files where they have a name; the caption hangs on the first as phones do it. */
  album(items: readonly AlbumItem[], options?: SayOptions): Message[];
  voice(bytes: GivenFile['bytes'], options?: SayOptions): Message;
  sticker(): Message;
  /** Anything else, in Telegram's own form: `{ location: { latitude, longitude } }`. */
  post(content: Readonly<Record<string, unknown>>, options?: SayOptions): Message;
  edit(message: Which, text: string): Message;
  /** Presses a button by its label, or by words of it: on the newest message that has one, or on a given one. */
  tap(label: string): PressedButton;
  tap(message: Which, label: string): PressedButton;
  /** The address that a button opens. */
  link(label: string): string;
  /** All that is in the chat, oldest first. */
  messages(): SeenMessage[];
  /** What the bot has said here. */
  answers(): SeenMessage[];
  /** The bot's next message after what this person did last. */
  reply(wait?: Wait): Promise<SeenMessage>;
  /** What the look finds in the messages, as soon as it finds something: no sleeping. */
  until<T>(look: (messages: SeenMessage[]) => T, wait?: Wait): Promise<Found<T>>;
  /** What the bot was shown to be doing here: `typing`. */
  actions(): readonly string[];
}

export interface AlbumItem {
  readonly bytes: Uint8Array;
  readonly name?: string;
  readonly caption?: string;
}

export interface ScreenOf {
  readonly user: User;
  readonly thread?: number | undefined;
  /** What this person did last, by the chat: whichever screen they did it on. */
  readonly marks: Map<number, number>;
  /** The chat as it is now. */
  readonly room: () => Room;
}

export function screen(world: World, watch: Watch, { user, room, thread, marks }: ScreenOf): Screen {
  const send = (content: Content, options: SayOptions = {}): Message => {
    const place = placed(room(), thread === undefined ? options : { thread, ...options }, seconds(world));
    const message = post(world, room(), { from: user, ...place, ...content, ...anonymous(room(), options) });
    marks.set(room().chat.id, message.message_id);
    return message;
  };
  const messages = () => keptIn(room(), thread).map((kept) => seen(world, kept));
  const until = <T>(look: (all: SeenMessage[]) => T, wait: Wait = {}) =>
    watch.until(() => look(messages()), { instead: () => transcript(messages()), ...wait });

  const tap = (first: string | Which, label = '') => {
    const kept = keptIn(room(), thread);
    const found =
      typeof first === 'string'
        ? buttonIn(kept, first)
        : buttonIn(
            kept.filter(({ message }) => message.message_id === idOf(first)),
            label,
          );
    marks.set(room().chat.id, Math.max(...room().kept.keys()));
    return pressed(world, watch, press(world, user, found).id);
  };

  return {
    user,
    messages,
    until,
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
    edit: (which, text) => edit(world, room(), { id: idOf(which), user, text }),
    tap,
    link: (label) => buttonIn(keptIn(room(), thread), label).button.url ?? '',
    answers: () => messages().filter(({ byBot }) => byBot),
    reply: (wait) => until((all) => all.find(({ id, byBot }) => byBot && id > (marks.get(room().chat.id) ?? -1)), wait),
    actions: () => room().actions,
  };
}

function nothingSaid(): never {
  throw new Error('there are no words to say');
}

function edit(
  world: World,
  room: Room,
  change: { readonly id: number; readonly user: User; readonly text: string },
): Message {
  const kept = room.kept.get(change.id);
  if (kept?.message.from?.id !== change.user.id) throw new Error(`message ${change.id} is not theirs to edit`);
  const rest = without(kept.message, 'text', 'entities', 'caption', 'caption_entities');
  const words = kept.message.text === undefined ? captioned(change.text) : texts(change.text)[0];
  kept.message = { ...rest, ...words, edit_date: seconds(world) };
  kept.edits += 1;
  world.changed();
  if (hears(world, room, kept.message)) tell(world, { edited_message: kept.message });
  return kept.message;
}
