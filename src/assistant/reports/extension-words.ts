import type { Day } from '../../domain/calendar/dates.ts';
import { findDeadlines } from '../../domain/calendar/deadline.ts';
import { dayAfter, englishLengthWords, lengthWords } from '../../domain/calendar/duration.ts';
import { bare, fold } from '../../domain/text/fold.ts';
import { toCome } from './expected-day.ts';

/** What is said to ask for more time. */
export interface ExtensionAsked {
  /** The words that name the item; may be empty. */
  readonly mention: string;
  /** The words that say until when; empty where none do. */
  readonly when: string;
  /** Why, verbatim; `null` where it is not said. */
  readonly reason: string | null;
  /** The other clauses, verbatim: perhaps a report. */
  readonly rest: string;
  /** Asked for in so many words, rather than said to be put off. */
  readonly isPleaded: boolean;
}

const PUT_OFF =
  '(?:延期|延长|顺延|推迟|延后|推后|展期|宽限|延迟|往后[延推]|后延|放宽|延(?=[至到])|缓(?=[至到])|提前(?=[至到]))';
const LIMIT = '(?:完成|办结|截止|到期)?(?:时限|期限|日期|时间)|截止(?:日期|时间|期|日)?|(?<![\\p{Script=Han}])deadline';
const SET = '(?:改|调整?|变更?|更改|修改|定|设)(?:为|成|到|至|在|于)+';
const TAIL = '(?:一下|完成|办结|交付|时限|期限|时间|的)*(?:到|至|为|在|于)*';

const putOff = new RegExp(`^(?<before>.*?)(?:给予|予以)?${PUT_OFF}${TAIL}(?<when>.*)$`, 'u');
const set = new RegExp(`^(?<before>.*?)(?:${LIMIT})(?:再|往后|能)*${SET}(?<when>.+)$`, 'u');
const english =
  /^(?<before>.*?)\b(?:an? )?(?:extensions?|extend(?:ed)?|postponed?|more time)\b(?<behind>.*?)(?:\b(?:until|till|to|by)\b(?<when>.+))?$/u;

const pleading =
  /申请|请求|恳请|提请|请|想|希望|能否|可否|能不能|可不可以|是否可以|能|可以|需要?|要|拟|打算|建议|盼|\b(?:ask|apply|request|need|want|like|may|can|could|please)/u;

/** Nothing is asked for: it is asked about, denied, done, or expected. */
const otherwise =
  /哪|谁|多少|几[项个条件]|什么|怎么|为何|批了|批没批|同意|批准|驳回|准予|不予|通过|撤回|撤销|取消|收回|待(?:审|批|办)|清单|名单|列表|(?:无需|(?<![能可要会])不(?:需要?|用|想|必|再|能|得|可|会)?|没有?|未|别|勿)(?:要|再|申请|进行|被)*(?:延|推|顺|展)|(?:已经?|曾)(?:申请)?(?:延|推迟|顺延)|(?:延期|延长|推迟|顺延)了(?!$)|(?:预计|估计|可能|恐怕?|大概|或将?|会)(?:要|会|得|需要?)?(?:延|推|顺)|时间延长|\b(?:which|who|any|pending|refuse|grant|approve|withdraw|cancel)\b/u;

/** Reads a message as one that asks for an extension; `null` where it does not. */
export function extensionIn(words: string): ExtensionAsked | null {
  const clauses = clausesIn(words);
  const at = clauses.findIndex((clause) => readClause(clause) !== null);
  const read = at < 0 ? null : readClause(clauses[at] ?? '');
  if (read === null) return null;
  const others = clauses.filter((_, i) => i !== at);
  const reasonAt = others.findIndex((clause) => because.test(clause));
  const saidWhy = reasonAt < 0 ? null : reasonOf(others[reasonAt] ?? '');
  const left = others.filter((_, i) => i !== reasonAt);
  const named =
    at > 0 && bare(read.mention).length < 2 ? (nameBefore(clauses.slice(0, at)) ?? read.mention) : read.mention;
  return { ...read, mention: named, reason: read.reason ?? saidWhy, rest: left.join('，') };
}

/** 智感安防区，想延到12月15日: a clause of a name alone. What else stands there is left to the report. */
const nameBefore = (clauses: readonly string[]): string | null =>
  clauses.find((clause) => /^[\p{Script=Han}\w“”「」]{2,20}$/u.test(clause) && !because.test(clause)) ?? null;

