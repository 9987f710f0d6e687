import { z } from 'zod';
import type { Item } from '../../domain/ledger/item.ts';
import { seesAll } from '../../domain/people.ts';
import type { Block } from '../../domain/reply.ts';
import { mention, unitName, unitRole, type UnitRole } from '../../domain/request.ts';
import {
  cite,
  closing,
  dueDay,
  dueText,
  instantIn,
  leadLine,
  list,
  measureList,
  quoted,
  reply,
  statusLine,
  statusSentence,
  text,
} from '../answer.ts';
import { extensionBlocks } from '../extension-lines.ts';
import { paceLine } from '../milestone-lines.ts';
import { besideTheLead } from '../beside-the-lead.ts';
import type { ItemFilter } from '../ports.ts';
import { defineQuestion, type Context } from '../question.ts';
import { find } from '../subject.ts';
import type { Analysis } from '../understand/analysis.ts';
import { mentions } from '../understand/mention.ts';
import { roleIn } from '../understand/sides.ts';

const states = ['blocked', 'troubled', 'done', 'in-progress', 'open', 'any'] as const;
type State = (typeof states)[number];

/** How far a measure is, the measures of a unit, or all that are in a certain state. */
export const howFar = defineQuestion({
  ask: 'how-far',
  slots: z.object({ about: mention, unit: unitName.nullable(), role: unitRole, state: z.enum(states) }),

  read(analysis) {
    const { has, mention: about, subject, units, refersBack, speaker } = analysis;
    if (has('target', 'silent', 'organisation') || (has('lead', 'participate') && units.length === 0 && !has('mine')))
      return null;
    const unit = units[0]?.unit?.name ?? (has('mine') ? speaker.unit : null);
    const role = roleIn(analysis.asked) ?? 'any';
    if (asksForTroubles(analysis)) return troublesOf(analysis, { unit, role });
    const state = stateIn(analysis);
    if (state === 'any' && !has('progress')) return null;
    const known = subject.kind !== 'nothing';
    if (subject.kind === 'heading' && state !== 'any') return { score: 0.87, slots: { about, unit, role, state } };
    if (!known && state !== 'any') return { score: about === '' ? 0.82 : 0.6, slots: { about: '', unit, role, state } };
    if (about !== '') return { score: known ? 0.87 : 0.55, slots: { about, unit, role, state: 'any' as const } };
    if (refersBack && unit === null && state === 'any') return { score: 0.84, slots: { about, unit, role, state } };
    return { score: 0.82, slots: { about, unit, role, state } };
  },

  async answer({ about, unit, role, state }, context) {
    const subject = about === '' ? null : context.directory.subjectOf(about);
    const heading = state !== 'any' && subject?.kind === 'heading' ? subject : null;
    if (
      heading !== null ||
      (about === '' && (unit !== null || state !== 'any' || (context.topic?.itemIds.length ?? 0) === 0))
    )
      return ofSet({ unit, role, state, heading }, context);
    const found = await find(about, context, (item) => context.say('ask-status', { title: item.title }));
    if ('instead' in found) return found.instead;
    const { items, heading: under } = found;
    const whose = context.say(under === null ? 'status-these' : 'figures-under', { heading: under ?? '' });
    const overall = items.length < 2 ? null : await overallOf({ ids: items.map(({ id }) => id) }, whose, context);
    return reply(context, 'status', {
      blocks: [
        ...(overall === null ? [] : [overall.block]),
        ...(items.length <= MOST_AT_LENGTH
          ? await inFull(items, context)
          : measureList(items, (item) => inOneLine(item, context))),
        closing(context, items.length),
      ],
      measures: items,
      ...(overall === null ? {} : { facts: { counts: overall.counts } }),
      citations: items.flatMap((item) => cite(item)),
    });
  },

  instead(slots, change) {
    if (change.kind === 'period' || change.kind === 'role') return null;
    return change.kind === 'unit'
      ? { ...slots, unit: change.unit, about: '' }
      : { ...slots, unit: null, about: change.about };
  },
});

