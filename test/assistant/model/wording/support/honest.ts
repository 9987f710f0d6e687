/** What an office clerk would say instead, written by hand; `part` is the part of the reply, the first where it is left out. */
export interface Honest {
  readonly ask: string;
  readonly part?: number;
  readonly words: readonly string[];
}

export const honest: readonly Honest[] = [
  {
    ask: '更换老旧燃气管道由哪个单位牵头？',
    words: [
      '更换老旧燃气管道的牵头单位是县住建局，参与单位有3个，分别是县市场监管局、县应急管理局和县消防救援大队。',
      '您好，「更换老旧燃气管道」目前由县住建局牵头，县市场监管局、县应急管理局、县消防救援大队三家单位参与配合。',
      '参与单位共三个：县市场监管局、县应急管理局、县消防救援大队；牵头单位为县住建局。以上是“更换老旧燃气管道”的情况。',
    ],
  },
  {
    ask: '校园周边通行秩序谁牵头',
    words: [
      '「改善校园周边通行秩序」这项工作由县教育局和县公安局共同牵头，参与单位为县住建局、县交通运输局和县市场监管局，共3个。',
      '县教育局、县公安局联合牵头「改善校园周边通行秩序」，县住建局、县交通运输局、县市场监管局3个单位参与。',
    ],
  },
  {
    ask: '夜间集市由谁牵头',
    words: [
      '方案没有明确「提升夜间集市安全条件」的牵头单位，参与单位有4个：县文旅局、县市场监管局、县住建局、县消防救援大队。',
      '关于「提升夜间集市安全条件」，方案未写明牵头单位。参与单位共四个，包括县文旅局、县市场监管局、县住建局和县消防救援大队。',
    ],
  },
  {
    ask: '暴雨洪水预警叫应机制有哪些配合单位',
    words: [
      '「健全暴雨洪水预警叫应机制」由县应急管理局牵头，配合单位有三个，分别为县气象局、县融媒体中心、各镇（街道）。',
    ],
  },
  {
    ask: '综合调解中心是哪个部门主抓的',
    words: [
      '「建好镇（街道）综合调解中心」由县司法局与县民政局共同牵头，参与单位共3个，即县公安局、县住建局和各镇（街道）。',
    ],
  },
  {
    ask: '县财政局是农村公路隐患治理的牵头单位吗',
    words: [
      '并不是，县财政局是参与单位。「治理农村公路隐患点段」由县交通运输局牵头，参与单位有县公安局、县财政局、各镇（街道），共3个。',
    ],
  },
  {
    ask: '县气象局参与暴雨预警叫应吗',
    words: [
      '是的，县气象局属于参与单位。「健全暴雨洪水预警叫应机制」的参与单位有3个：县气象局、县融媒体中心和各镇（街道）；牵头单位是县应急管理局。',
    ],
  },
  {
    ask: '夯实平安建设基础支撑这几项分别谁牵头',
    words: ['“夯实平安建设基础支撑”下共有三项工作，牵头单位和参与单位如下：'],
  },
  {
    ask: '夯实平安建设基础支撑这几项分别谁牵头',
    part: 2,
    words: ['编制公共安全隐患共享清单（四(五)2），县政务数据局牵头，县住建局、县应急管理局、县市场监管局参与'],
  },
  {
    ask: '县应急管理局牵头哪些工作',
    words: ['县应急管理局共牵头三项工作，分别是：', '目前由县应急管理局牵头的工作有3项：'],
  },
  { ask: '司法局牵头的有哪几项', words: ['县司法局牵头两项工作：'] },
  {
    ask: '财政局牵头哪些工作',
    words: [
      '目前县财政局没有牵头的工作，参与的有1项，问“县财政局参与哪些工作”可以全部列出。',
      '县财政局未牵头任何工作；参与一项，问“县财政局参与哪些工作”可以全部列出。',
    ],
  },
  { ask: '县文旅局参与哪些工作', words: ['县文旅局参与的工作共有4项，具体如下：'] },
  { ask: '县气象局要做什么', words: ['县气象局一共承担1项工作，其中牵头0项、参与1项。'] },
  { ask: '哪些工作没有明确牵头单位', words: ['目前有1项工作未明确牵头单位：', '没有明确牵头单位的工作共1项，如下：'] },
  { ask: '本周到期的有哪些', words: ['本周有1项工作到期：', '本周到期的工作共有一项，如下：'] },
  {
    ask: '本周到期的有哪些',
    part: 1,
    words: [
      '提升夜间集市安全条件，未明确牵头单位，2026年11月27日到期，目前还没有报送',
      '「提升夜间集市安全条件」将于11月27日到期，尚未明确牵头单位，也未报送。',
    ],
  },
  { ask: '11月到期的工作有哪些', words: ['11月共有四项工作到期，具体如下：'] },
  {
    ask: '11月到期的工作有哪些',
    part: 3,
    words: ['建设电动自行车集中充电设施：县消防救援大队，应于2026年11月30日前完成，目前正在推进，进度为90%'],
  },
  {
    ask: '应急避难场所的完成时限',
    words: [
      '「完善应急避难场所功能」的完成时限是2026年11月15日（原文“11月15日前”）。',
      '「完善应急避难场所功能」应于2026-11-15前完成，原文为“11月15日前”。',
    ],
  },
  { ask: '平安建设公益专栏什么时候完成', words: ['「办好平安建设公益专栏」这项工作的时限为长期坚持。'] },
  {
    ask: '农村公路隐患点段的时限是哪天',
    words: ['「治理农村公路隐患点段」的完成时限，台账为2026年12月15日，方案为2026年10月31日。'],
  },
  { ask: '明天到期的有哪些', words: ['明天没有工作到期。', '明天无到期的工作。'] },
  { ask: '县住建局有没有逾期的', words: ['目前县住建局有1项工作已经逾期，尚未完成：'] },
  {
    ask: '县住建局有没有逾期的',
    part: 1,
    words: [
      '「更换老旧燃气管道」应于2026年9月30日完成，由县住建局负责牵头，目前推进中，进度82%。存在问题：部分路段与供水改造交叉，开挖计划需错开',
      '更换老旧燃气管道（县住建局）：2026年9月30日到期，目前正在推进，已有进度82%，问题是部分路段与供水改造交叉，开挖计划需错开',
    ],
  },
  {
    ask: '应急避难场所进展如何',
    words: [
      '「完善应急避难场所功能」目前推进受阻，进度75%，存在问题：12处中已建成9处，其余3处缺标识和供电设备采购经费18万元，请县财政局协调解决。完成时限为2026年11月15日（原文“11月15日前”）。最近一次更新是2026年11月20日 09:00，台账导入。',
    ],
  },
  {
    ask: '急救设备布设进展',
    words: [
      '「布设公共场所急救设备」还没有报送，目前没有任何进展记录。该项工作的完成时限是2026年9月30日（原文“第三季度”）。',
      '「布设公共场所急救设备」尚未报送，暂无进展记录；完成时限为9月30日，原文为“第三季度”。',
    ],
  },
  {
    ask: '县政务数据局的工作进展如何',
    words: [
      '县政务数据局共有两项工作，其中推进中2项，已完成、受阻、未启动、未报送的均为0项。',
      '县政务数据局目前共有2项工作：已完成0项，推进中2项，受阻0项，未启动0项，未报送0项。',
    ],
  },
  {
    ask: '电动自行车充电设施到90%了吗',
    words: [
      '「建设电动自行车集中充电设施」正在推进，进度达到百分之九十。完成时限是2026年11月30日（原文“11月底前”），最近更新于2026年11月20日 09:00，台账导入。',
      '「建设电动自行车集中充电设施」目前推进中，完成90%。时限为2026年11月30日（原文“11月底前”）。最新更新：2026年11月20日 09:00，台账导入。',
    ],
  },
  { ask: '农村公路隐患点段以前报过什么', words: ['「治理农村公路隐患点段」目前共有1条记录，如下：'] },
  {
    ask: '农村公路隐患点段以前报过什么',
    part: 1,
    words: [
      '2026年11月20日 09:00 台账导入：状态由未报送变为推进中；进度由无变为83%；完成时限由2026年10月31日调整为2026年12月15日；问题由无变为临水路段基础处理工程量增加',
    ],
  },
  {
    ask: '哪些单位还没报送',
    words: [
      '目前有3项工作未报送，涉及4个单位：',
      '共有4个单位的3项工作尚未报送：',
      '四个单位还有三项工作没有报送，分别是：',
    ],
  },
  { ask: '哪些单位还没报送', part: 1, words: ['县卫生健康局有1项：「布设公共场所急救设备」'] },
  { ask: '县卫生健康局报了没有', words: ['县卫生健康局牵头1项工作，其中1项还没有报送：'] },
  {
    ask: '县住建局报送了吗',
    part: 1,
    words: [
      '「更换老旧燃气管道」已于2026年11月20日 09:00报送，目前推进中，进度82%，问题：部分路段与供水改造交叉，开挖计划需错开',
    ],
  },
  {
    ask: '县教育局的联络员是谁',
    words: ['温知夏（安全管理股股长）是县教育局的联络员。', '您好，县教育局的联络员为温知夏，安全管理股股长。'],
  },
  { ask: '电动自行车充电的事该找谁对接', words: ['请知悉：县消防救援大队的联络员是韩拓野，防火监督员。'] },
  { ask: '哪些单位没有联络员', words: ['目前名册里有3个单位没有联络员，分别是：', '名册里没有联络员的单位共三个：'] },
  { ask: '领导小组组长是谁', words: ['组长为县政府分管副县长。'] },
  {
    ask: '县气象局是成员单位吗',
    words: [
      '不是，方案列出的成员单位中没有县气象局。成员共14个：县公安局、县教育局、县民政局、县司法局、县财政局、县住建局、县交通运输局、县文旅局、县卫生健康局、县应急管理局、县市场监管局、县政务数据局、县融媒体中心和县消防救援大队。',
    ],
  },
  { ask: '一共有多少项任务', words: ['目前台账共有18项工作，如下：', '台账中的工作一共十八项：'] },
  { ask: '哪个单位牵头最多', words: ['牵头最多的单位是县公安局，共4项。各单位牵头数如下：'] },
  { ask: '参与单位最多的是哪一项', words: ['参与单位最多的工作有1项，共有5个参与单位：'] },
  { ask: '哪些工作受阻了', words: ['目前受阻的工作有1项：', '目前有一项工作推进受阻：'] },
  { ask: '哪些工作已经完成', words: ['目前已经完成的工作共3项：', '已有3项工作办结：'] },
  { ask: '哪些工作已经完成', part: 2, words: ['「开展老旧电梯安全评估」已经完成，进度100%'] },
  {
    ask: 'who leads 更换老旧燃气管道?',
    words: [
      'The lead unit of 「更换老旧燃气管道」 is 县住建局. There are 3 participants: 县市场监管局, 县应急管理局 and 县消防救援大队.',
      '县住建局 leads 「更换老旧燃气管道」. Three units take part: 县市场监管局, 县应急管理局 and 县消防救援大队.',
    ],
  },
  {
    ask: 'who leads 改善校园周边通行秩序?',
    words: [
      '「改善校园周边通行秩序」 is jointly led by 县教育局 and 县公安局; the participants are 县住建局, 县交通运输局 and 县市场监管局 (3 in total).',
    ],
  },
  {
    ask: 'what does 县应急管理局 lead?',
    words: ['At present 县应急管理局 leads three items:', 'The following 3 items are led by 县应急管理局:'],
  },
  {
    ask: 'what is overdue?',
    words: [
      'There are currently 3 items that are overdue and not done:',
      'Three items are overdue and not yet completed:',
    ],
  },
  {
    ask: 'what is overdue?',
    part: 2,
    words: [
      '布设公共场所急救设备 (县卫生健康局) was due on 30 September 2026 and has not been reported',
      '布设公共场所急救设备: 县卫生健康局, deadline September 30, 2026, not yet reported',
    ],
  },
  {
    ask: 'what is due this month?',
    words: ['Four items are due this month:', 'There are 4 items due this month, as follows:'],
  },
  {
    ask: 'how far is 更换老旧燃气管道?',
    words: [
      '「更换老旧燃气管道」 is currently in progress at 82%; problem: 部分路段与供水改造交叉，开挖计划需错开. The deadline is 30 September 2026 (in the plan’s words “9月底前”). Last update: 20 November 2026 09:00, 台账导入.',
    ],
  },
  {
    ask: 'who has not reported?',
    words: ['There are 4 units that have not reported on 3 items:', 'Four units have yet to report on three items:'],
  },
  {
    ask: 'who is the liaison of 县教育局?',
    words: [
      '温知夏 (安全管理股股长) is the liaison of 县教育局.',
      'Hello, the liaison for 县教育局 is 温知夏, 安全管理股股长.',
    ],
  },
  {
    ask: 'when is 治理农村公路隐患点段 due?',
    words: ['「治理农村公路隐患点段」 is due on 15 December 2026 (ledger; the plan: 31 October 2026).'],
  },
  { ask: 'which are done?', words: ['Three items are done:', 'So far 3 items have been completed:'] },
  { ask: 'has 县卫生健康局 reported?', words: ['县卫生健康局 has not reported on 1 of 1.'] },
  {
    ask: 'which measures have no lead?',
    words: ['There is one measure without a lead:', 'At present 1 item has no lead:'],
  },
  { ask: 'what is due tomorrow?', words: ['There is nothing due tomorrow.', 'No items are due tomorrow.'] },
  {
    ask: 'how far is 布设公共场所急救设备?',
    words: [
      '「布设公共场所急救设备」 has not been reported, and there is no record of progress. The deadline is 30 September 2026 (in the plan’s words “第三季度”).',
    ],
  },
  {
    ask: 'digest daily zh',
    words: [
      '每日摘要（11月23日，星期一）。目前共18项工作，其中已完成3项，推进中10项，受阻1项，未启动0项，未报送4项；其中3项逾期，3项将在7天内到期。',
      '每日摘要（2026年11月23日，星期一）：18项工作中，3项已经完成，10项正在推进，1项受阻，0项未启动，4项未报送；逾期的有3项，7天内到期的有3项。',
    ],
  },
  {
    ask: 'digest daily en',
    words: [
      'Daily digest (Monday, 23 November 2026). Of the 18 items, 3 are done, 10 are in progress, 1 is blocked, 0 are not started and 4 are not reported; 3 are overdue and 3 are due within 7 days.',
    ],
  },

  {
    ask: '老旧电梯安全评估谁牵头',
    words: ['「开展老旧电梯安全评估」这项工作，牵头的是县市场监管局，县住建局和县融媒体中心两家单位配合。'],
  },
  {
    ask: '电动车充电设施谁负责',
    words: ['「建设电动自行车集中充电设施」归县消防救援大队牵头，配合的单位有县公安局、县住建局、各镇（街道）3个。'],
  },
  { ask: '县公安局要做什么', words: ['县公安局共承担9项工作，其中牵头4项、参与5项。'] },
  { ask: '哪些逾期了', words: ['截至目前，已经逾期、还没有完成的工作有三项：', '有3项工作逾期未完成，具体如下：'] },
  { ask: '下月到期的有哪些', words: ['下月共有5项工作到期，请查阅：'] },
  {
    ask: '县公安局的联络员是谁',
    words: ['县公安局的联络员是沈立岩，指挥中心副主任。', '沈立岩是县公安局的联络员（指挥中心副主任）。'],
  },
  { ask: '县司法局报了没有', words: ['县司法局牵头的2项工作中，还有1项没有报送：'] },
  {
    ask: '值守信息进展如何',
    words: [
      '「贯通部门应急值守信息」目前进度65%，正在推进。完成时限为2026年12月20日（原文“2026年12月20日前”），最近一次更新在2026年11月20日09:00，台账导入。',
    ],
  },
  {
    ask: '综合调解中心进展如何',
    words: [
      '「建好镇（街道）综合调解中心」正在推进中，进度为71%，时限是2026年12月31日（原文“年底前”）。最近更新时间：2026年11月20日 09:00，台账导入。',
    ],
  },
  { ask: '县住建局和县消防救援大队都参与的工作', words: ['县住建局和县消防救援大队都参与的工作有1项：'] },
  {
    ask: 'what is blocked?',
    words: ['There is currently one item that is blocked:', 'One item is blocked at present:'],
  },
  {
    ask: 'which units have no liaison?',
    words: ['There are 3 units on the roster without a liaison:', 'On the roster, three units have no liaison:'],
  },
  {
    ask: 'what does 县文旅局 take part in?',
    words: ['县文旅局 participates in 4 items:', 'There are four items in which 县文旅局 takes part:'],
  },
  {
    ask: 'who leads 布设公共场所急救设备?',
    words: [
      'The lead for 「布设公共场所急救设备」 is 县卫生健康局, and the participating units are 县教育局, 县交通运输局 and 县文旅局 (3).',
    ],
  },
  { ask: 'which unit leads most?', words: ['The unit that leads the most is 县公安局, with 4. By unit:'] },
  {
    ask: 'how many measures are there?',
    words: ['There are 18 items in the ledger:', 'The ledger contains 18 items:'],
  },
  {
    ask: 'how far is 完善应急避难场所功能?',
    words: [
      "「完善应急避难场所功能」 is blocked at 75%. The problem: 12处中已建成9处，其余3处缺标识和供电设备采购经费18万元，请县财政局协调解决. It is due on 15 November 2026 (in the plan's words “11月15日前”) and was last updated on 20 November 2026 09:00, 台账导入.",
    ],
  },
  {
    ask: 'who leads 提升夜间集市安全条件?',
    words: [
      'For 「提升夜间集市安全条件」 the plan names no lead; the 4 participants are 县文旅局, 县市场监管局, 县住建局 and 县消防救援大队.',
    ],
  },
  {
    ask: 'digest weekly zh',
    words: [
      '每周摘要（2026年11月16日至11月22日）：目前18项工作里已完成3项、推进中10项、受阻1项、未启动0项、未报送4项，其中逾期3项，7天内到期3项。',
    ],
  },
  {
    ask: 'digest weekly en',
    words: [
      'Weekly digest, 16 November 2026 to 22 November 2026. There are 18 items: 3 are done, 10 in progress, 1 blocked, 0 not started and 4 not reported. 3 are overdue, and 3 fall due within 7 days.',
    ],
  },
  {
    ask: 'digest monthly zh',
    words: [
      '每月摘要（2026年10月）。目前共18项，完成3项，正在推进10项，受阻1项，未启动0项，未报送4项；逾期3项，还有3项7天内到期。',
    ],
  },
];
