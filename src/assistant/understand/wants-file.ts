import { fold } from '../../domain/text/fold.ts';

/** Whether somebody wants the ledger, or rows of it, as a file: 导出台账, 把台账发我, 给我一份逾期事项清单. */
export function wantsLedgerFile(words: string): boolean {
  const said = fold(words);
  const named = ledger.test(said);
  if (!named && otherPapers.test(said)) return false;
  return order.test(said) || (named && sending.test(said) && !asks.test(said));
}

/** These say it by themselves. */
const order =
  /导出(?!口|来的数据)|下载(?!量|次数|安装)|(?:^|帮我|给我|麻烦|请)导(?:一|1)?[份个张]|\bexport\b|\bdownload (?:the |a |my |our )/u;

/** Words by which somebody wants a thing sent, whatever it is. */
const sending =
  /(?:发|传|给|拷|打印|打)(?:一?份|一下|个)?(?:给|到)?我|(?:发|传|给|要|拿|来|出|导|打印)(?:我)?(?:一|1)?[份个张]|发(?:过来|出来|一下)|打印|(?:excel|word|csv|xlsx|docx|电子版|表格)(?:版|文件|格式|文档)?|\b(?:send|give|get|mail|print)\b/u;

const ledger = /台[账帐]|(?:任务|事项|工作)(?:清单|列表|一览表|进度表)|\bledger\b/u;

/** What the desk has beside the ledger and does not give out as a file. */
const otherPapers =
  /方案|名册|名单|花名册|通讯录|原文|摘要|照片|佐证|附件|日志|\b(?:plan|roster|digest|journal|photos?)\b/u;

/** 台账里哪些逾期了 asks for an answer. */
const asks = /哪|谁|多少|几项|什么时候|何时|\b(?:who|when|which|how many)\b/u;
