import { Temporal } from 'temporal-polyfill';
import type { Item } from '../../../domain/ledger/item.ts';
import { instantIn, quotedTitles, reply, text, unitNames } from '../../answer.ts';
import { contactsOf, withReach } from '../../contacts.ts';
import { instead, type Instead, type Intended } from '../../deed.ts';
import type { Context } from '../../question.ts';
import { LEAVE } from '../../reports/choices.ts';
import { recipientAmong } from '../../urging/recipient.ts';
import type { Target, Urging } from './content.ts';
import type { Meant } from './whom.ts';

/** Nobody is urged about the same within so many hours by accident. */
const AGAIN_HOURS = 24;

/** Who is urged about which rows: the lead units, each with whoever is reached there. The reply that says why, where there is nobody or nothing. */
export async function targetsOf(
  { items, units }: Meant,
  words: string | null,
  context: Context,
): Promise<Intended<Urging>> {
  const open = items.filter(({ status, withdrawn }) => status !== 'done' && !withdrawn);
  if (open.length === 0) return nothingOpen({ items, units }, context);
  const names = [...new Set(open.flatMap(({ lead }) => lead))].filter((name) => units === null || units.includes(name));
  if (names.length === 0) return nobodyLeads(open, units, context);
  const targets: Target[] = [];
  for (const unit of names) targets.push(await targetOf(unit, open, context));
  if (targets.every(({ to }) => to === null)) return { instead: await unreachable(targets, context) };
  const leadless = open.filter(({ lead }) => lead.length === 0).map(({ id, title }) => ({ id, title }));
  return { what: { targets, words, leadless } };
}

async function targetOf(unit: string, open: readonly Item[], { stores, directory }: Context): Promise<Target> {
  const led = open.filter(({ lead }) => lead.includes(unit));
  const known = directory.unitNamed(unit);
  const place = known === undefined ? null : await recipientAmong(await stores.people.ofUnit(known.id), stores);
  // Nothing of a row that its recipient may not read in full.
  const read = place === null ? led : await stores.ledger.items({ ids: led.map(({ id }) => id) }, place.person);
  const items = read.filter(({ partly }) => partly !== true).map(({ id, title }) => ({ id, title }));
  if (place === null || items.length === 0)
    return { unit, to: null, items: led.map(({ id, title }) => ({ id, title })) };
  const { id, name, role } = place.person;
  return {
    unit,
    to: { id, name, role: role === 'head' ? 'head' : 'liaison', conversation: place.conversation },
    items,
  };
}

function nothingOpen({ items, units }: Meant, context: Context): Instead {
  if (items.length > 0) return instead('not-found', 'urge-all-done', context, { titles: quotedTitles(items) });
  if (units === null) return instead('not-found', 'urge-nobody', context);
  return instead('not-found', 'urge-leads-nothing', context, { unit: unitNames(units, context.language) });
}

const nobodyLeads = (open: readonly Item[], units: readonly string[] | null, context: Context): Instead =>
  units === null
    ? instead('not-found', 'urge-no-lead', context, { titles: quotedTitles(open) })
    : instead('not-found', 'urge-not-lead', context, {
        titles: quotedTitles(open),
        unit: unitNames(units, context.language),
        lead: unitNames([...new Set(open.flatMap(({ lead }) => lead))], context.language),
      });

/** Nobody of these units can be written to: whom to telephone instead, and how that is mended. */
async function unreachable(targets: readonly Target[], context: Context) {
  const lines = await Promise.all(targets.map(({ unit }) => contactLine(unit, context)));
  return reply(context, 'not-found', { blocks: [...lines.map(text), text(context.say('urge-unreachable-how'))] });
}

/** That nobody of the unit can be written to, and who is its contact. */
export async function contactLine(unit: string, context: Context): Promise<string> {
  const people = await contactsOf(unit, context);
  const named = await withReach(people, context);
  return people.length === 0
    ? context.say('urge-unreachable-nobody', { unit })
    : context.say('urge-unreachable', { unit, people: people.map(named).join(context.say('side-and')) });
}

/** Asks first, where somebody was urged about one of these a moment ago; `null` where nobody was. */
export async function askedLately({ targets }: Urging, words: string, context: Context): Promise<Instead | null> {
  const { stores, say, language, now } = context;
  const since = Temporal.Instant.from(now).subtract({ hours: AGAIN_HOURS }).toString();
  const lines: string[] = [];
  for (const { unit, items } of targets) {
    const recent = await stores.urges.recent(
      unit,
      items.map(({ id }) => id),
      since,
    );
    for (const { itemId, askerName, askedAt } of recent) {
      const title = quotedTitles(items.filter(({ id }) => id === itemId));
      lines.push(say('urge-lately-line', { unit, title, who: askerName, when: instantIn(language, askedAt) }));
    }
  }
  if (lines.length === 0) return null;
  return {
    instead: reply(context, 'clarify', {
      blocks: [text(say('urge-lately')), { type: 'list', ordered: false, items: lines }],
      actions: [
        { label: say('action-urge-again'), value: say('urge-again-words', { words }) },
        { label: say('action-urge-not'), value: LEAVE },
      ],
    }),
  };
}
