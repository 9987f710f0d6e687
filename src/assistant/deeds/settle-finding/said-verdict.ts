import { fold } from '../../../domain/text/fold.ts';
import type { Verdict } from './verdicts.ts';

/** What a message says about findings: which, by number or by what it is about, and how it is settled. */
export type SaidVerdict =
  /** 核对疑问: one after the other, from the number on where one is said. */
  | { readonly kind: 'look'; readonly id: string | null }
  | { readonly kind: 'settle'; readonly id: string; readonly verdict: Verdict }
  | {
      readonly kind: 'difference';
      readonly about: string;
      readonly field: 'due' | 'lead' | null;
      readonly verdict: Verdict;
    }
  | { readonly kind: 'units'; readonly names: readonly [string, string]; readonly verdict: Verdict };

const verdicts: readonly (readonly [Verdict, RegExp])[] = [
  ['plan', /^(?:以|按照?|依)?方案(?:为准|执行|的为准)?$|^(?:go )?by the plan$/u],
  ['ledger', /^(?:以|按照?|依)?台[账帐](?:为准|执行|的为准)?$|^(?:go )?by the ledger$/u],
  ['different', /^(?:是|为|属于)?(?:不同|两个|单独|另一个?|不是同一个?)的?单位$|^(?:a )?different units?$/u],
  ['same', /^(?:是|为|属于)?(?:同一|一)个?单位$|^(?:the )?same unit$/u],
  [
    'checked',
    /^(?:已经?)?(?:核对|核实|核过|看过|处理|确认)(?:过|完|无误)?了?$|^(?:不用|无需|不必|暂不)(?:处理|理会|管|改)$|^(?:没有?问题|忽略|搁置|checked)$/u,
  ],
];

const verdictIn = (words: string): Verdict | null =>
  verdicts.find(([, pattern]) => pattern.test(words.trim()))?.[0] ?? null;

/** `null` where the words settle nothing. */
export function saidVerdict(words: string): SaidVerdict | null {
  const text = fold(words)
    .replace(/[。.!\s]+$/u, '')
    .replace(/^(?:请|麻烦|帮我|把|将|\s)+/u, '');
  if (/[?吗呢]|谁|哪|什么|怎么|多少/u.test(text)) return null;
  const look =
    /^(?:开始|继续|逐[条项个])?(?:核对|核实|处理|check )(?:第)?(?:疑问|finding)\s*(?<id>\d{1,9})?(?:号|条)?$/u.exec(
      text,
    )?.groups;
  if (look !== undefined) return { kind: 'look', id: look['id'] ?? null };
  const numbered = /^(?:疑问|finding)\s*(?<id>\d{1,9})\s*(?:号|条)?(?:[,:\s]|就|应)*(?<verdict>.+)$/u.exec(
    text,
  )?.groups;
  if (numbered !== undefined) {
    const verdict = verdictIn(numbered['verdict'] ?? '');
    return verdict === null ? null : { kind: 'settle', id: numbered['id'] ?? '', verdict };
  }
  const said = text.replace(askedToSettle, '');
  return differenceSaid(said) ?? unitsSaid(said) ?? namesSaid(said);
}

/** …，这个疑点处理掉: what is to become of the finding, behind what settles it. */
const askedToSettle =
  /[,;。\s]+(?:请|麻烦|帮我|可以)?(?:把|将)?(?:这|该|那|上述)?一?(?:个|条|项)?(?:疑[点问]|问题)?(?:就|可以|请)?(?:处理|关|消|销|核销|解决|了结|勾)(?:掉|了|一下|吧)*$/u;

/** 护学岗的完成时限以方案为准 */
function differenceSaid(text: string): SaidVerdict | null {
  const said =
    /^(?<about>.{2,40}?)的?(?<field>(?:完成)?(?:时限|期限|时间)|牵头(?:单位)?)?(?:统一|应|就|都)*(?:以|按照?)(?<side>方案|台[账帐])(?:的)?(?:为准|执行)$/u.exec(
      text,
    )?.groups;
  if (said === undefined) return null;
  const field = said['field'] === undefined ? null : said['field'].startsWith('牵头') ? 'lead' : 'due';
  return {
    kind: 'difference',
    about: said['about'] ?? '',
    field,
    verdict: said['side'] === '方案' ? 'plan' : 'ledger',
  };
}

/** 县水务局和县水利局是同一单位 */
function unitsSaid(text: string): SaidVerdict | null {
  const said =
    /^(?<one>[\p{Script=Han}()]{2,30}?)(?:和|与|跟|同|、|就是)(?<other>[\p{Script=Han}()]{2,30}?)(?<verdict>(?:是|为|属于|不是)?(?:同一|一|不同|两)个?的?单位)$/u.exec(
      text,
    )?.groups;
  const verdict = said === undefined ? null : verdictIn((said['verdict'] ?? '').replace(/^不是同一个?/u, '不同'));
  return said === undefined || verdict === null
    ? null
    : { kind: 'units', names: [said['one'] ?? '', said['other'] ?? ''], verdict };
}

/** 县水务局就是县水利局 */
function namesSaid(text: string): SaidVerdict | null {
  const said =
    /^(?<one>[\p{Script=Han}()]{2,30}?)(?:也?就是|即是?|其实(?:就)?是|等于|等同于)(?<other>[\p{Script=Han}()]{2,30})$/u.exec(
      text,
    )?.groups;
  return said === undefined
    ? null
    : { kind: 'units', names: [said['one'] ?? '', said['other'] ?? ''], verdict: 'same' };
}
