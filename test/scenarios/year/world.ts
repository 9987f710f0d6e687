import type { Preset } from '../../../src/domain/settings.ts';

/** An item as everybody knows it. */
export interface Work {
  readonly id: string;
  readonly title: string;
  readonly lead: readonly string[];
  readonly due: string | null;
  readonly preset: Preset;
}

/** Somebody of the roster, by the account at which they are written to. */
export interface Holder {
  readonly account: string;
  readonly name: string;
  readonly unit: string;
  readonly role: 'liaison' | 'head' | 'office';
}

/** What happens in the year. */
export type Fact =
  | { readonly what: 'item'; readonly work: Work }
  | { readonly what: 'comes'; readonly holder: Holder }
  | { readonly what: 'leaves'; readonly account: string }
  | { readonly what: 'reports'; readonly id: string; readonly day: string; readonly says: 'figure' | 'unchanged' }
  | { readonly what: 'finishes'; readonly id: string }
  | { readonly what: 'asks'; readonly id: string; readonly until: string }
  | { readonly what: 'due'; readonly id: string; readonly due: string | null }
  | { readonly what: 'goes to'; readonly id: string; readonly unit: string };

/** Numbers from 0 to 1, the same for the same seed (mulberry32). */
export function chance(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
