import { isOffice } from '../../domain/people.ts';
import type { Reply } from '../../domain/reply.ts';
import type { Situation } from '../act.ts';
import { BIND_GROUP } from '../deeds/bind-group.ts';
import type { IncomingMessage } from '../message.ts';
import { isDeedDraft, type DeedDraft, type Draft } from '../reports/draft.ts';
import { cancel } from '../reports/settle-draft.ts';
import { settlingIn } from '../reports/settling-words.ts';
import { undoIn } from '../reports/undo.ts';
import { confirmDeed, intend, readUndoDeedAction, undoDeed } from '../settle-deed.ts';
import { bindingIn } from './said-binding.ts';

/**
 * What a message does about for whom the group is: the one thing that the office does in a group, drafted, confirmed and taken back as all of
 * its deeds. `null` where it is about anything else.
 */
export async function binding(message: IncomingMessage, met: Situation): Promise<Reply | null> {
  const { context, settling } = met;
  const words = message.action ?? message.text.trim();
  if (bindingIn(words) !== null) return intend(words, context, settling);
  const draft = await draftMeant(message, met);
  if (draft !== null) {
    const settles = message.action === undefined ? settlingIn(words) : confirmed(message.action);
    return settles === 'yes' ? confirmDeed(draft, context, settling) : cancel(draft, context);
  }
  const deed = await deedMeant(message, met);
  return deed === null ? null : undoDeed(deed, context, settling.messageId);
}

const confirmed = (action: string): 'yes' | 'no' => (action.startsWith('confirm:') ? 'yes' : 'no');

/** The speaker's own draft of a binding of this group, where the message settles it. */
async function draftMeant(
  { action, text, conversation }: IncomingMessage,
  { context: { stores, speaker }, open }: Situation,
): Promise<DeedDraft | null> {
  if (action === undefined) return settlingIn(text.trim()) === null ? null : bindingDraft(open);
  const token = /^(?:confirm|cancel):(?<token>.+)$/u.exec(action)?.groups?.['token'];
  const draft = token === undefined ? null : await stores.drafts.byToken(token, speaker);
  return draft === null || draft === 'not-yours' || draft.conversation !== conversation ? null : bindingDraft(draft);
}

const bindingDraft = (draft: Draft | null): DeedDraft | null =>
  draft !== null && isDeedDraft(draft) && draft.payload.deed === BIND_GROUP ? draft : null;

/** A binding of this very group, where it is what the message takes back. */
async function deedMeant({ action, text }: IncomingMessage, { context }: Situation): Promise<string | null> {
  const { stores, speaker, group } = context;
  if (!isOffice(speaker)) return null;
  const named = action === undefined ? null : readUndoDeedAction(action);
  const isNewest = action === undefined && undoIn(text.trim())?.mention === '';
  if (named === null && !isNewest) return null;
  const deed = named === null ? await stores.deeds.newest(speaker) : await stores.deeds.byId(named, speaker);
  if (deed?.deed !== BIND_GROUP || deed.subject !== `group ${group?.id ?? ''}`) return null;
  const last = named === null ? await stores.ledger.lastUpdate(speaker) : null;
  return last !== null && Number(last.id) > deed.afterUpdate ? null : deed.id;
}
