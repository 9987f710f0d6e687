import { bare, fold } from '../domain/text/fold.ts';
import { quantitiesIn } from './reports/quantities.ts';
import type { Topic } from './topic.ts';
import { followUpIn } from './understand/follow-up.ts';

/** Which of the buttons that asked what was meant is named by words: 第二个, 2, or what only one of them says. */
export function choiceIn(said: string, topic: Topic | null): string | undefined {
  const choices = topic?.choices ?? [];
  if (choices.length === 0) return undefined;
  const followUp = followUpIn(said);
  if (followUp?.kind === 'pick' && followUp.rest === '') return choices.at(followUp.at)?.value;
  const figured = figureAnswer(said, choices);
  if (figured !== null) return figured;
  const words = bare(said.trim().replace(aroundAChoice, ''));
  const named = words.length < 2 ? [] : choices.filter(({ label }) => bare(label).includes(words));
  return named.length === 1 ? named[0]?.value : undefined;
}

/** 是识别圈那项, 报的是识别圈吧: what stands around the words of a choice. */
const aroundAChoice =
  /^(?:就?是|选|指的?是?|[我俺]?(?:说|报|指|问)的是|应该是|那个?)+|(?:的?(?:[那这]一?[项个条件]|一项)(?:工作|任务)?|吧|呀|啊|的|[。.!！~\s])+$/gu;

/** 55% to the question what 过半 is: what was reported, with this figure in the place of those that were offered. */
function figureAnswer(said: string, [offered]: Topic['choices']): string | null {
  const [figure, ...more] = quantitiesIn(fold(said));
  if (offered === undefined || !/^\d+%$/u.test(offered.label) || figure?.percent == null || more.length > 0)
    return null;
  const isAll =
    fold(said)
      .replace(/(?:[打写说报填发搞弄]|手)?(?:错|滑|误)(?:字)?了?|应该?/gu, '')
      .replace(figure.text, '')
      .replace(/[\s\p{P}是了吧约大概左右就完成已经差不多]/gu, '') === '';
  const at = offered.value.lastIndexOf(offered.label);
  if (!isAll || figure.added || at < 0) return null;
  return `${offered.value.slice(0, at)}${String(figure.percent)}%${offered.value.slice(at + offered.label.length)}`;
}
