/** How many single characters have to be put in, taken out or replaced to make one of the other. */
function editDistance(one: string, other: string): number {
  let above = Array.from({ length: other.length + 1 }, (_, j) => j);
  for (let i = 1; i <= one.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= other.length; j += 1) {
      const replaced = (above[j - 1] ?? 0) + (one.charAt(i - 1) === other.charAt(j - 1) ? 0 : 1);
      row.push(Math.min(replaced, (above[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1));
    }
    above = row;
  }
  return above[other.length] ?? 0;
}

/** Whether the characters of the one stand in the other in the same order: 治安大队 in 治安管理大队. */
export function isContracted(short: string, long: string): boolean {
  let at = 0;
  for (const char of long) if (char === short.charAt(at)) at += 1;
  return at === short.length && short.length < long.length;
}

/** The words that tell one office from the next, so that 水利局 is never taken for a slip of 水务局. */
const FIELDS = new Set(
  (
    '财政 民政 教育 体育 公安 司法 审计 统计 交通 交运 交警 刑警 巡警 特警 水利 水务 税务 商务 农业 农村 农机 林业 渔业 畜牧 卫生 卫健 医保 医疗 人社 人事 住建 城建 城管 国土 ' +
    '自然资源 规划 环保 生态环境 科技 科学 工信 经信 经贸 经发 发改 应急 安监 消防 信访 档案 文化 文旅 旅游 文广 广电 宣传 组织 统战 政法 网信 编办 机关事务 市监 工商 质监 药监 ' +
    '粮食 供销 金融 招商 投促 外事 外办 侨务 民宗 残联 妇联 工会 团委 气象 地震 邮政 电力 供电 通信 政数 数据 法制 法规 政工 政务 督查 督察 纪检 监察 国安 国保 经侦 网警 网安 禁毒 缉毒 ' +
    '公路 航道 港口 口岸 铁路 民航 公园 园林 房管 地税 国税 能源 林草 文物 版权 海洋 水文 测绘 烟草 盐业 残疾人 ' +
    '教务 教研 教科 科研 科教 政教 德育 学工 学生 招生 就业 人武 人力 党政 党群 党建 医务 医教 护理 院感 质控 质管 药学 药剂 检验 影像 门诊 财务 总务 后勤 安保 保卫 保密 信息 ' +
    '行政 企管 运营 技术 研发 生产 市场 营销 销售 采购 物资 仓储 设备 工程 基建 法务 风控'
  ).split(' '),
);

const PLACE_PREFIX = /^(?:国家|全国|省|市|县|区|镇)(?=\S{3})/u;

/** What tells an office from the others of its place: 县财政局 → 财政. */
const field = (name: string): string =>
  name
    .replace(PLACE_PREFIX, '')
    .replace(/(?:委员会|办公室|大队|支队|中队|中心|总局|局|委|办|部|厅|室|科|处|股|站|所|队)$/u, '')
    .replace(/(?<=..)(?:管理|服务|监督|监管)$/u, '');

/** Places and numbered bodies differ by a character as a rule: 城东街道 and 城西街道, 第一医院 and 第二医院. */
const PLACE = /(?:街道|社区|[镇乡村区县市])$/u;
const counts = (name: string): string => name.replaceAll(/[^\d一二三四五六七八九十东西南北]/gu, '');

/** A slip of the pen: the same opening and ending, and next to nothing between them that differs. The place before both tells nothing. */
export function isNear(written: string, name: string): boolean {
  if (written === name || FIELDS.has(field(written)) || PLACE.test(written) || counts(written) !== counts(name))
    return false;
  const place = PLACE_PREFIX.exec(written)?.[0];
  const shared = place !== undefined && PLACE_PREFIX.exec(name)?.[0] === place ? place.length : 0;
  const [one, other] = [written.slice(shared), name.slice(shared)];
  const longer = Math.max(one.length, other.length);
  if (longer < 3 || Math.min(one.length, other.length) < 3) return false;
  const opening = longer >= 5 ? 2 : 1;
  if (one.slice(0, opening) !== other.slice(0, opening) || one.at(-1) !== other.at(-1)) return false;
  return editDistance(one, other) <= (longer >= 6 ? 2 : 1);
}
