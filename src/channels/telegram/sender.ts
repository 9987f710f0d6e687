import type { Api } from 'grammy';
import type { Message } from 'grammy/types';
import type { Outgoing, Sender, SentPart } from '../../assistant/outbox.ts';
import type { Notice } from '../../assistant/ports.ts';
import type { Reply } from '../../domain/reply.ts';
import type { DrawChart } from '../channel.ts';
import type { ReplyFiles } from './files/reply-files.ts';
import { chatOf, type Chat } from './names.ts';
import type { TelegramPart } from './render/part.ts';
import { rendered } from './render/rendered.ts';
import { edited, stripped, takenBack } from './sending/edit.ts';
import { foundAfter, lastLookedAt } from './sending/find.ts';
import type { KnownIds } from './sending/known-ids.ts';
import { mended } from './sending/mended.ts';
import { call } from './sending/part-call.ts';
import { readyPart } from './sending/ready.ts';
import type { ShownActions } from './sending/shown-actions.ts';

export interface SenderOptions {
  readonly api: Api;
  readonly files: ReplyFiles;
  readonly draw: DrawChart;
  readonly known: KnownIds;
  readonly shown: ShownActions;
  readonly notice: Notice;
  /** Hears when something is sent again though nobody could find out whether it had been sent. */
  readonly twicePerhaps?: () => void;
  /** Work that nobody waits for, and that ends before the channel does. */
  readonly aside: (work: Promise<void>) => void;
}

/** Sends replies by Telegram. */
export function telegramSender(options: SenderOptions): Sender {
  const { api, known, shown } = options;
  return {
    sends: (conversation) => chatOf(conversation) !== null,
    newestIn: (conversation) => known.newestIn(conversation),
    partsOf: (row) => partsIn(row).length,

    async send(row, index) {
      const place = placeOf(row, index);
      const sent = (await edit(place, options)) ?? (await sendAnew(place, options));
      if (hasButtons(place)) shown.note(row.conversation, row.id, row.reply.actions);
      if (index === partsIn(row).length - 1) options.aside(tidyUp(row, place, api));
      return sent;
    },

    find(row, index) {
      const { chat, part } = placeOf(row, index);
      const after = Number(row.begunAfter ?? 0);
      const newest = Number(known.newestIn(row.conversation) ?? 0);
      lookedAt.set(row, lastLookedAt(after, newest));
      return foundAfter(after, {
        api,
        chat,
        keyboard: part.method === 'text' ? part.keyboard : undefined,
        together: part.method === 'album' ? part.photos.length : 1,
        newest,
      });
    },
  };
}

interface PartInPlace {
  readonly row: Outgoing;
  readonly index: number;
  readonly chat: Chat;
  readonly part: TelegramPart;
}

/** The same for the same reply of a row: it is asked for with every part, each time by a copy of the row that says how far it is. */
function partsIn({ id: rowId, reply }: Outgoing): readonly TelegramPart[] {
  const known = renderedReplies.get(reply);
  if (known?.rowId === rowId) return known.parts;
  const parts = rendered(reply, { rowId });
  renderedReplies.set(reply, { rowId, parts });
  return parts;
}

const renderedReplies = new WeakMap<Reply, { readonly rowId: string; readonly parts: readonly TelegramPart[] }>();

/** Up to which id it was looked for a row that may have been sent. */
const lookedAt = new WeakMap<Outgoing, number>();

function placeOf(row: Outgoing, index: number): PartInPlace {
  const chat = chatOf(row.conversation);
  const part = partsIn(row)[index];
  if (chat === null || part === undefined)
    throw new RangeError(`row ${row.id} has no part ${String(index)} for Telegram`);
  return { row, index, chat, part };
}

const hasButtons = ({ part }: PartInPlace): boolean => part.method === 'text' && part.keyboard !== undefined;

async function edit({ row, index, chat, part }: PartInPlace, { api, notice }: SenderOptions): Promise<SentPart | null> {
  const before = row.replaces?.[index];
  return part.method === 'text' && before !== undefined ? edited(part, before, { api, notice, chat }) : null;
}

/** Of an album the last counts: what is sent next comes behind it. */
async function sendAnew({ row, index, chat, part }: PartInPlace, options: SenderOptions): Promise<SentPart> {
  const { api, files, draw, known, notice, twicePerhaps } = options;
  const ready = await readyPart(part, { files, draw, row, chat });
  const place = { chat, answers: index === 0 ? row.answers : null };
  const sent = await mended((how) => call(api, ready, place, how), notice);
  const newest = Math.max(...sent.map(({ message_id: id }: Message) => id));
  known.note(chat.chatId, newest);
  // It was looked for among so many ids, and may be further on.
  if (newest - sent.length > (lookedAt.get(row) ?? Infinity)) twicePerhaps?.();
  return { id: String(newest) };
}

/** Takes away what the row has made void: the buttons of a settled draft, and what a longer answer had beyond this one. */
async function tidyUp(row: Outgoing, { chat }: PartInPlace, api: Api): Promise<void> {
  await stripped(api, chat, row.strips ?? []);
  await takenBack(api, chat, (row.replaces ?? []).slice(partsIn(row).length));
}
