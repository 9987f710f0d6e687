import { Temporal } from 'temporal-polyfill';
import { isOffice } from '../../domain/people.ts';
import { stateOf, type Update } from '../../domain/ledger/update.ts';
import type { Item } from '../../domain/ledger/item.ts';
import type { Reply } from '../../domain/reply.ts';
import { cite, instantIn, quoted, reply, text } from '../answer.ts';
import type { Context } from '../question.ts';
import { RowMovedError } from './settle-draft.ts';
import { changeLines } from './show-change.ts';

/** How long a person may take back what they recorded. */
const UNDO_HOURS = 24;

export const isUndo = (words: string): boolean =>
  /^\/undo\b|^(?:请|帮我|我要|把)?\s*(?:撤销|撤回|撤消|撤掉|回退)(?!.{12})|^undo\b/iu.test(words.trim());

/** Takes back the speaker's newest record by a compensating entry. Nothing is deleted. */
export async function undo(context: Context, messageId: string): Promise<Reply> {
  const { stores, speaker, say, language } = context;
  const update = await stores.ledger.lastUpdate(speaker.name);
  if (update === null || (isTooOld(update, context) && !isOffice(speaker))) return no('undo-nothing', context);
  const [item] = await stores.ledger.items({ ids: [update.itemId] }, speaker);
  const [newest] = await stores.ledger.history(update.itemId, speaker);
  if (item === undefined || (newest !== undefined && newest.id !== update.id && update.standing !== 'participant'))
    return no('undo-moved-on', context);
  const after = update.standing === 'participant' ? stateOf(item) : update.before;
  await record(update, item, { context, messageId, after });
  const [now] = await stores.ledger.items({ ids: [item.id] }, speaker);
  const lines = changeLines(stateOf(item), after, context);
  return reply(context, 'undone', {
    blocks: [
      text(say('undone', { title: quoted(item.title), when: instantIn(language, update.recordedAt) })),
      ...(lines.length === 0 ? [] : [{ type: 'list', ordered: false, items: lines } as const]),
    ],
    measures: now === undefined ? [] : [now],
    citations: now === undefined ? [] : cite(now, context),
  });
}

async function record(
  update: Update,
  item: Item,
  {
    context,
    messageId,
    after,
  }: { readonly context: Context; readonly messageId: string; readonly after: Update['after'] },
): Promise<void> {
  const { stores, speaker, now } = context;
  const before = stateOf(item);
  const done = await stores.ledger.record({
    itemId: item.id,
    version: item.version,
    kind: 'undo',
    undoes: update.id,
    personName: speaker.name,
    messageId,
    standing: update.standing,
    said: {},
    before,
    after,
    recordedAt: now,
  });
  if (done === null) throw new RowMovedError(`item ${item.id} is no longer at version ${String(item.version)}`);
  await stores.journal.append({
    recordedAt: now,
    actor: speaker.name,
    messageId,
    action: `undo ${update.id}`,
    subject: `item ${item.id}`,
    before: JSON.stringify(before),
    after: JSON.stringify(after),
  });
}

function isTooOld({ recordedAt }: Update, { now }: Context): boolean {
  return Temporal.Instant.from(recordedAt).until(Temporal.Instant.from(now)).total('hours') > UNDO_HOURS;
}

const no = (id: string, context: Context): Reply => reply(context, 'not-found', { blocks: [text(context.say(id))] });
