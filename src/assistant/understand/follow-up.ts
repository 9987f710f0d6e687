import { numberOf } from '../../domain/calendar/numerals.ts';
import { fold } from '../../domain/text/fold.ts';

/** Words that mean something only after what was said before. */
export type FollowUp =
  /** The next page. */
  | { readonly kind: 'more' }
  /** One of those that were listed: 第二个什么时候到期. `at` counts from 0, from the end where it is negative. */
  | { readonly kind: 'pick'; readonly at: number; readonly rest: string }
  /** A question about those alone that were listed: 其中哪些逾期了. */
  | { readonly kind: 'among'; readonly rest: string }
  /** The list that an answer only counted: 分别是哪些. */
  | { readonly kind: 'again' }
  /** The last answer without some of it: 除了智感安防区呢. */
  | { readonly kind: 'except'; readonly what: string }
  /** What a unit leads, after what it takes part in, and the other way round: 参与的呢. */
  | { readonly kind: 'role'; readonly role: 'lead' | 'participant' }
  /** The question again, about something else: 换成法制大队呢. */
  | { readonly kind: 'instead'; readonly what: string };

const more =
  /^(?:那|然后|后面)?(?:还有(?:没有|吗|呢|哪些|别的|其他的?)*|继续|接着(?:说|列)?|往下|下一页|下页|更多|剩下的|其余的|其他的|后面的|余下的)(?:呢|吗|有哪些|是什么|是哪些|看看|列一下)*$|^(?:show |see |list )?(?:more|next(?: page)?|go on|continue|what else|the rest|and the rest|any more|anything else)$/u;

const ordinal =
  /^第(?<number>[\p{Script=Han}\d]{1,3}?)(?:个|项|条|件|家)(?!季度?|月|周|星期|方面|部分|板块|阶段|层次)(?:单位|工作|任务|措施|事项)?(?<rest>.*)$/u;
const bareNumber = /^(?:no\.? ?|选)?(?<number>\d{1,2}|[一二三四五六七八九十])$/u;
const last = /^(?:最后|末尾?)(?:那|这)?(?:一)?(?:个|项|条|件)(?<rest>.*)$/u;
const englishOrdinal =
  /^(?:the )?(?<word>first|second|third|fourth|fifth|last)(?: (?:one|item|measure))?(?<rest>\b.*)$/u;
const trailing = /^(?<rest>.+?) (?:the )?(?<word>first|second|third|fourth|fifth|last) (?:one|item|measure)$/u;
const amid = /^(?<before>.+? )the (?<word>first|second|third|fourth|fifth|last) (?:one|item|measure)(?<after> .+)$/u;
const english: Readonly<Record<string, number>> = { first: 0, second: 1, third: 2, fourth: 3, fifth: 4, last: -1 };

const among =
  /^(?:其中|当中|里面|里头|这里面|这其中|这当中|(?:这|那|上面|以上|上述|刚才)(?:这|那)?(?:些|几项|几个|几条|\d{1,4}[项个条])(?:工作|措施|任务|事项)?(?:里面?|中|当中|之中)?的?|(?:of|among) (?:these|those|them),?)(?<rest>.+)$/u;
const englishAmong = /^(?<what>which|how many)(?: ones?)? (?:of|among) (?:these|those|them) (?<rest>.+)$/u;

const again =
  /^(?:那|那么)?(?:分别|都|具体|到底)*(?:是|有|包括)?(?:哪些|哪(?:几|一)?[项个条件]|什么|啥)(?:呢|工作|措施|任务)*$|^(?:which (?:ones?|are they)|list them|name them)$/u;
const except =
  /^(?:除了?|除开|不算|不包括|不含|去掉|排除)(?<what>.+?)(?:(?:以外|之外|外)?的?(?:呢|还有(?:哪些|什么|吗|呢)?|其他的?呢?|都有哪些))$/u;

const ofRole =
  /^(?:有没有|有|都)?(?:他们|它们?|我们|我单位)?(?:(?<lead>牵头)|参与|参加|配合)(?:的)?(?:工作|任务|措施|项目)?(?:有|是)?(?:哪些|什么|吗|几项|多少)?(?:工作|任务|措施)?$/u;

const before =
  /^(?:(?:那么?|换成|换做|换|改成|改问|改为|改查|如果是?|要是|再看看?|再查查?|还有|and(?: for)?|(?:and )?(?:what|how) about)\s*)+/u;
const behind = /(?:那边|这边)?(?:的)?(?:呢|又?怎么样|又?如何|又?咋样)$/u;

const polite = /^(?:那么?|请问|好的?|嗯+|哦|谢谢|麻烦|看看|查查|说说|讲讲|然后|and |so |then |[,，。!！\s])+/u;

/** What of the words needs what was said before; `null` where they stand by themselves. Read in folded text. */
export function followUpIn(words: string): FollowUp | null {
  const text = fold(words)
    .trim()
    .replace(/[\s?？。.!！~]+$/u, '');
  if (more.test(text)) return { kind: 'more' };
  if (again.test(text)) return { kind: 'again' };
  const what = text.replace(before, '').replace(behind, '').trim();
  const picked = pickIn(what.replace(polite, '')) ?? pickIn(text.replace(polite, ''));
  if (picked !== null) return picked;
  const role = ofRole.exec(what)?.groups;
  if (role !== undefined) return { kind: 'role', role: role['lead'] === undefined ? 'participant' : 'lead' };
  const left = except.exec(text.replace(polite, ''))?.groups?.['what'];
  if (left !== undefined) return { kind: 'except', what: left };
  const rest = among.exec(text.replace(polite, ''))?.groups?.['rest'];
  if (rest !== undefined) return { kind: 'among', rest };
  const { what: wanted, rest: restOf } = englishAmong.exec(text.replace(polite, ''))?.groups ?? {};
  if (wanted !== undefined && restOf !== undefined) return { kind: 'among', rest: `${wanted} ${restOf}` };
  return what !== text && what !== '' ? { kind: 'instead', what } : null;
}

function pickIn(text: string): FollowUp | null {
  const { number = '', rest = '' } = (ordinal.exec(text) ?? bareNumber.exec(text))?.groups ?? {};
  const counted = number === '' ? NaN : numberOf(number);
  if (counted > 0) return { kind: 'pick', at: counted - 1, rest: asRest(rest) };
  const end = last.exec(text)?.groups?.['rest'];
  if (end !== undefined) return { kind: 'pick', at: -1, rest: asRest(end) };
  const within = amid.exec(text)?.groups;
  if (within !== undefined)
    return {
      kind: 'pick',
      at: english[within['word'] ?? ''] ?? 0,
      rest: `${within['before'] ?? ''}it${within['after'] ?? ''}`,
    };
  const { word, rest: behindWord = '' } = (englishOrdinal.exec(text) ?? trailing.exec(text))?.groups ?? {};
  const at = word === undefined ? undefined : english[word];
  return at === undefined ? null : { kind: 'pick', at, rest: asRest(behindWord) };
}

const asRest = (rest: string): string => rest.replace(/^[的是呢,，\s]+|[呢\s]+$/gu, '');
