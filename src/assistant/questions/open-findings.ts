import { z } from 'zod';
import { isOffice } from '../../domain/people.ts';
import { closing, reply, text } from '../answer.ts';
import { defineQuestion } from '../question.ts';

/** What plans, ledgers and rosters leave for the office to look at. */
export const openFindings = defineQuestion({
  ask: 'open-findings',
  inPrivate: true,
  slots: z.object({}),

  read: ({ text: words, units, subject }) =>
    units.length === 0 && subject.kind === 'nothing' && asked.test(words) ? { score: 0.98, slots: {} } : null,

  async answer(_, context) {
    const { stores, say, speaker } = context;
    if (!isOffice(speaker)) return reply(context, 'denied', { blocks: [text(say('findings-denied'))] });
    const open = await stores.findings.open(speaker);
    if (open.length === 0) return reply(context, 'findings', { blocks: [text(say('findings-none'))] });
    const lines = open.map(({ id, message, document }) => say('finding-line', { id, message, document }));
    return reply(context, 'findings', {
      blocks: [
        text(say('findings-open', { total: open.length })),
        { type: 'list', ordered: false, items: lines },
        closing(context, open.length, 'entries'),
      ],
      total: open.length,
      actions: [{ label: say('findings-first'), value: say('findings-next-say') }],
    });
  },
});

const asked =
  /(?:哪些|什么|还有|多少|几[条处个])?.{0,6}(?:疑问|疑点|存疑)(?:的)?(?:有哪些|清单|列表|汇总|吗)?$|^(?:方案|台账|名册|和|与|、|里|中|的)*(?:还有|有)?(?:哪些|什么|多少|几[条处个项])(?:地方|内容|问题|事项)?(?:还)?(?:要|需要?|待|没有?|未)(?:核对|核实|核定|确认)的?|(?:待|需要?|要)(?:核对|核定)的?(?:有哪些|清单|内容|事项|问题)|\b(?:open )?findings\b/u;
