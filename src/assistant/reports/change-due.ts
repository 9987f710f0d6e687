import { findDeadlines } from '../../domain/calendar/deadline.ts';
import type { Item } from '../../domain/ledger/item.ts';
import { isOffice } from '../../domain/people.ts';
import type { Reply } from '../../domain/reply.ts';
import { fold } from '../../domain/text/fold.ts';
import { reply, text } from '../answer.ts';
import type { Context } from '../question.ts';
import { find } from '../subject.ts';
import { drafted, offer, type Author } from './compose.ts';

const setting =
  /^(?:请|帮我)?(?:把|将)?(?<what>.*?)(?:的)?(?:完成)?(?:时限|期限|截止(?:日期|时间|期)?|到期(?:日|时间)?|完成时间|时间节点|deadline|due date)(?:of (?<of>.+?))?\s*(?:改|调整?|延(?:长|期)?|推迟|提前|定|设|变更?|更改|修改|to|is now)(?:为|成|到|至|在|定)*(?<when>.+)$/iu;

/** The office's word on a deadline: 智感安防区完成时限改为10月31日. A draft, or a refusal; `null` where the words set none. */
export async function changeDue(words: string, context: Context, author: Author): Promise<Reply | null> {
  const said = setting.exec(fold(words).trim())?.groups;
  if (said === undefined) return null;
  const { say, today, speaker } = context;
  if (!isOffice(speaker)) return reply(context, 'denied', { blocks: [text(say('change-denied'))] });
  const due = findDeadlines(said['when'] ?? '', today).find((found) => found.due !== null)?.due;
  if (due === undefined || due === null)
    return reply(context, 'clarify', { blocks: [text(say('change-no-day', { words: said['when'] ?? '' }))] });
  const mention = (said['of'] ?? said['what'] ?? '').trim();
  const found = await find(mention, context, (item: Item) => say('ask-change-due', { title: item.title, day: due }));
  if ('instead' in found) return found.instead;
  const changes = found.items.map((item) => drafted(item, { due }, 'office'));
  return offer({ kind: 'change', undoes: null, changes, words }, context, author);
}
