import { Temporal } from 'temporal-polyfill';
import { isOffice, type Person } from '../../domain/people.ts';
import type { Action, Block, Reply } from '../../domain/reply.ts';
import { instantIn, list, quoted, reply, text } from '../answer.ts';
import type { Context } from '../question.ts';
import type { Services } from '../services.ts';
import { isChatAccount, maskedAccounts } from './accounts.ts';
import { codeOf, hashOfCode, MASK, newSeed } from './code.ts';
import { refusedToOthers } from './office-only.ts';
import { personsMeant, type Meant } from './persons-meant.ts';

/** How long a code can be used. */
const DAYS = 7;

/** Where a code was asked for, and how it is made and handed over. */
export interface Asking {
  readonly context: Context;
  readonly services: Services;
  readonly messageId: string;
  readonly inGroup: boolean;
}

/** Gives the office codes for whom the words mean: a person, several, or everybody of a unit. */
export async function giveCodes(words: string, asking: Asking): Promise<Reply> {
  const { context } = asking;
  const { say, speaker } = context;
  if (!isOffice(speaker)) return refusedToOthers('code', context);
  const said = (id: string) => reply(context, 'clarify', { blocks: [text(say(id))] });
  if (asking.inGroup) return said('code-not-in-group');
  if (words.trim() === '') return said('code-for-whom');
  const meant = await personsMeant(words.trim(), context);
  if (meant.kind !== 'persons') return askedBack(meant, context);
  return meant.persons.length === 0 ? said('code-for-whom') : issued(meant, asking);
}

function askedBack(meant: Exclude<Meant, { kind: 'persons' }>, context: Context): Reply {
  const { say } = context;
  const button = ({ name, unit }: Person): Action => ({
    label: say('deed-office-person', { name, unit }),
    value: say('code-ask', { who: `${unit}的${name}` }),
  });
  if (meant.kind === 'several')
    return reply(context, 'clarify', {
      blocks: [text(say('hand-over-which', { name: quoted(meant.name), total: meant.persons.length }))],
      actions: meant.persons.map(button),
    });
  const nearest = meant.nearest.length > 0 ? 'yes' : 'no';
  return reply(context, 'not-found', {
    blocks: [text(say('code-nobody', { name: meant.name, nearest }))],
    actions: meant.nearest.map(button),
  });
}

async function issued(
  { persons, unit }: Extract<Meant, { kind: 'persons' }>,
  { context, services, messageId }: Asking,
): Promise<Reply> {
  const { now, say, language } = context;
  const expiresAt = later(now);
  const sealed: string[] = [];
  for (const person of persons) sealed.push(await issue(person, { context, services, messageId, expiresAt }));
  const link = services.linkFor(MASK);
  const handed = link ?? MASK;
  const [only] = persons;
  const lines: readonly Block[] =
    persons.length === 1 && only !== undefined
      ? [
          text(say('code-given', { name: only.name, unit: only.unit, role: say(`role-${only.role}`) })),
          text(say(link === null ? 'code-to-send' : 'code-to-tap', { code: handed })),
        ]
      : [
          text(say('codes-given', { total: persons.length, unit: unit ?? '', named: unit === null ? 'no' : 'yes' })),
          list(persons.map(({ name, unit: of }) => say('code-line', { name, unit: of, code: handed }))),
          text(say(link === null ? 'codes-to-send' : 'codes-to-tap')),
        ];
  const blocks = [
    ...lines,
    ...persons.flatMap((person) => boundAlready(person, context)),
    { type: 'note' as const, text: say('code-how', { until: instantIn(language, expiresAt), days: DAYS }) },
  ];
  const facts = { people: persons.map(({ name, unit: of, post, role }) => ({ name, unit: of, post, role })) };
  return { ...reply(context, 'recorded', { blocks, facts, total: persons.length }), sealed };
}

/** In the offset of the clock, which is the organisation's. */
const later = (now: string): string =>
  Temporal.Instant.from(now)
    .add({ hours: 24 * DAYS })
    .toZonedDateTimeISO(/[+-]\d\d:\d\d$/u.exec(now)?.[0] ?? 'UTC')
    .toString({ timeZoneName: 'never', smallestUnit: 'second' });

async function issue(
  person: Person,
  { context, services, messageId, expiresAt }: Omit<Asking, 'inGroup'> & { readonly expiresAt: string },
): Promise<string> {
  const { stores, speaker, now } = context;
  const seed = newSeed();
  const hash = hashOfCode(codeOf(seed, await services.codeSecret()));
  const id = await stores.enrolment.issue({ personId: person.id, hash, seed, expiresAt, by: speaker.name, at: now });
  await stores.journal.append({
    recordedAt: now,
    actor: speaker.name,
    messageId,
    action: 'enrolment code',
    subject: `person ${person.id}`,
    before: null,
    after: JSON.stringify({ name: person.name, unit: person.unit, until: expiresAt }),
  });
  return id;
}

/** Who has an account of the platform should know that the new one takes its place. */
function boundAlready({ name, accounts }: Person, { say }: Context): readonly Block[] {
  const own = accounts.filter(isChatAccount);
  return own.length === 0 ? [] : [text(say('code-rebinds', { name, accounts: maskedAccounts(own, say) }))];
}
