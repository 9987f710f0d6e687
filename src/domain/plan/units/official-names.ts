/**
 * The official wordings of offices beside the short ones in common use, the longer first. What is left out of the short form is no other
 * office's: 县住建局 is 县住房和城乡建设局 wherever both are written.
 */
const WORDINGS: readonly (readonly [RegExp, string])[] = [
  [/发展(?:和)?改革/gu, '发改'],
  [/住房(?:和)?城乡建设|住房城建/gu, '住建'],
  [/人力资源(?:和)?社会保障/gu, '人社'],
  [/卫生健康/gu, '卫健'],
  [/文化(?:和)?广电(?:和)?旅游/gu, '文广旅'],
  [/文化(?:和)?旅游/gu, '文旅'],
  [/市场监督管理|市场监管/gu, '市监'],
  [/自然资源(?:和)?规划/gu, '资规'],
  [/工业(?:和)?信息化/gu, '工信'],
  [/经济(?:和)?信息化/gu, '经信'],
  [/科学技术/gu, '科技'],
  [/教育(?:和)?体育/gu, '教体'],
  [/医疗保障/gu, '医保'],
  [/交通运输/gu, '交通'],
  [/应急管理/gu, '应急'],
  [/农业(?:和)?农村/gu, '农业农村'],
  [/退役军人事务/gu, '退役军人'],
  [/民族(?:和)?宗教事务?/gu, '民宗'],
  [/城市管理(?:和)?综合(?:行政)?执法/gu, '城管执法'],
  [/城市管理/gu, '城管'],
  [/行政审批服务/gu, '行政审批'],
  [/政务服务(?:和)?(?:大)?数据管理/gu, '政务数据'],
  [/机关事务(?:管理|服务)/gu, '机关事务'],
  [/国有资产监督管理/gu, '国资'],
  [/消防救援/gu, '消防'],
  [/残疾人联合会/gu, '残联'],
  [/妇女联合会/gu, '妇联'],
  [/人民政府/gu, '政府'],
  [/委员会$/u, '委'],
];

interface OfficesInput {
  /** The names of every assignment, as often as they are written. */
  readonly assigned: readonly string[];
  readonly members: readonly string[];
  readonly place: string | null;
}

/** The offices that a plan names in several ways. */
export interface Offices {
  /** The way in which the assignments write the member most often; any other name stands for itself. */
  readonly nameOf: (name: string) => string;
  /** Without a member among them: the rarer wording, by the one that is used most. */
  readonly alike: ReadonlyMap<string, string>;
}

/** Names that are one office's by their wording: a member's are one, others' are told apart until somebody settles them. */
export function officesOf({ assigned, members, place }: OfficesInput): Offices {
  const uses = new Map<string, number>();
  for (const name of [...members, ...assigned]) uses.set(name, 0);
  for (const name of assigned) uses.set(name, (uses.get(name) ?? 0) + 1);
  const own = new Set(members);
  const names = new Map<string, string>();
  const alike = new Map<string, string>();
  for (const group of Map.groupBy(uses.keys(), (name) => officialKey(atHome(name, place))).values()) {
    const [first = '', ...others] = group.toSorted((a, b) => (uses.get(b) ?? 0) - (uses.get(a) ?? 0));
    const listed = group.filter((name) => own.has(name)).length;
    for (const other of listed > 1 ? [] : others) (listed === 1 ? names : alike).set(other, first);
  }
  return { nameOf: (name) => names.get(name) ?? name, alike };
}

/** One wording for all ways in which an office of this name is written. */
export const officialKey = (name: string): string =>
  WORDINGS.reduce((words, [long, short]) => words.replace(long, () => short), name);

/** 云溪县 of the plan's own issuer or title: 云溪县水利局 is 县水利局 there. */
export function ownPlace(words: string): string | null {
  return /^(?:中共)?(\p{Script=Han}{2,6}?)(?=[省市县区旗州镇乡])/u.exec(words)?.[1] ?? null;
}

/** The name as it is within the plan's own place. */
export const atHome = (name: string, place: string | null): string =>
  place !== null && name.startsWith(place) && /^[省市县区旗州镇乡]\p{Script=Han}{2}/u.test(name.slice(place.length))
    ? name.slice(place.length)
    : name;
