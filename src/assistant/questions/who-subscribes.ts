import { z } from 'zod';
import { isOffice, type Person } from '../../domain/people.ts';
import { bullets, closing, reply, text } from '../answer.ts';
import { defineQuestion, type Context } from '../question.ts';
import { remindersLines } from '../settings-lines.ts';
import { defaultOf, digestRoles, subscriptionLine } from '../subscriptions/lines.ts';

/** Who gets which digest, and what the office has set for everybody. */
export const whoSubscribes = defineQuestion({
  ask: 'who-subscribes',
  inPrivate: true,
  slots: z.object({}),

  read: ({ text: words }) => (asked.test(words) ? { score: 0.98, slots: {} } : null),

  async answer(_, context) {
    const { stores, say, speaker } = context;
    if (!isOffice(speaker)) return reply(context, 'denied', { blocks: [text(say('subscribers-denied'))] });
    const settings = await stores.settings.organisation();
    const chosen = await stores.settings.subscriptions();
    const people = (await stores.people.all()).filter(
      (person) => (chosen.get(person.id) ?? defaultOf(person, settings) ?? { forms: [] }).forms.length > 0,
    );
    const lines = people.map((person) => personLine(person, { chosen, settings }, context));
    const defaults = digestRoles.map((role) =>
      say('subscribers-default', { role: say(`role-${role}`), now: subscriptionLine(settings.digest[role], context) }),
    );
    return reply(context, 'organisation', {
      blocks: [
        text(say('subscribers', { total: people.length })),
        ...(lines.length === 0 ? [] : [bullets(lines)]),
        text([say('subscribers-defaults'), ...defaults.map(dotted)].join('\n')),
        text([say('reminders-set'), ...(await remindersLines(settings, context)).map(dotted)].join('\n')),
        text(say('subscribers-how')),
        closing(context, people.length, 'people'),
      ],
      facts: { people: people.map(({ name, unit, post, role }) => ({ name, unit, post, role })) },
      total: people.length,
    });
  },
});

// What is no person stands in no list, whose lines are counted and turned over by pages.
const dotted = (line: string): string => `· ${line}`;

type Chosen = ReturnType<Context['stores']['settings']['subscriptions']>;
type Organisation = ReturnType<Context['stores']['settings']['organisation']>;

function personLine(
  person: Person,
  { chosen, settings }: { readonly chosen: Awaited<Chosen>; readonly settings: Awaited<Organisation> },
  context: Context,
): string {
  const own = chosen.get(person.id);
  const held = own ?? defaultOf(person, settings);
  return context.say('subscriber', {
    name: person.name,
    unit: person.unit,
    now: held === null ? '' : subscriptionLine(held, context),
    chosen: own === undefined ? 'no' : 'yes',
  });
}

const asked =
  /(?:谁|哪些人|哪些领导|哪几个人|什么人)(?:都|在|会|能)?(?:订阅?|收到?|收得到|接收|有|看)(?:了|着)?(?:每日|每周|每月)?(?:摘要|日报|周报|月报)|(?:摘要|日报|周报|月报)(?:的)?(?:都)?(?:订阅(?:情况|名单)|发给(?:了)?(?:谁|哪些)|(?:谁|哪些人)(?:在)?订)|(?:提醒|摘要)(?:的)?设置(?:是什么|情况|有哪些|怎样|如何)?$|^(?:本?单位|本?机构|全局|系统)?设置(?:情况)?$|(?:提醒|摘要)(?:是)?(?:怎么|如何)设置|\bwho (?:gets|receives|subscribes to|is subscribed)\b.{0,20}\bdigests?\b|\b(?:reminder|digest) settings\b/iu;
