import { isDeepStrictEqual } from 'node:util';
import { isOffice, type Person } from '../domain/people.ts';
import type { Block, Reply } from '../domain/reply.ts';
import { instantIn, reply, text } from './answer.ts';
import type { Acting, Deed, Done, Intended } from './deed.ts';
import type { Content } from './deed-content.ts';
import { deedNamed, deeds } from './deeds/index.ts';
import type { KeptDeed } from './ports.ts';
import type { Context } from './question.ts';
import { isExpired, keepDraft, settlingActions, type Author } from './reports/compose.ts';
import { isDeedDraft, type DeedDraft } from './reports/draft.ts';
import { RowMovedError } from './reports/record.ts';
import { settleable, type Settling } from './reports/settle-draft.ts';

/** Makes a draft of the deed that words ask for, or asks or refuses; `null` where they ask for none. Nothing is done yet. */
export async function intend(words: string, context: Context, author: Author): Promise<Reply | null> {
  for (const deed of deeds) {
    const intended = await deed.read(words, context);
    if (intended === null) continue;
    if (!deed.mayDo(context.speaker)) return refused(deed, context);
    return offered(deed, intended, { words, context, author });
  }
  return null;
}

/** Changes an open draft of a deed by what its author says; `null` where the words are about something else. */
export async function correctDeed(
  words: string,
  draft: DeedDraft,
  { context, author }: { readonly context: Context; readonly author: Author },
): Promise<Reply | null> {
  if (isExpired(draft, context)) return null;
  const deed = deedNamed(draft.payload.deed);
  const corrected = await deed.correct(words, draft.payload.what, context);
  if (corrected === null) return null;
  if ('instead' in corrected) return corrected.instead;
  return offer(deed, corrected.what, { words: `${draft.payload.words}\n${words}`, context, author, again: true });
}

/** Does what the author of a draft confirms: once, as it was shown; what has moved on since is shown again instead. */
export async function confirmDeed({ token }: DeedDraft, context: Context, settling: Settling): Promise<Reply> {
  const { stores, speaker } = context;
  if (!mayDoSome(speaker)) return refusedAsOffice(context);
  await stores.deeds.begin();
  // Whoever held it up may have confirmed this very draft.
  const draft = settleable(await stores.drafts.byToken(token, speaker), context);
  if ('kind' in draft) return draft;
  if (!isDeedDraft(draft)) throw new Error(`draft ${token} is no draft of a deed`);
  const { words, what } = draft.payload;
  const deed = deedNamed(draft.payload.deed);
  if (!deed.mayDo(speaker)) return refused(deed, context);
  const now = await deed.again(what, context);
  if ('instead' in now) {
    await stores.drafts.close(token, 'cancelled');
    return now.instead;
  }
  if (!isDeepStrictEqual(now.what, what)) {
    const lead = [text(context.say('draft-moved-on'))];
    return offer(deed, now.what, { words, context, author: settling, lead, again: true });
  }
  const acting = { context, messageId: settling.messageId };
  const outcome = await deed.carryOut(what, acting);
  const isDone = !('instead' in outcome);
  // Cancelled at this very moment, from another conversation of the author's: nothing of this message holds.
  if (!(await stores.drafts.close(token, isDone ? 'confirmed' : 'cancelled')))
    throw new RowMovedError(`draft ${token} was settled meanwhile`);
  return isDone ? recorded({ deed: deed.deed, what, ...outcome }, acting) : outcome.instead;
}

