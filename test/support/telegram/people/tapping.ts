import type { CallbackQuery, InlineButton, Message, User } from '../wire.ts';
import { tell, type Kept, type Room, type TapAnswer, type World } from '../world.ts';
import type { Watch } from '../watch.ts';
import { buttonsOf } from './seen.ts';

/** A press of a button, and what was shown for it. */
export interface PressedButton {
  readonly id: string;
  /** `null` until the bot has answered. */
  readonly answer: TapAnswer | null;
  answered(): Promise<TapAnswer>;
}

/** The button with this label, or else one whose label holds the words; on the newest message that has one. */
export function buttonIn(
  kept: readonly Kept[],
  label: string,
): { readonly message: Message; readonly button: InlineButton } {
  const all = kept.toReversed().flatMap(({ message }) =>
    buttonsOf(message)
      .flat()
      .map((button) => ({ message, button })),
  );
  const found =
    all.find(({ button }) => button.text === label) ?? all.find(({ button }) => button.text.includes(label));
  if (found === undefined)
    throw new Error(`no button says ${label}; there are: ${all.map(({ button }) => button.text).join(', ')}`);
  return found;
}

export function press(
  world: World,
  by: User,
  on: { readonly message: Message; readonly button: InlineButton },
): CallbackQuery {
  const { message, button } = on;
  if (button.callback_data === undefined)
    throw new Error(`the button ${button.text} opens ${button.url ?? 'something'}`);
  const query: CallbackQuery = {
    id: world.nextToken(),
    from: by,
    message,
    chat_instance: String(message.chat.id * 7919),
    data: button.callback_data,
  };
  world.taps.set(query.id, { id: query.id, answer: null });
  if (world.taps.size > world.keep) world.taps.delete(world.taps.keys().next().value ?? '');
  tell(world, { callback_query: query });
  return query;
}

export function pressed(world: World, watch: Watch, id: string): PressedButton {
  const answer = () => world.taps.get(id)?.answer ?? null;
  return {
    id,
    get answer() {
      return answer();
    },
    answered: () => watch.until(answer, { instead: () => 'the tap was not answered' }),
  };
}

/** Those of a chat that stand in a thread, or all. */
export const keptIn = (room: Room, thread: number | undefined): Kept[] =>
  [...room.kept.values()].filter(({ message }) => thread === undefined || message.message_thread_id === thread);
