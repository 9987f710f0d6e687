import { Temporal } from 'temporal-polyfill';
import type { Person } from '../../domain/people.ts';
import type { Reply } from '../../domain/reply.ts';
import { reply, text } from '../answer.ts';
import { languageOfRest } from '../commands.ts';
import type { IncomingMessage } from '../message.ts';
import type { EnrolmentCode, Stores } from '../ports.ts';
import { wordingIn, type Say } from '../wording.ts';
import { isChatAccount, journalled, maskedAccount } from './accounts.ts';
import { codeIn, hashOfCode, withoutCode } from './code.ts';
import { tellAccount } from './tell-account.ts';
import { welcome } from './welcome.ts';

/** After so many wrong codes an hour nothing more of an account's is looked at. */
const WRONG_CODES = 5;

interface Handing {
  readonly stores: Stores;
  /** Who the account is before; `null` for a stranger. */
  readonly speaker: Person | null;
  readonly now: string;
}

/** What became of a code, and to whom it is said. */
interface Enrolled {
  readonly reply: Reply;
  readonly speaker: Person | null;
}

/** Binds the account that a message comes from by the code that it hands in; `null` where it hands in none. */
export async function enrolled(message: IncomingMessage, handing: Handing): Promise<Enrolled | null> {
  const { account, text: words } = message;
  const { stores, speaker, now } = handing;
  const code = message.action === undefined ? codeIn(words, { among: speaker === null }) : null;
  if (code === null) return null;
  const language = languageOfRest(withoutCode(words)) ?? 'zh';
  const say = wordingIn(language);
  const told = (id: string, values = {}): Enrolled => ({
    reply: reply({ now }, 'denied', { blocks: [text(say(id, values))] }),
    speaker,
  });
  if (!isChatAccount(account)) return speaker === null ? null : told('enrol-not-here');
  const hourAgo = Temporal.Instant.from(now).subtract({ hours: 1 }).toString();
  if ((await stores.enrolment.missed(account, hourAgo)) >= WRONG_CODES) return told('enrol-too-many');
  const found = await stores.enrolment.byHash(hashOfCode(code));
  if (found === null) {
    await stores.enrolment.miss(account, now);
    return told('enrol-wrong');
  }
  if (message.group !== undefined) {
    await stores.enrolment.settle(found.id, { state: 'void', by: account, at: now });
    return told('enrol-in-group');
  }
  const again = found.state === 'used' && found.usedBy === account && speaker?.id === found.person.id;
  const refused = again ? null : refusalOf(found, now);
  if (refused !== null) return told(refused);
  if (speaker !== null && speaker.id !== found.person.id)
    return told('enrol-other', { name: speaker.name, unit: speaker.unit });
  const replaced = again ? [] : await bind(found, account, { ...handing, messageId: message.id });
  const person = await stores.people.byAccountOrName(account);
  if (person === null) throw new Error(`account of person ${found.person.id} is nobody's after it was bound`);
  const lead = text(say(again ? 'enrol-already' : replaced.length > 0 ? 'enrol-rebound' : 'enrol-bound'));
  return { reply: await welcome(person, { stores, now, language, lead: [lead], kind: 'recorded' }), speaker: person };
}

/** Why a code does not hold, as a message of the wording. */
function refusalOf({ state, expiresAt, person }: EnrolmentCode, now: string): string | null {
  if (state === 'used') return 'enrol-used';
  if (state === 'void' || !person.active) return 'enrol-void';
  return Date.parse(now) < Date.parse(expiresAt) ? null : 'enrol-expired';
}

/** The accounts that this one takes the place of: each is told. */
async function bind(
  { id, person }: EnrolmentCode,
  account: string,
  { stores, now, messageId }: Handing & { readonly messageId: string },
): Promise<readonly string[]> {
  await stores.enrolment.settle(id, { state: 'used', by: account, at: now });
  const replaced = await stores.enrolment.bind(person.id, account, now);
  await stores.journal.append({
    recordedAt: now,
    actor: person.name,
    messageId,
    action: replaced.length > 0 ? 'rebind account' : 'bind account',
    subject: `person ${person.id}`,
    before: JSON.stringify({ accounts: replaced.map(journalled) }),
    after: JSON.stringify({ accounts: [journalled(account)] }),
  });
  const say = wordingIn('zh');
  for (const old of replaced)
    await tellAccount(old, replacedBy(account, { person, say, now }), { outbox: stores.outbox, at: now });
  return replaced;
}

const replacedBy = (
  account: string,
  { person, say, now }: { readonly person: EnrolmentCode['person']; readonly say: Say; readonly now: string },
): Reply =>
  reply({ now }, 'help', {
    blocks: [text(say('account-replaced', { name: person.name, account: maskedAccount(account, say) }))],
  });
