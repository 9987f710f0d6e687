import { Temporal } from 'temporal-polyfill';
import { z } from 'zod';
import { mayReadAll } from '../../domain/people.ts';
import type { Reply } from '../../domain/reply.ts';
import { unitName } from '../../domain/request.ts';
import { bullets, closing, instantIn, quoted, reply, text } from '../answer.ts';
import { defineQuestion, type Context } from '../question.ts';
import type { Urge, UrgedItem } from '../urges.ts';

/** What became of urging in the last weeks: who was urged, whether it arrived, whether it was answered. */
export const urgings = defineQuestion({
  ask: 'urgings',
  inPrivate: true,
  slots: z.object({ unit: unitName.nullable() }),

  read: ({ text: words, units }) =>
    asked.test(words) ? { score: 0.98, slots: { unit: units[0]?.unit?.name ?? null } } : null,

  async answer({ unit }, context) {
    const { stores, say, speaker, now } = context;
    if (!mayReadAll(speaker)) return reply(context, 'denied', { blocks: [text(say('urgings-denied'))] });
    const since = Temporal.Instant.from(now)
      .subtract({ hours: 24 * DAYS })
      .toString();
    const all = await stores.urges.since(since, speaker);
    const urges = unit === null ? all : all.filter((urge) => urge.unit === unit);
    if (urges.length === 0)
      return reply(context, 'status', {
        blocks: [text(say('urgings-none', { days: DAYS, unit: unit ?? '', hasUnit: unit === null ? 'no' : 'yes' }))],
      });
    return answerWith(urges, context);
  },

  instead: (_, change) => (change.kind === 'unit' ? { unit: change.unit } : null),
});

/** So many days back. */
const DAYS = 14;

/** More are counted and not told one by one. */
const MOST = 20;

const asked =
  /催办?(?:的)?(?:情况|记录|结果|进展|答复|反馈|台账|怎么样)|催(?:办)?了(?:谁|哪|几|多少)|(?:我|我们|办公室|领导)?(?:刚才|今天|昨天|本周|上周|最近)?催(?:办)?(?:过|了)?(?:谁|哪些|哪几)|谁(?:被)?催(?:办)?过|催(?:办)?(?:了|过)?.{0,20}?(?:答复|回复|回应|送到|收到|回音)(?:了)?(?:没|吗|么|[?])|催(?:办)?(?:过|了).{0,20}(?:没有?|吗)\s*[?]?$|\b(?:what became of|status of|how (?:is|are)|show|list)\b.{0,20}\burg(?:ing|ings|es)\b|\bwho (?:was|were|has been|have (?:i|we)) (?:urged|chased)\b|\burgings?\b\s*[?]?$/iu;

function answerWith(urges: readonly Urge[], context: Context): Reply {
  const { say } = context;
  const waiting = urges.filter(({ state, items }) => (state === 'sent' || state === 'waiting') && items.some(lacks));
  const more = urges.length > MOST ? [text(say('urgings-more', { total: urges.length, shown: MOST }))] : [];
  return reply(context, 'status', {
    blocks: [
      text(say('urgings', { total: urges.length, days: DAYS, waiting: waiting.length })),
      bullets(urges.slice(0, MOST).map((urge) => line(urge, context))),
      ...more,
      closing(context, urges.length, 'entries'),
    ],
    facts: { units: [...new Set(urges.map(({ unit }) => unit))].map((name) => ({ name })) },
    total: urges.length,
  });
}

const lacks = ({ answer, isOver }: UrgedItem): boolean => answer === null && !isOver;

function line(urge: Urge, { say, language }: Context): string {
  const { unit, recipient, askerName, askedAt, items, escalatedAt, escalatedTo } = urge;
  const values = { unit, name: recipient.name, who: askerName, when: instantIn(language, askedAt) };
  const escalated = escalatedAt === null || escalatedTo === null ? '' : say('urging-escalated', { head: escalatedTo });
  return say('urging-line', {
    ...values,
    titles: items.map(({ title }) => quoted(title)).join(''),
    delivered: say(`urging-${deliveryOf(urge)}`, { at: instantIn(language, urge.sendAt) }),
    answered: answerOf(urge, { say, language }),
    escalated,
  });
}

function deliveryOf({ state, delivered }: Urge): string {
  if (state === 'withdrawn') return 'withdrawn';
  if (state === 'undelivered' || (delivered !== 'no' && delivered !== 'yes')) return 'undelivered';
  if (state === 'waiting') return 'waiting';
  return delivered === 'yes' ? 'delivered' : 'on-its-way';
}

function answerOf({ state, items }: Urge, { say, language }: Pick<Context, 'say' | 'language'>): string {
  if (state === 'withdrawn') return '';
  const [first] = items.flatMap(({ answer }) => answer ?? []);
  const waiting = items.filter(lacks);
  if (waiting.length === 0)
    return first === undefined
      ? say('urging-over')
      : say('urging-answered', { by: first.by, at: instantIn(language, first.at) });
  return first === undefined
    ? say('urging-unanswered')
    : say('urging-partly', {
        by: first.by,
        total: waiting.length,
        titles: waiting.map(({ title }) => quoted(title)).join(''),
      });
}
