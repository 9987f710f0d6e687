import type { Person } from '../../domain/people.ts';
import type { Reply } from '../../domain/reply.ts';
import { act, situationOf, type Given, type Situation } from '../act.ts';
import { reply, text } from '../answer.ts';
import type { Group } from '../event.ts';
import type { IncomingMessage } from '../message.ts';
import { NotHereError, onlyReports } from '../not-here.ts';
import type { Context } from '../question.ts';
import { binding } from './binding.ts';
import { privately, readPrivatelyAction } from './privately.ts';
import { unbound } from './unbound.ts';
import { answeringBefore } from './whole-answer.ts';

export interface GivenInGroup extends Omit<Given, 'speaker'> {
  readonly group: Group;
  /** Who speaks, as whom they are by themselves. */
  readonly person: Person;
}

/** Whoever speaks in a group is told what they and those who read along may know. */
export const inAudience = (person: Person, { audience }: Group): Person => ({
  ...person,
  // Before the office has said for whom a group is, it is for nobody.
  audience: audience ?? { unitIds: [] },
});

/** What a message of a group makes the desk do. Questions and reports, and the office says for whom the group is; the rest is done privately. */
export async function actInGroup(message: IncomingMessage, given: GivenInGroup): Promise<Reply> {
  const { group, person, ...rest } = given;
  const { files = [], action, forwarded } = message;
  const pressed = action === undefined ? null : readPrivatelyAction(action);
  if (pressed !== null) return privately(pressed, message, { ...rest, person });
  const met = await situationOf(message, { ...rest, group, speaker: person });
  const foreign = await foreignDraft(message, met);
  if (foreign !== null) return foreign;
  const bound = forwarded === true ? null : await binding(message, met);
  if (bound !== null) return bound;
  if (group.audience === null) return unbound(met.context);
  if (files.length > 0) throw new NotHereError('files');
  const before = { ...rest, group, speaker: inAudience(person, group), stores: onlyReports(rest.stores) };
  const said = await act(message, { ...before, answering: answeringBefore(person) });
  return toGroup(said, message, met.context);
}

/** A draft says whose it is, files are fetched privately, and a tap that comes to nothing is told to the presser alone. */
function toGroup(said: Reply, { action }: IncomingMessage, context: Context): Reply {
  const isOfPresser = action !== undefined && said.kind === 'denied' && said.actions.length === 0;
  const { say, speaker } = context;
  const whose = said.kind === 'draft' ? [text(say('group-draft-of', { name: speaker.name }))] : [];
  const words = { ...withoutFiles(said), blocks: [...whose, ...said.blocks] };
  return isOfPresser ? { ...words, aside: true } : words;
}

const withoutFiles = (said: Reply): Reply =>
  Object.fromEntries(
    Object.entries(said).filter(([name]) => name !== 'attachments' && name !== 'files'),
  ) as unknown as Reply;

/** Others see the buttons of a draft as well, and are told whose it is; `null` where the presser's own are pressed, or other buttons. */
async function foreignDraft({ action = '' }: IncomingMessage, { context }: Situation): Promise<Reply | null> {
  const token = /^(?:confirm|cancel):(?<token>.+)$/u.exec(action)?.groups?.['token'];
  const { stores, speaker, say } = context;
  const author = token === undefined ? null : await stores.drafts.authorOf(token);
  if (author === null || author === speaker.id) return null;
  const name = (await stores.people.all()).find(({ id }) => id === author)?.name;
  const told = name === undefined ? say('draft-not-yours') : say('group-draft-not-yours', { name });
  return { ...reply(context, 'denied', { blocks: [text(told)] }), aside: true };
}
