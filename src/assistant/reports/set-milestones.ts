import { addMonths, type Day } from '../../domain/calendar/dates.ts';
import type { Item, Milestone } from '../../domain/ledger/item.ts';
import {
  byDay,
  countBack,
  isInOrder,
  lastWorkingDay,
  recounted,
  type Counted,
  type Step,
} from '../../domain/ledger/milestones.ts';
import { differing, stateOf } from '../../domain/ledger/update.ts';
import { isOffice } from '../../domain/people.ts';
import type { Block, Reply } from '../../domain/reply.ts';
import { bare } from '../../domain/text/fold.ts';
import { dayIn, list, quoted, quotedTitles, reply, text, unitNames } from '../answer.ts';
import type { Context } from '../question.ts';
import { find } from '../subject.ts';
import { isExpired, isRecountable, drafted, itemsOf, offer, type Author } from './compose.ts';
import { isDeedDraft, type DraftedChange, type UpdatesDraft } from './draft.ts';
import { untilIn } from './extension-words.ts';
import { milestonesNamed } from './milestone-named.ts';
import { milestoneMovedIn, milestonesIn, milestonesRemovedIn, type MilestonesSaid } from './milestone-words.ts';

interface Acting {
  readonly context: Context;
  readonly author: Author;
}

/** The office's word on milestones: set and counted back (倒排), moved, or taken away. A draft; `null` where the words say nothing of the kind. */
export async function setMilestones(words: string, context: Context, author: Author): Promise<Reply | null> {
  const acting = { context, author };
  const moved = milestoneMovedIn(words);
  if (moved !== null) return moveMilestone(moved, words, acting);
  const removed = milestonesRemovedIn(words);
  if (removed !== null) return removeMilestones(removed, words, acting);
  const said = milestonesIn(words, context.today);
  return said === null ? null : set(said, words, acting);
}

const refused = (context: Context): Reply =>
  reply(context, 'denied', { blocks: [text(context.say('milestones-denied'))] });

const ask = (id: string, values: Readonly<Record<string, string | number>>, context: Context): Reply =>
  reply(context, 'clarify', { blocks: [text(context.say(id, values))] });

async function set(said: MilestonesSaid, words: string, { context, author }: Acting): Promise<Reply | null> {
  const { directory, stores, speaker, language } = context;
  // A report may speak of 倒排 as well. Only who means an item, or says a list, means to set milestones.
  if (!isOffice(speaker)) return said.steps.length > 0 || said.mention !== '' ? refused(context) : null;
  const open = await stores.drafts.open(author.conversation, speaker.id);
  if (
    said.steps.length === 0 &&
    open !== null &&
    !isDeedDraft(open) &&
    !isExpired(open, context) &&
    recountable(open).length > 0 &&
    said.mention === ''
  )
    return recountDraft(open, { context, author });
  if (
    said.steps.length === 0 &&
    said.mention !== '' &&
    directory.subjectOf(said.mention).kind === 'nothing' &&
    !/重新|按|节点/u.test(words)
  )
    return null;
  const found = await find(said.mention, context, ({ title }) => withName(words, said.mention, title));
  if ('instead' in found) return found.instead;
  const [item, ...more] = found.items;
  if (item === undefined || more.length > 0)
    return ask('milestones-which', { titles: quotedTitles(found.items) }, context);
  const title = quoted(item.title);
  if (said.unread !== null) return ask('milestones-unread', { title, words: said.unread }, context);
  if (item.due === null) return ask('milestones-no-due', { title }, context);
  if (item.due < context.today) return ask('milestones-past-due', { title, due: dayIn(language, item.due) }, context);
  const { steps } = said;
  if (steps.length === 0) return recountItem(item, words, { context, author });
  const wrong = wrongIn(said, item, context);
  return wrong ?? draft(item, { steps, words }, { context, author });
}

/** The words again, of the item that a button names. */
const withName = (words: string, mention: string, title: string): string =>
  mention === '' || !words.includes(mention) ? `${title}，${words}` : words.replace(mention, () => title);

