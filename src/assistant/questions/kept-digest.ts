import { z } from 'zod';
import { addDays, daysBetween, type Day, type Period } from '../../domain/calendar/dates.ts';
import { isOffice, type Person } from '../../domain/people.ts';
import { digestForm, type DigestForm } from '../../domain/settings.ts';
import { period } from '../../domain/request.ts';
import { reply, text } from '../answer.ts';
import type { KeptDigest } from '../digests.ts';
import { defineQuestion, type Context } from '../question.ts';
import type { Analysis } from '../understand/analysis.ts';

/** A digest of earlier, shown again as it was sent: one's own, and for the office those of others. */
export const keptDigest = defineQuestion({
  ask: 'kept-digest',
  inPrivate: true,
  slots: z.object({
    form: digestForm.nullable(),
    /** The days that were named, in the person's words; without them the newest before today. */
    sent: z.object({ period, when: z.string() }).nullable(),
    /** Whose, by the id on the roster; one's own where nobody is named. */
    personId: z.string().nullable(),
  }),

  read(analysis) {
    const { asked, periods, directory, text: words, speaker } = analysis;
    if (!isDigest.test(asked) || isOfPlan.test(asked)) return null;
    const form = formIn(asked);
    const [found] = periods;
    const [person] = directory.personsIn(words);
    if (found === undefined && !isEarlier.test(asked) && !isAlone(analysis)) return null;
    const sent = found === undefined ? null : { period: found.period, when: found.text };
    const isOther = person !== undefined && person.id !== speaker.id;
    return { score: 0.96, slots: { form, sent, personId: isOther ? person.id : null } };
  },

  async answer({ form, sent, personId }, context) {
    const { stores, speaker, say } = context;
    const whose = personId === null ? speaker : (await stores.people.all()).find(({ id }) => id === personId);
    if (whose === undefined || (whose.id !== speaker.id && !isOffice(speaker)))
      return reply(context, 'denied', { blocks: [text(say('digest-kept-denied'))] });
    const kept = await newestOf(whose, { form, asked: sent?.period ?? null }, context);
    if (kept !== null) return kept.reply;
    const when = sent?.when ?? say('digest-kept-ever');
    const isOwn = whose.id === speaker.id ? 'own' : 'other';
    return reply(context, 'not-found', {
      blocks: [text(say('digest-kept-none', { when, whose: isOwn, name: whose.name }))],
    });
  },

  instead: (slots, change) =>
    change.kind === 'period' ? { ...slots, sent: { period: change.period, when: change.when } } : null,
});

const isDigest = /摘要|\bdigests?\b/iu;
const isOfPlan = /方案|原文|文件|\bplans?\b/iu;
const isEarlier = /上一?[期次份]|往期|最近|以前|之前|历史|\b(?:last|latest|previous|earlier)\b/iu;

/** Nothing but the word is asked for. */
const isAlone = ({ mention, units }: Analysis): boolean => units.length === 0 && /^(?:摘要|digest)?$/iu.test(mention);

function formIn(words: string): DigestForm | null {
  if (/每周摘要|周摘要|\bweekly\b/iu.test(words)) return 'weekly';
  if (/每月摘要|月摘要|\bmonthly\b/iu.test(words)) return 'monthly';
  return /每日摘要|日摘要|\bdaily\b/iu.test(words) ? 'daily' : null;
}

/** Before any digest was kept. */
const BEGINNING: Day = '2000-01-01';

async function newestOf(
  { id: personId }: Person,
  { form, asked }: { readonly form: DigestForm | null; readonly asked: Period | null },
  { stores, speaker, today }: Context,
): Promise<KeptDigest | null> {
  const newest = (of: DigestForm | null, { from, to }: Period) =>
    stores.digests.newest({ personId, form: of, from, to }, speaker);
  if (asked === null) return newest(form, { from: BEGINNING, to: today });
  const about = aboutWhole(asked);
  // 上周的摘要 is the one about last week, sent behind it; where none was, the newest that was sent in it.
  if (about !== null && (form === null || form === about)) {
    const next = { from: addDays(asked.to, 1), to: addDays(asked.to, about === 'weekly' ? 7 : 31) };
    const found = await newest(about, next);
    if (found !== null) return found;
  }
  return newest(form, asked);
}

function aboutWhole({ from, to }: Period): 'weekly' | 'monthly' | null {
  const days = daysBetween(from, to) + 1;
  if (days === 7) return 'weekly';
  return from.endsWith('-01') && days >= 28 && days <= 31 ? 'monthly' : null;
}