const troubles =
  /(?:哪些|什么|啥|有没有|有无|几个|多少)(?:主要|突出|具体|大)?的?(?:问题|困难|难题|障碍|阻力)|(?:问题|困难|难题|障碍)(?:有哪些|有什么|是(?:什么|啥)|在哪里?|需要?.{0,6}(?:协调|解决)|清单|汇总)|(?:需要?|要|待|请)(?:上级|领导|办公室|县里|市里|局里|我们)?(?:出面|帮忙)?协调(?:解决)?的|堵点|卡点|(?:卡|堵|难)在(?:哪|什么)|\bproblems?\b|\bobstacles?\b|\bbottlenecks?\b/u;

/** Asks why the work stands as it does: what its unit wrote of it is all that the record knows. */
const reasons =
  /(?:为什么|为何|为啥|怎么|咋)(?:还|这么|那么|会|就|一直|又|仍|都|总是)*(?:慢|拖|没有?(?:完成|办结|动|做完|进展|启动)|未(?:完成|办结)|完不成|卡|受阻|延误|滞后|停)|(?:是)?(?:什么|啥)原因|原因(?:是什么|是啥|呢|在哪)|(?:缺|差)(?:多少(?:钱|人|资金|经费)?|什么|啥|几个?人)|\bwhy\b(?:\s+(?:is|are|so))*(?=.*\b(?:slow|late|delayed|blocked|stuck|behind|not done|not finished|unfinished)\b)/u;

/** 有哪些问题需要协调, 卡在哪: more than what is blocked, for work goes on that has a problem. */
const asksForTroubles = ({ asked, has }: Analysis): boolean =>
  (troubles.test(asked) || reasons.test(asked)) && !has('requirement', 'lead', 'participate', 'due');

function troublesOf(
  { mention: words, asked, directory }: Analysis,
  { unit, role }: { readonly unit: string | null; readonly role: UnitRole },
) {
  const about = mentions(
    words
      .replace(new RegExp(reasons, 'gu'), ' ')
      .replace(
        /(?:主要|突出|存在|遇到|面临|目前|具体)*的?(?:问题|困难|难题|障碍|阻力|堵点|卡点|原因)|(?:需要?|要|待|请)?(?:上级|领导|办公室|县里|市里|局里|我们)?(?:出面|帮忙)?(?:协调|解决)+的?|[卡堵难]在(?:哪里?|哪儿)?|在哪里?|存在|遇到|清单|汇总|(?:这么|那么|还|一直|老)*(?:慢|晚|迟|拖着?|延误|滞后)|为(?=\s|$)|\b(?:problems?|obstacles?|bottlenecks?|need|needs|slow|late|delayed|blocked|stuck|behind|still|not|done|unfinished|finished)\b/gu,
        ' ',
      ),
  ).join(' ');
  if (about !== '' && directory.subjectOf(about).kind === 'nothing') return null;
  // 为什么慢 without a name is about what was talked of.
  const isOfItem = about === '' ? reasons.test(asked) && unit === null : directory.subjectOf(about).kind === 'items';
  return { score: 0.9, slots: { about, unit, role, state: isOfItem ? ('any' as const) : ('troubled' as const) } };
}

function stateIn({ has, asked, subject }: Analysis): State {
  // 完成了吗 asks of what is named, 有完成的吗 for those that are.
  const asksForSome = has('yesNo') && (subject.kind === 'nothing' || /有没有|有无|是否有|有.{0,8}吗/u.test(asked));
  if (!has('which', 'count') && !asksForSome && !asked.endsWith('的')) return 'any';
  if (has('due', 'overdue')) return 'any';
  if (has('blocked')) return 'blocked';
  if (has('finished')) return 'done';
  if (has('unfinished')) return 'open';
  return has('moving') ? 'in-progress' : 'any';
}

/** So many measures are told of in full. */
const MOST_AT_LENGTH = 2;

const inOneLine = (item: Item, context: Context): string =>
  context.say('status-item', { title: item.title, status: statusLine(item, context) });

async function ofItem(item: Item, context: Context): Promise<readonly Block[]> {
  const reported = item.reportedAt === null ? [] : [reportedText(item, context)];
  const pace = paceLine(item, context);
  const extension = await extensionBlocks(item, context);
  return [
    text(statusSentence(item, context)),
    dueText(item, context),
    ...(pace === null ? [] : [text(context.say('pace-label', { pace }))]),
    ...extension,
    ...reported,
  ];
}

