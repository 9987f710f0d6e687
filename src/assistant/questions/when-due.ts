import { z } from 'zod';
import type { Item } from '../../domain/ledger/item.ts';
import type { Block } from '../../domain/reply.ts';
import { mention } from '../../domain/request.ts';
import { cite, closing, dueLine, hasDue, quoted, reply, text } from '../answer.ts';
import { extensionBlocks } from '../extension-lines.ts';
import { citePassage, deadlineSentence, passageText, quotePassage, type Said } from '../passages.ts';
import { defineQuestion, type Context } from '../question.ts';
import { find } from '../subject.ts';

/** When a measure is due. */
export const whenDue = defineQuestion({
  ask: 'when-due',
  slots: z.object({ about: mention }),

  read({ has, mention: about, subject, refersBack, asked, periods, units }) {
    if (has('silent', 'lead', 'participate', 'overdue', 'liaison')) return null;
    const deadline = has('due') || (periods.length > 0 && subject.kind === 'items' && /完成|办结|到期/u.test(asked));
    if (!deadline) return null;
    if (about === '') {
      if (refersBack) return { score: 0.85, slots: { about } };
      // By when, without a word of what: the person is asked.
      return units.length === 0 && periods.length === 0 && !has('which', 'mine', 'count', 'next', 'target')
        ? { score: 0.5, slots: { about } }
        : null;
    }
    if (subject.kind === 'nothing') return has('target') ? null : { score: 0.55, slots: { about } };
    return { score: has('target') ? 0.5 : 0.88, slots: { about } };
  },

  async answer({ about }, context) {
    const found = await find(about, context, (item) => context.say('ask-due', { title: item.title }));
    // Where no measure is called so, a sentence of the plan may set a deadline for it. Where several are, it would be that of any of them.
    if ('instead' in found) {
      const said = found.instead.kind === 'not-found' ? await deadlineSentence(about, context) : null;
      return said === null ? found.instead : quotePassage(said, context);
    }
    const { items } = found;
    const said = items.some(hasDue) ? null : await alsoSaid(about, items, context);
    return reply(context, 'due', {
      blocks: [
        ...(await Promise.all(items.map((item) => lines(item, context)))).flat(),
        ...(said?.blocks ?? []),
        closing(context, items.length),
      ],
      measures: items,
      citations: [...items.flatMap((item) => cite(item)), ...(said?.citations ?? [])],
    });
  },

  instead: (_, change) => (change.kind === 'about' ? { about: change.about } : null),
});

async function lines(item: Item, context: Context): Promise<readonly Block[]> {
  return [line(item, context), ...(await extensionBlocks(item, context))];
}

function line(item: Item, context: Context): Block {
  const values = { title: quoted(item.title), due: dueLine(item, context) };
  return text(context.say(hasDue(item) ? 'due-of' : 'due-of-none', values));
}

/** What the plan says of a deadline where the measures have none of their own; what another measure says is that one's alone. */
async function alsoSaid(about: string, items: readonly Item[], context: Context) {
  const said = about === '' ? null : await deadlineSentence(about, context);
  if (said === null || (await isOfAnother(said, items, context))) return null;
  const blocks: readonly Block[] = [text(context.say('due-also-said')), text(passageText(said, context))];
  return { blocks, citations: [citePassage(said.passage, said.sentence)] };
}

async function isOfAnother({ sentence }: Said, items: readonly Item[], { stores, speaker }: Context): Promise<boolean> {
  const ids = new Set(items.map(({ id }) => id));
  const says = ({ text: words, assignment }: Item) =>
    words.includes(sentence) || assignment?.includes(sentence) === true;
  const all = await stores.ledger.items({}, speaker);
  return !items.some(says) && all.some((item) => !ids.has(item.id) && says(item));
}
