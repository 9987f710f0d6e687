const MARKS = String.raw`[\s:是为号码(（【\[]*$`;
const labelled = (words: string): RegExp => new RegExp(`(?:${words})(?:号码?|编号)?${MARKS}`, 'iu');

/** What the words right before a number call it. */
const labels = {
  identity: labelled(String.raw`身份证件?|身份证明|证件号?码?|公民身份|\bid(?: ?card| number| no\.?)?`),
  phone: labelled(
    String.raw`电话|手机|联系方式|座机|固话|传真|微信|拨打|致电|\b(?:tel|telephone|phone|mobile|cell|wechat|wx|vx)\.?`,
  ),
  bank: labelled(
    String.raw`银行卡|卡号|账号|帐号|账户|帐户|储蓄卡|借记卡|信用卡|社保卡|\b(?:bank card|card|account)(?: no\.?| number)?`,
  ),
  passport: labelled(String.raw`护照|通行证|回乡证|台胞证|\bpassport(?: no\.?| number)?`),
  plate: labelled(String.raw`车牌|号牌|牌照|车辆|车号|小车|货车|客车|轿车|面包车|\bplate(?: no\.?| number)?`),
  /** A hotline is published to be called. */
  hotline: labelled(
    String.raw`(?:举报|投诉|监督|报警|服务|咨询|救援|求助|受理|值班|公开|公布|客服)(?:电话|热线|专线)?|热线|专线|hotline`,
  ),
  /** A number of something else than a person. */
  numbering: new RegExp(
    String.raw`(?:编号|编码|代码|文号|案号|单号|序列号?|序号|流水号?|批次号?|批号|合同号?|订单号?|工单号?|项目号?|点位号?|监控号?|设备号?|许可证号?|资产号?|档案号?|受理号|备案号|登记号|图号|版本号?|端口|\bIP(?:地址)?|\bNo\.?|\bref\.?|№|#|第)${MARKS}`,
    'iu',
  ),
} as const;

export type Label = keyof typeof labels;

/** How far before a number its label stands. */
const NEAR = 16;

export const isLabelled = (text: string, start: number, ...as: readonly Label[]): boolean => {
  const before = text.slice(Math.max(0, start - NEAR), start);
  return as.some((label) => labels[label].test(before));
};

const amount =
  /^\s*(?:\.\d+\s*)?[余多]?(?:[万亿]*(?:元(?![旦月宵])|美元|人民币|吨|千瓦|立方|平方|公里|[㎡%‰])|[万亿](?!\p{Script=Han}))/u;

/** An amount of money or of goods. */
export const isAmount = (text: string, end: number): boolean => amount.test(text.slice(end, end + NEAR));

/** Letters grown together with a number make it a code (JK13812345678), but for those that announce a telephone. */
export const isPartOfCode = (text: string, start: number, end: number): boolean =>
  (/[A-Za-z_]$/u.test(text.slice(Math.max(0, start - 1), start)) &&
    !isLabelled(text, start, 'phone', 'identity', 'bank')) ||
  /^(?!(?:wx|vx|qq|wechat)(?![A-Za-z]))[A-Za-z_]/iu.test(text.slice(end, end + NEAR));
