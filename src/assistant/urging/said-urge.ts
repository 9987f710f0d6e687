import { numberOf } from '../../domain/calendar/numerals.ts';
import { fold } from '../../domain/text/fold.ts';

/** Which rows are meant of a unit, or of all: those never reported on, those that are late, or what presses. */
export type UrgedSet = 'silent' | 'overdue' | 'pressing';

/** What words ask to be urged. */
export interface SaidUrge {
  /** Names units, an item, or both; empty where a set or what was talked about is meant. */
  readonly target: string;
  readonly set: UrgedSet | null;
  /** Counted from 0, among what was listed. */
  readonly at: number | null;
  /** 催这些: what was talked about. */
  readonly refersBack: boolean;
  /** What the asker says to them, verbatim. */
  readonly words: string | null;
  /** Although it was urged within a day. */
  readonly again: boolean;
}

const lead = '(?:请|麻烦|帮(?:我|忙)?|给我|我(?:要|想)|替我|也|去|现在|顺便|\\s)*';
const orders: readonly RegExp[] = [
  new RegExp(
    `^${lead}(?<again>再(?:次|一次|去)?|重新)?(?:催办|催促|催一?催|催一?下|催一遍|催)(?:一下|一遍|一次|下)?[:：,，\\s]*(?<rest>.*)$`,
    'su',
  ),
  new RegExp(
    `^${lead}(?<again>再(?:次|一次)?)?[把将给]?(?<before>[^,，。:：]{2,40}?)(?<more>再)?(?:催办|催促|催一?催|催一?下|催一遍)(?:一下|一遍)?(?:[:：,，](?<after>.*))?$`,
    'su',
  ),
  /^(?:please |can you |could you )?(?<again>again )?(?:urge|chase(?: up)?|nudge)(?<more> again)?[:\s]+(?<rest>.+)$/isu,
];

/** 催收, 催缴 and the like are work and no urging; 催了谁 asks. */
const noOrder =
  /催(?:收|缴|费|款|告|化|生|眠|讨|债|芽|熟|还|婚)|催(?:办)?(?:了|过|的|情况|记录|结果|进展|台账|答复|完|得)|谁[来在]?催|(?:别|不要|不用|不必|停止|取消|撤销|撤回|收到)[^,，]{0,4}催|被催|在催|正催|催促下/u;
const asks = /[?？]|吗[。.!]?$|谁|哪[些个家几]|怎么|多少|什么|是否|有没有|没有?$/u;

/** Reads 催一下甲局, 催办某项工作：请周五前报进展, 催所有未报送的单位, urge X; `null` where nothing is to be urged. */
export function urgeIn(words: string): SaidUrge | null {
  const plain = words.trim().replace(/[。.!！\s]+$/u, '');
  if (noOrder.test(fold(plain))) return null;
  for (const order of orders) {
    const said = order.exec(plain)?.groups;
    if (said === undefined) continue;
    const [target, own] =
      said['before'] === undefined ? parted(said['rest'] ?? '') : [said['before'], said['after'] ?? ''];
    if (asks.test(target)) return null;
    return {
      ...meant(target),
      words: own.trim() === '' ? null : own.trim(),
      again: said['again'] !== undefined || said['more'] !== undefined,
    };
  }
  return null;
}

/** To whom, and what they are told: behind a colon or comma, or from the word that asks something of them. */
function parted(rest: string): readonly [string, string] {
  const sets = new RegExp(`^(?:${silent}|${overdue})`, 'u').exec(rest)?.[0].length ?? 0;
  const at = rest
    .slice(sets)
    .search(
      /[:：,，；;。\n]|请(?!示)|要求|务必|尽快|抓紧|赶紧|赶快|让(?:他|她|其|它)|(?<=.{2})(?:报(?=送|进展|进度|情况|一下|材料|数)|上报|反馈|回复|答复|汇报)|\s(?:to|by|before|that|about reporting)\s/u,
    );
  if (at < 0) return [rest, ''];
  return [rest.slice(0, sets + at), rest.slice(sets + at).replace(/^[:：,，；;。\s]+/u, '')];
}

const of = '(?:的)?(?:全部|所有)?(?:单位|部门|联络员|事项|任务|工作|项目|那?几?[家项个])*';
const silent = `(?:全部|所有|各|那些|这些)?(?:本[周月])?(?:还|仍|至今)?(?:没有?|未|尚未|从未)(?:按时)?(?:报送?|上报|填报|汇报|报告|反馈)(?:过)?(?:进展|情况)?${of}|(?:all )?(?:units |those )?(?:that |who )?(?:have |has )?(?:not reported|unreported)(?: units?| items?)?`;
const overdue = `(?:全部|所有|各|那些|这些)?(?:已经?)?(?:逾期|超期|过期|到期未完成)(?:未(?:完成|办结))?${of}|(?:all )?overdue(?: units?| items?)?`;
const every = /^(?:全部|所有|各)(?:牵头)?(?:单位|部门|联络员|成员单位)$|^(?:all|every) units?$/iu;
const back =
  /^(?:它|他|他们|她们|其|这|那|这些|那些|以上|上述|全部|都|them|it|these|those)?(?:[几两一]?(?:家|项|个|条))?(?:单位|部门|事项|工作|任务)?$/iu;

function meant(target: string): Pick<SaidUrge, 'target' | 'set' | 'at' | 'refersBack'> {
  const plain = target.trim();
  const ordinal = /^(?:第)(?<number>[一二两三四五六七八九十\d]{1,3})(?:项|个|条|家)$/u.exec(plain)?.groups?.['number'];
  const none = { target: '', set: null, at: null, refersBack: false };
  if (ordinal !== undefined) return { ...none, at: numberOf(ordinal) - 1 };
  if (every.test(plain)) return { ...none, set: 'pressing' };
  const set = new RegExp(silent, 'iu').test(plain)
    ? 'silent'
    : new RegExp(overdue, 'iu').test(plain)
      ? 'overdue'
      : null;
  const named = plain
    .replace(new RegExp(set === 'silent' ? silent : set === 'overdue' ? overdue : '$^', 'iu'), '')
    .replace(/(?:那|这)(?:一)?(?:项|个|件|条|家)?(?:工作|任务|事项?)?$|(?:的)?(?:事|事情|进展|进度|情况)$/u, '')
    .replace(/的$|^(?:the )|^(?:关于|对)/iu, '')
    .trim();
  if (named === '' || back.test(plain)) return { ...none, set, refersBack: set === null };
  return { ...none, set, target: named };
}

/** The buttons of a digest and of an answer: a unit, or an item, is urged. */
export function readUrgeAction(action: string): { readonly kind: 'unit' | 'item'; readonly id: string } | null {
  const said = /^urge:(?<kind>unit|item):(?<id>\d{1,9})$/u.exec(action)?.groups;
  if (said === undefined) return null;
  return { kind: said['kind'] === 'unit' ? 'unit' : 'item', id: said['id'] ?? '' };
}
