import { z } from 'zod';
import type { Item } from '../../domain/ledger/item.ts';
import type { ReplyKind } from '../../domain/reply.ts';
import { mention } from '../../domain/request.ts';
import { bare } from '../../domain/text/fold.ts';
import { cite, closing, leadLine, measureList, reply, text } from '../answer.ts';
import type { ItemFilter } from '../ports.ts';
import { defineQuestion } from '../question.ts';
import { analyse, type Analysis } from '../understand/analysis.ts';
import { without } from '../understand/spans.ts';

const sets = {
  'no-lead': { filter: { leads: 'none' }, kind: 'lead' },
  'several-leads': { filter: { leads: 'several' }, kind: 'lead' },
  'no-due': { filter: { due: 'none' }, kind: 'due' },
  all: { filter: {}, kind: 'duties' },
} as const satisfies Readonly<Record<string, { readonly filter: ItemFilter; readonly kind: ReplyKind }>>;

type Set = keyof typeof sets;

/** Measures by what the plan says or leaves out: without a lead, with several, without a deadline; all of them, or all under a heading. */
export const measureSets = defineQuestion({
  ask: 'measure-sets',
  slots: z.object({
    set: z.enum(['no-lead', 'several-leads', 'no-due', 'all']),
    /** Under this heading only; empty for the whole ledger. */
    under: mention,
    /** How many there are was asked, rather than which. */
    counted: z.boolean(),
  }),

  read(analysis) {
    const { units, has, subject, mention: words } = analysis;
    if (units.length > 0 || has('mine', 'silent')) return null;
    const counted = has('count') && !has('which');
    const gap = gapIn(analysis);
    const where = gap === null ? null : aside(analysis);
    // Of one measure it is asked who leads it, and not whether any does.
    if (gap !== null && where !== null) return { score: 0.95, slots: { set: gap, under: where, counted } };
    const under = subject.kind === 'heading' ? words : '';
    if (has('lead', 'participate', 'progress', 'due', 'overdue', 'liaison', 'history')) return null;
    if (subject.kind === 'heading') {
      const all = { set: 'all' as const, under, counted };
      const asksForAll =
        has('which', 'count', 'duty', 'requirement') || /(?:措施|工作|任务|事项)$/u.test(analysis.asked);
      if (asksForAll) return { score: 0.83, slots: all };
      // Nothing but the name of a heading: what stands under it.
      const isBare = subject.itemIds.length > 1 && bare(analysis.text) === bare(under);
      return isBare ? { score: 0.45, slots: all } : null;
    }
    return words === '' && everything.test(analysis.asked)
      ? { score: 0.7, slots: { set: 'all' as const, under, counted } }
      : null;
  },

  async answer({ set, under, counted }, context) {
    const { say, stores, speaker, directory } = context;
    const { filter, kind } = sets[set];
    const subject = under === '' ? null : directory.subjectOf(under);
    const heading = subject?.kind === 'heading' ? subject : null;
    const items = await stores.ledger.items(
      { ...filter, ...(heading === null ? {} : { ids: heading.itemIds }) },
      speaker,
    );
    const shown = set === 'all' && heading !== null ? 'under' : set;
    const first = say(items.length === 0 ? `set-${set}-none` : `set-${shown}`, {
      total: items.length,
      heading: heading?.heading ?? '',
    });
    const line = (item: Item) =>
      say('item-line-with', { title: item.title, ref: item.ref, rest: leadLine(item, context) });
    return reply(context, counted ? 'count' : kind, {
      blocks: [text(first), ...measureList(items, line), closing(context, items.length)],
      measures: items,
      citations: items.flatMap((item) => cite(item)),
    });
  },

  instead: (slots, change) => (change.kind === 'about' && change.isHeading ? { ...slots, under: change.about } : null),
});

/** The heading that is named beside the words of the gap, '' where none is; `null` where a measure is. */
function aside({ text, asked, speaker, today, directory }: Analysis): string | null {
  const gap = [leadless, jointly, timeless].map((pattern) => pattern.exec(asked)).find((found) => found !== null);
  if (gap === undefined) return '';
  const rest = without(text, [{ start: gap.index, end: gap.index + gap[0].length }], ' ');
  const { mention: named, subject } = analyse(rest, { speaker, today, directory });
  if (subject.kind === 'heading') return named;
  return subject.kind === 'items' && subject.exact && !subject.vague ? null : '';
}

const leadless =
  /(?:没有?|未|无|不|缺)(?:有|明确|指定|确定|写明?|列明?|少|设|标明?|单位|部门|人|谁|来|的)*牵头(?:单位|部门)?(?:的)?|牵头(?:单位|部门)?(?:都|是|为|还)*(?:不明确|未明确|没有?明确|不清|空缺|空白|缺失|为空|待定|没有?定|未定)|\bwithout (?:a )?lead|\bno lead/u;
/** A unit that leads nothing is not a measure that nobody leads. */
const leadsNothing = /(?:单位|部门|谁|哪家|大队)[^,，]{0,6}(?:没有?|不)(?:有|任何)*牵头(?:任务|工作|措施|事项|的?$)/u;
const jointly =
  /(?:多|两|二|三|几|不止一|超过一|[23])(?:个|家|头)(?:以上)?(?:的)?(?:单位|部门)?(?:共同|联合|一起)?(?:的)?牵头|(?:联合|共同|一起)(?:来)?牵头|\b(?:several|two|multiple|more than one|joint(?:ly)?)\b.*\blead|\bled jointly\b/u;
const timeless =
  /(?:没有?|未|无|不|缺)(?:有|明确|写明?|列明?|规定|设|定|确定|少|标明?|具体|的)*(?:完成|办结)?(?:时限|期限|时间|截止|节点)|\b(?:without|no) (?:a )?(?:deadline|due)/u;
const everything =
  /\d+(?:项|条|个)(?:工作|措施|任务)|(?:所有|全部|总共|一共|都?有哪|都?有什么|列|哪些|多少|几[项个])(?:的|出|一下|一列|举|有|些)*(?:重点)?(?:工作|措施|任务|事项)|(?:工作|措施|任务|事项)(?:清单|列表|一览|列(?:一下|出|个)|都?有哪些)|\b(?:all|list)\b.*\b(?:measures|items|tasks)\b/u;

function gapIn({ asked, has }: Analysis): Set | null {
  const words = asked.replace(/有没有/gu, ' ');
  if (leadsNothing.test(words)) return null;
  if (leadless.test(words)) return 'no-lead';
  if (jointly.test(words) && !/几(?:个|家)(?:单位|部门)?牵头(?:单位)?$/u.test(words)) return 'several-leads';
  return timeless.test(words) &&
    (has('which', 'count', 'yesNo', 'who') || /的(?:工作|措施|任务|事项|项目)?\s*[?]?$/u.test(words))
    ? 'no-due'
    : null;
}
