import { z } from 'zod';
import type { Update } from '../../domain/ledger/update.ts';
import { mention } from '../../domain/request.ts';
import { closing, instantIn, list, quoted, reply, text } from '../answer.ts';
import type { EvidenceFile } from '../ports.ts';
import { defineQuestion, type Context } from '../question.ts';
import { fileLine } from '../reports/attachments.ts';
import { updateLines } from '../reports/show-change.ts';
import { find } from '../subject.ts';

/** What was reported of a measure before, newest first. */
export const history = defineQuestion({
  ask: 'history',
  slots: z.object({ about: mention }),

  read({ has, mention: about, subject, refersBack }) {
    if (!has('history')) return null;
    if (about === '') return refersBack ? { score: 0.8, slots: { about } } : null;
    return subject.kind === 'nothing' ? null : { score: 0.88, slots: { about } };
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
    const files = await stores.evidence.of([item.id], speaker);
    if (updates === null)
      return reply(context, 'history', {
        blocks: [text(say('history-closed', { title }))],
        measures: [item],
        total: 0,
      });
    if (updates.length === 0)
      return reply(context, 'history', { blocks: [text(say('history-none', { title }))], measures: [item], total: 0 });
    return reply(context, 'history', {
      blocks: [
        text(say('history', { title, total: updates.length })),
        list(updates.map((update) => withFiles(line(update, context), filesOf(update, files), context))),
        closing(context, updates.length, 'entries'),
      ],
      measures: [item],
      attachments: files,
      total: updates.length,
    });
  },

  instead: (_, change) => (change.kind === 'about' ? { about: change.about } : null),
});

const filesOf = ({ id }: Update, files: readonly EvidenceFile[]): readonly EvidenceFile[] =>
  files.filter(({ updateId }) => updateId === id);

const withFiles = (words: string, files: readonly EvidenceFile[], context: Context): string =>
  files.length === 0 ? words : context.say('history-files', { line: words, files: fileLine(files, context) });

function line(update: Update, context: Context): string {
  const { say, language } = context;
  const changes = updateLines(update, context).join(language === 'zh' ? '；' : '; ');
  const what = update.standing === 'participant' ? (update.said.note ?? '') : changes;
  return say('history-line', {
    when: instantIn(language, update.recordedAt),
    who: update.personName,
    what: what === '' ? say('no-change') : what,
    kind: update.kind,
  });
}
