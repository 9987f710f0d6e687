import type { Action, Block, Facts, MeasureFact, Reply, ReplyKind } from '../domain/reply.ts';
import { instantIn, text } from './answer.ts';
import { isPageAction } from './page-action.ts';
import type { Context } from './question.ts';

/** One of several questions, or what was said beside one, and its reply. */
export interface Part {
  readonly words: string;
  /** It says something rather than asks. */
  readonly isSaid?: boolean;
  readonly reply: Reply;
}

/** The replies to several questions of one message as one, each under the words that asked it; beside them perhaps the draft of a report. `left` more were not answered. */
export function together(parts: readonly Part[], left: number, context: Context): Reply {
  const { say, language, now } = context;
  const [first] = parts;
  if (first === undefined) throw new Error('there is no question');
  const replies = parts.map(({ reply }) => reply);
  // What awaits a tap is what the message comes to, whatever else was asked in it.
  const main = replies.find(({ kind }) => settling.has(kind)) ?? first.reply;
  const isMixed = parts.some(({ isSaid }) => isSaid === true);
  const heading = (i: number) => {
    const { words = '', isSaid } = parts[i] ?? {};
    const bare = words.replace(ending, '');
    if (!isMixed) return say('part', { number: i + 1, words: bare });
    return say(isSaid === true ? 'part-said' : 'part-asked', { words: bare });
  };
  const files = replies.flatMap(({ files: own }) => own ?? []);
  return {
    ...main,
    blocks: [
      ...parts.flatMap(({ reply: said }, i): readonly Block[] => [
        { type: 'text', text: heading(i), heads: true },
        ...said.blocks.filter((block) => !closesOne(block, said)),
      ]),
      { type: 'note', text: say('parts-as-of', { when: instantIn(language, now) }) },
      ...(left === 0 ? [] : [text(say('parts-left', { left, most: parts.length }))]),
    ],
    facts: { ...drafted(main.facts), ...merged(replies.map(({ facts }) => facts)) },
    citations: replies.flatMap(({ citations }) => citations),
    total: replies.reduce((sum, { total }) => sum + total, 0),
    complete: replies.every(({ complete }) => complete),
    actions: actionsOf(parts, context),
    ...(files.length === 0 ? {} : { files }),
  };
}

/** What became of what was said. */
const settling: ReadonlySet<ReplyKind> = new Set(['draft', 'recorded', 'cancelled']);

const ending = /[\s,，;；。.!！?？]+$/u;

/** That one thing is one, and as of when, need not be said under every question. */
const closesOne = (block: Block, { total }: Reply): boolean =>
  block.type === 'note' && block.closes !== undefined && total <= 1;

/** Each button once; one that turns a page says whose. */
function actionsOf(parts: readonly Part[], { say }: Context): readonly Action[] {
  const all = parts.flatMap(({ reply: { actions } }, i) =>
    actions.map((action) =>
      isPageAction(action.value)
        ? { ...action, label: say('part-action', { label: action.label, number: i + 1 }) }
        : action,
    ),
  );
  return [...new Map(all.map((action) => [action.value, action])).values()];
}

const drafted = ({ update, updates }: Facts): Facts => ({
  ...(update === undefined ? {} : { update }),
  ...(updates === undefined ? {} : { updates }),
});

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