/** Takes a deed back by a deed of its own, which the journal has as well. */
export async function undoDeed(id: string, context: Context, messageId: string): Promise<Reply> {
  const { stores, speaker, say, language } = context;
  if (!mayDoSome(speaker)) return reply(context, 'denied', { blocks: [text(say('undo-not-yours'))] });
  await stores.deeds.begin();
  const kept = await stores.deeds.byId(id, speaker);
  if (kept === null) return reply(context, 'not-found', { blocks: [text(say('undo-nothing'))] });
  if (kept.isUndone) return reply(context, 'undone', { blocks: [text(say('undo-already'))] });
  const deed = deedNamed(kept.deed);
  // A leader takes back what is their own, the office what anybody did.
  if (!deed.mayDo(speaker) || (!isOffice(speaker) && kept.personId !== speaker.id))
    return reply(context, 'denied', { blocks: [text(say('undo-not-yours'))] });
  const undone = await deed.undo(kept, { context, messageId });
  if ('instead' in undone) return undone.instead;
  const { before, after, told } = undone;
  await stores.journal.append({
    ...whoAndWhen(context, messageId),
    action: `undo ${kept.deed} ${kept.id}`,
    subject: kept.subject,
    before: JSON.stringify(before),
    after: JSON.stringify(after),
  });
  await stores.deeds.record({ ...kept, ...byWhom(speaker), messageId, recordedAt: context.now, undoes: kept.id });
  const heading = say(`deed-undone`, { when: instantIn(language, kept.recordedAt), what: say(`deed-${kept.deed}`) });
  return reply(context, 'undone', { ...told, blocks: [text(heading), ...told.blocks] });
}

/** The button that takes a deed back. */
const undoDeedAction = ({ id }: Pick<KeptDeed, 'id'>): string => `undo-deed:${id}`;

export const readUndoDeedAction = (action: string): string | null =>
  /^undo-deed:(?<id>\d{1,9})$/u.exec(action)?.groups?.['id'] ?? null;

interface Offering {
  readonly words: string;
  readonly context: Context;
  readonly author: Author;
  readonly lead?: readonly Block[];
  readonly again?: boolean;
}

const offered = async (deed: Deed, intended: Intended<Content>, offering: Offering): Promise<Reply> =>
  'instead' in intended ? intended.instead : offer(deed, intended.what, offering);

async function offer(
  deed: Deed,
  what: Content,
  { words, context, author, lead = [], again = false }: Offering,
): Promise<Reply> {
  const payload = { kind: 'deed', deed: deed.deed, what, words } as const;
  const { draft, replaced } = await keepDraft(payload, context, { ...author, again });
  const told = await deed.show(what, context);
  const { say } = context;
  return reply(context, 'draft', {
    ...told,
    blocks: [...replaced, ...lead, ...told.blocks, { type: 'note', text: say('deed-how') }],
    actions: settlingActions(draft, say),
  });
}

async function recorded(
  {
    deed,
    what,
    trace,
    subject,
    before,
    after,
    told,
  }: Done<Content> & { readonly deed: string; readonly what: Content },
  { context, messageId }: Acting,
): Promise<Reply> {
  const { stores, say, speaker } = context;
  await stores.journal.append({
    ...whoAndWhen(context, messageId),
    action: deed,
    subject,
    before: JSON.stringify(before),
    after: JSON.stringify(after),
  });
  const kept = await stores.deeds.record({
    deed,
    what,
    trace,
    subject,
    ...byWhom(speaker),
    messageId,
    recordedAt: context.now,
    undoes: null,
  });
  return reply(context, 'recorded', {
    ...told,
    blocks: [...told.blocks, { type: 'note', text: say('deed-how-to-undo') }],
    actions: [{ label: say('action-undo'), value: undoDeedAction(kept) }, ...(told.actions ?? [])],
  });
}

const byWhom = ({ id, name }: Person) => ({ personId: id, personName: name });

const whoAndWhen = ({ speaker, now }: Context, messageId: string) => ({
  recordedAt: now,
  actor: speaker.name,
  messageId,
});

const mayDoSome = (speaker: Person): boolean => deeds.some(({ mayDo }) => mayDo(speaker));

const refused = ({ refuse }: Deed, context: Context): Promise<Reply> => (refuse ?? refusedAsOffice)(context);

/** Says who could, by name where the roster has them. */
async function refusedAsOffice(context: Context): Promise<Reply> {
  const { stores, say } = context;
  const office = (await stores.people.all()).filter(({ role }) => role === 'office');
  const names = office.map(({ name, unit }) => say('deed-office-person', { name, unit }));
  return reply(context, 'denied', {
    blocks: [text(say('deed-denied', { names: names.join(say('side-and')), total: names.length }))],
  });
}