/** Each item with the tasks that it was split into. Its own progress is what its lead reported, whatever theirs is. */
async function inFull(items: readonly Item[], context: Context): Promise<readonly Block[]> {
  const { stores, speaker } = context;
  const tasks = await stores.ledger.items({ under: items.map(({ id }) => id) }, speaker);
  const above = await stores.ledger.items({ ids: items.flatMap(({ parentId }) => parentId ?? []) }, speaker);
  const own = await Promise.all(items.map((item) => ofItem(item, context)));
  const beside = await Promise.all(items.map((item) => besideTheLead(item, context)));
  return items.flatMap((item, i) => [
    ...(own[i] ?? []),
    ...(beside[i] ?? []),
    ...above.flatMap(({ id, title }) =>
      id === item.parentId ? [text(context.say('task-under', { title: quoted(title) }))] : [],
    ),
    ...ofTasks(
      tasks.filter(({ parentId }) => parentId === item.id),
      context,
    ),
  ]);
}

function ofTasks(tasks: readonly Item[], context: Context): readonly Block[] {
  if (tasks.length === 0) return [];
  const done = tasks.filter(({ status }) => status === 'done').length;
  const line = (task: Item): string =>
    context.say('task-line', {
      title: task.title,
      ref: task.ref,
      due: task.due === null ? context.say('split-task-undated') : dueDay(task, context),
      lead: leadLine(task, context),
      status: statusLine(task, context),
    });
  return [text(context.say('tasks-of', { total: tasks.length, done })), list(tasks.map(line))];
}

function reportedText({ reportedAt, reportedBy }: Item, { say, language }: Context): Block {
  const when = instantIn(language, reportedAt ?? '');
  return text(reportedBy === null ? say('reported-at', { when }) : say('reported-by', { when, who: reportedBy }));
}

interface AskedSet {
  readonly unit: string | null;
  readonly role: UnitRole;
  readonly state: State;
  readonly heading: { readonly heading: string; readonly itemIds: readonly string[] } | null;
}

const filters = {
  any: {},
  open: { open: true },
  troubled: { troubled: true },
  blocked: { status: 'blocked' },
  done: { status: 'done' },
  'in-progress': { status: 'in-progress' },
} as const satisfies Readonly<Record<State, ItemFilter>>;

async function ofSet({ unit, role, state, heading }: AskedSet, context: Context) {
  const { stores, speaker, say, directory } = context;
  const known = unit === null ? undefined : directory.unitNamed(unit);
  const filter: ItemFilter = {
    ...(known === undefined ? {} : { units: [{ unitId: known.id, role }] }),
    ...(heading === null ? {} : { ids: heading.itemIds }),
    ...filters[state],
  };
  const items = await stores.ledger.items(filter, speaker);
  const under = heading === null ? '' : say('figures-under', { heading: heading.heading });
  const whose = known === undefined ? under : say('due-of-unit-any', { unit: known.name });
  const overall = state === 'any' && items.length > 0 ? await overallOf(filter, whose, context) : null;
  const first = text(say(items.length === 0 ? 'status-set-none' : 'status-set', { whose, total: items.length, state }));
  return reply(context, 'status', {
    blocks: [
      overall?.block ?? first,
      ...measureList(items, (item) => inOneLine(item, context)),
      ...(state === 'troubled' && !seesAll(speaker) ? [text(say('status-troubles-unseen'))] : []),
      closing(context, items.length),
    ],
    measures: items,
    ...(overall === null ? {} : { facts: { counts: overall.counts } }),
    citations: items.flatMap((item) => cite(item)),
  });
}

/** How many there are in each state, each a query of its own; 未报送 is a state beside 未启动. */
async function overallOf(filter: ItemFilter, whose: string, { stores, speaker, say }: Context) {
  const count = async (more: ItemFilter) => (await stores.ledger.items({ ...filter, ...more }, speaker)).length;
  const [total, done, moving, blocked, waiting, silent] = [
    await count({}),
    await count({ status: 'done' }),
    await count({ status: 'in-progress' }),
    await count({ status: 'blocked' }),
    await count({ status: 'not-started' }),
    await count({ unreported: true }),
  ];
  const counts = [
    { label: say('status-done'), value: done },
    { label: say('status-in-progress'), value: moving },
    { label: say('status-blocked'), value: blocked },
    { label: say('status-not-started'), value: waiting },
    { label: say('status-unreported'), value: silent },
  ];
  return { block: text(say('overall', { whose, total, done, moving, blocked, waiting, silent })), counts };
}
