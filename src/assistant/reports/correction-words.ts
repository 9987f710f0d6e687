import { fold } from '../../domain/text/fold.ts';

/** A correction as it was said: what is wrong, and what is right instead. */
export interface Correction {
  /** What stands before 改成; empty where only the right value is said. */
  readonly what: string;
  readonly value: string;
  /** Began with 不对: what was drafted is denied. */
  readonly denies: boolean;
}

const denial =
  /^(?:哦|噢|啊|呃|哎呀?|\s)*(?:不对|不是的?(?=[,，。.\s]|$)|错了|弄错了|搞错了|(?:我)?[写说报打填记]错了?|更正(?:一下)?|纠正(?:一下)?|(?:wrong|correction|sorry|no)(?=[,.:\s]))[,，:：。.!！\s]*(?:(?:应该?是|是)(?!不))?/u;

const CHANGE =
  '(?:改(?:成|为|到|作|一下|(?![善造进建革扩良装版编选组]))|更改为|修改为|调整?(?:成|为|到)|换成|变(?:成|为)|更正为|应(?:该)?(?:是|为)|应当(?:是|为)|\\bto\\b)';
const changing = new RegExp(`^(?<what>.*?)(?:就|都|给我)?${CHANGE}(?<value>.+)$`, 'su');
const begins = new RegExp(
  `^(?:(?:请|麻烦|帮我)*(?:把|将).{1,30}?|(?:进度|状态|预计|百分比|比例|完成率|问题|时间|日期|时限).{0,8}?|.{0,30}?(?=改成|改为))?${CHANGE}|^(?:please )?(?:change|make it|correct|set)\\b`,
  'u',
);
const contrast = /^不是.{1,20}?[,，、\s]*(?:而)?(?:应该)?是(?=.)/u;

/** Whether the words correct what was drafted. They may do so only while a draft waits. */
export function isCorrection(words: string): boolean {
  const text = fold(words).trim();
  return (
    (denial.test(text) || begins.test(text) || contrast.test(text)) && !/(?:吗|没有?|多少了?|[?])[\s。.]*$/u.test(text)
  );
}

/** Each correction of a message: 护学岗改成30%，食堂改造改成45% holds two. */
export function correctionsIn(words: string): readonly Correction[] {
  const text = fold(words).trim();
  const denies = denial.test(text);
  const rest = text
    .replace(denial, '')
    .replace(contrast, '')
    .replace(/[,，]?\s*(?:而)?不是[^,，。]{1,20}$/u, '')
    .replace(/[\s。.!！]+$/u, '');
  const pieces = rest.split(/[,，;；。]/u).filter((piece) => piece.trim() !== '');
  const isList = pieces.length > 1 && pieces.every((piece) => changing.test(piece.trim()));
  return (isList ? pieces : [rest]).map((piece) => correction(piece.trim(), denies));
}

function correction(words: string, denies: boolean): Correction {
  const said = changing.exec(words)?.groups;
  const english =
    /^(?:please )?(?:change(?: it)?(?: to)?|make it|correct(?: it)?(?: to)?|set(?: it)?(?: to)?)\s+(?<value>.+)$/u.exec(
      words,
    )?.groups;
  if (said !== undefined && english === undefined)
    return { what: withoutPleading(said['what'] ?? ''), value: (said['value'] ?? '').trim(), denies };
  return { what: '', value: (english?.['value'] ?? words).trim(), denies };
}

const withoutPleading = (words: string): string =>
  words.replace(/^(?:请|麻烦|帮我|把|将|\bchange\b|\bset\b|\bthe\b|\s)+/u, '').trim();

const dropping =
  /^(?:请|先|把|将)*(?:去掉|去除|删掉|删除|拿掉|移除|不报|先不报|暂不报|取消|撤掉|remove|drop|without)\s*(?<after>.{2,30})$|^(?:请|把|将)*(?<before>.{2,30}?)(?:这[项个条])?(?:先|暂时?|这次|就)*(?:不报|不要|不改|不调整|不动|去掉|删掉|删除|取消|拿掉|撤掉)(?:了|吧)?$/u;

/** Which item of several the words take out of a draft; `null` where they take none out. */
export function droppedIn(words: string): string | null {
  const said = dropping.exec(
    fold(words)
      .replace(/[。.!！\s]+$/u, '')
      .trim(),
  )?.groups;
  return said?.['after'] ?? said?.['before'] ?? null;
}
