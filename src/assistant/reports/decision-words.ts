import { numberOf } from '../../domain/calendar/numerals.ts';
import { fold } from '../../domain/text/fold.ts';
import { nameIn, reasonOf } from './extension-words.ts';

/** The office's word on what units ask for. */
export interface Decision {
  readonly grants: boolean;
  readonly all: boolean;
  /** Counted from 0, among what was listed. */
  readonly at: number | null;
  /** The words that name the item; may be empty. */
  readonly mention: string;
  /** Another day than was asked for; empty where none is said. */
  readonly when: string;
  readonly reason: string | null;
  /** Says in so many words that it is about extensions. Else it is only where these were listed last. */
  readonly isAboutExtensions: boolean;
}

const REFUSES = '(?:不同意|不予(?:同意|批准|延期)|不批准?|驳回|拒绝|不准|否决|不许|refuse|reject|deny|decline)';
const GRANTS = '(?:同意|批准|准予|核准|照准|准许|grant|approve|agree to)';
const ASKED =
  '(?:延期|延长|顺延|推迟|延后|展期|宽限|extensions?)(?:的)?(?:完成)?(?:申请|请求|requests?)?|(?:申请|请求)|延(?=[到至])';

const opening = new RegExp(
  `^(?:我|我们|办公室|经研究|研究|请|全部|都|一律|统一|\\s|,)*(?<verb>${REFUSES}|${GRANTS})(?<rest>.*)$`,
  'u',
);
const closing = new RegExp(
  `^(?<rest>.*?)(?:,|的)?(?:我|我们|办公室|全部|都|一律|统一)*(?<verb>${REFUSES}|${GRANTS})(?:了|吧)?$`,
  'u',
);

/** Reads 同意护学岗延期, 第一项不同意，理由是…, 全部同意; `null` where nothing is decided. Conditions (同意的话) decide nothing. */
export function decisionIn(words: string): Decision | null {
  const text = fold(words)
    .trim()
    .replace(/[。.!\s]+$/u, '');
  if (
    /[?]|哪|谁|吗$|是否|能否|什么|(?:已经?|会|没|未|尚未|领导|县里|市里|上级)(?:有)?(?:同意|批准)|同意(?:的话|了|后)/u.test(
      text,
    )
  )
    return null;
  const [first = '', ...behind] = text.split(/[,;。]|(?=理由|原因|因为|由于)/u);
  const said = (opening.exec(first) ?? closing.exec(first))?.groups;
  if (said === undefined) return null;
  const rest = said['rest'] ?? '';
  const about = new RegExp(ASKED, 'u').exec(rest);
  const [before, after] =
    about === null ? [rest, ''] : [rest.slice(0, about.index), rest.slice(about.index + about[0].length)];
  const ordinal = /第?(?<number>[一二两三四五六七八九十\d]{1,3})(?:项|个|条)/u.exec(rest)?.groups?.['number'];
  const all = /全部|所有|都|一律|统一|\ball\b/u.test(text.slice(0, 12)) && ordinal === undefined;
  const why = behind
    .map((clause) => clause.trim())
    .filter((clause) => clause !== '')
    .join('，');
  return {
    grants: !new RegExp(REFUSES, 'u').test(said['verb'] ?? ''),
    all,
    at: ordinal === undefined ? null : numberOf(ordinal) - 1,
    mention:
      ordinal !== undefined || all
        ? ''
        : nameIn(before.replace(/^(?:of|for)\s/u, '')) || nameIn(after.replace(/^.*?[到至].*$|^\s*(?:of|for)\s/u, '')),
    when: /[到至]|\b(?:until|to|by)\b|\d|[两半]|[一二三四五六七八九十]+个?[天周月]/u.test(after)
      ? after.replace(/^(?:到|至|为|\s|until|to|by)+/u, '')
      : '',
    reason: why === '' ? null : reasonOf(why),
    isAboutExtensions: about !== null,
  };
}
