import { without, type Content, type Message, type User } from '../wire.ts';
import { seconds, tell, type Kept, type Room, type World } from '../world.ts';
import type { Found, Wait, Watch } from '../watch.ts';
import { hears, post } from './hearing.ts';
import { anonymous, idOf, placed, type SayOptions, type Which } from './place.ts';
import { captioned, texts } from './saying.ts';
import { seen, transcript, type SeenMessage } from './seen.ts';
import { senders, type Senders } from './senders.ts';
import { buttonIn, keptIn, press, pressed, type PressedButton } from './tapping.ts';

/** A chat that is open on somebody's phone. */
export interface Screen extends Senders {
  readonly user: User;
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

export interface ScreenOf {
  readonly user: User;
  readonly thread?: number | undefined;
  /** What this person did last, by the chat: whichever screen they did it on. */
  readonly marks: Map<number, number>;
  /** The chat as it is now. */
  readonly room: () => Room;
}

export function screen(world: World, watch: Watch, of: ScreenOf): Screen {
  const { user, room, thread } = of;
  return {
    user,
    ...senders(world, (content, options) => send(world, of, { content, options })),
    ...reading(world, watch, of),
    edit: (which, text) => edit(world, room(), { id: idOf(which), user, text }),
    tap: (...on: [label: string] | [message: Which, label: string]) => tap(world, watch, { ...of, on }),
    link: (label) => buttonIn(keptIn(room(), thread), label).button.url ?? '',
    actions: () => room().actions,
  };
}

interface Sending {
  readonly content: Content;
  readonly options: SayOptions | undefined;
}

function send(world: World, { user, room, thread, marks }: ScreenOf, { content, options = {} }: Sending): Message {
  const here = room();
  const place = placed(here, thread === undefined ? options : { thread, ...options }, seconds(world));
  const message = post(world, here, { from: user, ...place, ...content, ...anonymous(here, options) });
  marks.set(here.chat.id, message.message_id);
  return message;
}

function reading(world: World, watch: Watch, { room, thread, marks }: ScreenOf) {
  const messages = () => keptIn(room(), thread).map((kept) => seen(world, kept));
  const until = <T>(look: (all: SeenMessage[]) => T, wait: Wait = {}) =>
    watch.until(() => look(messages()), { instead: () => transcript(messages()), ...wait });
  const isNew = ({ id, byBot }: SeenMessage) => byBot && id > (marks.get(room().chat.id) ?? -1);
  return {
    messages,
    until,
    answers: () => messages().filter(({ byBot }) => byBot),
    reply: (wait?: Wait) => until((all) => all.find(isNew), wait),
  };
}

interface Tapping extends ScreenOf {
  readonly on: [label: string] | [message: Which, label: string];
}

function tap(world: World, watch: Watch, { user, room, thread, marks, on }: Tapping): PressedButton {
  const all = keptIn(room(), thread);
  const found = on.length === 1 ? buttonIn(all, on[0]) : buttonIn(withId(all, idOf(on[0])), on[1]);
  marks.set(room().chat.id, Math.max(...room().kept.keys()));
  return pressed(world, watch, press(world, user, found).id);
}

const withId = (kept: readonly Kept[], id: number): Kept[] => kept.filter(({ message }) => message.message_id === id);

interface Change {
  readonly id: number;
  readonly user: User;
  readonly text: string;
}

function edit(world: World, room: Room, { id, user, text }: Change): Message {
  const kept = room.kept.get(id);
  if (kept?.message.from?.id !== user.id) throw new Error(`message ${id} is not theirs to edit`);
  const rest = without(kept.message, 'text', 'entities', 'caption', 'caption_entities');
  const words = kept.message.text === undefined ? captioned(text) : texts(text)[0];
  kept.message = { ...rest, ...words, edit_date: seconds(world) };
  kept.edits += 1;
  world.changed();
  if (hears(world, room, kept.message)) tell(world, { edited_message: kept.message });
  return kept.message;
}
