import type { Random } from './random.ts';
import { conflict, forbidden, Refusal, tooMany } from './refusal.ts';
import type { UpdateFaults } from './updates.ts';

/** What may happen to a call. */
export const MISHAPS = [
  'cut-before',
  'too-many',
  'server-error',
  'bad-gateway',
  'forbidden',
  'conflict',
  'cut-after',
  'slow',
] as const;

export type Mishap = (typeof MISHAPS)[number];

/** What goes wrong, each with its probability from 0 to 1. */
export interface Faults {
  readonly calls?: Readonly<Partial<Record<Mishap, number>>>;
  /** The methods that `calls` is about; every one where absent. */
  readonly methods?: readonly string[];
  readonly updates?: UpdateFaults;
  /** What 429 says, in seconds. */
  readonly retryAfter?: number;
  readonly slowMs?: number;
}

/** Every knob at one probability. `forbidden` is left out unless asked for, since nobody comes back from it. */
export const everyFault = (probability: number, also: Partial<Faults> = {}): Faults => ({
  calls: Object.fromEntries(MISHAPS.filter((mishap) => mishap !== 'forbidden').map((mishap) => [mishap, probability])),
  updates: { duplicated: probability, reordered: probability },
  ...also,
});

export interface FaultPlan {
  knobs: Faults;
  /** The next calls of a method get this, whatever the knobs say. */
  next(method: string, mishap: Mishap, times: number): void;
  /** What happens to this call. */
  strike(method: string): Mishap | null;
  /** How often each has happened. */
  readonly struck: ReadonlyMap<Mishap, number>;
}

export function faultPlan(random: Random): FaultPlan {
  const planned: { readonly method: string; readonly mishap: Mishap }[] = [];
  const struck = new Map<Mishap, number>();

  const due = (method: string): Mishap | undefined => {
    const at = planned.findIndex((one) => one.method === method.toLowerCase());
    return at < 0 ? undefined : planned.splice(at, 1)[0]?.mishap;
  };

  const plan: FaultPlan = {
    knobs: {},
    struck,
    next(method, mishap, times) {
      for (let i = 0; i < times; i += 1) planned.push({ method: method.toLowerCase(), mishap });
    },
    strike(method) {
      const mishap =
        due(method) ??
        MISHAPS.find((one) => applies(one, method) && random.chance(probability(plan.knobs, method, one)));
      if (mishap === undefined) return null;
      struck.set(mishap, (struck.get(mishap) ?? 0) + 1);
      return mishap;
    },
  };
  return plan;
}

function probability({ calls = {}, methods }: Faults, method: string, mishap: Mishap): number {
  if (methods !== undefined && !methods.some((name) => name.toLowerCase() === method.toLowerCase())) return 0;
  return calls[mishap] ?? 0;
}

/** Only polling meets another poller, and only what goes to a person can be forbidden. */
function applies(mishap: Mishap, method: string): boolean {
  if (mishap === 'conflict') return method.toLowerCase() === 'getupdates';
  if (mishap === 'forbidden') return /^(send|edit)/i.test(method);
  return true;
}

/** What a call is refused with by mishap; nothing where it is carried out. */
export function refusalBy(mishap: Mishap | null, { retryAfter = 0 }: Faults): Refusal | null {
  if (mishap === 'too-many') return tooMany(retryAfter);
  if (mishap === 'server-error') return new Refusal(500, 'Internal Server Error');
  if (mishap === 'forbidden') return forbidden('bot was blocked by the user');
  if (mishap === 'conflict')
    return conflict('terminated by other getUpdates request; make sure that only one bot instance is running');
  return null;
}
