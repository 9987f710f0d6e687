import { remembered } from '../../domain/remembered.ts';
import { fold } from '../../domain/text/fold.ts';
import { quantitiesIn } from './quantities.ts';

/**
 * Whether a message asks how things stand instead of saying it: 完成了吗, 到80%了没有, 我想问进展. Whatever asks is never a report, even where it
 * names a figure. A request for help within a report (能否请局里协调) and a doubt that is stated (能否按期完成还不确定) ask nothing of the desk.
 */
export const isAsking = remembered((words): boolean => {
  const text = fold(words).trim();
  const clauses = text.split(/[,;。!\n]+|(?<=[?])/u).map((clause) => clause.trim());
  return clauses.filter((clause) => clause !== '').some(asks);
});

function asks(clause: string): boolean {
  if (wantsHelp.test(clause) || isDoubt.test(clause)) return false;
  if (/[?]/u.test(clause) || opening.test(clause) || alternatives.test(clause) || words.test(clause)) return true;
  if (listed.test(clause) || figured.some((pattern) => pattern.test(clause))) return true;
  return endsAsking(clause) || english.some((pattern) => pattern.test(clause));
}

/** Somebody is asked for something, the desk is asked nothing. */
const wantsHelp =
  /(?:能不能|能否|可否|可不可以|是否可以|是否能|可以).{0,16}(?:协调|支持|帮忙|帮助|支援|给予|增派|增加|拨|批复|审批|出面|安排|解决一下|宽限)/u;

const isDoubt =
  /不(?:知道?|清楚|晓得|确定).{0,4}(?:怎么|如何|什么|谁|哪|何时|几时)|(?:能否|是否|能不能|会不会|可否|有无|何时|什么时候|谁|哪).*(?:不确定|不清楚|不明|不好说|难说|待定|未定|没定|尚无|不知道?|取决|要看|看情况|有待|未知|暂无)/u;

const opening =
  /^(?:你好|您好|领导好?|各位|老师|主任|麻烦|请|那|嗯|哎|就是|\s)*(?:(?:我|我们)?(?:就)?(?:想|要|需要)(?:再)?(?:请?问|了解|知道|查|咨询|请教|看看|确认一下)|请问|问(?:一下|下|问)|(?:帮(?:我|忙)|给我|替我)(?:再)?(?:问|查|看|列|找|统计)|(?:查|看|了解|咨询|打听|请教|核实)(?:一下|下|询一?下?|看)|查查|看看|查询|告诉我|请教|(?:列|找|筛)出|列一下|列个)/u;

/** V不V, and the written forms of it. */
const alternatives =
  /能不能|会不会|是不是|有没有|可不可以|行不行|要不要|对不对|到没到|好没好|完没完|办没办|动没动|能否|是否|可否|有无(?=.{0,8}(?:变化|进展|困难|问题))/u;

const words =
  /谁(?!都|也)|哪(?!怕|.{0,3}(?:都|也))|(?<!没有?|无|任何|不是)(?:什么|啥)(?!.{0,6}(?:都|也)(?:没|不|未))|如何(?!.{0,4}(?:还|尚|待))|怎么样|怎样|咋样?|怎么(?!也|都)|何时|多久|为何|(?<!没|没有|不管)多少(?!也|都)|百分之几|(?<![好这那前后近缺差少十隔过上下有])几(?:成(?!员)|个点|项|月|号|时|天|周|次|名|人)|(?:到|第)几/u;

const share = '(?:\\d{1,3}\\s*%|百分之.{1,3}|一?半|[一二两三四五六七八九]成)';
const compared =
  '(?:超过|超|大于|高于|低于|小于|不到|不足|不超过|不低于|至少|没到|未达到?|过)\\s*' +
  share +
  `|${share}(?:以上|以下|以内)`;
const work = '(?:项|个|件|条|工作|措施|任务|事项|项目|单位|部门)';
const number = '(?:前?[一二两三四五六七八九十\\d]{1,2}|几)?';

/** A set that is called for by its figures, a figure over all of it, how many it has, or a figure that the plan sets. */
const figured: readonly RegExp[] = [
  // 完成率不到30%的; 护学岗完成不到60%的任务 reports.
  new RegExp(
    `^(?:目前|现在|所有|全部|请)?(?:进度|完成率|完成度|完成比例|进展|完成|推进)?在?(?:${compared})的${work}?(?:有|清单|名单)?$`,
    'u',
  ),
  // 完成率最低的三项; 效果最好 is said in passing.
  new RegExp(
    `(?:进度|进展|完成率|完成度|推进)[^,]{0,3}最(?:慢|快|低|高|差|好|落后|滞后)的?(?:是)?${number}${work}+$`,
    'u',
  ),
  new RegExp(`最[慢快低高]的${number}${work}+$|(?:进度|进展|完成率|完成度)最[慢快低高]的?$`, 'u'),
  /^.{0,12}平均(?:完成率|完成度|进度)(?:情况)?$/u,
  // 已完成的有几项.
  new RegExp(`(?<!还|尚|仍)有(?:几|多少)(?:项|个|家|件|条)${work}?$|的有(?:几|多少)`, 'u'),
  /(?<!(?:达到|达成|实现|超额|超过|突破|已).{0,8})率的?(?:目标|指标)值?$/u,
];

