import type { Reply } from '../domain/reply.ts';
import { answerQuestion, type Answered } from './answer-question.ts';
import type { Context } from './question.ts';
import { besideQuestion, reportsBeside } from './reports/beside-question.ts';
import { deniesOnly, isCorrection } from './reports/correction-words.ts';
import { together } from './several.ts';
import { topicAfter } from './topic-after.ts';
import { isNotOurs } from './understand/not-ours.ts';

/** What a statement may do. */
export interface Doing {
  readonly context: Context;
  /** Settles or corrects the draft that waits. */
  readonly settle: (statement: string) => Promise<Reply | null>;
  readonly report: (statement: string, situation: Context) => Promise<Reply | null>;
}

/** 完成60%，另外三道安保圈谁参与: does what is said and answers what is asked. `null` where the message is not both. */
export async function doneBeside(words: string, doing: Doing): Promise<Answered | null> {
  const { context } = doing;
  const beside = isNotOurs(words) ? null : besideQuestion(words);
  // 不对，应该是65%吧 is all of it a correction, and 能不能延期 a plea that goes with its grounds.
  if (beside === null || deniesOnly(beside.statement) || isCorrection(beside.question)) return null;
  if (pleads.test(beside.question)) return null;
  const { statement, question, isFirst } = beside;
  const ahead = isFirst ? null : await answerQuestion(question, context);
  const done = await doneOf(statement, ahead, doing);
  if (done === null) return null;
  const asked = question.replace(leadingOn, '');
  const said = { words: statement, reply: done, isSaid: true };
  if (ahead !== null)
    return { reply: together([{ words: asked, reply: ahead.reply }, said], 0, context), asked: ahead.asked };
  const behind = await answerQuestion(question, after({ reply: done, asked: null }, context));
  return { reply: together([said, { words: asked, reply: behind.reply }], 0, context), asked: behind.asked };
}

/** Before what is asked besides. */
const leadingOn =
  /^(?:另外|还有|对了|顺便|同时|then|also|and)*[,，\s]*(?:再|想)?(?:请?问)?(?:一下|下|一句)?[,，:：\s]*(?=.)/iu;

const pleads = /(?:能不能|能否|可否|可不可以|可以|是否可以|申请|想).{0,24}(?:延|宽限|推迟|顺延|改到|改为|调整)/u;

async function doneOf(statement: string, ahead: Answered | null, doing: Doing): Promise<Reply | null> {
  const settled = await doing.settle(statement);
  if (settled !== null) return settled;
  const situation = ahead === null ? doing.context : after(ahead, doing.context);
  return reportsBeside(statement, { ...situation, mayRefer: ahead !== null })
    ? doing.report(statement, situation)
    : null;
}

/** What comes next hangs on what was said first. */
const after = (first: Answered, context: Context): Context => ({ ...context, topic: topicAfter(first, context) });
