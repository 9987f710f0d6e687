import type { Outcome } from './asking.ts';

/** The share of exact answers that holds now where it is not yet all of them. A figure only rises, and its line goes when it would say 1. */
const BOUNDS: ReadonlyMap<string, number> = new Map([
  ['who takes part, by the whole name', 0.9],
  ['who takes part, by a short form', 0.89],
  ['how far it is, by the whole name', 0.88],
  ['how far it is, by a short form', 0.85],
  ['a slip in the key word', 0.83],
  ['whether a unit takes part', 0.95],
  ['one takes part without another', 0.91],
  ['what stands under a heading', 0.62],
  ['who leads under a heading', 0.75],
  ['what has no lead under a heading', 0.5],
  ['what has several leads under a heading', 0.0],
  ['what has no deadline under a heading', 0.5],
  ['what is due in a period under a heading', 0.8],
  ['what a unit leads that is due in a period', 0.9],
  ['what a unit takes part in that is due in a period', 0.9],
  ['what has no lead says so', 0.9],
  ['what a unit has due in a period', 0.75],
  ['what is due next', 0.75],
  ['what has no lead', 0.93],
  ['what has several leads', 0.8],
  ['what has no deadline', 0.8],
  ['en: who leads', 0.37],
  ['en: who takes part', 0.37],
  ['en: when it is due', 0.37],
  ['en: how far it is', 0.25],
  ['en: whether a unit leads it', 0.29],
  ['en: what a unit leads', 0.58],
  ['en: what a unit takes part in', 0.5],
  ['en: what a unit has altogether', 0.16],
  ['en: two units both take part', 0.95],
  ['en: one leads with another in it', 0.87],
  ['en: what stands under a heading', 0.0],
  ['en: what is due in a period', 0.63],
  ['en: what is overdue', 0.0],
  ['en: what has no lead', 0.5],
  ['en: all of it', 0.0],
]);

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
