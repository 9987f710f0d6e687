import { z } from 'zod';
import type { Item } from '../../domain/ledger/item.ts';
import type { Block, Reply } from '../../domain/reply.ts';
import { bare } from '../../domain/text/fold.ts';
import {
  cite,
  dayIn as dayWords,
  dueText,
  hasDue,
  list,
  quoted,
  quotedTitles,
  reply,
  text,
  unitNames,
} from '../answer.ts';
import { defineDeed, instead, type Acting, type Done, type Intended, type Told, type Undone } from '../deed.ts';
import type { NewTask } from '../ports.ts';
import type { Context } from '../question.ts';
import { correctionsIn, droppedIn, isCorrection } from '../reports/correction-words.ts';
import { find } from '../subject.ts';
import { splitIn } from './split/said-tasks.ts';
import { taskMeant, type Doubt, type MeantTask } from './split/task-meant.ts';

const names = z.array(z.string());

/** What is to be split, what into, and what of the item the tasks rest on. */
const split = z.object({
  itemId: z.string(),
  tasks: z.array(
    z.object({
      title: z.string(),
      due: z.iso.date().nullable(),
      lead: names.nullable(),
      participants: names.nullable(),
    }),
  ),
  announced: z.number().nullable(),
  rests: z.object({
    title: z.string(),
    due: z.iso.date().nullable(),
    lead: names,
    participants: names,
    isDone: z.boolean(),
    taken: names,
  }),
});
type Split = z.infer<typeof split>;

/** An item of the ledger in several tasks, each a row of its own with its day and its unit; the item goes on beside them. */
export const splitItem = defineDeed({
  deed: 'split-item',
  what: split,
  trace: z.object({ ids: names }),
  read,
  again,
  correct,
  show,
  carryOut,
  undo,
});

async function read(words: string, context: Context): Promise<Intended<Split> | null> {
  const said = splitIn(words);
  if (said === null) return null;
  const found = await find(said.mention, context, ({ title }) => words.replace(said.mention, () => quoted(title)));
  if ('instead' in found) return found;
  const [item, ...others] = found.items;
  if (item === undefined || others.length > 0) return { instead: which(said.mention, found.items, words, context) };
  const tasks: MeantTask[] = [];
  for (const task of said.tasks) {
    const meant = taskMeant(task, context);
    if ('what' in meant) return asks(meant, context);
    tasks.push(meant);
  }
  return resting(item, { tasks, announced: said.announced }, context);
}

async function again({ itemId, tasks, announced }: Split, context: Context): Promise<Intended<Split>> {
  const [item] = await context.stores.ledger.items({ ids: [itemId] }, context.speaker);
  if (item === undefined) return instead('not-found', 'draft-item-gone', context);
  return resting(item, { tasks, announced }, context);
}

/** The tasks with what they rest on now, or why the item cannot be split so. */
async function resting(
  item: Item,
  { tasks, announced }: { readonly tasks: readonly MeantTask[]; readonly announced: number | null },
  context: Context,
): Promise<Intended<Split>> {
  const { stores, speaker } = context;
  if (item.parentId !== undefined) return instead('denied', 'split-of-task', context, { title: quoted(item.title) });
  const taken = (await stores.ledger.items({ under: [item.id] }, speaker)).map(({ title }) => title);
  const titles = [...taken, ...tasks.map(({ title }) => title)];
  const twice = titles.find((title, i) => titles.findIndex((other) => bare(other) === bare(title)) < i);
  if (twice !== undefined) return instead('clarify', 'split-same-name', context, { title: quoted(twice) });
  const { id: itemId, title, due, lead, participants, status } = item;
  const rests = { title, due, lead: [...lead], participants: [...participants], isDone: status === 'done', taken };
  return { what: { itemId, tasks: tasks.map(writable), announced, rests } };
}

const writable = ({ title, due, lead, participants }: MeantTask): Split['tasks'][number] => ({
  title,
  due,
  lead: lead === null ? null : [...lead],
  participants: participants === null ? null : [...participants],
});

/** 设备采购改为10月20日, 设备采购改由信息科负责, 去掉安装调试. */
async function correct(words: string, what: Split, context: Context): Promise<Intended<Split> | null> {
  const dropped = droppedIn(words);
  const isCalled = (called: string) => (task: Split['tasks'][number]) => isNamedBy(task.title, called);
  if (dropped !== null && what.tasks.some(isCalled(dropped))) {
    const left = what.tasks.filter((task) => !isCalled(dropped)(task));
    return left.length === 0 ? null : again({ ...what, announced: null, tasks: left }, context);
  }
  if (!isCorrection(words)) return null;
  let { tasks } = what;
  for (const { what: called, value } of correctionsIn(words)) {
    const meant = tasks.filter(isCalled(called));
    const [task] = meant.length === 1 ? meant : [];
    const said = task === undefined ? null : corrected(task, value, context);
    if (said === null) return null;
    tasks = tasks.map((each) => (each === task ? said : each));
  }
  return again({ ...what, tasks }, context);
}

function corrected(task: Split['tasks'][number], value: string, context: Context): Split['tasks'][number] | null {
  const meant = taskMeant({ title: task.title, details: [value] }, context);
  if ('what' in meant) return null;
  const said = writable(meant);
  return {
    ...task,
    due: said.due ?? task.due,
    lead: said.lead ?? task.lead,
    participants: said.participants ?? task.participants,
  };
}

