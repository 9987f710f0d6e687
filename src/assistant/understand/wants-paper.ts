import type { PaperKind } from '../../domain/papers/order.ts';

/** Which official paper somebody wants drafted: 起草本周工作通报, 出一份未报送名单, 导出工作台账公文. `null` for none. */
export function wantsPaper(said: string): PaperKind | null {
  if (asks.test(said) || reports.test(said)) return null;
  const isOrdered = order.test(said);
  if (bulletin.test(said)) return isOrdered || alone.test(said) ? 'bulletin' : null;
  if (!isOrdered) return null;
  if (unreported.test(said)) return 'unreported';
  return ledger.test(said) && official.test(said) ? 'ledger' : null;
}

const order =
  /起草|草拟|拟(?=[一写定个份本上]|工作|通报)|撰写|写(?=[一个份本上]|工作|通报|周)|(?:出|做|编|要|来|弄|给我|发我|打印?)(?:我)?(?:一|1)?(?=[份个张期]|本周|上周|工作|通报|周报|简报|未报|没报)|生成|导出|制作|编制|\b(?:draft|write|prepare|make|create|generate|export|give me|send me)\b/u;

const bulletin =
  /(?:工作|进展|督办|督查|本周|上周|这周|一?周|[一份期个]|日|^|起草|草拟|生成)(?:的)?(?:情况)?(?:通报|简报)|周报|工作(?:进展|落实)?情况?的?(?:通报|简报)|\bbulletin\b|\bweekly (?:notice|report)\b/u;

const unreported =
  /(?:未|没有?)(?:上?报送?|汇报)(?:进展|单位|工作|的)*(?:单位)?(?:名单|公文|通报)|\b(?:unreported|not reported|silent)\b.{0,12}\b(?:list|paper|units)\b|\blist of (?:the )?(?:units )?(?:that (?:have )?not reported|unreported)/u;

const ledger = /台[账帐]|\bledger\b/u;
const official = /公文|红头|正式(?:格式|文件|版)|国标|9704|\bofficial\b|\bas a paper\b/u;

/** The paper and its week, and no more. */
const alone =
  /^(?:请|麻烦)?(?:本|上|这)?(?:周|星期|一周)?(?:的)?(?:工作)?(?:进展|落实)?(?:情况)?(?:的)?(?:通报|简报|周报)[。.!！]?$/u;

const asks = /哪|谁|多少|几项|什么|何时|怎么|是否|有没有|[吗么]|\b(?:who|when|which|how|what|whether)\b/u;

/** Work on such a paper, told of as progress. */
const reports =
  /(?:已经?|正在|完成|办结|印发|下发)(?!情况).{0,12}(?:通报|简报|周报|名单)|(?:通报|简报|周报|名单).{0,6}(?:已|完成|\d+%|印发了?|下发)/u;
