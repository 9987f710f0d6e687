import { fold } from '../../domain/text/fold.ts';

const fit = '行|可以|对|好|妥|没有?问题|合适|清楚|ok';
const asked = `(?:(?:${fit})(?:了)?(?:吗|么|嘛|不|吧|没有?)?[?]*|行不行|可不可以|对不对|好不好|合不合适|妥不妥|妥当吗?)`;
const ofWording = new RegExp(
  `^(?:你看|您看|那|请问|麻烦|看看|看下|看一下|帮我|我|就)*(?:这样|这么|这个|上面|如此)?(?:报|写|填|说|记|提交)?(?:的|得|上去)?${asked}[?。\\s]*$`,
  'u',
);
const ofRecord =
  /^(?:那|请问|是不是|刚才的?|这条|我报的)*(?:已经?)?(?:记|报|提交|录|上报|存|记录|保存)(?:上去?|好|进去|入台账|成功|了)*(?:吗|没有?|么|嘛)[?。\s]*$|^(?:is|was|has) (?:it|that|this)(?: been)? (?:recorded|saved|submitted|ok|okay|right|correct)[?\s]*$|^does (?:that|this|it) look (?:right|ok|okay|good|correct)[?\s]*$/u;

const saysAsking = /[?]|[吗么嘛不吧]\s*[?。]*$|没有?\s*[?。]*$|行不行|不可以|不对|不好|不合适|不妥/u;

/** Asks whether what was reported will do, or has been recorded: 这样报行吗, 记上了吗. */
export function asksOfDraft(words: string): boolean {
  const text = fold(words).trim();
  return ofRecord.test(text) || (saysAsking.test(text) && ofWording.test(text));
}

const ending = /^(?<said>.+?)[,，。;；!！\s]+(?<tag>[^,，。;；!！\s]{2,12})\s*$/su;

/** 对吗, 是吧 ask whether it is so; that is a question about the record. */
const asksWhetherTrue = /^[对是没真](?:的)?(?:吗|吧|么|嘛|不对|错吧)?[?\s]*$/u;

/** A report without the 这样报行吗 behind it; the words as they are where there is none. */
export function withoutTag(words: string): string {
  const { said, tag = '' } = ending.exec(words)?.groups ?? {};
  return said !== undefined && asksOfDraft(tag) && !asksWhetherTrue.test(fold(tag)) ? said : words;
}