const isNamedBy = (title: string, called: string): boolean => {
  const [name, words] = [bare(title), bare(called)];
  return words.length >= 2 && (name.includes(words) || words.includes(name));
};

async function show(what: Split, context: Context): Promise<Told> {
  const { say, speaker, stores } = context;
  const [item] = await stores.ledger.items({ ids: [what.itemId] }, speaker);
  const heading = say('split-draft', {
    title: quoted(what.rests.title),
    ref: item?.ref ?? '',
    total: what.tasks.length,
  });
  return {
    blocks: [
      text(heading),
      list(what.tasks.map((task) => taskLine(given(task, what), context))),
      ...(item !== undefined && hasDue(item) ? [dueText(item, context)] : []),
      ...cautions(what, context).map(text),
    ],
    measures: item === undefined ? [] : [item],
    citations: item === undefined ? [] : cite(item),
  };
}

/** What the author should look at twice. */
function cautions({ tasks, announced, rests }: Split, { say, language }: Context): readonly string[] {
  const late = tasks.filter(({ due }) => due !== null && rests.due !== null && due > rests.due);
  const undated = tasks.filter(({ due }) => due === null);
  return [
    ...(announced === null || announced === tasks.length
      ? []
      : [say('split-count', { announced, total: tasks.length })]),
    ...(late.length === 0
      ? []
      : [say('split-late', { titles: quotedTitles(late), due: dayWords(language, rests.due ?? '') })]),
    ...(undated.length === 0 ? [] : [say('split-undated', { titles: quotedTitles(undated) })]),
    ...(tasks.some(({ lead }) => lead === null) && rests.lead.length === 0 ? [say('split-no-lead')] : []),
    ...(rests.isDone ? [say('split-of-done')] : []),
    ...(rests.taken.length === 0 ? [] : [say('split-more', { total: rests.taken.length })]),
  ];
}

/** With what is left to the item above. A unit that leads does not take part as well. */
function given({ title, due, lead, participants }: Split['tasks'][number], { rests }: Split): NewTask {
  const leads = lead ?? rests.lead;
  return {
    title,
    due,
    lead: leads,
    participants: (participants ?? rests.participants).filter((unit) => !leads.includes(unit)),
  };
}

function taskLine({ title, due, lead, participants }: NewTask, { say, language }: Context): string {
  return say('split-task', {
    title,
    due: due === null ? say('split-task-undated') : dayWords(language, due),
    lead: lead.length === 0 ? say('lead-none-short') : unitNames(lead, language),
    participants: unitNames(participants, language),
    total: participants.length,
  });
}

async function carryOut(what: Split, { context }: Acting): Promise<Done<{ ids: string[] }>> {
  const { stores, speaker, say } = context;
  const tasks = what.tasks.map((task) => given(task, what));
  const ids = await stores.tasks.add(what.itemId, tasks);
  const added = await stores.ledger.items({ ids }, speaker);
  return {
    trace: { ids: [...ids] },
    subject: `item ${what.itemId}`,
    before: { tasks: [] },
    after: { tasks: tasks.map((task, i) => ({ item: ids[i], ...task })) },
    told: {
      blocks: [
        text(say('split-done', { title: quoted(what.rests.title), total: added.length })),
        list(added.map((item) => say('split-recorded', { ref: item.ref, task: taskLine(item, context) }))),
      ],
      measures: added,
      citations: added.flatMap((item) => cite(item)),
    },
  };
}

async function undo(
  { what, trace }: { readonly what: Split; readonly trace: { readonly ids: readonly string[] } },
  { context }: Acting,
): Promise<Undone> {
  const { stores, speaker, say } = context;
  const items = await stores.ledger.items({ ids: trace.ids }, speaker);
  const kept = await stores.tasks.remove(trace.ids);
  const titles = items.filter(({ id }) => kept.includes(id)).map(({ title }) => quoted(title));
  if (titles.length > 0) return instead('not-found', 'split-undo-touched', context, { titles: titles.join('') });
  const parent = await stores.ledger.items({ ids: [what.itemId] }, speaker);
  return {
    before: { tasks: items.map(({ id, title }) => ({ item: id, title })) },
    after: { tasks: [] },
    told: {
      blocks: [{ ...list(items.map(({ ref, title }) => say('item-line', { title, ref }))), ordered: false } as Block],
      measures: parent,
      citations: parent.flatMap((item) => cite(item)),
    },
  };
}

const asks = ({ what, title, words }: Doubt, context: Context): Intended<Split> =>
  instead('clarify', `split-unclear-${what}`, context, { title: quoted(title), words });

function which(mention: string, items: readonly Item[], words: string, context: Context): Reply {
  return reply(context, 'clarify', {
    blocks: [
      text(context.say('clarify-several', { mention, total: items.length })),
      list(items.map(({ title, ref }) => context.say('item-line', { title, ref }))),
    ],
    total: items.length,
    actions: items
      .slice(0, 10)
      .map(({ title }) => ({ label: title, value: words.replace(mention, () => quoted(title)) })),
  });
}
