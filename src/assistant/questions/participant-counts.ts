import { z } from 'zod';
import { numberOf } from '../../domain/calendar/numerals.ts';
import type { Item } from '../../domain/ledger/item.ts';
import { cite, closing, leadLine, list, reply, text, unitNames } from '../answer.ts';
import { defineQuestion, type Context } from '../question.ts';
import { extremeIn } from '../understand/extreme.ts';

/** Measures by how many units take part in them: the most, the fewest, or just so many. */
export const participantCounts = defineQuestion({
  ask: 'participant-counts',
  slots: z.object({ extreme: z.enum(['most', 'least']).nullable(), count: z.int().min(0).nullable() }),

  read({ asked, has, mention, units }) {
    if (units.length > 0 || mention !== '' || !participants.test(asked)) return null;
    const extreme = extremeIn(has);
    const count = extreme === null ? countIn(asked) : null;
    if ((extreme === null && count === null) || !measures.test(asked)) return null;
    return { score: 0.94, slots: { extreme, count } };
  },

  async answer({ extreme, count }, context) {
    const { stores, speaker, say } = context;
    const all = await stores.ledger.items({}, speaker);
    const figure = extreme === null ? (count ?? 0) : extremeOf(extreme, all);
    const items = all.filter(({ participants: units }) => units.length === figure);
    const first = say(items.length === 0 ? 'participants-so-many-none' : `participants-${extreme ?? 'so-many'}`, {
      count: figure,
      total: items.length,
    });
    return reply(context, 'count', {
      blocks: [
        text(first),
        ...(items.length === 0 ? [] : [list(items.map((item) => line(item, context)))]),
        closing(context, items.length),
      ],
      measures: items,
      citations: items.flatMap((item) => cite(item, context)),
    });
  },
});

const participants =
  /(?:参与|参加|配合|协办)(?:的)?(?:单位|部门|方)|(?:单位|部门)(?:共同)?(?:参与|参加|配合)|\bparticipa\w*\b|\bpartners?\b/u;
const measures = /工作|措施|任务|事项|哪(?:一|几)?项|几项|\b(?:measures?|items?|tasks?)\b/u;

/** 只有一个参与单位 and 没有参与单位 name a number of units; 参与单位有几个 asks for one. */
function countIn(asked: string): number | null {
  if (
    /(?:没有?|无)(?:任何)?(?:其他)?(?:参与|参加|配合)(?:的)?(?:单位|部门)|\b(?:no|without) (?:partner|participa)/u.test(
      asked,
    )
  )
    return 0;
  const [, number] =
    /(?:只有|仅有?|有|只|是)?([\p{Script=Han}\d])(?:个|家)(?:参与|参加|配合)?(?:的)?(?:单位|部门)/u.exec(asked) ?? [];
  const count = number === undefined ? NaN : numberOf(number);
  return Number.isNaN(count) ? null : count;
}

function extremeOf(extreme: 'most' | 'least', items: readonly Item[]): number {
  const figures = items.map(({ participants: units }) => units.length);
  return figures.reduce((a, b) => (extreme === 'most' ? Math.max(a, b) : Math.min(a, b)), figures[0] ?? 0);
}

function line(item: Item, context: Context): string {
  const { title, ref, participants: units } = item;
  const rest = units.length === 0 ? leadLine(item, context) : unitNames(units, context.language);
  return context.say('item-line-with', { title, ref, rest });
}
