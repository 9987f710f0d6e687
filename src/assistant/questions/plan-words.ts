import { z } from 'zod';
import type { Item } from '../../domain/ledger/item.ts';
import type { Block } from '../../domain/reply.ts';
import { mention } from '../../domain/request.ts';
import { citePlan, citeText, closing, quoted, reply, text } from '../answer.ts';
import { quotePassage, sentencesWith } from '../passages.ts';
import { defineQuestion, type Context } from '../question.ts';
import { find } from '../subject.ts';

/** The plan's own words on a measure, or on what was just answered: 原文怎么说, 依据是什么. */
export const planWords = defineQuestion({
  ask: 'plan-words',
  slots: z.object({
    about: mention,
    /** What the plan as a whole rests on was asked. */
    ofWhole: z.boolean(),
  }),

  read({ mention: about, subject, refersBack, units, has, text: words }) {
    if (!has('source') || units.length > 0 || has('silent')) return null;
    if (issued.test(words)) return { score: 0.9, slots: { about: '', ofWhole: true } };
    if (subject.kind !== 'nothing') return { score: 0.91, slots: { about, ofWhole: false } };
    return refersBack || about === '' ? { score: 0.86, slots: { about: '', ofWhole: false } } : null;
  },

  async answer({ about, ofWhole }, context) {
    if (ofWhole) return basis(context);
    const found = await find(about, context, (item) => context.say('ask-words', { title: item.title }));
    if ('instead' in found) return found.instead;
    const items = found.items.filter(({ measureId }) => measureId !== null);
    return reply(context, 'passage', {
      blocks: [...items.flatMap((item) => wordsOf(item, context)), closing(context, items.length)],
      measures: items,
      citations: items.flatMap((item) => [citePlan(item), ...citeText(item)]),
    });
  },

  instead: (_, change) => (change.kind === 'about' ? { about: change.about, ofWhole: false } : null),
});

const issued =
  /(?:方案|计划|文件|通知)(?:是)?.{0,6}(?:制定|制订|出台|印发|起草|发)|(?:制定|制订|出台|印发)(?:的)?(?:依据|根据|背景)/u;

/** Official papers say in their opening what they rest on. */
async function basis(context: Context) {
  const said = await sentencesWith('根据 按照 结合 要求 制定 方案', context, {
    fits: (sentence) => restsOn.test(sentence),
    enough: 0,
  });
  return said === null
    ? reply(context, 'not-found', { blocks: [text(context.say('basis-none'))] })
    : quotePassage(said, context);
}

const restsOn =
  /(?:根据|按照|依据|遵照|结合|贯彻|落实).{2,}(?:制定|制订|提出|现将|特|印发)|^(?:根据|按照|依据|遵照|为(?:了|全面|深入|认真|切实|进一步)?(?:贯彻|落实)).{4,}/u;

function wordsOf(item: Item, { say }: Context): readonly Block[] {
  const { document, ref } = citePlan(item);
  const words =
    item.text === item.assignment || item.assignment === null || item.text.includes(item.assignment)
      ? [item.text]
      : [item.text, item.assignment];
  return [
    text(say('plan-words', { title: quoted(item.title) })),
    text(say('passage', { document, ref, words: words.join(' ') })),
  ];
}
