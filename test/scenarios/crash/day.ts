import type { IncomingMessage } from '../../../src/assistant/message.ts';
import type { Desk } from '../../../src/channels/channel.ts';
import type { Reply } from '../../../src/domain/reply.ts';

/** A message of the day: words, or the button of an earlier reply, which is known by the name of its step. */
interface Step {
  readonly at: string;
  readonly who: string;
  readonly text: string;
  readonly name?: string;
  readonly presses?: { readonly of: string; readonly begin: 'confirm:' | 'cancel:' | 'undo:' | 'report:' };
  /** Where not in the person's own conversation. */
  readonly where?: string;
}

const say = (at: string, who: string, text: string, name?: string): Step => ({
  at,
  who,
  text,
  ...(name === undefined ? {} : { name }),
});

const tap = (
  at: string,
  who: string,
  begin: NonNullable<Step['presses']>['begin'],
  of: string,
  name?: string,
): Step => ({
  ...say(at, who, '〔按钮〕', name),
  presses: { of, begin },
});

/** Everything that can happen to a report, by people of the plan in `test/support/desk.ts`, from morning to the next day. */
export const day: readonly Step[] = [
  say('08:30', '秦教育', '我有哪些工作'),
  say('08:31', '秦教育', '硬质隔离设施完成40%', 'gate'),
  tap('08:31', '秦教育', 'confirm:', 'gate', 'gate 40'),
  tap('08:31', '秦教育', 'confirm:', 'gate'),
  say('08:40', '石公安', '护学岗卡住了，没有划线材料，请局领导协调', 'guard'),
  tap('08:41', '秦教育', 'confirm:', 'guard'),
  say('08:42', '石公安', '确认'),
  say('08:50', '石公安', '硬质隔离设施完成90%'),
  say('08:51', '石公安', '确认', 'beside'),
  say('09:00', '郝应急', '无变化'),
  say('09:01', '郝应急', '好的', 'drill'),
  say('09:05', '叶卫健', '完成30%', 'which'),
  tap('09:06', '叶卫健', 'report:', 'which'),
  say('09:07', '叶卫健', '不对，是35%'),
  say('09:08', '叶卫健', '确认', 'kitchen'),
  say('09:10', '外人', '硬质隔离设施完成100%'),
  say('09:12', '方县长', '硬质隔离设施进展如何'),
  say('09:15', '汤财政', '护学岗完成80%'),
  say('09:16', '汤财政', '明厨亮灶资金已到位，完成50%'),
  say('09:17', '汤财政', '算了'),
  say('09:30', '岳主任', '护学岗完成时限改为9月20日', 'due'),
  tap('09:31', '岳主任', 'confirm:', 'due', 'due set'),
  say('09:35', '石公安', '护学岗材料到了，问题解决，完成20%，预计8月底完成'),
  say('09:36', '岳主任', '护学岗完成时限改为9月25日'),
  say('09:37', '岳主任', '确认'),
  say('09:38', '石公安', '确认', 'overtaken'),
  say('09:39', '石公安', '确认', 'guard 20'),
  say('10:00', '秦教育', '硬质隔离设施又推进15个百分点，明厨亮灶完成45%'),
  say('10:01', '秦教育', '疏散演练完成10%'),
  say('10:02', '秦教育', '去掉疏散演练'),
  say('10:03', '秦教育', '护学岗谁牵头'),
  say('10:04', '秦教育', '确认', 'both'),
  tap('10:05', '秦教育', 'undo:', 'both', 'both undone'),
  tap('10:05', '秦教育', 'undo:', 'both'),
  say('10:10', '秦教育', '硬质隔离设施已办结'),
  say('10:11', '秦教育', '确认', 'done'),
  say('10:12', '石公安', '撤销硬质隔离设施的记录'),
  say('10:15', '叶卫健', '心理辅导室进展过半'),
  say('10:16', '叶卫健', '心理辅导室完成60%'),
  say('10:17', '叶卫健', '取消'),
  say('10:20', '岳主任', '撤销'),
  say('11:00', '岳主任', '疏散演练完成25%；护学岗完成30%', 'office'),
  tap('11:01', '岳主任', 'cancel:', 'office'),
  tap('11:02', '岳主任', 'confirm:', 'office'),
  say('14:00', '郝应急', '疏散演练完成50%，缺2名教官'),
  { ...say('14:01', '郝应急', '疏散演练完成55%', 'phone'), where: 'phone' },
  say('14:02', '郝应急', '确认', 'drill 50'),
  { ...tap('14:03', '郝应急', 'confirm:', 'phone', 'moved'), where: 'phone' },
  { ...tap('14:04', '郝应急', 'confirm:', 'moved'), where: 'phone' },
  say('15:00', '秦教育', '哪些单位还没报送'),
  say('15:10', '秦教育', '明厨亮灶受阻，缺3台油烟机'),
  say('next 16:00', '秦教育', '确认'),
  say('next 16:01', '秦教育', '明厨亮灶受阻，缺3台油烟机'),
  say('next 16:02', '秦教育', '确认', 'late'),
  say('next 16:03', '秦教育', '撤销'),
  tap('next 16:04', '秦教育', 'undo:', 'gate 40'),
  tap('next 16:05', '岳主任', 'undo:', 'done'),
  say('next 16:06', '岳主任', '日志里有什么'),
];

/** The message of a step, given the replies to those before it. */
export function messageOf(index: number, replies: readonly Reply[]): IncomingMessage {
  const step = day[index];
  if (step === undefined) throw new Error(`the day has no step ${String(index)}`);
  const { who, where, text, presses } = step;
  const action = presses === undefined ? undefined : actionOf(presses, replies);
  return {
    id: `day/${String(index)}`,
    conversation: `day:${who}${where === undefined ? '' : `:${where}`}`,
    account: who,
    text,
    sentAt: instantOf(step.at),
    ...(action === undefined ? {} : { action }),
  };
}

const instantOf = (at: string): string =>
  at.startsWith('next ') ? `2026-07-09T${at.slice(5)}:00+08:00` : `2026-07-08T${at}:00+08:00`;

function actionOf({ of, begin }: NonNullable<Step['presses']>, replies: readonly Reply[]): string {
  const reply = replies[day.findIndex(({ name }) => name === of)];
  const value = reply?.actions.find((action) => action.value.startsWith(begin))?.value;
  if (value === undefined) throw new Error(`the reply to “${of}” has no button ${begin}: ${JSON.stringify(reply)}`);
  return value;
}

/** Delivers the steps from the first up to and without `end`, one after another. */
export async function deliver(desk: Desk, end: number = day.length): Promise<readonly Reply[]> {
  const replies: Reply[] = [];
  while (replies.length < end) replies.push(await desk.handle(messageOf(replies.length, replies)));
  return replies;
}
