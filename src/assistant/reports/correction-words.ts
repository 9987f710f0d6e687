import { numberOf } from '../../domain/calendar/numerals.ts';
import { fold } from '../../domain/text/fold.ts';
import { withoutAssent } from './settling-words.ts';

/** A correction as it was said: what is wrong, and what is right instead. */
export interface Correction {
  /** What stands before 改成; empty where only the right value is said. */
  readonly what: string;
  readonly value: string;
  /** Began with 不对: what was drafted is denied. */
  readonly denies: boolean;
}

/** What is said before a correction, and corrects nothing. */
const hesitation =
  /^(?:哎[呀哟]?|唉|哦|噢|啊|呃|嗯|不好意思|抱歉|对不起|手滑了?|手误了?|口误了?|等等|等一?下|稍等|慢着|对了|还有|另外|再就是|再有|顺便|(?:我|刚|刚才|又|再|重新)+(?:去)?(?:问|查|核|看|核对|核实|确认|了解)了?(?:一?下)?[^,，。;；\d]{0,8}(?=[,，。;；])|(?:sorry|wait|oops)\b)[\s,，。.!！;；~…]*(?=.)/u;

/** 好的，不过 and 等等，我问了下同事 lead up to what is said. */
function withoutLeadIn(words: string): string {
  let text = withoutAssent(fold(words).trim());
  for (let left = MOST_HESITATIONS; left > 0 && hesitation.test(text); left -= 1) text = text.replace(hesitation, '');
  return text;
}

const MOST_HESITATIONS = 6;

const denial =
  /^(?:哦|噢|啊|呃|哎呀?|\s)*(?:(?:刚才|刚刚|上面|前面|之前|上一?条)?(?:那[个条项])?我?(?:[说报写填发打记搞弄]的?|的)?(?:是|那个|数字?|进度)*[\d.%成半百分之一二三四五六七八九十]*(?:不对|不准确?|有误|错了?字?了?|不正确)|(?:好像|似乎|感觉|有点|有些|还是)*(?:哪里|有(?:个|些)?地方|数字?)?(?:不(?:太|大|怎么)?对|错了|有误|不准确?)|不是(?:这个|这样|那样)(?:意思|的)?|不是的?(?=[,，。.\s]|$)|不行|不可以|不用?改(?![变动造进善])了?|别改了?|更正(?:一下)?|纠正(?:一下)?|(?:其实|实际上?|准确地?说|确切地?说)(?=应该?是|是|[\d一二三四五六七八九十百])|(?:wrong|correction|sorry|no)(?=[,.:\s]|$))(?:了|的|啊|呀|哈|吧)*[,，:：。.!！\s]*(?:(?:应该?是|还是|就是|是)(?!不))?/u;

const CHANGE =
  '(?:改(?:成|为|到|作|一下|(?![善造进建革扩良装版编选组]))|更改为|修改为|调整?(?:成|为|到)|换成|变(?:成|为)|更正为|应(?:该)?(?:是|为)|应当(?:是|为)|[补加填添](?:一下|上)|\\bto\\b)';
const changing = new RegExp(`^(?<what>.*?)(?:就|都|也|给我)?${CHANGE}(?<value>.+)$`, 'su');
const begins = new RegExp(
  `^(?:(?:请|麻烦|帮我)*(?:把|将).{1,30}?|(?:第[一二三四五六七八九十\\d]{1,2}|最后一?)[项条个].{0,8}?|(?:进度|状态|预计|百分比|比例|完成率|问题|时间|日期|时限).{0,8}?|.{0,30}?(?=改成|改为))?${CHANGE}|^(?:please )?(?:change|make it|correct|set)\\b`,
  'u',
);
/** 不是接口，是权限; 问题不是接口，是权限; 护学岗不对，应该是65%. */
const contrast =
  /^(?<what>[^,，。;；]{0,12}?)(?:不是[^,，。;；]{1,20}?[,，、\s]*(?:而)?(?:应该)?是|(?:好像|也)?(?:不对|不准|有误|[写报说填]错了?|错了)[,，、\s]*(?:(?:应该)?(?:是|改成|改为)|(?=[\d百一二三四五六七八九十])))(?=.)/u;
const insisting = /(?:才|更)(?:对|准确?|合适|是)[\s。.!！]*$/u;

/** Whether the words correct what was drafted. They may do so only while a draft waits. */
export function isCorrection(words: string): boolean {
  const text = withoutLeadIn(words);
  const corrects = [denial, begins, contrast, insisting].some((pattern) => pattern.test(text));
  return corrects && !/(?:吗|没有?|多少了?|[?])[\s。.]*$/u.test(text);
}

