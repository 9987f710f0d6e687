import { fold } from '../../domain/text/fold.ts';

/** Each alone says yes to what was shown. */
const yes =
  '(?:全部|都|全|统统)?(?:可以)?确认(?:提交|无误|记录|报送|上报)?|确定|是[的呀啊滴]?|对(?!了)[的头呀啊]?|好[的嘞咧呀啊滴勒]?|可以的?|行[的啊]?|没错|没有?(?:问题|毛病|意见|异议)|无误|同意' +
  '|(?:就)?(?:这么|这样|按这个|照这个)?(?:提交|上?报|记|录入?|存)(?:上去?|下来?|进去|一下|入台账)?|就这样|就这么[着办]|就这些|嗯|恩' +
  "|no problem\\b|(?:okay|ok|yes|yep|yeah|y|sure|correct|right|fine|confirm(?:ed)?|go ahead|looks good|that(?: i|')s (?:all|right))\\b|[👍👌✅🆗]";

/** Each says that nothing is to become of what was shown. */
const no =
  '(?:全部|都|全|统统)?(?:取消|不要|删[掉了除]|去掉|撤掉)|算了|不用(?!确认|改)|(?:这次|今天)?(?:暂时?)?(?:全部|都)?不(?:记|报|提交|发|填)|先不记|放弃|作废|别(?:记|报|提交?|发)|不确认|(?:cancel|nope|no|n|forget it|never mind)\\b';

/** When it may be reported instead. */
const later =
  '(?:等?(?:明天|后天|下次|下周|回头|改天|晚点|过两?[天日]|以后|核实后?|核对后?)|later\\b)再?(?:报|说|记|弄|填)?|我?再去?(?:核实|核对|确认|问|看)(?:一?下|看)?';

/** Says that something is wrong, which no yes beside it makes right. */
const denies = '不行|不对|不可以|错了';

/** Leaves things as they are: no where nothing else is said, and 不改了，确认 is yes. */
const keeps = '不用?(?:改|调整)';

const courtesy =
  '[你您]好|早上?好|[上下]午好|晚上好|不用谢|不客气|谢谢?|多谢|感谢|辛苦|麻烦|拜托|费心|(?:thanks?(?: you)?|please|thx|great|cheers|all good)\\b';

/** What is said around all this and decides nothing. */
const around =
  '那就?|还是|就|先|帮我|给我|哦|噢|喔|啊|呃|哎|唉|呀|哈|吧|啦|了|的|嘛|呢|您|你|我|领导|主任|老师|各位|\\bit\\b|\\p{Extended_Pictographic}|[\\uFE0F\\u{1F3FB}-\\u{1F3FF}]|[\\s\\p{P}~]+';

const pieces = [
  ['aside', courtesy],
  ['yes', yes],
  ['no', no],
  ['later', later],
  ['denies', denies],
  ['keeps', keeps],
  ['around', around],
] as const;
type PieceKind = (typeof pieces)[number][0];

/** Piece by piece from the beginning, so that a thousand 嗯 take no longer than they are long. */
function kindsIn(words: string): ReadonlySet<PieceKind> | null {
  const text = fold(words).trim();
  const found = new Set<PieceKind>();
  for (let at = 0; at < text.length;) {
    const [kind, length] = pieceAt(text, at);
    if (kind === null) return null;
    found.add(kind);
    at += length;
  }
  return found;
}

const patterns = pieces.map(([kind, source]) => [kind, new RegExp(source, 'uy')] as const);

function pieceAt(text: string, at: number): readonly [PieceKind | null, number] {
  for (const [kind, pattern] of patterns) {
    pattern.lastIndex = at;
    const length = pattern.exec(text)?.[0].length ?? 0;
    if (length > 0) return [kind, length];
  }
  return [null, 0];
}

/** 没问题吧 asks, 就这样吧 says. */
const asks = /[?？]|(?:对|是|没错|没有?问题|可以)吧[\s\p{P}]*$/u;

/**
 * What a message says to a draft that is nothing but an answer to it: 好的没问题，谢谢 says yes, 算了，明天再报 no. `null` where it says anything
 * else besides.
 */
export function settlingIn(words: string): 'yes' | 'no' | null {
  if (asks.test(words)) return null;
  const kinds = kindsIn(words);
  if (kinds?.has('no') === true) return 'no';
  if (kinds?.has('yes') === true) return kinds.has('later') || kinds.has('denies') ? null : 'yes';
  return kinds?.has('keeps') === true ? 'no' : null;
}

/** Thanks along with it, which ask for nothing where no draft waits. */
export const isCourteous = (words: string): boolean => kindsIn(words)?.has('aside') === true;

const opens = new RegExp(`^(?:(?:${yes}|${courtesy}|哦|噢|啊|呃|那)(?:了|啦|吧|您|你)?[\\s,，。.!！、~]+)+(?=.)`, 'u');

/** Without the 好的 that only leads up to what is said: 好的，不过预计改成11月底. */
export const withoutAssent = (text: string): string =>
  text.length > 200 ? text : text.replace(opens, '').replace(/^(?:不过|但是?|只是|就是|可是)[\s,，]*(?=.)/u, '');