function wrongIn({ steps, announced }: MilestonesSaid, { title }: Item, context: Context): Reply | null {
  const names = steps.map((step) => bare(step.title));
  const twice = steps.find((_, i) => names.indexOf(names[i] ?? '') !== i);
  if (twice !== undefined) return ask('milestones-twice', { title: twice.title }, context);
  if (steps.length > MOST_STEPS) return ask('milestones-too-many', { total: steps.length, most: MOST_STEPS }, context);
  if (announced !== null && announced !== steps.length)
    return ask(
      'milestones-miscounted',
      {
        title: quoted(title),
        announced,
        total: steps.length,
        steps: unitNames(
          steps.map((step) => step.title),
          context.language,
        ),
      },
      context,
    );
  return isInOrder(steps) ? null : ask('milestones-out-of-order', {}, context);
}

const MOST_STEPS = 20;

/** A day without its year that is past is the next year's, where that is within the time for the work. */
const inTime = (step: Step, { today, due }: { readonly today: Day; readonly due: Day }): Step =>
  step.due !== null && step.due < today && addMonths(step.due, 12) <= due
    ? { ...step, due: addMonths(step.due, 12) }
    : step;

function draft(
  item: Item,
  { steps, words }: { readonly steps: readonly Step[]; readonly words: string },
  acting: Acting,
): Promise<Reply> {
  const { today } = acting.context;
  const due = item.due ?? today;
  const counted = countBack(
    steps.map((step) => inTime(step, { today, due })),
    { today, due },
  );
  const before = new Map((item.milestones ?? []).map((each) => [bare(each.title), each.done]));
  const milestones = counted.milestones.map((each) => ({ ...each, done: before.get(bare(each.title)) ?? false }));
  const isByHand = steps.every((step) => step.due !== null);
  const lead = [
    ...(isByHand ? [] : [howCounted(item, counted, acting.context)]),
    ...cautions({ ...counted, milestones }, due, acting.context),
  ];
  return offerMilestones(item, { milestones, words, lead }, acting);
}

function howCounted({ due }: Item, { isSpread }: Counted, { say, language, today }: Context): Block {
  const day = dayIn(language, due ?? today);
  return text(say(isSpread ? 'milestones-spread' : 'milestones-counted', { due: day, today: dayIn(language, today) }));
}

function cautions(
  { milestones, begins, missing }: Counted,
  due: Day,
  { say, language, today }: Context,
): readonly Block[] {
  const late = milestones.filter((each) => each.due > due).map(({ title }) => title);
  const past = milestones.filter((each) => !each.done && each.due < today).map(({ title }) => title);
  return [
    ...(missing > 0 && begins !== null
      ? [say('milestones-missing', { begins: dayIn(language, begins), missing })]
      : []),
    ...(late.length > 0
      ? [say('milestones-after-due', { titles: unitNames(late, language), due: dayIn(language, due) })]
      : []),
    ...(past.length > 0 && missing === 0 ? [say('milestones-past', { titles: unitNames(past, language) })] : []),
  ].map(text);
}

function offerMilestones(
  item: Item,
  {
    milestones,
    words,
    lead,
  }: { readonly milestones: readonly Milestone[]; readonly words: string; readonly lead: readonly Block[] },
  { context, author }: Acting,
): Promise<Reply> {
  const changes = [drafted(item, { milestones }, { standing: 'office' })];
  return offer({ kind: 'change', changes, words }, context, { ...author, lead });
}

function recountItem(item: Item, words: string, acting: Acting): Promise<Reply> | Reply {
  const { context } = acting;
  const { milestones = [], due } = item;
  if (milestones.every(({ done }) => done)) return ask('milestones-none-open', { title: quoted(item.title) }, context);
  const anew = recounted(milestones, due ?? context.today);
  if (differing(stateOf(item), { ...stateOf(item), milestones: anew }).length === 0)
    return ask(
      'milestones-as-counted',
      { title: quoted(item.title), due: dayIn(context.language, due ?? context.today) },
      context,
    );
  const lead = [text(context.say('milestones-recounted', { due: dayIn(context.language, due ?? context.today) }))];
  return offerMilestones(item, { milestones: anew, words, lead: [...lead, ...pastOf(anew, context)] }, acting);
}

