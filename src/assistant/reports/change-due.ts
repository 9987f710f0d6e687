import { findDeadlines } from '../../domain/calendar/deadline.ts';
import type { Day } from '../../domain/calendar/dates.ts';
import type { Item } from '../../domain/ledger/item.ts';
import { isOffice } from '../../domain/people.ts';
import type { Reply } from '../../domain/reply.ts';
import { fold } from '../../domain/text/fold.ts';
import { list, reply, text } from '../answer.ts';
import type { Context } from '../question.ts';
import { find } from '../subject.ts';
import { dueAction } from './choices.ts';
import { drafted, offer, type Author } from './compose.ts';
import { toCome } from './expected-day.ts';

const LIMIT =
  '(?:完成)?(?:时限|期限|截止(?:日期|时间|期|日)?|到期(?:日|时间)?|完成时间|办结时间|时间节点)|deadline|due date';
const SET = '(?:改|调整?|延(?:长|期|后)?|顺延|推迟|提前|定|设置?|变更?|更改|修改|放宽|往后延|往后推)';
const TO = '(?:为|成|到|至|在|定|于|\\s)*';

const settings = [
  new RegExp(
    `^(?<what>.*?)(?:的)?(?:${LIMIT})(?:of (?<of>.+?))?(?:统一|都|再|就|给)*\\s*(?:${SET}${TO}|(?:moved? )?to|is now)(?<when>.+)$`,
    'u',
  ),
  new RegExp(
    `^(?<what>.*?)(?:申请|要求|同意)?(?:延期|延长|顺延|推迟|延后|推后|提前)(?:完成|办结)?(?:到|至)(?<when>.+)$`,
    'u',
  ),
];
const pleading = /^(?:请|麻烦|帮我|我们?(?:单位)?|想|申请|把|将|change|move|set|please|the|\s)+/u;

/** The office's word on a deadline: 护学岗完成时限改为10月31日, 护学岗延期到11月底. A draft, or a refusal; `null` where the words set none. */
export async function changeDue(words: string, context: Context, author: Author): Promise<Reply | null> {
  const text_ = fold(words).trim();
  const said = settings.map((pattern) => pattern.exec(text_)?.groups).find((groups) => groups !== undefined);
  if (said === undefined) return null;
  const when = said['when'] ?? '';
  const { say, today, speaker } = context;
  if (!isOffice(speaker)) return reply(context, 'denied', { blocks: [text(say('change-denied'))] });
  const due = dayIn(when, today);
  if (due === null) return reply(context, 'clarify', { blocks: [text(say('change-no-day', { words: when }))] });
  const mention = (said['of'] ?? said['what'] ?? '').replace(pleading, '').trim();
  const found = await find(mention, context, ({ id }) => dueAction(id, due));
  if ('instead' in found) return found.instead;
  // All of a heading is meant together; several measures that fit alike are not.
  if (found.heading === null && found.items.length > 1 && mention !== '')
    return which(mention, found.items, { due, context });
  return draftDue(found.items, { due, words }, { context, author });
}

/** The same of the item that was chosen by a button. */
export async function changeDueOf(
  { itemId, due }: { readonly itemId: string; readonly due: Day },
  context: Context,
  author: Author,
): Promise<Reply> {
  const { say, stores, speaker } = context;
  if (!isOffice(speaker)) return reply(context, 'denied', { blocks: [text(say('change-denied'))] });
  const items = await stores.ledger.items({ ids: [itemId] }, speaker);
  if (items.length === 0) return reply(context, 'not-found', { blocks: [text(say('draft-item-gone'))] });
  return draftDue(items, { due, words: '' }, { context, author });
}

function draftDue(
  items: readonly Item[],
  { due, words }: { readonly due: Day; readonly words: string },
  { context, author }: { readonly context: Context; readonly author: Author },
): Promise<Reply> {
  const changes = items.map((item) => drafted(item, { due }, { standing: 'office' }));
  return offer({ kind: 'change', changes, words }, context, author);
}

/** The day that is meant, and not one that the calendar lacks or that is past. */
function dayIn(when: string, today: Day): Day | null {
  const found = findDeadlines(when, today).find(({ due }) => due !== null);
  return found?.due == null ? null : toCome(found.due, found.text, today);
}

function which(
  mention: string,
  items: readonly Item[],
  { due, context }: { readonly due: Day; readonly context: Context },
): Reply {
  const { say } = context;
  return reply(context, 'clarify', {
    blocks: [
      text(say('clarify-several', { mention, total: items.length })),
      list(items.map(({ title, ref }) => say('item-line', { title, ref }))),
    ],
    total: items.length,
    actions: items.map(({ id, title }) => ({ label: title, value: dueAction(id, due) })),
  });
}
