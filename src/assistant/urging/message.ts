import type { Item } from '../../domain/ledger/item.ts';
import type { Action, Block, Reply } from '../../domain/reply.ts';
import { cite, dueLine, list, reply, statusLine, text } from '../answer.ts';
import type { Language } from '../language.ts';
import { beginAction, reportAction } from '../reports/choices.ts';
import { wordingIn, type Say } from '../wording.ts';

/** Buttons for so many items; the rest is said. */
const MOST_BUTTONS = 8;

interface Urging {
  readonly asker: string;
  readonly words: string | null;
  readonly items: readonly Item[];
  readonly now: string;
  readonly language: Language;
  /** Why it comes to somebody else than the liaison: whom was urged, and when. */
  readonly escalated?: { readonly name: string; readonly when: string };
}

/** What whoever is urged reads: who asks, in which words, about what, and how to answer. The words are quoted, for they are somebody's. */
export function urgeMessage({ asker, words, items, now, language, escalated }: Urging): Reply {
  const say = wordingIn(language);
  const frame = { say, language, now };
  const total = items.length;
  const head =
    escalated === undefined
      ? say('urge-message', { asker, total })
      : say('urge-message-head', { asker, total, ...escalated });
  const quote: readonly Block[] = words === null ? [] : [{ type: 'quote', text: words, source: asker }];
  return reply(frame, 'duties', {
    blocks: [
      text(head),
      ...quote,
      list(items.map((item) => urgedLine(item, frame))),
      { type: 'note', text: say('urge-message-how', { total }) },
    ],
    measures: items,
    citations: items.flatMap((item) => cite(item)),
    actions: actionsFor(items, say),
  });
}

/** An item with its deadline and how it stands. */
export const urgedLine = (item: Item, frame: { readonly say: Say; readonly language: Language }): string =>
  frame.say('urge-item', {
    title: item.title,
    due: dueLine(item, frame),
    dated: isDated(item) ? 'yes' : 'no',
    status: statusLine(item, frame),
  });

/** Reporting, 无变化 and 申请延期 of one item; of several the way to report on each. */
function actionsFor(items: readonly Item[], say: Say): readonly Action[] {
  const [only, ...more] = items;
  if (only === undefined) return [];
  if (more.length > 0)
    return items
      .slice(0, MOST_BUTTONS)
      .map(({ id, title }) => ({ label: say('action-report-on', { title }), value: beginAction(id) }));
  const unchanged = say('report-unchanged');
  return [
    { label: say('action-report'), value: beginAction(only.id) },
    { label: unchanged, value: reportAction({ words: unchanged, choices: new Map([[0, only.id]]) }) },
    { label: say('action-extend'), value: say('urge-extend-words', { title: only.title }) },
  ];
}

const isDated = ({ due, planDue, dueText, recurrence }: Item): boolean =>
  (due ?? planDue) !== null || dueText !== null || recurrence !== null;
