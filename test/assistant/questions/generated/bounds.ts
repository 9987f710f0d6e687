import type { Outcome } from './asking.ts';

/** The share of exact answers that holds now where it is not yet all of them. A figure only rises, and its line goes when it would say 1. */
const BOUNDS: ReadonlyMap<string, number> = new Map<string, number>();

/** The templates with more answers that are not exact than their bound allows, or `slack` more, each with the first of these. */
export const shortfalls = (all: ReadonlyMap<string, Outcome>, slack = 0): readonly string[] =>
  [...all].flatMap(([template, { asked, misses }]) => {
    const bound = BOUNDS.get(template) ?? 1;
    if (bound < 1 && asked < FEWEST) return [];
    if (misses.length <= Math.ceil(asked * (1 - bound)) + (bound < 1 ? slack : 0)) return [];
    const some = misses.slice(0, MOST_SHOWN).map(({ message, fault }) => `${message} ｜ ${fault}`);
    return [`${template}: ${String(asked - misses.length)} of ${String(asked)}\n  ${some.join('\n  ')}`];
  });

/** A share of fewer says nothing. */
const FEWEST = 4;

const MOST_SHOWN = 8;
