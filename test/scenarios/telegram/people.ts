import type { Random } from '../../fuzz/random.ts';
import type { Group } from '../../support/telegram/people/group.ts';
import type { Phone } from '../../support/telegram/people/phone.ts';
import type { Screen } from '../../support/telegram/people/screen.ts';
import { aPng } from '../../support/png.ts';
import type { Liaison } from './organisation.ts';

/** Longer than anything takes where every other call goes wrong. */
const WITHIN = { withinMs: 600_000 };

/** What somebody does once; it ends when they have read what they were waiting for. */
type Act = () => Promise<void>;

/** What the day leaves in the ledger of one liaison's work, whatever went wrong on the way. */
export interface Expected {
  readonly title: string;
  readonly percent: number;
  readonly updates: number;
}

/** The bot's next words here with this in them. */
async function reads(screen: Screen, words: string | RegExp, after: number): Promise<number> {
  const has = (text: string) => (typeof words === 'string' ? text.includes(words) : words.test(text));
  const message = await screen.until(
    (all) => all.find(({ id, byBot, text }) => byBot && id > after && has(text)),
    WITHIN,
  );
  return message.id;
}

const newest = (screen: Screen): number => Math.max(0, ...screen.messages().map(({ id }) => id));

/** Says something and waits for an answer with these words. */
const asks =
  (screen: Screen, said: string, answer: string | RegExp): Act =>
  async () => {
    const { message_id: id } = screen.say(said);
    await reads(screen, answer, id);
  };

/** Reports, looks at the draft, confirms by its button and reads that it is recorded. */
async function confirms(screen: Screen, draft: number): Promise<void> {
  const before = newest(screen);
  screen.tap(draft, '确认');
  await reads(screen, '已记', before);
}

function reports(screen: Screen, said: string, shown: string): Act {
  return async () => {
    const { message_id: id } = screen.say(said);
    await confirms(screen, await reads(screen, shown, id));
  };
}

/** The day of one liaison: questions, reports by words and with a photo, taps, an edited message. */
export function dayOf(phone: Phone, { unit, titles }: Liaison, random: Random): { acts: Act[]; expected: Expected[] } {
  const [one = '', two = '', three = ''] = titles;
  const percent = () => 10 + random.below(80);
  const [first, second, third] = [percent(), percent(), percent()];
  const acts: Act[] = [
    asks(phone, '我有哪些工作', unit),
    reports(phone, `${one}完成${String(first)}%`, `${String(first)}%`),
    asks(phone, `${two}谁牵头`, unit),
    async () => {
      const photo = phone.photo(aPng(random.below(250)), `${two}完成${String(second)}%`);
      await confirms(phone, await reads(phone, `${String(second)}%`, photo.message_id));
    },
    async () => {
      const said = phone.say(`${three}完成5%`);
      await reads(phone, '5%', said.message_id);
      const before = newest(phone);
      phone.edit(said, `${three}完成${String(third)}%`);
      await confirms(phone, await reads(phone, `${String(third)}%`, before));
    },
    async () => {
      const { message_id: id } = phone.sticker();
      await reads(phone, /./u, id);
    },
    asks(phone, `${one}进展如何`, `${String(first)}%`),
  ];
  const expected = [
    { title: one, percent: first, updates: 1 },
    { title: two, percent: second, updates: 1 },
    { title: three, percent: third, updates: 1 },
  ];
  return { acts, expected };
}

/** What is asked in a group, where the office has bound it. */
export function groupDay(phone: Phone, group: Group, title: string, bot: string): Act[] {
  const screen = phone.in(group);
  return [
    asks(screen, `@${bot} ${title}谁牵头`, '牵头'),
    () => {
      screen.say('大家中午吃什么');
      return Promise.resolve();
    },
    asks(screen, `${title}进展如何 @${bot}`, title),
  ];
}

/** The office binds the group to everybody. */
export function binds(phone: Phone, group: Group, bot: string): Act {
  const screen = phone.in(group);
  return async () => {
    const { message_id: id } = screen.say(`绑定本群：全部 @${bot}`);
    const draft = await reads(screen, '确认', id);
    const before = newest(screen);
    screen.tap(draft, '确认');
    await reads(screen, /已绑定|绑定/u, before);
  };
}
