import type { Person } from '../../domain/people.ts';
import type { Block, Reply } from '../../domain/reply.ts';
import { bullets, quoted, reply, text } from '../answer.ts';
import type { Language } from '../language.ts';
import type { Stores } from '../ports.ts';
import { wordingIn } from '../wording.ts';

interface Greeting {
  readonly stores: Stores;
  readonly now: string;
  readonly language: Language;
  /** What came before, such as that the account is bound now. */
  readonly lead: readonly Block[];
  readonly kind: 'recorded' | 'help';
}

/** Who somebody is here, what they can say, each with an example that fits their role, and how to stop. */
export async function welcome(person: Person, { stores, now, language, lead, kind }: Greeting): Promise<Reply> {
  const say = wordingIn(language);
  const { name, unit, post, role } = person;
  const own = await ownItem(person, stores);
  const title = own === null ? say('some-item') : quoted(own);
  const examples = [1, 2, 3].map((number) => say(`welcome-${groupOf(person)}-${String(number)}`, { title }));
  const actions = [
    role === 'liaison' || role === 'head' ? 'action-mine' : 'action-silent',
    'action-due',
    'action-help',
  ];
  return reply({ now }, kind, {
    blocks: [
      ...lead,
      text(say('welcome', { name, unit, role: say(`role-${role}`) })),
      bullets(examples),
      text(say('welcome-how')),
      // Whoever reads no Chinese should see that they need not.
      ...(language === 'zh' ? [{ type: 'note' as const, text: wordingIn('en')('welcome-too', { name }) }] : []),
    ],
    facts: { people: [{ name, unit, post, role }] },
    total: 1,
    actions: actions.map((id) => ({ label: say(id), value: say(id) })),
  });
}

const groupOf = ({ role }: Person): string =>
  role === 'office' || role === 'administrator' ? 'office' : role === 'member' ? 'member' : role;

/** An item of the person's own unit, so that the example is one that works. */
async function ownItem(person: Person, { ledger }: Stores): Promise<string | null> {
  if (person.unitId === null || (person.role !== 'liaison' && person.role !== 'head')) return null;
  const led = await ledger.items({ units: [{ unitId: person.unitId, role: 'lead' }], open: true }, person);
  return led[0]?.title ?? null;
}
