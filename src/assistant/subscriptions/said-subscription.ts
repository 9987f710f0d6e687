import { numberOf } from '../../domain/calendar/numerals.ts';
import { timesIn } from '../../domain/calendar/time-of-day.ts';
import { digestForm, type DigestForm, type Subscription } from '../../domain/settings.ts';
import { fold } from '../../domain/text/fold.ts';

/** What is said of which digests come, and when. */
export type SaidSubscription =
  | { readonly kind: 'change'; readonly change: Change }
  | { readonly kind: 'none' }
  | { readonly kind: 'default' }
  /** Names an hour or a day that there is not. */
  | { readonly kind: 'bad'; readonly what: 'time' | 'day'; readonly words: string };

interface Change {
  readonly at: string | null;
  readonly add: readonly DigestForm[];
  readonly remove: readonly DigestForm[];
  /** What is named takes the place of all that came before. */
  readonly instead: boolean;
  readonly days: readonly number[] | null;
}

const about = /摘要|日报|周报|月报|digests?/u;
const orders =
  /发|推|改|换|调|订|退|取消|不要|不用|不想|不再|不发|不收|别|停|恢复|只要|要|加上|增加|关|\b(?:send|stop|subscribe|unsubscribe|change|set|switch|want|no more|don't|do not|turn off|get|move)\b|\bdigests? (?:at|every)\b|\balso the\b/u;
const asks =
  /[?？]|吗|谁|哪些|什么|几点|怎么|如何|为什么|有没有|是否|\b(?:who|what|when|how|why|which)\b|^(?:看|查|导出|打开|给我看)/u;
/** 把今天的摘要发我 asks for one, now. */
const once = /今[天日]的?|昨[天日]|刚才|现在|这份|本期|上周的|上月的|\b(?:today's|yesterday's|now)\b/u;

/** Digests go to where somebody talks with the desk, and nowhere else. */
const elsewhere = /:\/\/|www\.|@|地址|邮箱|网址|链接|转发|\b(?:e-?mail|address|url|link|forward)\b/u;

/** Reads 每天8点给我发摘要, 月报也要, 恢复默认; `null` where the words order nothing of the kind. */
export function subscriptionIn(words: string): SaidSubscription | null {
  const text = fold(words)
    .trim()
    .replace(/[。.!\s]+$/u, '');
  if (isDefault(text)) return { kind: 'default' };
  if (!about.test(text) || !orders.test(text) || asks.test(text) || once.test(text) || text.length > 60) return null;
  if (elsewhere.test(text)) return null;
  const bad = wrongIn(text);
  if (bad !== null) return bad;
  const refuses =
    /不要|不用|不想|不再|不发|不收|别|停|退订|取消|关(?:掉|闭|了)|\b(?:stop|unsubscribe|no more|don't|do not|turn off)\b/u.test(
      text,
    );
  const named = formsIn(text);
  if (refuses) return named.length === 0 || isAll(text) ? { kind: 'none' } : changeOf({ remove: named });
  const at = timesIn(text)[0]?.at ?? null;
  const days = daysIn(text);
  const isSaid = at !== null || named.length > 0 || days !== null || /订阅|subscribe/u.test(text);
  if (!isSaid) return null;
  const isBeside = /也|还要|加上|增加|另外|\b(?:also|too|as well|and add)\b/u.test(text);
  const forms: readonly DigestForm[] =
    days !== null ? ['daily'] : named.length === 0 && at === null ? ['daily'] : named;
  return changeOf({
    at,
    add: forms,
    instead: forms.length > 0 && !isBeside,
    days: forms.includes('daily') ? (days ?? every) : null,
  });
}

const every: readonly number[] = [1, 2, 3, 4, 5, 6, 7];

/** What somebody gets once it is changed. A time alone, to whom got nothing, is that of the daily one. */
export function changed(before: Subscription, { at, add, remove, instead, days }: Change): Subscription {
  const kept = instead ? [] : before.forms.filter((form) => !remove.includes(form));
  const forms = [...new Set([...kept, ...add])];
  const named: readonly DigestForm[] = forms.length === 0 && remove.length === 0 ? ['daily'] : forms;
  return {
    forms: digestForm.options.filter((form) => named.includes(form)),
    at: at ?? before.at,
    days: days ?? before.days,
  };
}

const changeOf = (change: Partial<Change>): SaidSubscription => ({
  kind: 'change',
  change: { at: null, add: [], remove: [], instead: false, days: null, ...change },
});

const isDefault = (text: string): boolean =>
  /^(?:请|帮我|把)?(?:我的)?(?:摘要|订阅|设置)?(?:的)?(?:时间|设置)?(?:恢复|改回|还原)(?:成|为|到)?(?:默认|缺省|原来的?)(?:的)?(?:设置|订阅|摘要|时间)?$|^(?:please )?(?:restore|reset to|back to)(?: my)?(?: digest| the)? ?defaults?(?: digest)?$/u.test(
    text,
  );

const isAll = (text: string): boolean => /所有|全部|任何|一律|\b(?:all|any)\b/u.test(text);

function formsIn(text: string): readonly DigestForm[] {
  return digestForm.options.filter((form) => formWords[form].test(text));
}

const formWords: Readonly<Record<DigestForm, RegExp>> = {
  daily: /日报|每日|每天|每个?工作日|天天|\b(?:daily|every (?:working )?day|each day|weekdays)\b/u,
  weekly:
    /周报|每周(?![二三四五六日天])|每个?星期(?![二三四五六日天])|每礼拜|周摘要|\b(?:weekly|every week|every monday)\b/u,
  monthly: /月报|每个?月|月度|月摘要|\b(?:monthly|every month)\b/u,
};

const figures: Readonly<Record<string, number>> = { 一: 1, 二: 2, 三: 3, 四: 4, 五: 5, 六: 6, 日: 7, 天: 7 };
const englishDays = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'];

/** The days of the week on which the daily one is wanted; `null` for none named, and for Monday alone, which is the weekly one's day. */
function daysIn(text: string): readonly number[] | null {
  const range =
    /(?:周|星期|礼拜)(?<from>[一二三四五六日天])(?:到|至|-|~|—)(?:周|星期|礼拜)?(?<to>[一二三四五六日天])/u.exec(
      text,
    )?.groups;
  const listed = [
    ...text.matchAll(
      /(?:周|星期|礼拜)(?<days>[一二三四五六日天](?:[、和,]?(?:周|星期|礼拜)?[一二三四五六日天])*)(?!报)/gu,
    ),
  ];
  const days =
    range === undefined
      ? listed.flatMap(({ groups }) => Array.from(groups?.['days'] ?? '').flatMap((day) => figures[day] ?? []))
      : every.slice((figures[range['from'] ?? ''] ?? 1) - 1, figures[range['to'] ?? ''] ?? 7);
  const english = englishDays.flatMap((day, i) => (new RegExp(`\\b${day}s?\\b`, 'u').test(text) ? [i + 1] : []));
  const all = [...new Set([...days, ...english])].toSorted((a, b) => a - b);
  return all.length === 0 || (all.length === 1 && all[0] === 1) ? null : all;
}

/** The first thing named that there is not: 25点, 每周八. */
function wrongIn(text: string): SaidSubscription | null {
  const time = timesIn(text).find(({ at }) => at === null);
  if (time !== undefined) return { kind: 'bad', what: 'time', words: time.text };
  const day = /(?:周|星期|礼拜)(?<day>[七八九十零\d]{1,2})/u.exec(text);
  return day === null || text.includes('次') || Number.isNaN(numberOf(day.groups?.['day'] ?? ''))
    ? null
    : { kind: 'bad', what: 'day', words: day[0] };
}