const pastOf = (milestones: readonly Milestone[], context: Context): readonly Block[] =>
  cautions({ milestones, isSpread: false, begins: null, missing: 0 }, '9999-12-31', context);

/** Rows of a draft whose deadline it moves while milestones stand before it. */
const recountable = ({ payload }: UpdatesDraft): readonly DraftedChange[] => payload.changes.filter(isRecountable);

/** The draft again, with the milestones of its rows counted back from the deadline that it sets. */
export async function recountDraft(open: UpdatesDraft, { context, author }: Acting): Promise<Reply> {
  const items = await itemsOf(open.payload, context);
  const changes = open.payload.changes.map((change) => {
    const item = items.get(change.itemId);
    const due = change.said.due ?? null;
    if (item === undefined || due === null || !isRecountable(change)) return change;
    return drafted(
      item,
      { ...change.said, milestones: recounted(item.milestones ?? [], due) },
      { standing: change.standing },
    );
  });
  const anew = changes.flatMap(({ said }) => said.milestones ?? []);
  return offer({ ...open.payload, changes }, context, { ...author, lead: pastOf(anew, context) });
}

async function moveMilestone(
  { named, when }: { readonly named: string; readonly when: string },
  words: string,
  acting: Acting,
): Promise<Reply | null> {
  const { context } = acting;
  const { say, speaker, today, language } = context;
  const found = await milestonesNamed(named, context);
  if (!isOffice(speaker)) return refused(context);
  const [first, ...more] = found;
  if (first === undefined) return ask('milestone-none-such', { words: named }, context);
  if (more.length > 0)
    return reply(context, 'clarify', {
      blocks: [
        text(say('milestone-which')),
        list(
          found.map(({ item, milestone }) => say('milestone-of-item', { item: item.title, title: milestone.title })),
        ),
      ],
      actions: found.map(({ item, milestone }) => ({
        label: item.title,
        value: say('milestone-move-words', { item: item.title, title: milestone.title, when }),
      })),
    });
  const { item, milestone } = first;
  const day = untilIn(when, { today, due: milestone.due });
  if (day === null) return ask('arrange-no-day', { words: when }, context);
  const milestones = (item.milestones ?? []).map((each) => (each === milestone ? { ...each, due: day } : each));
  const turned = milestones.some((each, i) => i > 0 && each.due < (milestones[i - 1]?.due ?? ''));
  const lead = [
    ...(turned
      ? [
          text(
            say('milestones-turned', {
              order: unitNames(
                byDay(milestones).map(({ title }) => title),
                language,
              ),
            }),
          ),
        ]
      : []),
    ...(item.due !== null && day > lastWorkingDay(item.due) && day > item.due
      ? [text(say('milestones-after-due', { titles: milestone.title, due: dayIn(language, item.due) }))]
      : []),
  ];
  return offerMilestones(item, { milestones: byDay(milestones), words, lead }, acting);
}

async function removeMilestones(named: string, words: string, acting: Acting): Promise<Reply | null> {
  const { context } = acting;
  const { speaker } = context;
  if (!isOffice(speaker)) return refused(context);
  const [one, ...others] = await milestonesNamed(named, context);
  if (one !== undefined && others.length === 0) {
    const left = (one.item.milestones ?? []).filter((each) => each !== one.milestone);
    return offerMilestones(one.item, { milestones: left, words, lead: [] }, acting);
  }
  const found = await find(named, context, ({ title }) => context.say('milestones-remove-words', { title }));
  if ('instead' in found) return found.instead;
  const having = found.items.filter(({ milestones = [] }) => milestones.length > 0);
  const [item, ...more] = having;
  const titles = quotedTitles(found.items);
  if (item === undefined) return ask('milestones-none-of', { titles }, context);
  if (more.length > 0) return ask('milestones-which', { titles }, context);
  return offerMilestones(item, { milestones: [], words, lead: [] }, acting);
}
