import { isDeepStrictEqual } from 'node:util';
import { z } from 'zod';
import { addDays, daysBetween } from '../../domain/calendar/dates.ts';
import { bullets, quoted, text } from '../answer.ts';
import {
  defineDeed,
  instead,
  type Acting,
  type Done,
  type Intended,
  type Told,
  type Traced,
  type Undone,
} from '../deed.ts';
import type { Context } from '../question.ts';
import { find } from '../subject.ts';
import { changed } from '../subscriptions/said-subscription.ts';
import { settingChange, type SettingChange } from './change-settings/content.ts';
import { settingIn, type SaidSetting } from './change-settings/said-setting.ts';
import { changeLines } from './change-settings/lines.ts';
import { apply, turned, withCurrent } from './change-settings/apply.ts';

/** What holds for everybody: the roles' digests, reminders, an item's reminders, days off and days worked. */
export const changeSettings = defineDeed({
  deed: 'change-settings',
  what: settingChange,
  trace: z.object({}),
  read,
  again: async (what, context) => ({ what: await withCurrent(what, context) }),
  show: (what, context) => Promise.resolve(told(what, 'setting-draft', context)),
  carryOut,
  undo,
});

async function read(words: string, context: Context): Promise<Intended<SettingChange> | null> {
  const said = settingIn(words, context.today);
  if (said === null) return null;
  const meant = await changeSaid(said, context);
  if (meant === null || 'instead' in meant) return meant;
  return isDeepStrictEqual(meant.what, turned(meant.what))
    ? instead('not-found', 'setting-same', context, { line: changeLines(meant.what, context, 'after').join('；') })
    : meant;
}

async function changeSaid(said: SaidSetting, context: Context): Promise<Intended<SettingChange> | null> {
  const { stores, speaker } = context;
  const settings = await stores.settings.organisation();
  switch (said.kind) {
    case 'bad':
      return instead('clarify', `bad-${said.what}`, context, { words: said.words });
    case 'digest': {
      const { role, said: of } = said;
      if (of.kind === 'bad') return instead('clarify', `bad-${of.what}`, context, { words: of.words });
      const before = settings.digest[role];
      const after = of.kind === 'change' ? changed(before, of.change) : { ...before, forms: [] };
      return { what: { kind: 'digest', role, before, after } };
    }
    case 'reminders':
      return { what: { kind: 'reminders', before: settings.reminders, after: { ...settings.reminders, ...said.set } } };
    case 'days':
      return { what: daysOf(said, await stores.settings.organisation()) };
    case 'preset': {
      const id = ordinal(said.mention, context);
      const found =
        id === null
          ? await find(said.mention, context, (item) =>
              context.say('preset-words', { title: quoted(item.title), preset: said.preset ?? 'none' }),
            )
          : { items: await stores.ledger.items({ ids: [id] }, speaker) };
      if ('instead' in found) return found;
      const [item, ...more] = found.items;
      if (item === undefined || more.length > 0) return instead('clarify', 'preset-which', context);
      const before = (await stores.settings.presets()).get(item.id) ?? null;
      return { what: { kind: 'preset', itemId: item.id, title: item.title, before, after: said.preset } };
    }
  }
}

/** 第三项 of what was listed last. */
function ordinal(mention: string, { topic }: Context): string | null {
  const number = /^第(?<number>[一二三四五六七八九十\d]{1,2})[项个条]$/u.exec(mention)?.groups?.['number'];
  if (number === undefined) return null;
  const at = '一二三四五六七八九十'.indexOf(number);
  return topic?.listed[at < 0 ? Number(number) - 1 : at] ?? null;
}

function daysOf(
  { from, to, working, name }: Extract<SaidSetting, { kind: 'days' }>,
  { ownDays }: Awaited<ReturnType<Context['stores']['settings']['organisation']>>,
): SettingChange {
  const days = Array.from({ length: daysBetween(from, to) + 1 }, (_, i) => addDays(from, i));
  return {
    kind: 'days',
    days: days.map((day) => ({
      day,
      before: ownDays.find((own) => own.day === day) ?? null,
      after: working === null ? null : { day, working, name },
    })),
  };
}

const told = (what: SettingChange, id: string, context: Context): Told => ({
  blocks: [text(context.say(id)), bullets(changeLines(what, context))],
  total: 1,
});

async function carryOut(what: SettingChange, { context }: Acting): Promise<Done<object>> {
  await apply(what, context);
  return {
    trace: {},
    subject: `settings ${what.kind}`,
    before: turned(what),
    after: what,
    told: told(what, 'setting-done', context),
  };
}

async function undo({ what }: Traced<SettingChange, object>, { context }: Acting): Promise<Undone> {
  const back = turned(what);
  if (!isDeepStrictEqual(await withCurrent(back, context), back)) return instead('not-found', 'undo-moved-on', context);
  await apply(back, context);
  return { before: what, after: back, told: { blocks: [bullets(changeLines(back, context))], total: 1 } };
}
