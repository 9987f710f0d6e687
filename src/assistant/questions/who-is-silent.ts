import { z } from 'zod';
import type { Item } from '../../domain/ledger/item.ts';
import type { Reply } from '../../domain/reply.ts';
import { period } from '../../domain/request.ts';
import { cite, dayIn, instantIn, list, quoted, quotedTitles, reply, text } from '../answer.ts';
import { daysLine } from '../days.ts';
import { defineQuestion, type Context } from '../question.ts';
import type { Analysis } from '../understand/analysis.ts';
import { silenceIn, withoutSilence, type Silence } from '../understand/silence.ts';

/** Which units have not reported (未报送), ever or in a period. Who reported that nothing changed has reported. */
export const whoIsSilent = defineQuestion({
  ask: 'who-is-silent',
  slots: z.object({
    /** In these days; ever where there are none. */
    since: z.object({ period, when: z.string() }).nullable(),
  }),

  read(analysis) {
    const { has, subject, units } = analysis;
    if (units.length > 0) return null;
    const since = silenceIn(analysis);
    if (!has('silent') && !(since !== null && isLongAgo(analysis))) return null;
    const about = withoutSilence(analysis);
    const isOfAll = about === '' || (subject.kind === 'nothing' && has('who', 'which'));
    return isOfAll ? { score: since === null ? 0.92 : 0.93, slots: { since } } : null;
  },

  async answer({ since }, context) {
    const { stores, speaker } = context;
    const filter = since === null ? { unreported: true } : { notReportedIn: since.period };
    const items = await stores.ledger.items({ ...filter, open: true }, speaker);
    return since === null ? never(items, context) : notSince(items, since, context);
  },

  instead: (_, change) => (change.kind === 'period' ? { since: { period: change.period, when: change.when } } : null),
});

/** 上次报送超过一个月的 asks for silence without a word of denial. */
const isLongAgo = ({ asked }: Analysis): boolean =>
  /(?:报送|上报|汇报|更新|报)(?:时间)?(?:距今|到现在|是|在|已经?|离现在)*(?:超|不止|(?:[一二两三四五六七八九十半\d]+个?(?:天|日|周|星期|礼拜|月)(?:以上|以前|之前|前)))|\blast report\w* (?:more than|over)\b/u.test(
    asked,
  );

function never(items: readonly Item[], context: Context): Reply {
  const { say } = context;
  if (items.length === 0) return reply(context, 'silent', { blocks: [text(say('silent-nobody'))], measures: [] });
  const { units, orphans } = apart(items);
  const first = say('silent', { units: units.size, items: items.length - orphans.length });
  const otherwise = say('silent-led-all');
  return answerWith(
    items,
    { first, otherwise, closing: 'closing-silent', rest: 'silent-no-lead', titles: quotedTitles },
    context,
  );
}

function notSince(items: readonly Item[], { period: asked, when }: Silence, context: Context): Reply {
  const { say } = context;
  const days = daysLine(asked, context);
  if (items.length === 0)
    return reply(context, 'silent', { blocks: [text(say('silent-since-nobody', { when, days }))], measures: [] });
  const { units, orphans } = apart(items);
  const first = say('silent-since', { when, days, units: units.size, items: items.length - orphans.length });
  const titles = (of: readonly Item[]): string => of.map((item) => withLast(item, context)).join('');
  const otherwise = say('silent-since-nobody', { when, days });
  return answerWith(
    items,
    { first, otherwise, closing: 'closing-silent-since', rest: 'silent-since-no-lead', titles },
    context,
  );
}

function withLast({ title, reportedAt }: Item, { say, language }: Context): string {
  const last =
    reportedAt === null ? say('silent-never') : say('silent-last', { day: dayIn(language, reportedAt.slice(0, 10)) });
  return say('silent-since-item', { title: quoted(title), last });
}

interface Words {
  readonly first: string;
  /** Where every unit has reported and rows without a lead are left. */
  readonly otherwise: string;
  readonly closing: string;
  readonly rest: string;
  readonly titles: (items: readonly Item[]) => string;
}

function answerWith(items: readonly Item[], words: Words, context: Context): Reply {
  const { say, now, language } = context;
  const { units, orphans } = apart(items);
  const lines = [...units].map(([unit, of]) =>
    say('silent-unit', { unit, total: of.length, titles: words.titles(of) }),
  );
  const rest = say(words.rest, { total: orphans.length, titles: words.titles(orphans) });
  return reply(context, 'silent', {
    blocks: [
      ...(lines.length === 0 ? [text(words.otherwise)] : [text(words.first), list(lines)]),
      ...(orphans.length === 0 ? [] : [text(rest)]),
      {
        type: 'note',
        text: say(words.closing, { total: units.size, when: instantIn(language, now) }),
        closes: 'units',
      },
    ],
    measures: items,
    facts: { units: [...units.keys()].map((name) => ({ name })) },
    citations: items.flatMap((item) => cite(item)),
    total: units.size,
  });
}

/** Reporting falls to the lead; under joint leads, to each; without one, to nobody. */
function apart(items: readonly Item[]) {
  const units = new Map<string, Item[]>();
  for (const item of items) for (const unit of item.lead) units.set(unit, [...(units.get(unit) ?? []), item]);
  return { units, orphans: items.filter(({ lead }) => lead.length === 0) };
}
