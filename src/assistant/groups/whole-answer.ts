import { unitsAlong, type Person } from '../../domain/people.ts';
import { plainText, type Reply } from '../../domain/reply.ts';
import { text } from '../answer.ts';
import type { Answered } from '../answer-question.ts';
import { answerPlainly, type Answering, type Asking } from '../answering.ts';
import type { Context } from '../question.ts';
import { privatelyAction } from './privately.ts';

/** Answers as the audience may see it; where whoever asks may see more by themselves, a button brings that to them, or to whoever presses it. */
export const answeringBefore =
  (person: Person): Answering =>
  async (asking, context) => {
    const answer = await answerPlainly(asking, context);
    if (unitsAlong(context.speaker) === null) return answer;
    const whole = { ...context, pages: false };
    const here = await answerPlainly(asking, whole);
    const alone = await answerPlainly(asking, { ...whole, speaker: person });
    return shown(here) === shown(alone) ? answer : withMore(answer, asking, context);
  };

/** What may differ by who reads it. */
const shown = ({ reply }: Answered): string => JSON.stringify([plainText(reply), reply.facts, reply.total]);

function withMore(answer: Answered, asking: Asking, { say, topic }: Context): Answered {
  const of = topic === null ? null : { ...topic, choices: [] };
  const more = { label: say('action-whole-privately'), value: privatelyAction({ asks: asking, of }) };
  const { reply } = answer;
  return {
    ...answer,
    reply: { ...reply, blocks: noted(reply, say('group-narrowed')), actions: [...reply.actions, more] },
  };
}

/** Before the closing line, which is the last of a set. */
function noted({ blocks }: Reply, note: string): Reply['blocks'] {
  const closes = blocks.at(-1)?.type === 'note';
  return closes ? [...blocks.slice(0, -1), text(note), ...blocks.slice(-1)] : [...blocks, text(note)];
}
