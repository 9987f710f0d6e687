import type { Item } from '../../domain/ledger/item.ts';
import { unitsAlong } from '../../domain/people.ts';
import type { Action, Reply } from '../../domain/reply.ts';
import { bare } from '../../domain/text/fold.ts';
import { dayIn, list, quoted, quotedTitles, reply, text, unitNames } from '../answer.ts';
import { NotHereError } from '../not-here.ts';
import type { Context } from '../question.ts';
import { agreeing, LEAVE, reportAction, type Said } from './choices.ts';
import { standsElsewhere } from './rights.ts';
import type { ReportPart, Unclear } from './sum-up.ts';

interface Asked {
  readonly said: Said;
  readonly at: number;
}

/** More buttons than this are a wall on a phone; the list has all. */
export const MOST_BUTTONS = 10;

/** Asks which item is meant, with the person's own as buttons: pressing one is the report again, of that row. */
export function askItem(
  { mention }: ReportPart,
  { said, at, among }: Asked & { readonly among: readonly Item[] },
  context: Context,
): Reply {
  const { say, speaker } = context;
  const isNamed = bare(mention).length >= 2;
  if (among.length === 0) {
    if (speaker.role === 'leader') return reply(context, 'denied', { blocks: [text(say('report-leader'))] });
    // What is theirs may be none of those who read along.
    if (unitsAlong(speaker) !== null) throw new NotHereError('group');
    const isOwnerless = speaker.role !== 'office' && speaker.role !== 'administrator';
    const question = isNamed
      ? say('report-no-such-item', { mention })
      : say(isOwnerless ? 'report-no-item' : 'report-name-it');
    return reply(context, 'clarify', { blocks: [text(question)] });
  }
  const button = ({ id, title }: Item): Action => ({
    label: title,
    value: reportAction({ ...said, choices: new Map([...said.choices, [at, id]]) }),
  });
  return reply(context, 'clarify', {
    blocks: [
      text(isNamed ? say('report-which-of', { mention }) : say('report-which')),
      list(among.map(({ title, ref }) => say('item-line', { title, ref }))),
    ],
    measures: among,
    actions: among.slice(0, MOST_BUTTONS).map(button),
  });
}

type Doubt = Unclear | { readonly what: 'base' | 'sum'; readonly words: string };

/** Asks for a figure or a day that the words leave open, with likely figures as buttons. Whatever is answered is about this item. */
export function askFigure(
  doubt: Doubt,
  item: Item,
  { said, at, context }: Asked & { readonly context: Context },
): Reply {
  const { say } = context;
  const title = quoted(item.title);
  const between = doubt.what === 'percent' ? doubt.between : null;
  const question = say(`report-unclear-${doubt.what === 'percent' && between === null ? 'over' : doubt.what}`, {
    title,
    words: doubt.words,
    before: item.percent ?? 0,
  });
  const choices = new Map([...said.choices, [at, item.id] as const]);
  const likely = doubt.what !== 'percent' ? [] : between === null ? slippedFrom(doubt.words) : figuresIn(between);
  const actions = (said.words.includes(doubt.words) ? likely : []).map((figure) => ({
    label: `${String(figure)}%`,
    value: reportAction({ ...said, choices, words: said.words.replace(doubt.words, () => `${String(figure)}%`) }),
  }));
  return reply(context, 'clarify', { blocks: [text(question)], measures: [item], actions });
}

interface Agreeing extends Asked {
  readonly context: Context;
}

/** Asks whether a finished item is to be taken up again. */
export function askReopening(item: Item, words: string, { said, at, context }: Agreeing): Reply {
  const { say, language } = context;
  const when = item.reportedAt === null ? 0 : dayIn(language, item.reportedAt.slice(0, 10));
  return reply(context, 'clarify', {
    blocks: [text(say('report-reopens', { title: quoted(item.title), when, words }))],
    measures: [item],
    actions: [
      {
        label: say('action-reopen'),
        value: reportAction(agreeing({ ...said, choices: new Map([...said.choices, [at, item.id]]) }, at, 'reopen')),
      },
      { label: say('action-leave'), value: LEAVE },
    ],
  });
}

/** Asks what is meant by a report on another year: the ledger says how far things are now. */
export function askYear(item: Item, time: string, { said, at, context }: Agreeing): Reply {
  const { say } = context;
  return reply(context, 'clarify', {
    blocks: [text(say('report-past-year', { title: quoted(item.title), time }))],
    measures: [item],
    actions: [
      {
        label: say('action-now'),
        value: reportAction(agreeing({ ...said, choices: new Map([...said.choices, [at, item.id]]) }, at, 'now')),
      },
      { label: say('action-not-recorded'), value: LEAVE },
    ],
  });
}

/** What 120% may have been meant to be: all of it, or the figure with one digit too many. */
function slippedFrom(words: string): readonly number[] {
  const figure = /^\D*(\d{3,4})\s*(?:%|percent)/u.exec(words)?.[1];
  if (figure === undefined || Number(figure) <= 100) return [];
  const shorter = [Number(figure.slice(0, 2)), Number(figure.slice(1))].filter((each) => each > 0 && each <= 100);
  return [...new Set([100, ...shorter])];
}

/** Round figures between two others; both and their middle where they are near. */
function figuresIn([from, to]: readonly [number, number]): readonly number[] {
  if (to - from <= 10) return [from, (from + to) / 2, to];
  const tens = Array.from({ length: 9 }, (_, i) => (i + 1) * 10);
  return tens.filter((figure) => figure > from && figure < to).slice(-5);
}

/** Refuses, and says who could. */
export const denied = (items: readonly Item[], context: Context): Reply =>
  reply(context, 'denied', { blocks: [text(denial(items, context))] });

export function denial(items: readonly Item[], { say, language, speaker, directory }: Context): string {
  if (items.some((item) => standsElsewhere(item, speaker, directory))) throw new NotHereError('group');
  const titles = quotedTitles(items);
  const units = [...new Set(items.flatMap(({ lead, participants }) => [...lead, ...participants]))];
  if (speaker.role === 'leader')
    return say('report-leader-of', { titles, units: unitNames(units, language), total: units.length });
  if (units.length === 0) return say('report-denied-nobody', { titles });
  return say('report-denied', { titles, units: unitNames(units, language) });
}
