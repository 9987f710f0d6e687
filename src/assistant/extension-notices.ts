import type { Item } from '../domain/ledger/item.ts';
import { isOffice, type Person } from '../domain/people.ts';
import type { Reply } from '../domain/reply.ts';
import { bullets, cite, dayIn, quoted, reply, text } from './answer.ts';
import { isChatAccount } from './enrolment/accounts.ts';
import { extensionActions, extensionLine } from './extension-lines.ts';
import type { Language } from './language.ts';
import { languageAt, placesOf } from './places.ts';
import type { Context } from './question.ts';
import type { DraftedChange, UpdatesDraft } from './reports/draft.ts';
import { wordingIn } from './wording.ts';

/**
 * Tells the office what a unit asks for, with the buttons by which it decides, and whoever asked what the office decided: put into the outbox by
 * the transaction that records it.
 */
export async function tellOfExtensions(
  { kind, changes }: UpdatesDraft['payload'],
  before: ReadonlyMap<string, Item>,
  context: Context,
): Promise<void> {
  const rows = await context.stores.ledger.items({ ids: changes.map(({ itemId }) => itemId) }, context.speaker);
  const after = new Map(rows.map((item) => [item.id, item]));
  if (kind === 'request') await tellOffice(changes, after, context);
  if (kind === 'change') await tellAskers(changes, { before, after }, context);
}

async function tellOffice(
  changes: readonly DraftedChange[],
  after: ReadonlyMap<string, Item>,
  context: Context,
): Promise<void> {
  const ids = changes.filter(({ said }) => said.extension != null).map(({ itemId }) => itemId);
  const items = ids.flatMap((id) => after.get(id) ?? []);
  if (items.length === 0) return;
  const office = (await context.stores.people.all()).filter(
    (person) => isOffice(person) && person.id !== context.speaker.id,
  );
  await tellAll(office, context, (language) => {
    const say = wordingIn(language);
    return reply({ now: context.now, say }, 'status', {
      blocks: [text(say('extension-notice')), bullets(items.map((item) => extensionLine(item, { say, language })))],
      measures: items,
      citations: items.flatMap((item) => cite(item)),
      actions: items.flatMap((item) => extensionActions(item, { say, language })),
    });
  });
}

interface Decided {
  readonly item: Item;
  readonly by: string;
  readonly isGranted: boolean;
  readonly reason: string | null;
}

async function tellAskers(
  changes: readonly DraftedChange[],
  { before, after }: { readonly before: ReadonlyMap<string, Item>; readonly after: ReadonlyMap<string, Item> },
  context: Context,
): Promise<void> {
  const decided = changes.flatMap(({ itemId, said }): readonly Decided[] => {
    const asked = before.get(itemId)?.extension;
    const item = after.get(itemId);
    if (asked === undefined || item === undefined || said.extension !== null) return [];
    return [{ item, by: asked.by, isGranted: said.due !== undefined, reason: said.reason ?? null }];
  });
  const people = await context.stores.people.all();
  for (const by of new Set(decided.map((one) => one.by))) {
    const own = decided.filter((one) => one.by === by);
    const asker = people.filter((person) => person.name === by && isOfLead(person, own, context));
    await tellAll(asker, context, (language) => decision(own, language, context));
  }
}

/** Of two with one name, whoever is of a unit that leads the item, and so may read it. */
const isOfLead = ({ unit }: Person, decided: readonly Decided[], { directory }: Context): boolean =>
  decided.every(({ item }) => item.lead.includes(directory.unitNamed(unit)?.name ?? unit));

function decision(decided: readonly Decided[], language: Language, { now, speaker }: Context): Reply {
  const say = wordingIn(language);
  const lines = decided.map(({ item, isGranted, reason }) => {
    const due = item.due === null ? say('value-none') : dayIn(language, item.due);
    const what = say(isGranted ? 'extension-notice-granted' : 'extension-notice-refused', {
      title: quoted(item.title),
      due,
    });
    return reason === null ? what : `${what}${say('extension-notice-why', { reason })}`;
  });
  return reply({ now, say }, 'status', {
    blocks: [text(say('extension-notice-decided', { who: speaker.name })), bullets(lines)],
    measures: decided.map(({ item }) => item),
    citations: decided.flatMap(({ item }) => cite(item)),
  });
}

async function tellAll(
  persons: readonly Person[],
  context: Context,
  notice: (language: Language) => Reply,
): Promise<void> {
  const { stores, now } = context;
  for (const place of await placesOf(persons, stores, isChatAccount)) {
    const { conversation } = place;
    const row = {
      conversation,
      reply: notice(await languageAt(place, context.stores)),
      purpose: 'notice',
      messageId: null,
      at: now,
    } as const;
    await stores.outbox.put(row);
  }
}
