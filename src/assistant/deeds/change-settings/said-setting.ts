import { daysBetween, type Day } from '../../../domain/calendar/dates.ts';
import { numberOf } from '../../../domain/calendar/numerals.ts';
import { findPeriods } from '../../../domain/calendar/period.ts';
import { timesIn } from '../../../domain/calendar/time-of-day.ts';
import type { Preset, ReminderSettings } from '../../../domain/settings.ts';
import { fold } from '../../../domain/text/fold.ts';
import type { DigestRole } from '../../subscriptions/lines.ts';
import { subscriptionIn, type SaidSubscription } from '../../subscriptions/said-subscription.ts';

/** What the office says of settings. */
export type SaidSetting =
  | { readonly kind: 'digest'; readonly role: DigestRole; readonly said: SaidSubscription }
  | { readonly kind: 'reminders'; readonly set: Partial<ReminderSettings> }
  | {
      readonly kind: 'days';
      readonly from: Day;
      readonly to: Day;
      readonly working: boolean | null;
      readonly name: string;
    }
  /** `null` gives the item back what holds for all. */
  | { readonly kind: 'preset'; readonly mention: string; readonly preset: Preset | null }
  | { readonly kind: 'bad'; readonly what: 'time' | 'per-week'; readonly words: string };

const asks =
  /[?？]|吗$|谁|哪[些个天]|什么|怎么|几[点次天]|多少|是否|有没有|\b(?:who|what|when|how|which|is|are|do|does)\b.*\?/u;

/** Reads 领导的摘要改到7点半, 提醒每人每周最多2次, 7月13日县庆放假; `null` where nothing is set. */
export function settingIn(words: string, today: Day): SaidSetting | null {
  const text = fold(words)
    .trim()
    .replace(/[。.!\s]+$/u, '')
    .replace(/^(?:请|麻烦|帮我|把|将|我要|我们)+/u, '');
  if (asks.test(text) || text.length > 60) return null;
  return digestOf(text) ?? remindersOf(text) ?? itemOf(text) ?? daysOf(text, today);
}

const roles: readonly (readonly [DigestRole, RegExp])[] = [
  ['leader', /领导|\bleaders?\b/u],
  ['head', /负责人|\bheads?\b/u],
  ['liaison', /联络员|\bliaisons?\b/u],
  ['office', /办公室|\boffice\b/u],
];

function digestOf(text: string): SaidSetting | null {
  const role = roles.find(([, words]) => words.test(text))?.[0];
  if (role === undefined) return null;
  const said = subscriptionIn(text);
  return said === null || said.kind === 'default' ? null : { kind: 'digest', role, said };
}

const isOfReminders = /提醒|打扰|静默|\bremind(?:ers?|ed|ing)?\b|\bquiet\b/u;

