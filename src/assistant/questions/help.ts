import { z } from 'zod';
import { isOffice, seesAll } from '../../domain/people.ts';
import { list, reply, text } from '../answer.ts';
import { commandLines } from '../commands/names.ts';
import { defineQuestion } from '../question.ts';

/** What can be asked and reported, with examples. */
export const help = defineQuestion({
  ask: 'help',
  slots: z.object({}),

  read: ({ has, mention, text: words }) =>
    has('help') && (mention.length <= 4 || words.length <= 12) ? { score: 0.94, slots: {} } : null,

  answer: (_, context) => {
    const { say, speaker } = context;
    const ids = [
      'help-lead',
      'help-mine',
      'help-due',
      'help-status',
      'help-silent',
      'help-report',
      'help-files',
      'help-extension',
      'help-milestones',
      'help-subscription',
    ];
    const examples = [
      ...ids,
      ...(seesAll(speaker) ? ['help-urge'] : []),
      ...(isOffice(speaker) ? ['help-arrange', 'help-accept', 'help-papers', 'help-settings'] : []),
    ].map((id) => say(id));
    const actions = ['action-mine', 'action-due', 'action-silent'].map((id) => ({ label: say(id), value: say(id) }));
    return Promise.resolve(
      reply(context, 'help', {
        blocks: [
          text(say('help')),
          list(examples),
          text(say('help-confirm')),
          text([say('help-commands'), ...commandLines(context)].join('\n')),
        ],
        actions,
      }),
    );
  },
});
