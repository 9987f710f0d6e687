import { bare as lettersOf } from '../../domain/text/fold.ts';
import { without, type Span } from '../understand/phrases.ts';
import { wordings, type ReportWord } from './wordings.ts';
import { matchesOf } from '../../domain/text/matches.ts';

/** What stands around the name of a measure in a report, at the edges of what is left when the rest is taken away. */
const edge = [
  '嗯|那个|这个|啊|呃|喂|哎|我(?:来|先)?(?:说|报|讲|汇报|报告)(?:一下|下)?|我是.{1,14}?(?:啊|呀|哈|吧)|(?:这个|那个|这|那)(?:事情?|工作|项目|任务|方面|块)|配合的?部分|你好|您好|早上好|好的|对了|就按|算是|算$|[哈呀嘛啦咯]$|另外|最近|这[周月]|\\b(?:update|report|set|to|please|hi|hello|hey|mark|put)\\b',
  '(?:现)?(?:汇报|报告|报送|反馈|更新)(?:一下|如下)?|关于|对于|我们?(?:单位|大队|局|中心|科室|这边|处|办)?|本(?:单位|周|月|季度)|贵局',
  '(?:的)?(?:工作|任务|项目|建设工作)?(?:总体|整体|目前|最新)?(?:进度|进展|完成率|完成度|完成比例|完成情况|进展情况|推进情况|情况|状态)(?:为|是|达到?|到)?',
  '目前|现在|截至?(?:目前|今天|现在|昨天)?|今天|昨天|上周|本周|这周|已经?|大概|大约|约|左右|基本上?|累计|总体上?|整体上?|达到?了?|推进(?:到|至)?了?|推动(?:到)?|进行到?|完成(?:到|了|率)?|办结|做(?:到|了|完)|干(?:到|了|完)|弄(?:到|了|完)|办(?:到|了|完)|提高|提升|增加',
  '超过|分别|一点|丝毫|[到至为是达在的了从由对都均也还就才又再仅只和与及约多呢啊吧哦嗯个]|以上|方面|这(?:项|个|块|件)(?:工作)?|那(?:项|个|块|件)(?:工作)?|这边|那边|工作|任务|(?:第?\\d{1,2}|[一二三四五六七八九十])[.、)）]|[（(]\\d{1,2}[)）]',
  '预计|预期|计划|争取|力争|估计|能|会|可以?|将|要|我想|麻烦|但是?|不过|另外|还有|然后|同时|其中|还',
  '\\b(?:is|are|at|now|the|has|have|been|of|we|by|for|about|done|finished|complete[d]?|progress|reached|with|on|in|and|our|work|status|will|be|it|currently|still|so far)\\b',
  '[^\\p{L}\\p{N}\\uFFFC]',
].join('|');
const atStart = new RegExp(`^(?:${edge})+`, 'u');
// What stood in one place is not tried in another way: a row of full stops or of 完成到 would take longer than anybody lives.
const atEnd = new RegExp(`(?:(?=(?<edge>${edge}))\\k<edge>)+$`, 'u');

/** What a report says of a measure; each is taken away before the name is looked for. */
const saidWords: readonly ReportWord[] = [
  'cleared',
  'noProblem',
  'unchanged',
  'blocked',
  'notStarted',
  'almost',
  'notDone',
  'done',
  'inProgress',
];
const said = saidWords.map((word) => new RegExp(wordings[word].source, 'gu'));

/** The stretches of a clause that are left when figures, days and states are taken away: what may name a measure. */
export function mentionsIn(text: string, known: readonly Span[], names: readonly Span[]): readonly string[] {
  const guarded = without(without(text, names, GUARD), known, GAP);
  const bare = said.reduce((words, pattern) => words.replace(pattern, (found) => GAP.repeat(found.length)), guarded);
  return stretchesOf(bare)
    .map(({ start, end }) => text.slice(start, end))
    .filter((words) => lettersOf(words).length >= 2);
}

/** What stands between the gaps, without what only stands around a name. */
const stretchesOf = (bare: string): readonly Span[] =>
  matchesOf(bare, betweenGaps).map(({ 0: words, index }) => {
    const start = index + (atStart.exec(words)?.[0].length ?? 0);
    const end = index + words.length - (atEnd.exec(words)?.[0].length ?? 0);
    return { start, end: Math.max(start, end) };
  });

const GUARD = '\uFFFC';
const GAP = '\uE000';
const betweenGaps = new RegExp(`[^${GAP}]+`, 'gu');