function remindersOf(text: string): SaidSetting | null {
  if (!isOfReminders.test(text)) return null;
  const times = timesIn(text);
  const wrong = times.find(({ at }) => at === null);
  if (wrong !== undefined) return { kind: 'bad', what: 'time', words: wrong.text };
  const [first, second] = times;
  const isQuiet = /不|别|勿|免|静默|\b(?:no|not|quiet|don't)\b/u.test(text);
  if (first?.at != null && second?.at != null && isQuiet)
    return { kind: 'reminders', set: { quiet: { from: first.at, to: second.at } } };
  const cap =
    /(?:每|一)(?:个)?(?:人)?(?:每|一)?(?:个)?(?:周|星期|礼拜)(?:内|里)?(?:每人)?(?:最多|至多|不超过|不多于|上限)?(?:提醒|收到?|发|为|是)?(?<number>\d{1,4}|[零一二两三四五六七八九十]{1,3})(?:次|条)|(?:at most |max(?:imum)? )?(?<english>\d{1,4})(?: reminders?)? (?:a|per|each) (?:person (?:a|per) )?week/u.exec(
      text,
    );
  if (cap !== null) {
    const perWeek = numberOf(cap.groups?.['number'] ?? cap.groups?.['english'] ?? '');
    return perWeek >= 1 && perWeek <= 50
      ? { kind: 'reminders', set: { perWeek } }
      : { kind: 'bad', what: 'per-week', words: cap[0] };
  }
  if (first?.at != null && /^(?:每天|每日|所有|全部)?提醒|\breminders?\b/u.test(text))
    return { kind: 'reminders', set: { at: first.at } };
  const whole =
    /^(?:所有|全部|全体)?(?:的)?提醒(?:方式|档次|频次|力度|级别)?(?:改为|改成|换成|设为|设成|调为|调成|用|恢复为?|恢复成)?(?<to>.{1,6})$|^(?<off>关闭|关掉|停止|停掉|停|取消)(?:所有|全部)?(?:的)?提醒$|^(?<on>恢复|打开|开启)(?:所有|全部)?(?:的)?提醒$|^(?:set |switch |turn )?(?:all )?reminders? (?:to )?(?<english>standard|light|off)$/u.exec(
      text,
    )?.groups;
  if (whole === undefined) return null;
  const preset =
    whole['off'] !== undefined
      ? 'off'
      : whole['on'] !== undefined
        ? 'standard'
        : presetIn(whole['to'] ?? whole['english'] ?? '');
  return preset === null ? null : { kind: 'reminders', set: { preset } };
}

function presetIn(words: string): Preset | null {
  if (/^(?:标准|正常|常规|默认|standard)(?:模式|档|提醒)?$/u.test(words)) return 'standard';
  if (/^(?:精简|简化|简单|减少|少|light)(?:模式|档|一些|一点|提醒)?$/u.test(words)) return 'light';
  return /^(?:关闭|关掉|关|停|不提醒|off)(?:了|提醒)?$/u.test(words) ? 'off' : null;
}

/** 关闭第三项的提醒, 某项工作的提醒改为精简. */
function itemOf(text: string): SaidSetting | null {
  const off = /^(?<verb>关闭|关掉|停止|停掉|取消|不再|恢复|打开|开启)(?:对)?(?<what>.{2,40}?)(?:的)?提醒$/u.exec(
    text,
  )?.groups;
  if (off !== undefined)
    return {
      kind: 'preset',
      mention: named(off['what']),
      preset: /^(?:恢复|打开|开启)$/u.test(off['verb'] ?? '') ? null : 'off',
    };
  const none = /^(?<what>.{2,40}?)(?:这项)?(?:以后|今后)?(?:不要|不用|不再|不必|别)(?:再)?提醒(?:了)?$/u.exec(
    text,
  )?.groups;
  if (none !== undefined) return { kind: 'preset', mention: named(none['what']), preset: 'off' };
  const to = /^(?<what>.{2,40}?)(?:的)?提醒(?:改为|改成|换成|设为|调为|用)(?<to>.{1,6})$/u.exec(text)?.groups;
  const preset = presetIn(to?.['to'] ?? '');
  return to === undefined || preset === null ? null : { kind: 'preset', mention: named(to['what']), preset };
}

const named = (what = ''): string =>
  what.replace(/^(?:对|关于)|(?:这|那)?(?:一)?项(?:工作|任务)?的?$|的$/gu, (end) =>
    what.startsWith('第') ? end.replace(/的$/u, '') : '',
  );

/** The longest stretch that is set at once. */
const MOST_DAYS = 31;

/** 7月13日县庆放假, 7月11日上班, 取消7月13日放假. */
function daysOf(text: string, today: Day): SaidSetting | null {
  const shape =
    /^(?<undo>取消|撤掉|去掉|不再)?(?<rest>.+?)(?<what>放假|休息|休假|不上班|照常上班|正常上班|上班|补班|调休上班|(?:的)?安排)$/u.exec(
      text,
    )?.groups;
  const english =
    /^(?<undo>cancel )?(?<rest>.+?) (?:is )?(?:a )?(?<what>day off|off|holiday|working day|working)$/u.exec(
      text,
    )?.groups;
  const said = shape ?? english;
  if (said === undefined) return null;
  const rest = said['rest'] ?? '';
  const [first] = findPeriods(rest, today);
  if (first === undefined || daysBetween(first.period.from, first.period.to) >= MOST_DAYS) return null;
  // Words before the day are about something else: 设备7月13日上班.
  if (
    rest
      .slice(0, first.start)
      .replace(/^(?:我们|本县|全县|全市|本单位|我县|on |the )+/u, '')
      .trim() !== ''
  )
    return null;
  const name = rest
    .slice(first.end)
    .replace(/^[\s,、的因为是]+|[\s,、的是]+$|全县|全市|统一|都|要|本单位/gu, '')
    .trim();
  if (Array.from(name).length > 12) return null;
  const works = /上班|补班|working/u.test(said['what'] ?? '') && said['what'] !== '不上班';
  if ((said['what'] ?? '').includes('安排') && said['undo'] === undefined) return null;
  return { kind: 'days', ...first.period, working: said['undo'] === undefined ? works : null, name };
}
