import { z } from 'zod';
import type { Item } from '../../domain/ledger/item.ts';
import type { Reply } from '../../domain/reply.ts';
import { mention, unitName, unitRole } from '../../domain/request.ts';
import { cite, closing, leadNames, list, measureList, reply, statusLine, text } from '../answer.ts';
import type { ItemFilter } from '../ports.ts';
import { defineQuestion, type Context } from '../question.ts';
import { unknownUnit } from '../unknown-unit.ts';
import type { Analysis } from '../understand/analysis.ts';
import { boundsIn, howManyIn, paceIn } from '../understand/figures.ts';
import { mentions } from '../understand/mention.ts';
import { roleIn } from '../understand/sides.ts';

/** Items by their reported share: beyond a figure, the furthest and the least far, or the average of all. */
export const figures = defineQuestion({
  ask: 'figures',
  slots: z.object({
    wanted: z.enum(['beyond', 'most', 'least', 'average']),
    /** For `beyond`: all must hold. */
    bounds: z.array(z.object({ is: z.enum(['<', '<=', '=', '>=', '>']), percent: z.int().min(0).max(100) })),
    /** For `most` and `least`: how many, and those that are equal to the last of them. */
    count: z.int().min(1).nullable(),
    unit: unitName.nullable(),
    role: unitRole,
    /** Among these measures only. */
    about: mention,
  }),

  read(analysis) {
    const { asked, has, units, speaker, directory } = analysis;
    if (
      !(ofShare.test(asked) || ofPace.test(asked)) ||
      has('target', 'silent', 'due', 'overdue', 'liaison', 'history', 'requirement')
    )
      return null;
    const wanted = wantedOf(analysis);
    const about = withoutFigures(analysis);
    if (wanted === null || (about !== '' && directory.subjectOf(about).kind !== 'heading')) return null;
    const bounds = boundsIn(asked).filter(({ percent }) => percent <= 100);
    if (wanted === 'beyond' && bounds.length === 0) return null;
    const unit = units[0]?.unit?.name ?? units[0]?.text ?? (has('mine') ? speaker.unit : null);
    const slots = { wanted, bounds: [...bounds], count: howManyIn(asked), unit, role: roleIn(asked) ?? 'any', about };
    return { score: 0.94, slots };
  },

  async answer({ wanted, bounds, count, unit, role, about }, context) {
    const { stores, speaker, directory, say } = context;
    const known = unit === null ? undefined : directory.unitNamed(unit);
    if (unit !== null && known === undefined) return unknownUnit(unit, context);
    const subject = about === '' ? null : directory.subjectOf(about);
    const scope: ItemFilter = {
      ...(known === undefined ? {} : { units: [{ unitId: known.id, role }] }),
      ...(subject?.kind === 'heading' ? { ids: subject.itemIds } : {}),
    };
    const whose =
      known === undefined
        ? subject?.kind === 'heading'
          ? say('figures-under', { heading: subject.heading })
          : ''
        : say(`due-of-unit-${role}`, { unit: known.name });
    const figured = await stores.ledger.items({ ...scope, percent: [] }, speaker);
    const all = await stores.ledger.items(scope, speaker);
    const told = { whose, without: all.length - figured.length, context };
    if (wanted === 'average') return average(figured, told);
    if (wanted !== 'beyond') return extremes(figured, { ...told, wanted, count });
    return beyond(await stores.ledger.items({ ...scope, percent: bounds }, speaker), { ...told, bounds });
  },

  instead(slots, change) {
    if (change.kind === 'unit') return { ...slots, unit: change.unit, about: '' };
    return change.kind === 'about' && change.isHeading ? { ...slots, unit: null, about: change.about } : null;
  },
});

/** 达标率 is a figure of the plan, 完成率 one of the ledger. */
const ofShare =
  /进度|进展|完成率|完成度|完成比例|完成情况|办结率|推进|完成|\bprogress\b|\bcomplet\w+|\bdone\b|\bpercent/u;

/** Said of work, these speak of how far it is without another word. */
const ofPace = /最[慢快]|\b(?:slowest|fastest)\b/u;

function wantedOf({ asked, has }: Analysis): 'beyond' | 'most' | 'least' | 'average' | null {
  if (
    /平均|(?:总体|整体|总的?|综合|全部)(?:的)?(?:进度|完成率|完成度|完成比例)|\b(?:average|overall) (?:progress|completion)/u.test(
      asked,
    )
  )
    return 'average';
  const pace = paceIn(asked);
  if (pace !== null) return pace;
  return has('which', 'count', 'who', 'yesNo') ||
    /的(?:工作|措施|任务|事项|项目)?(?:有|清单|名单)?\s*[?？]?$/u.test(asked)
    ? 'beyond'
    : null;
}

