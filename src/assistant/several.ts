import type { Block, Facts, MeasureFact, Reply } from '../domain/reply.ts';
import { text } from './answer.ts';
import type { Context } from './question.ts';

/** A question of several, and its reply. */
export interface Part {
  readonly words: string;
  readonly reply: Reply;
}

/** The replies to several questions of one message as one, each under the words that asked it. `left` more were not answered. */
export function together(parts: readonly Part[], left: number, { say }: Context): Reply {
  const [first] = parts;
  if (first === undefined) throw new Error('there is no question');
  const replies = parts.map(({ reply }) => reply);
  return {
    ...first.reply,
    blocks: [
      ...parts.flatMap(({ words, reply: { blocks } }, i): readonly Block[] => [
        text(say('part', { number: i + 1, words: words.replace(/[\s,，;；。.!！?？]+$/u, '') })),
        ...blocks,
      ]),
      ...(left === 0 ? [] : [text(say('parts-left', { left, most: parts.length }))]),
    ],
    facts: merged(replies.map(({ facts }) => facts)),
    citations: replies.flatMap(({ citations }) => citations),
    total: replies.reduce((sum, { total }) => sum + total, 0),
    complete: replies.every(({ complete }) => complete),
    actions: replies.flatMap(({ actions }) => actions),
  };
}

function merged(all: readonly Facts[]): Facts {
  const measures = all.flatMap((facts) => facts.measures ?? []);
  const byId = new Map(measures.map((measure): readonly [string, MeasureFact] => [measure.id, measure]));
  const units = new Set(all.flatMap((facts) => facts.units ?? []).map(({ name }) => name));
  const people = all.flatMap((facts) => facts.people ?? []);
  const targets = all.flatMap((facts) => facts.targets ?? []);
  const counts = all.flatMap((facts) => facts.counts ?? []);
  return {
    ...(all.some((facts) => facts.measures !== undefined) ? { measures: [...byId.values()] } : {}),
    ...(units.size === 0 ? {} : { units: [...units].map((name) => ({ name })) }),
    ...(people.length === 0 ? {} : { people }),
    ...(targets.length === 0 ? {} : { targets }),
    ...(counts.length === 0 ? {} : { counts }),
  };
}
