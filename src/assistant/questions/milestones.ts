import { z } from 'zod';
import { daysBetween } from '../../domain/calendar/dates.ts';
import type { Item } from '../../domain/ledger/item.ts';
import { mention, period, unitName } from '../../domain/request.ts';
import { cite, closing, dayIn, dueText, leadNames, list, quoted, reply, text } from '../answer.ts';
import { milestoneLine, paceLine, paceOfItem, standing } from '../milestone-lines.ts';
import type { ItemFilter } from '../ports.ts';
import { defineQuestion, type Context } from '../question.ts';
import { find } from '../subject.ts';
import type { Analysis } from '../understand/analysis.ts';
import { mentions } from '../understand/mention.ts';

const wanted = ['all', 'behind', 'ahead', 'due'] as const;
type Wanted = (typeof wanted)[number];

/** The milestones of an item, those of a period, or which work is behind or ahead of them. */
export const milestones = defineQuestion({
  ask: 'milestones',
  slots: z.object({
    wanted: z.enum(wanted),
    about: mention,
    period: period.nullable(),
    /** The words that named the period. */
    when: z.string(),
    unit: unitName.nullable(),
  }),

  read(analysis) {
    const { has, units, speaker, periods, directory } = analysis;
    const asks = wantedOf(analysis);
    if (asks === null || has('silent', 'participate', 'target')) return null;
    const about = mentions(analysis.mention.replace(wordsOfPace, ' ')).join(' ');
    if (about !== '' && directory.subjectOf(about).kind === 'nothing') return null;
    const unit = units[0]?.unit?.name ?? (has('mine') ? speaker.unit : null);
    const [found] = periods;
    const isDue = asks === 'all' && found !== undefined;
    const slots = {
      wanted: isDue ? ('due' as const) : asks,
      about,
      period: found?.period ?? null,
      when: found?.text ?? '',
      unit,
    };
    return { score: 0.96, slots };
  },

  async answer({ wanted: asks, about, period: asked, when, unit }, context) {
    const { topic, directory } = context;
    const subject = about === '' ? null : directory.subjectOf(about);
    const isSet =
      about === ''
        ? unit !== null || asks !== 'all' || topic?.itemIds.length !== 1
        : subject?.kind === 'heading' && subject.itemIds.length > 1;
    if (!isSet && asks !== 'due') return ofItems(about, context);
    const known = unit === null ? undefined : directory.unitNamed(unit);
    const filter: ItemFilter = {
      ...(known === undefined ? {} : { units: [{ unitId: known.id, role: 'lead' }] }),
      ...(subject === null || subject.kind === 'nothing' ? {} : { ids: subject.itemIds }),
    };
    const whose = known === undefined ? '' : context.say('whose-unit', { unit: known.name });
    return asks === 'due' && asked !== null
      ? dueIn(asked, { filter, when, whose }, context)
      : ofSet(asks === 'due' ? 'all' : asks, { filter, whose }, context);
  },

  instead(slots, change) {
    if (change.kind === 'role') return null;
    if (change.kind === 'period') return { ...slots, wanted: 'due' as const, period: change.period, when: change.when };
    return change.kind === 'unit'
      ? { ...slots, unit: change.unit, about: '' }
      : { ...slots, unit: null, about: change.about };
  },
});

const wordsOfPace =
  /(?:完成)?(?:情况|进度|安排|计划)|(?:进度|进展)?(?:滞后|落后|超前|提前)(?:了)?|节点|里程碑|倒排|\b(?:milestones?|behind|ahead|schedule)\b/gu;

const OF_WORK = '(?:工作|措施|任务|事项|项目|节点|单位)';
const late = new RegExp(
  `(?:哪些|哪几项|什么|有没有|有无|几项|多少)${OF_WORK}?(?:的)?(?:进度|进展)?(?:已经?|是)?(?:滞后|落后于?(?:计划|进度|节点)?)|(?<!最)(?:滞后|落后)的?(?:${OF_WORK})?(?:有哪些|有几项|清单|名单|$)|\\bbehind (?:schedule|plan|milestones?)\\b|\\b(?:which|what) .*\\bbehind\\b`,
  'u',
);
const early = new RegExp(
  `(?:哪些|哪几项|什么|有没有|有无|几项|多少)${OF_WORK}?(?:的)?(?:进度|进展)?(?:已经?|是)?超前|超前的?${OF_WORK}?(?:有哪些|清单|$)|\\bahead of (?:schedule|plan|milestones?)\\b`,
  'u',
);
const of = /(?<!时间)(?:节点|里程碑)(?!要求)|\bmilestones?\b/u;

