import type { Block, Reply } from '../domain/reply.ts';
import { sameState, type Update } from '../domain/ledger/update.ts';
import { reply, text } from './answer.ts';
import type { Answered } from './answer-question.ts';
import type { IncomingMessage, Turn } from './message.ts';
import type { Context } from './question.ts';
import { isAsking } from './reports/asking.ts';
import { isExpired, offer, type Author } from './reports/compose.ts';
import { isDeedDraft, type DraftedChange, type UpdatesDraft } from './reports/draft.ts';
import { report } from './reports/report.ts';

interface Editing {
  readonly context: Context;
  readonly author: Author;
  /** Does what the words say, as if they were said now. */
  readonly afresh: (words: string) => Promise<Answered>;
}

/**
 * What a message does that takes the place of an earlier one. A draft that waits is made anew of the new words; what was recorded is never changed
 * silently, but a draft offers to correct it; where nothing came of the earlier message, or its author is somebody else, it is a message like any.
 */
export async function edited(message: IncomingMessage, { context, author, afresh }: Editing): Promise<Answered> {
  const { text: words, edits = '' } = message;
  const earlier = await context.stores.messages.versions(edits, context.speaker);
  const [last] = earlier;
  if (last === undefined) return afresh(words);
  if (last.text === words) return { reply: last.reply, asked: null };
  if (last.reply.kind === 'recorded') return { reply: settledAlready(last, context), asked: null };
  const open = await context.stores.drafts.open(author.conversation, context.speaker.id);
  const drafted = open === null || isDeedDraft(open) || isExpired(open, context) ? null : open;
  const own = drafted?.payload.changes.filter((change) => stemsFrom(earlier, change.itemId, change.said.note)) ?? [];
  if (drafted !== null && own.length > 0)
    return replaced(words, { draft: drafted, own, earlier }, { context, author, afresh });
  return (await isRecorded(earlier, context)) ? corrected(words, earlier, { context, author, afresh }) : afresh(words);
}

/** A confirmation that is edited has had its effect. */
const settledAlready = ({ reply: { actions } }: Turn, context: Context): Reply =>
  reply(context, 'clarify', { blocks: [text(context.say('edited-confirmation'))], actions });

/** A message as it was said at first and edited since, newest first. */
type Versions = readonly Turn[];

const itemsOf = (earlier: Versions): readonly string[] =>
  earlier.flatMap(({ reply: { facts } }) => facts.measures?.map(({ id }) => id) ?? []);

const says = (earlier: Versions, part: string): boolean => earlier.some(({ text: said }) => said.includes(part));

/** What is said of an item in a note, message by message, without what corrected it. */
const partsOf = (note: string): readonly string[] =>
  note
    .replace(/[（(][^（()）]*[:：][^（()）]*[)）]$/gu, '')
    .split(/[；;\n]/u)
    .map((part) => part.trim())
    .filter((part) => part.length > 1);

function stemsFrom(earlier: Versions, itemId: string, note: string | undefined): boolean {
  return itemsOf(earlier).includes(itemId) && partsOf(note ?? '').some((part) => says(earlier, part));
}

interface Replacing {
  readonly draft: UpdatesDraft;
  /** What the earlier words said. */
  readonly own: readonly DraftedChange[];
  readonly earlier: Versions;
}

/** The draft without what the earlier words said, and with what the new ones say. What was said to it since goes on. */
async function replaced(
  words: string,
  { draft, own, earlier }: Replacing,
  { context, author, afresh }: Editing,
): Promise<Answered> {
  const { drafts } = context.stores;
  const others = draft.payload.changes.filter((change) => !own.includes(change));
  const since = own.flatMap(({ said }) => partsOf(said.note ?? '').filter((part) => !says(earlier, part)));
  if (others.length === 0) await drafts.close(draft.token, 'cancelled');
  else await drafts.keep({ ...draft, token: author.newToken(), payload: { ...draft.payload, changes: others } });
  const answered = await afresh([words, ...since].join('\n'));
  return { ...answered, reply: led(answered.reply, [text(context.say('edited-draft'))]) };
}

const led = (said: Reply, lead: readonly Block[]): Reply => ({ ...said, blocks: [...lead, ...said.blocks] });

async function isRecorded(earlier: Versions, { stores, speaker }: Context): Promise<boolean> {
  const since = Math.min(...earlier.map(({ reply: { asOf } }) => Date.parse(asOf)));
  for (const itemId of new Set(itemsOf(earlier))) {
    const updates = (await stores.ledger.history(itemId, speaker)) ?? [];
    if (updates.some((update) => isOf(update, updates))) return true;
  }
  return false;

  function isOf(update: Update, updates: readonly Update[]): boolean {
    const { id, kind, personId, itemId, said, recordedAt } = update;
    if (kind !== 'report' || personId !== speaker.id || Date.parse(recordedAt) < since) return false;
    return stemsFrom(earlier, itemId, said.note) && !updates.some(({ undoes }) => undoes === id);
  }
}

/** Offers to correct what was recorded: of the rows that the new words put otherwise. */
async function corrected(words: string, earlier: Versions, { context, author, afresh }: Editing): Promise<Answered> {
  const { say, stores, speaker } = context;
  const said = isAsking(words) ? null : await report({ words, choices: new Map(), corrects: true }, context, author);
  if (said === null) {
    const answered = await afresh(words);
    return { ...answered, reply: led(answered.reply, [text(say('edited-stays'))]) };
  }
  const lead = [text(say('edited-recorded'))];
  const draft = said.kind === 'draft' ? await stores.drafts.open(author.conversation, speaker.id) : null;
  if (draft === null || isDeedDraft(draft)) return { reply: led(said, lead), asked: null };
  const { changes } = draft.payload;
  const other = changes.filter((change) => !itemsOf(earlier).includes(change.itemId) || !saysTheSame(change));
  if (other.length === changes.length) return { reply: led(said, lead), asked: null };
  if (other.length > 0)
    return { reply: await offer({ ...draft.payload, changes: other }, context, { ...author, lead }), asked: null };
  await stores.drafts.close(draft.token, 'cancelled');
  return { reply: reply(context, 'cancelled', { blocks: [text(say('edited-same'))] }), asked: null };
}

/** A participant's words stand in the note alone. */
const saysTheSame = ({ before, after, standing }: DraftedChange): boolean =>
  standing !== 'participant' && sameState(before, after);
