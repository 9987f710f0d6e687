import type { Item } from '../../domain/ledger/item.ts';
import { isOffice } from '../../domain/people.ts';
import type { Action, Block, Reply } from '../../domain/reply.ts';
import { closing, instantIn, list, quoted, reply, statusLine, text } from '../answer.ts';
import type { Obeyed, Obeying } from '../commands.ts';
import type { Context } from '../question.ts';
import { beginAction, reportAction } from '../reports/choices.ts';

/** A button an item; of more the rest is said. */
const MOST_BUTTONS = 10;

/** Reports what is said, `3 80%` of the third of one's own items; without words, shows these to choose from. */
export async function beginReport(rest: string, { context }: Obeying): Promise<Obeyed> {
  const numbered = /^(?:第)?(?<number>\d{1,3})(?:项|[.、:：])?\s+(?<what>.*\S)$/su.exec(rest)?.groups;
  if (rest !== '' && numbered === undefined) return { words: rest };
  const items = await ownItems(context);
  if (numbered === undefined) return { reply: toChooseFrom(items, context), asked: null };
  const item = items[Number(numbered['number']) - 1];
  if (item !== undefined) return { words: `${item.title}${sentence(numbered['what'] ?? '', context)}` };
  const { say } = context;
  const blocks = [text(say('report-no-such-number', { number: numbered['number'] ?? '', total: items.length }))];
  return { reply: reply(context, 'not-found', { blocks }), asked: null };
}

/** A bare figure as a person says it. */
const sentence = (what: string, { say }: Context): string =>
  /^\d{1,3}(?:\.\d+)?\s*[%％]?$/u.test(what) ? say('report-figure', { percent: what.replace(/[%％\s]/gu, '') }) : what;

/** What the speaker reports on: the rows that their unit leads, else those in which it takes part; of the office, which has none, all. */
async function ownItems({ stores, speaker, directory }: Context): Promise<readonly Item[]> {
  const unit = directory.unitNamed(speaker.unit);
  if (unit === undefined) return isOffice(speaker) ? stores.ledger.items({ open: true }, speaker) : [];
  const of = (role: 'lead' | 'any') => stores.ledger.items({ open: true, units: [{ unitId: unit.id, role }] }, speaker);
  const led = await of('lead');
  return led.length > 0 ? led : of('any');
}

function toChooseFrom(items: readonly Item[], context: Context): Reply {
  const { say, language, now } = context;
  if (items.length === 0) return reply(context, 'help', { blocks: [text(say('report-nothing-open'))] });
  const shown = items.slice(0, MOST_BUTTONS);
  const lines = shown.map((item) => say('report-own-line', { title: item.title, status: statusLine(item, context) }));
  const isWhole = shown.length === items.length;
  const page = { from: 1, to: shown.length, lines: items.length, of: 'items', when: instantIn(language, now) };
  const some: Block = { type: 'note', text: say('closing-page', page) };
  const asked = reply(context, 'duties', {
    blocks: [
      text(say('report-which-own', { total: items.length, shown: shown.length })),
      list(lines),
      text(say('report-own-how')),
      isWhole ? closing(context, items.length) : some,
    ],
    measures: shown,
    total: items.length,
    actions: shown.map(({ id, title }): Action => ({ label: title, value: beginAction(id) })),
  });
  return { ...asked, complete: isWhole };
}

/** Asks how far the item is that a button names; `null` for any other button. What is said next is about it. */
export async function reportBegun(action: string, context: Context): Promise<Reply | null> {
  const id = /^begin-report:(?<id>\d{1,9})$/u.exec(action)?.groups?.['id'];
  if (id === undefined) return null;
  const { stores, speaker, say } = context;
  const [item] = await stores.ledger.items({ ids: [id] }, speaker);
  if (item === undefined) return reply(context, 'not-found', { blocks: [text(say('report-gone'))] });
  const chosen = (words: string): Action => ({
    label: words,
    value: reportAction({ words, choices: new Map([[0, item.id]]) }),
  });
  return reply(context, 'clarify', {
    blocks: [text(say('report-how-far', { title: quoted(item.title), status: statusLine(item, context) }))],
    measures: [item],
    actions: [chosen(say('report-unchanged')), chosen(say('report-done'))],
  });
}
