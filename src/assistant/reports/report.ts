import type { Item } from '../../domain/ledger/item.ts';
import type { Reply } from '../../domain/reply.ts';
import { quoted, reply, text, unitNames } from '../answer.ts';
import type { Context } from '../question.ts';
import { drafted, offer, type Author } from './compose.ts';
import type { DraftedChange } from './draft.ts';
import { ownItems, standingOn } from './rights.ts';
import { understandReport, type ReportPart } from './understand-report.ts';

/** Makes a draft of a report, or asks or refuses; `null` where the words report nothing. Nothing is recorded yet. */
export async function report(words: string, context: Context, author: Author): Promise<Reply | null> {
  const parts = understandReport(words, context);
  if (parts === null) return null;
  const changes: DraftedChange[] = [];
  for (const part of parts) {
    const settled = await settle(part, words, context);
    if ('kind' in settled) return settled;
    changes.push(settled);
  }
  const open = await context.stores.drafts.open(author.conversation, context.speaker.id);
  const earlier =
    open?.payload.kind === 'report'
      ? open.payload.changes.filter(({ itemId }) => changes.every((change) => change.itemId !== itemId))
      : [];
  const lead =
    earlier.length === 0 ? [] : [text(context.say('draft-joined', { total: earlier.length + changes.length }))];
  return offer({ kind: 'report', undoes: null, changes: [...earlier, ...changes], words }, context, {
    ...author,
    lead,
  });
}

/** The one item that a part is about and what becomes of it, or the reply that asks or refuses. */
async function settle(part: ReportPart, words: string, context: Context): Promise<DraftedChange | Reply> {
  const { say, directory, speaker } = context;
  const candidates = await candidatesOf(part, context);
  const allowed = candidates.filter((item) => standingOn(item, speaker, directory) !== null);
  if (part.itemIds.length > 0 && allowed.length === 0) return denied(candidates, context);
  const [item] = allowed;
  if (item === undefined || allowed.length > 1) return which(part, words, { context, among: allowed });
  if (part.unclear !== null)
    return ask(say('report-unclear', { words: part.unclear, title: quoted(item.title) }), context);
  const percent = part.added === null ? part.change.percent : (item.percent ?? 0) + part.added;
  if (percent !== undefined && percent > 100) {
    return ask(say('report-over', { percent, title: quoted(item.title), before: item.percent ?? 0 }), context);
  }
  const standing = standingOn(item, speaker, directory) ?? 'participant';
  return drafted(item, percent === undefined ? part.change : { ...part.change, percent }, standing);
}

/** What is named; else what was talked about; else, where a person has only one item, that one. */
async function candidatesOf({ itemIds, mention }: ReportPart, context: Context): Promise<readonly Item[]> {
  const { stores, speaker, directory, topic } = context;
  if (itemIds.length > 0) return stores.ledger.items({ ids: itemIds }, speaker);
  const own = ownItems(await stores.ledger.items({}, speaker), speaker, directory);
  if (mention.replace(/\s/gu, '').length >= 2) return own.length > 1 ? own : [];
  const recent = topic?.itemIds.length === 1 ? own.filter(({ id }) => topic.itemIds.includes(id)) : [];
  return recent.length === 1 ? recent : own;
}

/** Asks which item is meant, with the person's own as buttons: pressing one says the report again with its name. */
function which(
  { mention }: ReportPart,
  words: string,
  { context, among }: { readonly context: Context; readonly among: readonly Item[] },
): Reply {
  const { say } = context;
  const named = mention.replace(/\s/gu, '').length >= 2;
  if (among.length === 0) return ask(say(named ? 'report-no-such-item' : 'report-no-item', { mention }), context);
  return reply(context, 'clarify', {
    blocks: [
      text(say(named ? 'report-which-of' : 'report-which', { mention })),
      { type: 'list', ordered: true, items: among.map(({ title, ref }) => say('item-line', { title, ref })) },
    ],
    measures: among,
    actions: among.slice(0, 10).map(({ title }) => ({ label: title, value: `${title}，${words}` })),
  });
}

function denied(items: readonly Item[], context: Context): Reply {
  const { say, language } = context;
  const [item] = items;
  const units = [...new Set(items.flatMap(({ lead, participants }) => [...lead, ...participants]))];
  const who = units.length === 0 ? say('office') : unitNames(units, language);
  return reply(context, 'denied', {
    blocks: [text(say('report-denied', { title: quoted(item?.title ?? ''), units: who }))],
  });
}

const ask = (question: string, context: Context): Reply => reply(context, 'clarify', { blocks: [text(question)] });
