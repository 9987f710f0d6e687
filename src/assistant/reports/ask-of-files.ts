import type { Item } from '../../domain/ledger/item.ts';
import { isOffice } from '../../domain/people.ts';
import type { Action, Block, Reply } from '../../domain/reply.ts';
import { list, quotedTitles, reply, text } from '../answer.ts';
import type { IncomingMessage } from '../message.ts';
import type { Context } from '../question.ts';
import type { ReceivedFile } from '../received-files.ts';
import { MOST_BUTTONS } from './ask.ts';
import { countOf, waitingIn } from './attachments.ts';
import type { Draft } from './draft.ts';
import { attachAction, DROP_FILES, filesForAction } from './files-by-button.ts';
import type { Settling } from './settle-draft.ts';

/** A message with files, and what was there when it came. */
export interface WithFiles {
  readonly message: IncomingMessage;
  readonly received: readonly ReceivedFile[];
  readonly open: Draft | null;
  readonly context: Context;
  readonly settling: Settling;
  /** What the words do by themselves; `null` where they do nothing. */
  readonly deed: (words: string) => Promise<Reply | null>;
}

/** Whether they belong to what was recorded a moment ago; else of which of the person's own items they are. */
export async function askWhereTo(own: readonly Item[], given: WithFiles): Promise<Reply> {
  const { context, message } = given;
  const since = new Date(Date.parse(context.now) - RECENT_MS).toISOString();
  const recent = await context.stores.evidence.lastRecord(
    { conversation: message.conversation, since },
    context.speaker,
  );
  if (recent.length === 0) return askWhich(own, given);
  const { say } = context;
  const all = recent.length > 1 ? [{ label: say('action-files-all'), value: attachAction(recent) }] : [];
  const each = recent.map((record): Action => {
    return { label: say('action-files-attach', { title: record.title }), value: attachAction([record]) };
  });
  const blocks = [
    text(say('files-received', { count: await counted(given) })),
    text(say('files-to-recent', { titles: quotedTitles(recent) })),
  ];
  return reply(context, 'clarify', { blocks, actions: [...each.slice(0, MOST_BUTTONS), ...all, dropping(context)] });
}

/** How long after a record files without words are likely to belong to it. */
const RECENT_MS = 30 * 60 * 1000;

/** Of which of the items the files are, with those as buttons. */
export async function askWhich(items: readonly Item[], given: WithFiles): Promise<Reply> {
  const { context } = given;
  const { say, speaker } = context;
  if (items.length === 0 && !isOffice(speaker))
    return refuse(
      reply(context, 'denied', { blocks: [text(say(speaker.role === 'leader' ? 'report-leader' : 'report-no-item'))] }),
      given,
    );
  const shown = items.slice(0, MOST_BUTTONS);
  return reply(context, 'clarify', {
    blocks: [
      text(say('files-received', { count: await counted(given) })),
      text(say(items.length === 0 ? 'files-name-it' : 'files-which')),
      ...(items.length === 0 ? [] : [list(items.map(({ title, ref }) => say('item-line', { title, ref })))]),
    ],
    measures: items,
    actions: [...shown.map(({ id, title }) => ({ label: title, value: filesForAction(id) })), dropping(context)],
  });
}

const dropping = ({ say }: Context): Action => ({ label: say('action-files-drop'), value: DROP_FILES });

const counted = async ({ message, context }: WithFiles): Promise<string> =>
  countOf(await waitingIn(message.conversation, context), context);

/** Files for what the person may not report on do not wait. */
export async function refuse(answer: Reply, { message, context }: WithFiles): Promise<Reply> {
  const files = await waitingIn(message.conversation, context);
  await context.stores.evidence.drop(files.filter(({ itemIds }) => itemIds === null).map(({ id }) => id));
  return notKept(answer, context);
}

/** The answer to words that had no use for the files. */
export const notKept = (answer: Reply, context: Context): Reply => ({
  ...answer,
  blocks: [...answer.blocks, note('files-not-kept', context)],
});

/** A line under what is said. */
export const note = (id: string, { say }: Context): Block => ({ type: 'note', text: say(id) });
