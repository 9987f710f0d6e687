import type { PersonFact, Reply, ReplyKind } from '../../domain/reply.ts';
import type { Request } from '../../domain/request.ts';
import { answerAsked, type Answered } from '../answer-question.ts';
import type { Context } from '../question.ts';
import type { AskStep, CombineStep, Step } from './steps.ts';

/** What a step found, as sets that the next may go on from; `null` for a set that it has not. */
export interface StepFound {
  readonly step: Step;
  /** The answer to its question; `null` where sets were put together. */
  readonly answered: Answered | null;
  /** Of its question, or of the last one that it rests on. */
  readonly kind: ReplyKind;
  /** By their ids. */
  readonly measures: readonly string[] | null;
  /** By name, each with the measures because of which it is there. */
  readonly units: ReadonlyMap<string, readonly string[]> | null;
  readonly people: readonly PersonFact[] | null;
}

/** A step that cannot be taken: what it goes on from has no such set, or the question is not asked so. */
export class StepError extends Error {
  override readonly name = 'StepError';
  readonly why: 'no-set' | 'empty' | 'not-among' | 'not-of-units';

  constructor(why: StepError['why']) {
    super(`the step cannot be taken: ${why}`);
    this.why = why;
  }
}

/** Takes a step, under the speaker's rights. Throws `StepError`, and `NotHereError` for what is not answered where others read along. */
export function taken(step: Step, found: readonly StepFound[], context: Context): Promise<StepFound> {
  switch (step.do) {
    case 'ask':
      return asking(step, found, context);
    case 'units':
      return unitsOfMeasures(step, found, context);
    case 'combine':
      return Promise.resolve(combined(step, at(found, step.left), at(found, step.right)));
  }
}

/** Replies that tell of no set. */
const untold: ReadonlySet<ReplyKind> = new Set(['not-found', 'clarify', 'out-of-scope', 'denied', 'help', 'error']);

/** Whether a step came to no answer: nothing is known of what it asks, or it is not clear what that is. */
export const isUnclear = ({ answered }: StepFound): boolean => answered !== null && untold.has(answered.reply.kind);

/** How many a step found, of what it was for. */
export const sizeOf = ({ answered, units, measures, people }: StepFound): number =>
  answered?.reply.total ?? units?.size ?? measures?.length ?? people?.length ?? 0;

async function asking(step: AskStep, found: readonly StepFound[], context: Context): Promise<StepFound> {
  const among = step.among === null ? null : [...needed(at(found, step.among).measures)];
  const request = step.unitsOf === null ? step.request : aboutUnits(step.request, at(found, step.unitsOf));
  // What was talked about before is no part of a plan.
  const alone = { ...context, topic: null, pages: false };
  const answered = await answerAsked({ request, among, without: [], page: 0 }, alone);
  const { reply } = answered;
  if (among !== null && !untold.has(reply.kind) && !staysIn(reply, new Set(among))) throw new StepError('not-among');
  return { step, answered, kind: reply.kind, ...setsOf(request, reply) };
}

/** A question that knows no rows cannot be asked of some of them: its answer would be of all. */
const staysIn = ({ facts: { measures } }: Reply, among: ReadonlySet<string>): boolean =>
  measures?.every(({ id }) => among.has(id)) === true;

/** All of them, or the model would choose. */
function aboutUnits(request: Request, { units }: StepFound): Request {
  if (!('units' in request)) throw new StepError('not-of-units');
  const names = [...needed(units).keys()];
  // Without units some questions are about everybody.
  if (names.length === 0) throw new StepError('empty');
  return { ...request, units: names } as Request;
}

/** Answers that name the units that were asked about, not units that were found. */
const namesTheAsked: ReadonlySet<string> = new Set(['unit-duties', 'has-reported', 'counts', 'figures']);

function setsOf({ ask }: Request, { kind, facts }: Reply): Pick<StepFound, 'measures' | 'units' | 'people'> {
  if (untold.has(kind)) return { measures: null, units: null, people: null };
  const { measures, units, people } = facts;
  const because = (name: string): readonly string[] => {
    const led = (measures ?? []).filter(({ lead }) => lead.includes(name));
    const joined = (measures ?? []).filter(({ participants }) => participants.includes(name));
    return (led.length > 0 ? led : joined).map(({ id }) => id);
  };
  return {
    measures: measures?.map(({ id }) => id) ?? null,
    units:
      units === undefined || namesTheAsked.has(ask)
        ? null
        : new Map(units.map(({ name }) => [name, because(name)] as const)),
    people: people ?? null,
  };
}

async function unitsOfMeasures(
  step: Extract<Step, { do: 'units' }>,
  found: readonly StepFound[],
  { stores, speaker }: Context,
): Promise<StepFound> {
  const { measures, kind } = at(found, step.of);
  const ids = [...needed(measures)];
  const items = ids.length === 0 ? [] : await stores.ledger.items({ ids }, speaker);
  const units = new Map<string, string[]>();
  for (const { id, lead, participants } of items) {
    const names = step.role === 'lead' ? lead : step.role === 'participant' ? participants : [...lead, ...participants];
    for (const name of names) units.set(name, [...(units.get(name) ?? []), id]);
  }
  return { step, answered: null, kind, measures: null, units, people: null };
}

function combined(step: CombineStep, left: StepFound, right: StepFound): StepFound {
  const whole = { step, answered: null, kind: right.kind, measures: null, units: null, people: null };
  switch (step.what) {
    case 'measures': {
      const [ours, theirs] = [needed(left.measures), needed(right.measures)];
      return { ...whole, measures: kept(ours, theirs, { how: step.how, key: (id) => id }) };
    }
    case 'people': {
      const [ours, theirs] = [needed(left.people), needed(right.people)];
      return { ...whole, people: kept(ours, theirs, { how: step.how, key: ({ name, unit }) => `${unit} ${name}` }) };
    }
    case 'units': {
      const [ours, theirs] = [needed(left.units), needed(right.units)];
      const names = kept([...ours.keys()], [...theirs.keys()], { how: step.how, key: (name) => name });
      const because = (name: string) => [...new Set([...(ours.get(name) ?? []), ...(theirs.get(name) ?? [])])];
      return { ...whole, units: new Map(names.map((name) => [name, because(name)] as const)) };
    }
  }
}

function kept<T>(
  left: readonly T[],
  right: readonly T[],
  { how, key }: { readonly how: CombineStep['how']; readonly key: (each: T) => string },
): readonly T[] {
  const theirs = new Set(right.map(key));
  if (how === 'both') return left.filter((each) => theirs.has(key(each)));
  if (how === 'without') return left.filter((each) => !theirs.has(key(each)));
  const ours = new Set(left.map(key));
  return [...left, ...right.filter((each) => !ours.has(key(each)))];
}

function needed<T>(set: T | null): T {
  if (set === null) throw new StepError('no-set');
  return set;
}

function at(found: readonly StepFound[], place: number): StepFound {
  const step = found[place];
  if (step === undefined) throw new StepError('no-set');
  return step;
}
