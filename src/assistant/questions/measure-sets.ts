import { z } from 'zod';
import type { ReplyKind } from '../../domain/reply.ts';
import { cite, closing, leadLine, list, reply, text } from '../answer.ts';
import type { ItemFilter } from '../ports.ts';
import { defineQuestion } from '../question.ts';
import type { Analysis } from '../understand/analysis.ts';

const sets = {
  'no-lead': { filter: { leads: 'none' }, kind: 'lead' },
  'several-leads': { filter: { leads: 'several' }, kind: 'lead' },
  'no-due': { filter: { due: 'none' }, kind: 'due' },
  all: { filter: {}, kind: 'duties' },
} as const satisfies Readonly<Record<string, { readonly filter: ItemFilter; readonly kind: ReplyKind }>>;

/** Measures by what the plan says or leaves out: without a lead, with several, without a deadline; all of them. */
export const measureSets = defineQuestion({
  ask: 'measure-sets',
  slots: z.object({ set: z.enum(['no-lead', 'several-leads', 'no-due', 'all']) }),

  read(analysis) {
    const set = setIn(analysis);
    return set === null ? null : { score: set === 'all' ? 0.7 : 0.95, slots: { set } };
  },

  async answer({ set }, context) {
    const { say, stores, speaker } = context;
    const { filter, kind } = sets[set];
    const items = await stores.ledger.items(filter, speaker);
    const first = text(say(items.length === 0 ? `set-${set}-none` : `set-${set}`, { total: items.length }));
    const lines = items.map((item) =>
      say('item-line-with', { title: item.title, ref: item.ref, rest: leadLine(item, context) }),
    );
    return reply(context, kind, {
      blocks: [first, ...(lines.length === 0 ? [] : [list(lines)]), closing(context, items.length)],
      measures: items,
      citations: items.flatMap((item) => cite(item, context)),
    });
  },
});

const without =
  /(?:没有?|未|无|不|缺)(?:有|明确|指定|确定|写明?|列明?|少|设)?(?:明确)?(?:的)?(?:谁)?牵头|without (?:a )?lead|no lead/u;
const everything =
  /(?:所有|全部|一共有?哪些|都?有哪些|列出)(?:的)?(?:重点)?(?:工作|措施|任务|事项)|\ball (?:measures|items|tasks)\b/u;

function setIn({ has, units, mention, text: words, subject }: Analysis): keyof typeof sets | null {
  if (units.length > 0 || has('mine', 'silent')) return null;
  if (subject.kind === 'items' && subject.exact) return null;
  if (has('lead') && without.test(words)) return 'no-lead';
  if (has('lead') && has('several') && (!has('who', 'count') || /个(?:以上)?(?:的)?牵头/u.test(words)))
    return 'several-leads';
  if (mention !== '') return null;
  if (has('due') && has('none') && has('which')) return 'no-due';
  return everything.test(words) ? 'all' : null;
}