export const clausesIn = (words: string): readonly string[] =>
  words
    .split(/[,，;；。!！?？\n]+/u)
    .map((clause) => clause.trim())
    .filter((clause) => clause !== '');

type ReadClause = Omit<ExtensionAsked, 'rest'>;

function readClause(clause: string): ReadClause | null {
  const text = fold(clause)
    .replace(/[?？吗吧呢么。.\s]+$/u, '')
    .replace(/(?:可以|行|可)(?:不可以|不行)?$/u, '');
  if (otherwise.test(text)) return null;
  const [plain, why] = splitReason(text);
  const found = (set.exec(plain) ?? putOff.exec(plain) ?? englishIn(plain))?.groups;
  if (found === undefined) return null;
  const isSet = set.test(plain);
  const before = found['before'] ?? '';
  const when = (found['when'] ?? '').trim();
  const isPleaded = pleading.test(isSet ? '' : `${before}${found['plea'] ?? ''}`);
  if (!isPleaded && !isDayOrLength(when)) return null;
  const mention = nameIn(before) || nameIn(found['of'] ?? '') || nameIn(withoutDay(when));
  return { mention, when, reason: why, isPleaded };
}

function englishIn(text: string): { readonly groups: Readonly<Record<string, string | undefined>> } | null {
  const found = english.exec(text)?.groups;
  if (found === undefined || !pleading.test(text)) return null;
  const of = /\b(?:of|for|on|the)\s+(?<of>.+)$/u.exec((found['behind'] ?? '').trim())?.groups?.['of'];
  return { groups: { before: '', plea: text, when: found['when'], of: of ?? found['behind'] } };
}

/** Whether the words begin with a day or a length: 到11月底, 两周. What is merely put off asks nothing. */
const isDayOrLength = (when: string): boolean => {
  const [first] = findDeadlines(when, '2000-01-01');
  return (first !== undefined && first.start <= 2) || lengthAtStart.test(when);
};

const lengthAtStart = new RegExp(`^(?:约|大概|大约)?${lengthWords}`, 'u');

const because =
  /^(?:主要)?(?:是|也是)?(?:因(?!地制宜|素|此|特|公)[为為]?|由于|由於|鉴于|考虑到|理由|原因|\bbecause\b|\bdue to\b|\bsince\b)/iu;
const within =
  /^(?<plain>.+?)[\s(（]*(?:主要)?(?:是)?(?:因(?!地制宜|素|此|特|公|病)[为為]?|由于|由於|鉴于|\bbecause(?: of)?\b|\bdue to\b|\bas\b)(?<why>.+)$/u;

/** What is said for a reason, without the word that says so. */
export const reasonOf = (words: string): string =>
  words
    .replace(
      /^(?:主要)?(?:是|也是)?(?:因(?!地制宜|素|此|特|公)[为為]?|由于|由於|鉴于|考虑到|(?:延期|申请)?(?:的)?(?:理由|原因)(?:就?是|为|在于|改成|改为)?|because(?: of)?|due to|since)[:：,，\s]*/iu,
      '',
    )
    .replace(/[)）。.!！\s]+$/u, '')
    .trim();

/** 到11月底因为设备没到货, and 护学岗因为设备没到货想延到11月底. */
function splitReason(text: string): readonly [string, string | null] {
  const said = within.exec(text)?.groups;
  if (said === undefined) return because.test(text) ? splitAtPlea('', text) : [text, null];
  const [plain, why] = [said['plain'] ?? '', said['why'] ?? ''];
  return new RegExp(`${PUT_OFF}|${LIMIT}|extension|extend|postpone`, 'u').test(plain)
    ? [plain, reasonOf(why)]
    : splitAtPlea(plain, why);
}

function splitAtPlea(name: string, rest: string): readonly [string, string | null] {
  const said =
    /^(?<why>.+?)(?<plea>(?:现|特|故|所以|因此)*(?:申请|请求|恳请|想|希望|能否|可否|能不能|需要?|要|拟).{0,8}(?:延|顺延|推迟|推后|展期|宽限).*)$/u.exec(
      rest,
    )?.groups;
  return said === undefined ? [`${name}${rest}`, null] : [`${name}${said['plea'] ?? ''}`, reasonOf(said['why'] ?? '')];
}

