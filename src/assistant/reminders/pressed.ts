import type { Item } from '../../domain/ledger/item.ts';
import type { Action, Block, Reply } from '../../domain/reply.ts';
import { bullets, quoted, reply, text } from '../answer.ts';
import { reportBegun } from '../commands/report.ts';
import type { Obeying } from '../commands.ts';
import type { Context } from '../question.ts';
import { askExtension } from '../reports/ask-extension.ts';
import { beginAction, extendAction } from '../reports/choices.ts';
import { drafted, type Author } from '../reports/compose.ts';
import { offerReport } from '../reports/report.ts';
import { standingOn } from '../reports/rights.ts';
import { readReminderAction, reminderAction, type ReminderTap } from './actions.ts';
import { disown } from './disown.ts';
import { sinceReminded } from './since.ts';

/** More buttons than this are a wall on a phone. */
const MOST_BUTTONS = 10;

/** What a button of a reminder does; `null` for any other button. What has changed since is said, and not done. */
export async function reminderPressed(action: string, acting: Obeying): Promise<Reply | null> {
  const tap = readReminderAction(action);
  if (tap === null) return null;
  const { context } = acting;
  const { stores, speaker, say } = context;
  const reminder = await stores.reminders.byId(tap.reminderId, speaker);
  const meant = (reminder?.items ?? []).filter(({ itemId }) => tap.itemId === null || itemId === tap.itemId);
  if (reminder === null || meant.length === 0)
    return reply(context, 'not-found', { blocks: [text(say('remind-not-yours'))] });
  const items = await stores.ledger.items({ ids: meant.map(({ itemId }) => itemId) }, speaker);
  const byId = new Map(items.map((item) => [item.id, item]));
  const seen = meant.flatMap(({ itemId, due }) => {
    const item = byId.get(itemId);
    const then = { due, at: reminder.at };
    return item === undefined ? [] : [{ item, since: sinceReminded(item, then, { deed: tap.deed, context }) }];
  });
  const changed = changedBlocks(
    seen.flatMap(({ since }) => since ?? []),
    context,
  );
  const open = seen.flatMap(({ item, since }) => (since === null ? [item] : []));
  return open.length === 0
    ? reply(context, 'status', { blocks: changed, measures: items })
    : withBefore(await done(tap, open, acting), changed);
}

const changedBlocks = (lines: readonly string[], { say }: Context): readonly Block[] =>
  lines.length === 0 ? [] : [text(say('remind-changed')), bullets(lines)];

const withBefore = (said: Reply, blocks: readonly Block[]): Reply => ({ ...said, blocks: [...blocks, ...said.blocks] });

/** What is done to all of the items, or asks to which of them. */
function done(tap: ReminderTap, items: readonly Item[], acting: Obeying): Promise<Reply> | Reply {
  const { context, settling } = acting;
  if (tap.deed === 'unchanged') return unchanged(items, context, settling);
  const [only, ...more] = items;
  if (only === undefined || more.length > 0) return which(tap, items, context);
  if (tap.deed === 'disown') return disown(only, tap, acting);
  return tap.deed === 'report' ? report(only, context) : extend(only, context, settling);
}

/** One draft of all of them: nothing is recorded before its author has seen and confirmed it. */
function unchanged(items: readonly Item[], context: Context, author: Author): Promise<Reply> {
  const words = context.say('report-unchanged');
  const changes = items.map((item) =>
    drafted(
      item,
      { status: 'unchanged', note: words },
      { standing: standingOn(item, context.speaker, context.directory) ?? 'participant' },
    ),
  );
  return offerReport(changes, words, { context, author });
}

const gone = (context: Context): Reply => reply(context, 'not-found', { blocks: [text(context.say('report-gone'))] });

const report = async (item: Item, context: Context): Promise<Reply> =>
  (await reportBegun(beginAction(item.id), context)) ?? gone(context);

const extend = async ({ id }: Item, context: Context, author: Author): Promise<Reply> =>
  (await askExtension({ words: context.say('remind-extension-words'), itemId: id }, context, author)) ?? gone(context);

function which(tap: ReminderTap, items: readonly Item[], context: Context): Reply {
  const { say } = context;
  const shown = items.slice(0, MOST_BUTTONS);
  const value = ({ id }: Item): string => {
    if (tap.deed === 'report') return beginAction(id);
    if (tap.deed === 'extend') return extendAction(id, null, say('remind-extension-words'));
    return reminderAction({ ...tap, itemId: id });
  };
  return reply(context, 'clarify', {
    blocks: [
      text(say('remind-which', { deed: tap.deed })),
      bullets(items.map(({ title }) => quoted(title))),
      ...(shown.length < items.length ? [text(say('remind-which-more', { shown: shown.length }))] : []),
    ],
    measures: items,
    actions: shown.map((item): Action => ({ label: item.title, value: value(item) })),
  });
}
