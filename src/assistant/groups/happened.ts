import type { Reply } from '../../domain/reply.ts';
import { reply, text } from '../answer.ts';
import { bindingExample } from '../deeds/bind-group.ts';
import type { IncomingEvent } from '../event.ts';
import type { Stores } from '../ports.ts';
import type { Directory } from '../understand/directory.ts';
import { wordingIn } from '../wording.ts';
import { audienceIn, namedAudience } from './audience.ts';

interface Happening {
  readonly stores: Stores;
  readonly directory: Directory;
  readonly now: string;
}

/** What the desk makes of what happened; what it has to say of it goes out as a notice. */
export async function happened(event: IncomingEvent, given: Happening): Promise<Reply | null> {
  const { groups, reach } = given.stores;
  switch (event.type) {
    case 'joined':
      return joined(event, given);
    case 'left':
      await groups.leave(event.conversation);
      return null;
    case 'renamed':
      await groups.met(event.conversation, event.title, given.now);
      return null;
    case 'moved':
      await groups.alsoIn(event.to);
      await groups.move(event.conversation, event.to);
      return null;
    case 'blocked':
    case 'unblocked':
      await reach.note(event.conversation, event.type === 'blocked' ? 'blocked' : null, event.at);
      return null;
  }
}

/** One line on how the group is put to use. A group that the desk comes back to is still for whom it was. */
async function joined(
  { conversation, title, by }: Extract<IncomingEvent, { type: 'joined' }>,
  { stores, directory, now }: Happening,
): Promise<Reply> {
  const say = wordingIn('zh');
  const group = await stores.groups.met(conversation, title, now);
  const person = by === null ? null : await stores.people.byAccountOrName(by);
  const adder =
    person === null || (person.role !== 'office' && person.role !== 'administrator') ? 'nobody' : person.name;
  const audience = audienceIn(namedAudience(group.audience, directory), { say, language: 'zh' });
  const values = { adder, ...bindingExample({ say, directory, language: 'zh' }) };
  const told =
    group.audience === null ? say('group-joined', values) : say('group-joined-bound', { ...values, audience });
  const notice = reply({ now }, 'help', { blocks: [text(told)] });
  await stores.outbox.put({ conversation, reply: notice, purpose: 'notice', messageId: null, at: now });
  return notice;
}