/** The mention without figures and the words that compare them. */
const withoutFigures = ({ mention: words }: Analysis): string =>
  mentions(
    words.replace(
      /百分之[零〇一二两三四五六七八九十百\d]+|[一二两三四五六七八九\d]成|\d+(?:\.\d+)?\s*%?|一?半|(?:完成率|完成度|完成比例|办结率|进度|完成)|(?:不|没有?|未)?(?:超过|达到|到|足|低于|高于)|超过|超|大于|小于|至少|之间|以上|以下|过|平均|总体|整体|综合|最(?:慢|快|低|高|差|好|落后|滞后|靠前|靠后)的?|垫底|倒数|(?:前|后)?[一二两三四五六七八九十]{1,2}[项个件条]|排名|排行|\b(?:average|overall|completion|complete|rate|percent|over|more|than|less|under|below|above|least|slowest|fastest|lowest|highest|half)\b/gu,
      ' ',
    ),
  ).join(' ');

const names = { '<': 'lt', '<=': 'le', '=': 'eq', '>=': 'ge', '>': 'gt' } as const;

interface Told {
  readonly whose: string;
  /** Items of the same set that no figure was reported of. */
  readonly without: number;
  readonly context: Context;
}

function beyond(
  items: readonly Item[],
  { bounds, whose, without, context }: Told & { readonly bounds: NonNullable<ItemFilter['percent']> },
): Reply {
  const { say } = context;
  const range = bounds
    .map(({ is, percent }) => say('figures-bound', { is: names[is], percent }))
    .join(say('figures-and'));
  return reply(context, 'status', {
    blocks: [
      text(say(items.length === 0 ? 'figures-beyond-none' : 'figures-beyond', { whose, range, total: items.length })),
      ...measureList(items, (item) => line(item, context)),
      ...(without === 0 ? [] : [text(say('figures-without', { without }))]),
      closing(context, items.length),
    ],
    measures: items,
    citations: items.flatMap((item) => cite(item)),
  });
}

interface Extremes extends Told {
  readonly wanted: 'most' | 'least';
  readonly count: number | null;
}

function extremes(figured: readonly Item[], { wanted, count, whose, without, context }: Extremes): Reply {
  const { say } = context;
  const sign = wanted === 'least' ? 1 : -1;
  const sorted = figured.toSorted((a, b) => sign * (share(a) - share(b)));
  const last = sorted[Math.min(count ?? 1, sorted.length) - 1];
  const items = last === undefined ? [] : sorted.filter((item) => sign * (share(item) - share(last)) <= 0);
  const id = items.length === 0 ? 'figures-none' : count === null ? `figures-${wanted}` : `figures-${wanted}-several`;
  return reply(context, 'count', {
    blocks: [
      text(say(id, { whose, total: items.length, count: count ?? 1, percent: last === undefined ? 0 : share(last) })),
      ...(items.length === 0 ? [] : [list(items.map((item) => line(item, context)))]),
      ...(without === 0 ? [] : [text(say('figures-without', { without }))]),
      closing(context, items.length),
    ],
    measures: items,
    facts: { counts: items.map((item) => ({ label: item.title, value: share(item) })) },
    citations: items.flatMap((item) => cite(item)),
  });
}

function average(figured: readonly Item[], { whose, without, context }: Told): Reply {
  const { say } = context;
  const sum = figured.reduce((total, item) => total + share(item), 0);
  const percent = figured.length === 0 ? 0 : Math.round((10 * sum) / figured.length) / 10;
  const first =
    figured.length === 0 ? say('figures-none', { whose }) : say('figures-average', { whose, percent: String(percent) });
  return reply(context, 'status', {
    blocks: [
      text(first),
      ...(figured.length === 0
        ? []
        : [
            text(say('figures-average-of', { total: figured.length, without })),
            list(figured.map((item) => line(item, context))),
          ]),
      closing(context, figured.length),
    ],
    measures: figured,
    ...(figured.length === 0 ? {} : { facts: { counts: [{ label: say('figures-average-label'), value: percent }] } }),
    citations: figured.flatMap((item) => cite(item)),
  });
}

const share = ({ percent }: Item): number => percent ?? 0;

function line(item: Item, context: Context): string {
  const values = { title: item.title, lead: leadNames(item, context), status: statusLine(item, context) };
  return context.say('figures-line', values);
}
