import type { Measure, ReadPlan } from '../../src/domain/plan/plan.ts';
import type { RosterRow } from '../../src/domain/roster.ts';

/** An invented organisation of any size: its plans, its roster, and words by which single rows of it can be asked for. */
export interface Organisation {
  readonly plans: readonly ReadPlan[];
  readonly roster: readonly RosterRow[];
  readonly units: readonly string[];
}

const MEASURES_A_PLAN = 333;
const ROWS_LED_BY_A_UNIT = 50;
const WITHOUT_LEAD = 10;
/** Units beyond these have nobody in the roster, which is kept person by person and would take longer than all questions. */
const WITH_LIAISON = 300;

const FIRST = Array.from('青石云溪和丰安宁白鹭金沙红枫柳林清河古槐东湖南岭西坪北屏双泉长桥高岗平川兰芷松竹梅桂');
const SECOND = Array.from('坪岭湾洲渡口塘坝关铺庄营寨窑井坡沟滩坊亭台阁岸汀泽浦屿垭垄畈圩埠头堡集墩郢圳涧');
const KINDS = ['村', '镇', '社区', '河段', '小区', '大道', '水库', '广场', '园区', '码头', '学校', '市场'];
const WORKS = ['加固', '整治', '改造', '清理', '排查', '新建', '修缮', '绿化', '巡查', '推广', '检测', '疏通'];
const OBJECTS = [
  ...['老旧房屋', '排水管网', '消防通道', '公共厕所', '路灯线路', '防洪堤坝', '垃圾站点', '健身器材', '农贸摊位'],
  ...['监控探头', '危险边坡', '饮水设施', '停车泊位', '校车站牌', '河道淤泥', '燃气阀门', '非遗展馆', '充电桩群'],
] as const; // prettier-ignore
const DETAILS = ['建立台账逐项销号', '落实专人定期复核', '每月通报工作进度', '引入第三方评估成效', '同步更新电子地图', '开展群众满意度回访', '确保资金专款专用', '完善日常管护机制'] as const; // prettier-ignore
const OFFICES = ['水务局', '财政局', '教育局', '公安局', '应急管理局', '林业局', '文化旅游局', '住房建设局', '民政局', '卫生健康局', '交通运输局', '农业农村局', '气象局', '残疾人联合会', '政务服务中心', '市场监管局', '自然资源局', '审计局', '统计局', '信访局'] as const; // prettier-ignore

/** A few are led by two, and so the first unit leads more than any other. */
const isJoint = (n: number): boolean => n >= 20 && n < 30;

const pick = <T>(from: readonly T[], n: number): T => {
  const found = from[n % from.length];
  if (found === undefined) throw new Error('nothing to pick from');
  return found;
};

/** Numbers that look like chance and are the same every time. */
export const scattered = (n: number): number => (Math.imul(n + 1, 2_654_435_761) >>> 0) % 1_000_003;

const placeOf = (n: number): string =>
  pick(FIRST, scattered(n)) + pick(SECOND, Math.floor(scattered(n * 7) / 5)) + pick(KINDS, scattered(n * 13));

const unitOf = (n: number): string =>
  `${pick(FIRST, Math.floor(n / OFFICES.length))}${pick(SECOND, Math.floor(n / OFFICES.length / 3))}县${pick(OFFICES, n)}`;

/** `size` rows of plans of 333 measures; every unit leads 50 of them or a few more and takes part in others; due on days of 2026 and 2027. */
export function organisationOf(size: number): Organisation {
  const leading = Math.ceil(size / ROWS_LED_BY_A_UNIT);
  const units = Array.from({ length: leading + 4 }, (_, n) => unitOf(n));
  const measures = Array.from({ length: size }, (_, n) => measureOf(n, { units, leading }));
  const plans = Array.from({ length: Math.ceil(size / MEASURES_A_PLAN) }, (_, n) =>
    planOf(n, measures.slice(n * MEASURES_A_PLAN, (n + 1) * MEASURES_A_PLAN), units),
  );
  const roster = units.slice(0, WITH_LIAISON).map((unit, n) => ({ name: `${pick(FIRST, n)}${pick(SECOND, n * 3)}${String(n)}`, unit, post: '科员', role: 'liaison' as const, accounts: [`bench:${String(n)}`], line: n + 2 })); // prettier-ignore
  return { plans, roster, units };
}

function measureOf(
  n: number,
  { units, leading }: { readonly units: readonly string[]; readonly leading: number },
): Measure {
  const own = n < WITHOUT_LEAD ? [] : [pick(units, n % leading)];
  const lead = [...new Set(isJoint(n) ? [...own, pick(units, 0)] : own)];
  const participants = [pick(units, n + 1), pick(units, scattered(n * 3))].filter((unit) => !lead.includes(unit));
  const title = `${pick(WORKS, scattered(n * 5))}${placeOf(n)}${pick(OBJECTS, scattered(n * 11))}`;
  const due = new Date(Date.UTC(2026, 0, 1 + (scattered(n * 17) % 730))).toISOString().slice(0, 10);
  const assignment = `（${lead.map((unit) => `${unit}牵头，`).join('')}${participants.join('、')}配合）`;
  const details = [1, 2, 3].map((k) => `${placeOf(n * 3 + k)}${pick(DETAILS, scattered(n * k))}`);
  return {
    ref: `三(${String(Math.floor((n % MEASURES_A_PLAN) / 33) + 1)})${String(n % MEASURES_A_PLAN)}`,
    title,
    text: `${title}，${details.join('，')}。${assignment}`,
    heading: ['三、重点任务', `（一）提升${placeOf(Math.floor(n / 33) + 500_000)}治理水平`],
    assignment,
    lead,
    participants: [...new Set(participants)],
    leadIsExplicit: lead.length > 0,
    dueText: null,
    due,
    recurrence: null,
    start: 0,
    end: 0,
  };
}

function planOf(n: number, measures: readonly Measure[], units: readonly string[]): ReadPlan {
  const named = new Set(measures.flatMap(({ lead, participants }) => [...lead, ...participants]));
  const title = `${pick(FIRST, n)}${pick(SECOND, n)}第${String(n)}片区综合治理方案`;
  return {
    source: { file: `plan-${String(n)}.txt`, text: title },
    facts: { title, number: null, issuer: null, issuedOn: '2026-01-01' },
    clauses: [],
    measures,
    units: units.filter((name) => named.has(name)).map((name) => ({ name, aliases: [] })),
    organisation: [],
    targets: [],
    findings: [],
  };
}