function wantedOf({ asked }: Analysis): Wanted | null {
  if (asked.includes('最')) return null;
  if (late.test(asked)) return 'behind';
  if (early.test(asked)) return 'ahead';
  return of.test(asked) ? 'all' : null;
}

async function ofItems(about: string, context: Context) {
  const { say } = context;
  const found = await find(about, context, ({ title }) => say('ask-milestones', { title }));
  if ('instead' in found) return found.instead;
  const blocks = found.items.flatMap((item) => {
    const title = quoted(item.title);
    const own = item.milestones ?? [];
    return own.length === 0
      ? [text(say('milestones-none-of', { titles: title })), dueText(item, context)]
      : [
          text(say('milestones-of', { title, pace: paceLine(item, context) ?? '' })),
          list(own.map((milestone) => milestoneLine(milestone, context))),
          dueText(item, context),
        ];
  });
  return reply(context, 'status', {
    blocks: [...blocks, closing(context, found.items.length)],
    measures: found.items,
    citations: found.items.flatMap((item) => cite(item)),
  });
}

interface Asked {
  readonly filter: ItemFilter;
  readonly whose: string;
}

async function ofSet(asks: Exclude<Wanted, 'due'>, { filter, whose }: Asked, context: Context) {
  const { stores, speaker, say, today } = context;
  const having = await stores.ledger.items({ ...filter, hasMilestones: true }, speaker);
  const overdue = asks === 'behind' ? await stores.ledger.items({ ...filter, overdueOn: today }, speaker) : [];
  const fit = having.filter((item) => asks === 'all' || paceOfItem(item, today)?.state === asks);
  const items = [...fit, ...overdue.filter(({ id }) => fit.every((item) => item.id !== id))];
  return reply(context, 'status', {
    blocks: [
      text(say(`milestones-${asks}${items.length === 0 ? '-none' : ''}`, { whose, total: items.length })),
      ...(items.length === 0 ? [] : [list(items.map((item) => lineOf(item, fit.includes(item), context)))]),
      closing(context, items.length),
    ],
    measures: items,
    citations: items.flatMap((item) => cite(item)),
  });
}

function lineOf(item: Item, isByMilestones: boolean, context: Context): string {
  const { say, today, language } = context;
  const title = quoted(item.title);
  if (isByMilestones) return say('item-behind', { title, pace: paceLine(item, context) ?? '' });
  const due = item.due ?? today;
  return say('item-overdue', { title, due: dayIn(language, due), days: daysBetween(due, today) });
}

async function dueIn(
  { from, to }: { readonly from: string; readonly to: string },
  { filter, when, whose }: Asked & { readonly when: string },
  context: Context,
) {
  const { stores, speaker, say, language, today } = context;
  const having = await stores.ledger.items({ ...filter, hasMilestones: true }, speaker);
  const found = having
    .flatMap((item) => (item.milestones ?? []).map((milestone) => ({ item, milestone })))
    .filter(({ milestone: { due } }) => due >= from && due <= to)
    .toSorted((a, b) => (a.milestone.due < b.milestone.due ? -1 : a.milestone.due > b.milestone.due ? 1 : 0));
  const items = having.filter((item) => found.some((one) => one.item === item));
  const line = ({ item, milestone }: (typeof found)[number]): string =>
    say('milestone-due-line', {
      due: dayIn(language, milestone.due),
      item: quoted(item.title),
      title: milestone.title,
      lead: leadNames(item, context),
      ...standing(milestone, today),
    });
  return reply(context, 'due', {
    blocks: [
      text(say(`milestones-due${found.length === 0 ? '-none' : ''}`, { whose, when, total: found.length })),
      ...(found.length === 0 ? [] : [list(found.map(line))]),
      closing(context, items.length),
    ],
    measures: items,
    citations: items.flatMap((item) => cite(item)),
  });
}
