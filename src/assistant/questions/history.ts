import { z } from 'zod';
import type { Update } from '../../domain/ledger/update.ts';
import { mention } from '../../domain/request.ts';
import { closing, instantIn, list, quoted, reply, text } from '../answer.ts';
import { defineQuestion, type Context } from '../question.ts';
import { changeLines } from '../reports/show-change.ts';
import { find } from '../subject.ts';

/** What was reported of a measure before, newest first. */
export const history = defineQuestion({
  ask: 'history',
  slots: z.object({ about: mention }),

  read({ has, mention: words, subject, refersBack, directory }) {
    if (!has('history')) return null;
    const about = words
      .replace(
        /历史|以前|之前|过去|上次|历次|报(?:过|送过)|记录|汇报|报送|\b(?:history|before|earlier|reported)\b/gu,
        ' ',
      )
      .trim();
    if (about === '') return refersBack ? { score: 0.8, slots: { about } } : null;
    const known = subject.kind !== 'nothing' || directory.subjectOf(about).kind !== 'nothing';
    return known ? { score: 0.88, slots: { about } } : null;
  },

  async answer({ about }, context) {
    const found = await find(about, context, (item) => context.say('ask-history', { title: item.title }));
    if ('instead' in found) return found.instead;
    const { say, stores, speaker } = context;
    const [item] = found.items;
    if (item === undefined)
      return reply(context, 'not-found', { blocks: [text(say('not-found', { mention: about }))] });
    const updates = await stores.ledger.history(item.id, speaker);
    const title = quoted(item.title);
    if (updates.length === 0)
      return reply(context, 'history', { blocks: [text(say('history-none', { title }))], measures: [item], total: 0 });
    return reply(context, 'history', {
      blocks: [
        text(say('history', { title, total: updates.length })),
        list(updates.map((update) => line(update, context))),
        closing(context, updates.length),
      ],
      measures: [item],
      total: updates.length,
    });
  },
});

function line(update: Update, context: Context): string {
  const { say, language } = context;
  const changes = changeLines(update.before, update.after, context).join(language === 'zh' ? '；' : '; ');
  const what = update.standing === 'participant' ? (update.said.note ?? '') : changes;
  return say('history-line', {
    when: instantIn(language, update.recordedAt),
    who: update.personName,
    what: what === '' ? say('no-change') : what,
    kind: update.kind,
  });
}
