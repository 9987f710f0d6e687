import { z } from 'zod';
import { isOffice } from '../../domain/people.ts';
import { bullets, closing, instantIn, reply, text } from '../answer.ts';
import type { ModelTrace } from '../model-traces.ts';
import { defineQuestion, type Context } from '../question.ts';

/** What a language model looked up in steps, for whom, and by which calls. */
export const modelTraces = defineQuestion({
  ask: 'model-traces',
  inPrivate: true,
  slots: z.object({}),

  read: ({ text: words, units, subject }) =>
    units.length === 0 && subject.kind === 'nothing' && asked.test(words) ? { score: 0.98, slots: {} } : null,

  async answer(_, context) {
    const { stores, say, speaker } = context;
    if (!isOffice(speaker)) return reply(context, 'denied', { blocks: [text(say('traces-denied'))] });
    const traces = await stores.modelTraces.newest(speaker);
    if (traces.length === 0) return reply(context, 'history', { blocks: [text(say('traces-none'))] });
    return reply(context, 'history', {
      blocks: [
        text(say('traces', { total: traces.length })),
        bullets(traces.map((trace) => lineOf(trace, context))),
        closing(context, traces.length, 'entries'),
      ],
      total: traces.length,
    });
  },
});

const asked =
  /模型.{0,6}(?:查询|查|调用|分步).{0,4}(?:记录|痕迹|过程|日志|情况)|模型(?:都)?(?:查|调用)(?:了|过)(?:什么|哪些|啥)|\bmodel traces?\b/u;

function lineOf(trace: ModelTrace, { say, language }: Pick<Context, 'say' | 'language'>): string {
  const { at, askerName, where, question, calls, outcome, tokens, ms } = trace;
  const told = calls.map(({ tool, arguments: given, total, refused }) =>
    total === null ? callNone(refused, { tool, given, say }) : say('trace-call', { tool, given, total }),
  );
  return say('trace-line', {
    ...{ when: instantIn(language, at), who: askerName, where, question, outcome, tokens },
    calls: told.length === 0 ? '' : say('trace-calls', { calls: told.join('；') }),
    seconds: Math.round(ms / 100) / 10,
  });
}

/** What names the answer found nothing out, and was done all the same. */
const callNone = (
  refused: string | null,
  { tool, given, say }: { readonly tool: string; readonly given: string; readonly say: Context['say'] },
): string => (refused === null ? `${tool}${given}` : say('trace-call-none', { tool, given, why: refused }));
