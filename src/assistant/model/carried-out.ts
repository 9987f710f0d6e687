import { plainText, type Block, type Citation, type PersonFact, type Reply } from '../../domain/reply.ts';
import type { Item } from '../../domain/ledger/item.ts';
import { bullets, cite, closing, list, measureList, quotedTitles, reply, text } from '../answer.ts';
import type { Answered } from '../answer-question.ts';
import { NotHereError } from '../not-here.ts';
import { pageOf } from '../pages.ts';
import type { Context } from '../question.ts';
import { isUnclear, sizeOf, StepError, taken, type StepFound } from './step-found.ts';
import type { Step, Steps } from './steps.ts';

/**
 * Takes the steps on the record as it is now, under the speaker's rights, and words what they come to: first the answer, then how it was
 * found. `null` where they can no longer be taken.
 */
export async function carriedOut({ steps, answer }: Steps, context: Context): Promise<Answered | null> {
  const found: StepFound[] = [];
  try {
    for (const step of steps) {
      const next = await taken(step, found, context);
      found.push(next);
      if (isUnclear(next)) return { reply: unclear(next, found.length, context), asked: null };
    }
  } catch (error) {
    if (error instanceof StepError || error instanceof NotHereError) return null;
    throw error;
  }
  const last = found[answer];
  if (last === undefined) return null;
  const { reply: said, asked } = await worded(last, found, context);
  return { reply: found.length === 1 ? said : { ...said, blocks: [...said.blocks, ...how(found, context)] }, asked };
}

/** What a step cannot settle, under its number; its buttons would go on with that step alone. */
function unclear({ answered }: StepFound, number: number, context: Context): Reply {
  const said = answered?.reply ?? reply(context, 'not-found', { blocks: [] });
  return { ...said, blocks: [text(context.say('steps-unclear', { number })), ...said.blocks], actions: [] };
}

async function worded(last: StepFound, found: readonly StepFound[], context: Context): Promise<Answered> {
  const { answered, units, measures, people } = last;
  if (answered !== null) return asAnswered(answered, context);
  if (sizeOf(last) === 0) return { reply: none(last, found, context), asked: null };
  if (units !== null) return { reply: await ofUnits(last, units, context), asked: null };
  if (measures !== null) return { reply: await ofMeasures(measures, context), asked: null };
  return { reply: ofPeople(people ?? [], found, context), asked: null };
}

function asAnswered({ reply: said, asked }: Answered, context: Context): Answered {
  return { reply: asked === null || !context.pages ? said : pageOf(said, asked, context), asked };
}

/** That there is nothing is an answer, and so is where it ended. */
function none(last: StepFound, found: readonly StepFound[], context: Context): Reply {
  const empty = found.findIndex((each) => each !== last && sizeOf(each) === 0);
  const set = last.units !== null ? 'units' : last.people === null ? 'measures' : 'people';
  return reply(context, kindOf(last), {
    blocks: [
      text(context.say('steps-none', { of: set })),
      ...(empty < 0 ? [] : [text(context.say('steps-none-from', { number: empty + 1 }))]),
      closing(context, 0),
    ],
    ...(set === 'measures' ? { measures: [] } : { facts: { [set]: [] } }),
  });
}

const kindOf = ({ units, measures, kind }: StepFound): StepFound['kind'] =>
  units !== null ? kind : measures === null ? 'liaison' : 'duties';

async function ofUnits({ kind }: StepFound, units: NonNullable<StepFound['units']>, context: Context): Promise<Reply> {
  const { say, stores, speaker } = context;
  const ids = [...new Set([...units.values()].flat())];
  const items = ids.length === 0 ? [] : await stores.ledger.items({ ids }, speaker);
  const lines = [...units].map(([unit, because]) => {
    const own = items.filter(({ id }) => because.includes(id));
    if (own.length === 0) return unit;
    const titles = quotedTitles(own.slice(0, MOST_NAMED));
    return say('steps-unit', { unit, titles, total: own.length, more: own.length > MOST_NAMED ? 'yes' : 'no' });
  });
  return reply(context, kind, {
    blocks: [
      text(say('steps-found', { total: units.size, of: 'units' })),
      list(lines),
      closing(context, units.size, 'units'),
    ],
    facts: { units: [...units.keys()].map((name) => ({ name })) },
    citations: items.flatMap((item) => cite(item)),
    total: units.size,
  });
}

/** More titles behind a unit's name say nothing more. */
const MOST_NAMED = 3;

async function ofMeasures(ids: readonly string[], context: Context): Promise<Reply> {
  const { say, stores, speaker } = context;
  const items: readonly Item[] = await stores.ledger.items({ ids: [...ids] }, speaker);
  return reply(context, 'duties', {
    blocks: [
      text(say('steps-found', { total: items.length, of: 'measures' })),
      ...measureList(items, ({ title, ref }) => say('item-line', { title, ref })),
      closing(context, items.length),
    ],
    measures: items,
    citations: items.flatMap((item) => cite(item)),
  });
}

function ofPeople(people: readonly PersonFact[], found: readonly StepFound[], context: Context): Reply {
  const { say } = context;
  const names = new Set(people.map(({ name }) => name));
  const cited = found.flatMap(({ answered }): readonly Citation[] => answered?.reply.citations ?? []);
  return reply(context, 'liaison', {
    blocks: [
      text(say('steps-found', { total: people.length, of: 'people' })),
      list(people.map(({ unit, name }) => say('steps-person', { unit, name }))),
      closing(context, people.length, 'people'),
    ],
    facts: { people },
    citations: cited.filter(({ source, ref }) => source === 'roster' && names.has(ref)),
    total: people.length,
  });
}

function how(found: readonly StepFound[], { say }: Pick<Context, 'say'>): readonly Block[] {
  const lines = found.map((each, i) => say('steps-step', { number: i + 1, what: whatOf(each, say) }));
  return [text(say('steps-how')), bullets(lines)];
}

function whatOf(found: StepFound, say: Context['say']): string {
  const total = sizeOf(found);
  const what = found.answered === null ? madeOf(found.step, say) : firstLineOf(found.answered.reply);
  // The first line of most answers says how many there are.
  if (found.answered !== null && new RegExp(`(?<!\\d)${String(total)}(?!\\d)`, 'u').test(what)) return what;
  return say('steps-count', {
    what,
    total,
    of: found.units !== null ? 'units' : found.people !== null ? 'people' : 'measures',
  });
}

function firstLineOf(said: Reply): string {
  const [line = ''] = plainText(said).split('\n');
  return line.replace(/[：:。.；;\s]+$/u, '');
}

function madeOf(step: Step, say: Context['say']): string {
  if (step.do === 'units') return say('steps-units-of', { step: step.of + 1, role: step.role });
  if (step.do === 'combine')
    return say(`steps-${step.how}`, { left: step.left + 1, right: step.right + 1, of: step.what });
  return '';
}