/** Says that something is wrong, and not what. */
export const deniesOnly = (words: string): boolean => {
  const text = withoutLeadIn(words);
  return denial.test(text) && /^[\s\p{P}]*$/u.test(text.replace(denial, ''));
};

/** Each correction of a message: 护学岗改成30%，食堂改造改成45% holds two. */
export function correctionsIn(words: string): readonly Correction[] {
  const text = withoutLeadIn(words);
  const denied = text.replace(denial, '');
  const of = contrast.exec(denied)?.groups?.['what']?.trim() ?? '';
  const denies = denied !== text || contrast.test(denied);
  const rest = denied
    .replace(contrast, '')
    .replace(insisting, '')
    .replace(/[,，]?\s*(?:而)?不是[^,，。]{1,20}$/u, '')
    .replace(/[\s。.!！]+$/u, '');
  const pieces = rest.split(/[,，;；。]/u).filter((piece) => piece.trim() !== '');
  const isList = pieces.length > 1 && pieces.every((piece) => changing.test(piece.trim()));
  if (of !== '') return [{ what: withoutPleading(of), value: rest.trim(), denies }];
  return (isList ? pieces : [rest]).map((piece) => correction(piece.trim(), denies));
}

function correction(words: string, denies: boolean): Correction {
  const said = changing.exec(words)?.groups;
  const english =
    /^(?:please )?(?:change(?: it)?(?: to)?|make it|correct(?: it)?(?: to)?|set(?: it)?(?: to)?)\s+(?<value>.+)$/u.exec(
      words,
    )?.groups;
  if (said !== undefined && english === undefined)
    return {
      what: withoutPleading(said['what'] ?? ''),
      value: (said['value'] ?? '').replace(/^[\s,，:：]+|\s+$/gu, ''),
      denies,
    };
  return { what: '', value: (english?.['value'] ?? words).trim(), denies };
}

const withoutPleading = (words: string): string =>
  words.replace(/^(?:请|麻烦|帮我|把|将|还有|另外|现在|目前|\bchange\b|\bset\b|\bthe\b|\s)+/u, '').trim();

const GONE =
  '(?:不报|不要|不改|不调整|不动|不算|不记|不填|不提交|别(?:记|填|报|提交?)|(?:下次|明天|回头|以后|改天|晚点)再[报说]|去掉|去了|去除|删掉|删了|删除|取消|拿掉|撤掉|撤了|划掉|剔除)';
const dropping = new RegExp(
  `^(?:请|先|把|将|暂时?)*(?:去掉|去除|删掉|删除|拿掉|移除|划掉|剔除|不报|取消|撤掉|remove|drop|without)\\s*(?<after>.{2,30})$|^(?:请|麻烦|把|将)*(?<before>.{2,30}?)(?:先|暂时?|这次|就)*${GONE}(?:了|吧)*$`,
  'u',
);
const keeping = /^(?:先|就)*只(?:报|要|记|留|保留|确认|提交)(?<kept>.{2,30})$/u;

const plainly = (words: string): string =>
  withoutLeadIn(words)
    .replace(/[。.!！\s]+$/u, '')
    .trim();

/** Which item of several the words take out of a draft; `null` where they take none out. */
export function droppedIn(words: string): string | null {
  const said = dropping.exec(plainly(words))?.groups;
  return said?.['after'] ?? said?.['before'] ?? null;
}

/** 只报第一项: what alone is kept of a draft; `null` where nothing is singled out. */
export const keptIn = (words: string): string | null => keeping.exec(plainly(words))?.groups?.['kept'] ?? null;

const place = /第?(?<number>[一二三四五六七八九十]{1,2}|\d{1,2})[项条个件]|(?<last>最后一?[项条个件])/gu;

/** 第二项, 最后一条: the places that words name, from 0, from the end where negative. */
export const placesIn = (words: string): readonly number[] =>
  [...fold(words).matchAll(place)].flatMap(({ 0: said, groups }) => {
    if (groups?.['last'] !== undefined) return [-1];
    return said.startsWith('第') ? [numberOf(groups?.['number'] ?? '') - 1] : [];
  });

/** 那条, and nothing else that names one. */
export const refersOnly = (mention: string): boolean =>
  /^(?:这|那|它|该|上面|刚才|刚报)的?(?:一)?(?:[项条个件])?(?:工作)?(?:都|也)?$/u.test(mention);
