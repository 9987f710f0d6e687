import type { Item } from '../../domain/ledger/item.ts';
import type { Action, Reply, ReplyKind } from '../../domain/reply.ts';
import { fold } from '../../domain/text/fold.ts';
import { cite, dayIn, quoted, reply, text } from '../answer.ts';
import type { Context } from '../question.ts';
import type { Outcome } from './carry-out.ts';
import { arrangeAction, type Ordered } from './choices.ts';
import type { DueDay } from './due-day.ts';
import type { MeantOrder } from './order.ts';
import { nearestUnits, type UnitsMeant } from './units-meant.ts';

/** No such unit: says so and offers the nearest, each of which is the order again. */
export function unknownUnits({ unknown }: UnitsMeant, { words, chosen }: Ordered, context: Context): Reply {
  const { say, directory } = context;
  const [name = ''] = unknown;
  const shown = asWritten(name, words);
  const near = nearestUnits(name, directory);
  const again = (unit: string): Action => ({
    label: unit,
    value: arrangeAction(
      chosen,
      fold(words).replace(name, () => unit),
    ),
  });
  const nearest = near.length === 0 ? [] : [text(say('arrange-unit-nearest', { units: near.map(quoted).join('') }))];
  return reply(context, 'clarify', {
    blocks: [text(say('arrange-unit-unknown', { unit: shown })), ...nearest],
    actions: near.map(again),
  });
}

/** Folded words as they stand in the message. */
function asWritten(folded: string, words: string): string {
  const at = words.toLowerCase().indexOf(folded);
  return at < 0 ? folded : words.slice(at, at + folded.length);
}

/** Figures and changes are recorded as different things. */
export const apart = (context: Context): Reply =>
  reply(context, 'clarify', { blocks: [text(context.say('arrange-apart'))] });

/** Asks for a day that can be one. A day without a year that is over may be meant for the next. */
export function askDay(
  { doubt, words, ...more }: Extract<DueDay, { doubt: string }>,
  item: Item,
  { said, context }: { readonly said: Ordered; readonly context: Context },
): Reply {
  const { say, language } = context;
  const { day, next } = more;
  const question = say(`arrange-${doubt}`, {
    title: quoted(item.title),
    words,
    day: day === undefined ? '' : dayIn(language, day),
  });
  const actions =
    next === undefined
      ? []
      : [
          {
            label: dayIn(language, next),
            value: arrangeAction(
              said.chosen,
              fold(said.words).replace(words, () => next),
            ),
          },
        ];
  return reply(context, 'clarify', { blocks: [text(question)], measures: [item], actions });
}

const kinds = { units: 'lead', due: 'due', accept: 'status', reject: 'status' } as const satisfies Readonly<
  Record<MeantOrder['wish']['kind'], ReplyKind>
>;

/** Says why nothing changes. Work that was to be accepted and is not reported as done may be recorded as both. */
export function unchanged(outcomes: readonly Outcome[], orders: readonly MeantOrder[], context: Context): Reply {
  const { say } = context;
  const items = outcomes.map(({ item }) => item);
  const undone = outcomes.filter(({ isUndone }) => isUndone).map(({ item }) => item);
  const ids = undone.map(({ id }) => id);
  const actions: readonly Action[] =
    undone.length === 0
      ? []
      : [
          {
            label: say('action-done-and-accept'),
            value: arrangeAction(new Map([[0, ids]]), say('arrange-done-and-accept')),
          },
        ];
  const [first] = orders;
  const kind = undone.length > 0 ? 'clarify' : kinds[first?.wish.kind ?? 'units'];
  return reply(context, kind, {
    blocks: [
      ...outcomes.flatMap((outcome) => outcome.unchanged).map(text),
      ...(undone.length === 0 ? [] : [text(say('arrange-accept-anyway', { total: undone.length }))]),
    ],
    measures: items,
    citations: items.flatMap((item) => cite(item)),
    actions,
  });
}
