import { englishLengthWords, lengthWords } from '../../domain/calendar/duration.ts';
import type { DueWish, Order } from './order.ts';

export const LIMIT =
  '(?:完成|办结|整改|最后|最终)?(?:时限|期限|截止(?:日期|时间|期|日)?|到期(?:日|时间)|时间节点|(?<=完成|办结)时间)(?:要求)?';
const SET =
  '(?:改|调整?|延(?:长|期|后)?|顺延|推迟|提前|定|设置?|变更?|更改|修改|放宽|宽限|往后延|往后推|往前提|明确|确定|核定)';
const TO = '(?:为|成|到|至|在|定|于|\\s)';
const ADVERBS = '(?:统一|一并|一律|再|都|均|也|就|给|现|先|暂)*';
const LATER = '(?:延后|延期|延长|顺延|推迟|推后|放宽|宽限|后延|往后延|往后推|后推|拖后|延)';
const EARLIER = '(?:提前|往前提|提早|前移)';
const length = (words: string) => words.replaceAll(/\(\?<(?:count|unit|half)>/gu, '(?:');
const WHAT = '(?<what>.*?)(?:的)?';

const none: readonly RegExp[] = [
  `(?:取消|去掉|删除|删去|清除|不设|不再设|不再要求)${WHAT}${LIMIT}(?:限制)?`,
  `${WHAT}${LIMIT}${ADVERBS}(?:取消|去掉|删除|清除|不设|不要)(?:了)?`,
  `${WHAT}${ADVERBS}(?:不设|不再设|取消|没有)(?:具体)?${LIMIT}`,
  `${WHAT}(?:${LIMIT})?${ADVERBS}${SET}${TO}+(?:一项)?(?:长期坚持|长期|常态化|持续推进|长期推进|长期任务|无期限|不限期)(?:的?(?:工作|任务))?`,
  `(?:clear|remove|drop|cancel) (?:the )?(?:deadline|due date) (?:of|for|on) (?:the )?(?<what>.+?)`,
].map(whole);

const byLength: readonly (readonly [RegExp, 1 | -1])[] = [
  [
    `${WHAT}(?:${LIMIT})?${ADVERBS}(?:申请|要求|同意)?${LATER}(?:了)?(?:完成|办结)?(?<by>${length(lengthWords)})(?:完成|办结)?`,
    1,
  ],
  [`${WHAT}(?:${LIMIT})?${ADVERBS}${EARLIER}(?:了)?(?:完成|办结)?(?<by>${length(lengthWords)})(?:完成|办结)?`, -1],
  [
    `(?:postpone|delay|extend|push back) (?:the )?(?:(?:deadline|due date) (?:of|for) )?(?:the )?(?<what>.+?) by (?<by>${length(englishLengthWords)})`,
    1,
  ],
  [
    `(?:bring forward|advance) (?:the )?(?:(?:deadline|due date) (?:of|for) )?(?:the )?(?<what>.+?) by (?<by>${length(englishLengthWords)})`,
    -1,
  ],
].map(([source, direction]) => [whole(String(source)), direction as 1 | -1]);

const onDay: readonly RegExp[] = [
  `${WHAT}${LIMIT}(?:由.{1,16}?)?${ADVERBS}${SET}${TO}*(?<to>.+)`,
  `${WHAT}${ADVERBS}(?:申请|要求|同意)?(?:延期|延长|顺延|推迟|延后|推后|提前|宽限|放宽)(?:完成|办结)?(?:到|至)(?<to>.+)`,
  `${WHAT}${ADVERBS}(?:改|调整|变更)(?:为|到|成|在|至)+(?<to>[^,]*[\\d一二三四五六七八九十年月底末][^,]*?)(?:之?前)?(?:完成|办结)`,
  `(?:change|set|move|extend|postpone|push) (?:the )?(?:deadline|due date) (?:of|for|on) (?:the )?(?<what>.+?) (?:(?:back |forward )?to|as|until) (?<to>.+)`,
  `(?:the )?(?<what>.+?) (?:deadline|due date) (?:moved? to|is now|to) (?<to>.+)`,
  `(?:postpone|delay|extend|bring forward|move) (?:the )?(?<what>.+?) (?:to|until) (?<to>.*\\d.*)`,
  `(?<what>)(?:change|set|move|extend) (?:the )?(?:deadline|due date) to (?<to>.+)`,
].map(whole);

/** 完成时限9月30日 */
const named = whole(`${WHAT}${LIMIT}(?:为|是|:|在)*(?<to>(?=.*[\\d月底末旬年季]).{2,20})`);

function whole(source: string): RegExp {
  return new RegExp(`^${source}$`, 'u');
}

/** 预计推迟到11月底 is what a report expects. */
const forecast = /(?:预计|估计|可能|恐怕?|大概|会)(?:要|会|得|需要?)?(?:延|推|顺)/u;

/** Reads a clause, folded, as a change of a deadline. */
export function dueOrderIn(clause: string): Order | null {
  if (forecast.test(clause)) return null;
  const cleared = groupsOf(none, clause);
  if (cleared !== null) return order(cleared, { kind: 'due', to: null });
  for (const [pattern, direction] of byLength) {
    const groups = pattern.exec(clause)?.groups;
    if (groups !== undefined)
      return order(groups, {
        kind: 'due',
        by: groups['by'] ?? '',
        direction,
        again: /再|another|further/u.test(clause),
      });
  }
  const set = groupsOf(onDay, clause);
  if (set !== null) return order(set, { kind: 'due', to: set['to'] ?? '' });
  const groups = named.exec(clause)?.groups;
  return groups === undefined ? null : order(groups, { kind: 'due', to: groups['to'] ?? '' }, true);
}

const groupsOf = (patterns: readonly RegExp[], clause: string) =>
  patterns.map((pattern) => pattern.exec(clause)?.groups).find((groups) => groups !== undefined) ?? null;

const order = (groups: Readonly<Record<string, string>>, wish: DueWish, plain = false): Order => ({
  what: (groups['what'] ?? '').replace(/^(?:同意|批准|准予)/u, '').trim(),
  wish,
  plain,
});
