import { plainText, type Reply, type ReplyKind } from '../../domain/reply.ts';
import { reply, text } from '../answer.ts';
import type { Answered } from '../answer-question.ts';
import { pageAction } from '../page-action.ts';
import type { Context } from '../question.ts';

/** Replies that tell of nothing yet. */
const open: ReadonlySet<ReplyKind> = new Set(['out-of-scope', 'not-found', 'clarify']);

/**
 * Which of two readings is answered: the rules' where they are sure and the model comes to the same, the one that finds something, and
 * where both do and differ, the person is asked. So they are where the rules are sure what is asked and find nothing, and the model
 * reads another question: that there is nothing is an answer.
 */
export function eitherOf(byRules: Answered, byModel: Answered, context: Context): Answered {
  if (tells(byRules) === tells(byModel)) return byRules;
  if (open.has(byModel.reply.kind)) return byRules.reply.kind === 'out-of-scope' ? byModel : byRules;
  if (byRules.unsure === true || (open.has(byRules.reply.kind) && !isAnother(byModel, byRules))) return byModel;
  return whichOf([byRules, byModel], context);
}

const isAnother = (one: Answered, other: Answered): boolean =>
  other.asked !== null && one.asked?.request.ask !== other.asked.request.ask;

const tells = ({ reply: { kind, facts, total } }: Answered): string => JSON.stringify([kind, facts, total]);

function whichOf(readings: readonly Answered[], context: Context): Answered {
  const actions = readings.flatMap(({ reply: said, asked }) =>
    asked === null ? [] : [{ label: beginningOf(said), value: pageAction({ ...asked, page: 0 }) }],
  );
  return { reply: reply(context, 'clarify', { blocks: [text(context.say('which-reading'))], actions }), asked: null };
}

const LONGEST_LABEL = 30;

function beginningOf(said: Reply): string {
  const [line = ''] = plainText(said).split('\n');
  return line.length <= LONGEST_LABEL ? line : `${line.slice(0, LONGEST_LABEL - 1)}…`;
}