const edges =
  /^(?:现|特|故|我们?(?:单位|这边|局|大队)?的?|本单位|贵办|请|麻烦|帮我|领导|办公室|您好|你好|申请|请求|恳请|提请|想|希望|能否|可否|能不能|可不可以|是否可以|可以|能|需要?|要|拟|打算|建议|盼|把|将|对|给|为|关于|再|的|批准|准予|同意|允许|适当|:|：|\s|please|the\b|i\b|we\b|would\b|like\b|to\b|request\b|ask\b|for\b|need\b|want\b|can\b|could\b)+/u;
const trailing =
  /(?:现|特|故|我们?(?:单位|这边)?|请|申请|请求|恳请|提请|想|希望|能否|可否|能不能|可不可以|是否可以|可以|能|需要?|要|拟|打算|建议|盼|再|的|给予|批准|准予|允许|适当|完成|办结|时限|期限|时间|截止日期|往后|:|：|\s)+$/u;

/** What names an item among words of asking; empty where that is less than two letters. */
export function nameIn(words: string): string {
  const name = words.replace(edges, '').replace(trailing, '').trim();
  return bare(name).length < 2 ? '' : name;
}

/** 申请延期护学岗到11月底 names the item behind. */
function withoutDay(when: string): string {
  const [first] = findDeadlines(when, '2000-01-01');
  const end = first?.start ?? when.search(new RegExp(lengthWords, 'u'));
  return end < 0 ? when : when.slice(0, end).replace(/[到至为]+$/u, '');
}

/** The day that is asked for: 11月底 by the calendar, 两周 from the present due date. `null` where no day is named that is to come. */
export function untilIn(when: string, { today, due }: { readonly today: Day; readonly due: Day }): Day | null {
  const length = new RegExp(`^(?:约|大概|大约)?${lengthWords}(?!后|以后|之后)`, 'u').exec(when)?.groups;
  const inEnglish = new RegExp(`(?:by )?${englishLengthWords}`, 'u').exec(when)?.groups;
  if (length !== undefined || inEnglish !== undefined) return dayAfter(due, length ?? inEnglish ?? {});
  const found = findDeadlines(when, today).find((one) => one.due !== null);
  if (found?.due == null) return afterToday(when, today);
  return toCome(found.due, found.text, today);
}

/** 两周后 counts from today. */
function afterToday(when: string, today: Day): Day | null {
  const length = new RegExp(`${lengthWords}(?:后|以后|之后)`, 'u').exec(when)?.groups;
  return length === undefined ? null : dayAfter(today, length);
}

/** Whether the words are nothing but a day or a length, and so answer until when: 到11月底吧, 两周. */
export function isDayAlone(words: string): boolean {
  const text = fold(words).replace(/^(?:那就?|就|延期?|延长|申请|延至|到|至|再|大概|约)+|[吧。.!\s]+$/gu, '');
  const [first, ...more] = findDeadlines(text, '2000-01-01');
  const span = new RegExp(`^${lengthWords}后?$`, 'u');
  if (span.test(text)) return true;
  return first !== undefined && more.length === 0 && bare(text.slice(0, first.start) + text.slice(first.end)) === '';
}

const taking =
  /^(?:请|帮我|麻烦|我们?(?:单位)?|要|想|把|将)*(?:(?:撤回|撤销|取消|收回|放弃)(?<after>.{0,30}?)(?:的)?(?:延期|延长|顺延|推迟)(?:的)?(?:申请|请求)?|(?<before>.{0,30}?)(?:的)?(?:延期|延长)(?:的)?(?:申请|请求)?(?:撤回|撤销|取消|收回|作废)|(?<none>.{0,30}?)(?:不|不再|不用|不需要?|无需)(?:申请)?延期)(?:了|吧)*$/u;

/** 撤回延期申请: the words that name the item, perhaps none; `null` where nothing of the kind is taken back. */
export function withdrawnIn(words: string): string | null {
  const said = taking.exec(fold(words).replace(/[。.!\s]+$/u, ''))?.groups;
  if (said !== undefined) return nameIn(said['after'] ?? said['before'] ?? said['none'] ?? '');
  const inEnglish =
    /^(?:please )?(?:withdraw|cancel|take back) (?:the |my |our )?(?:request for an )?extension(?: request)?(?: (?:of|for) (?<of>.+))?$/u.exec(
      fold(words).replace(/[。.!\s]+$/u, ''),
    )?.groups;
  return inEnglish === undefined ? null : (inEnglish['of'] ?? '');
}