/** A set that is called for by a state: 已完成的工作, 受阻的有. */
const listed =
  /^(?:没有?人?|无人?|未)(?:任何)?[\p{Script=Han}]{0,8}的(?:工作|任务|措施|事项|项目)(?:清单|名单|有)?$|^(?:目前|现在|所有|全部|我单位|本单位|已?完成|办结|但|还|尚)*(?:待验收|(?:未|没有?|已经?)(?:通过)?(?:验收|销号)的)(?:重点|主要)?(?:的)?(?:工作|任务|措施|事项|项目)?(?:有|清单|名单|情况)?$|(?:牵头|参与|参加|配合|协办|承担|负责|牵头单位|参与单位|时限|期限|时间)的(?:重点|主要|具体)?(?:工作|任务|措施|事项|项目)(?:清单|名单)?$|(?:没有?|未|无)(?:明确|写明|确定|指定)?[\p{Script=Han}]{0,6}(?:单位|时限|期限|时间)的(?:工作|任务|措施|事项|项目)?$|(?:没有?|未)(?:任何)?(?:报送?|上报|汇报|反馈|更新|动静|消息)过?的(?:单位|部门|工作|措施|事项|任务)?(?:清单|名单)?$|(?:完成|办结|做完|受阻|卡住|推进中|进行中|在推进|启动|停滞|暂停|进展|变化|逾期|报|报送|开始)了?的(?:重点|主要|具体)?(?:工作|任务|措施|事项|项目|单位|部门|大队|科室|有)?(?:清单|名单|情况|数量)?$|^(?:所有|全部|目前|现在|本月|我单位)?(?:已逾期|逾期|超期)(?:未完成|未办结)?(?:工作|任务|措施|事项|项目)?$|^(?:所有|全部|目前|现在|我单位|本单位)?(?:受阻|已完成|未完成|已办结|未启动|推进中|在办)(?:的)?(?:工作|措施|事项|项目|单位)(?:清单|名单|情况)?$/u;

/** What a record is asked for by its name alone: 明厨亮灶的完成时限. */
const asksByNoun =
  /的?(?:完成|办结)?(?:时限|期限|时间节点|截止(?:日期|时间)|联络员|联系人|牵头单位|参与单位|配合单位|责任单位|责任分工|分工|职责|历史记录|报送记录|(?:推进|进展|完成|落实|办理|报送|工作|整改|实施|任务)情况|工作进展|节点(?:完成)?(?:情况|进度|安排)?|延期申请(?:情况)?)$/u;

function endsAsking(clause: string): boolean {
  if (
    asksByNoun.test(clause) &&
    quantitiesIn(clause).length === 0 &&
    !/^(?:调整|修改|更正|明确|延长|确定)/u.test(clause)
  )
    return true;
  const end = clause.replace(/[\s。.!~…]+$/u, '');
  if (end.endsWith('吗') || end.endsWith('嘛') || /(?<![什怎这那多要])么$/u.test(end)) return true;
  if (end.endsWith('呢')) return !/正在|还在|还没|还未|在(?:推进|做|办|弄|搞|等)|着呢|没.{0,4}呢$/u.test(end);
  if (end.endsWith('吧'))
    return !(/大概|大约|差不多|估计|左右|也就|算是?(?!不)|应该[有是到]/u.test(end) && quantitiesIn(end).length > 0);
  if (/(?:都|也|还|一点|什么|任何|丝毫|毫).{0,6}没有?$/u.test(end)) return false;
  return /(?:[了到完好成齐上过%]|完成|办结|启动|开工|开始|到位|解决|落实|动工|推进|变化|进展)(?:没有?|否)$/u.test(end);
}

const english = [
  /^(?:please |hi |hello |can you |could you )*(?:tell|show|list|check|give)\b/u,
  /\b(?:like to know|want to (?:ask|know)|wonder(?:ing)? (?:if|whether|how)|any (?:news|progress|updates?) (?:on|about|with))\b/u,
  /^(?:so |and |but )?(?:who|what|when|where|which|how|why|whether)\b/u,
  /^(?:is|are|was|were|has|have|had|do|does|did|can|could|will|would|should|shall) (?:the|it|they|we|you|i|this|that|these|those|our|my|your|there|any|all|\w+ing)\b/u,
  /^(?:is|are|was|were|has|have|had|do|does|did|can|could|will|would|should) (?!been|not|now|still|done|finished|in|on|be|complete|\d).*\b(?:done|complete\w*|finish\w*|start\w*|ready|blocked|been|track)\b/u,
];
