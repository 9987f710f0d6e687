import { z } from 'zod';
import { numberOf } from '../../domain/calendar/numerals.ts';
import type { Item } from '../../domain/ledger/item.ts';
import { cite, closing, leadLine, list, reply, text, unitNames } from '../answer.ts';
import { defineQuestion, type Context } from '../question.ts';
import { extremeIn } from '../understand/extreme.ts';

/** Measures by how many units take part in them: the most, the fewest, just so many, or a range. */
export const participantCounts = defineQuestion({
  ask: 'participant-counts',
  slots: z.object({
    extreme: z.enum(['most', 'least']).nullable(),
    /** Both included; an open end is `null`. */
    range: z.object({ least: z.int().min(0), most: z.int().min(0).nullable() }).nullable(),
  }),

  read({ asked, has, mention, units }) {
    if (units.length > 0 || !participants.test(asked) || !measures.test(asked)) return null;
    const extreme = extremeIn(has);
    const range = extreme === null ? rangeIn(asked) : null;
    if (extreme === null && range === null) return null;
    return mention === '' || range !== null ? { score: 0.94, slots: { extreme, range } } : null;
  },

  async answer({ extreme, range }, context) {
    const { stores, speaker } = context;
    const all = await stores.ledger.items({}, speaker);
    const figure = extreme === null ? 0 : extremeOf(extreme, all);
    const { least, most } = range ?? { least: figure, most: figure };
    const items = all.filter(({ participants: { length } }) => length >= least && (most === null || length <= most));
    return reply(context, 'count', {
      blocks: [
        text(firstLine({ extreme, least, most, total: items.length }, context)),
        ...(items.length === 0 ? [] : [list(items.map((item) => line(item, context)))]),
        closing(context, items.length),
      ],
      measures: items,
      citations: items.flatMap((item) => cite(item)),
    });
  },
});

const participants =
  /(?:参与|参加|配合|协办)(?:的)?(?:单位|部门|方)|(?:单位|部门)(?:共同)?(?:参与|参加|配合)|\bparticipa\w*\b|\bpartners?\b/u;
const measures = /工作|措施|任务|事项|哪(?:一|几)?项|几项|\b(?:measures?|items?|tasks?)\b/u;

interface Range {
  readonly least: number;
  readonly most: number | null;
}

const COUNTED = '(?<number>[\\d一二两三四五六七八九十]{1,3})\\s*(?:个|家)(?:以?(?<after>上|下|内)|或(?<or>更[多少]))?';
const counted = new RegExp(
  `(?<before>超过|多于|大于|高于|不止|不少于|不低于|至少|起码|少于|低于|小于|不足|不到|不超过|不多于|至多|最多|只有|仅有?|刚好|正好|恰好)?(?:有|为|是)?${COUNTED}`,
  'u',
);
const none =
  /(?:没有?|无)(?:任何)?(?:其他)?(?:参与|参加|配合)(?:的)?(?:单位|部门)|\b(?:no|without) (?:partner|participa)/u;

/** 只有一个参与单位, 超过五家 and 没有参与单位 name a number of units; 参与单位有几个 asks for one. */
function rangeIn(asked: string): Range | null {
  if (none.test(asked)) return { least: 0, most: 0 };
  const { number, before = '', after = '', or = '' } = counted.exec(asked)?.groups ?? {};
  const count = number === undefined ? NaN : numberOf(number);
  if (Number.isNaN(count)) return null;
  if (/^(?:超过|多于|大于|高于|不止)$/u.test(before)) return { least: count + 1, most: null };
  if (/^(?:不少于|不低于|至少|起码)$/u.test(before) || after === '上' || or === '更多')
    return { least: count, most: null };
  if (/^(?:少于|低于|小于|不足|不到)$/u.test(before)) return { least: 0, most: Math.max(0, count - 1) };
  if (/^(?:不超过|不多于|至多|最多)$/u.test(before) || after !== '' || or === '更少') return { least: 0, most: count };
  return { least: count, most: count };
}

function extremeOf(extreme: 'most' | 'least', items: readonly Item[]): number {
  const figures = items.map(({ participants: units }) => units.length);
  return figures.reduce((a, b) => (extreme === 'most' ? Math.max(a, b) : Math.min(a, b)), figures[0] ?? 0);
}

function firstLine(
  { extreme, least, most, total }: Range & { readonly extreme: 'most' | 'least' | null; readonly total: number },
  { say }: Context,
): string {
  const kind = most === null ? 'at-least' : most === least ? 'exactly' : 'at-most';
  const values = { count: most ?? least, total, kind };
  if (total === 0) return say('participants-so-many-none', values);
  return say(extreme === null ? 'participants-so-many' : `participants-${extreme}`, values);
}

function line(item: Item, context: Context): string {
  const { title, ref, participants: units } = item;
  const rest = units.length === 0 ? leadLine(item, context) : unitNames(units, context.language);
  return context.say('item-line-with', { title, ref, rest });
}
