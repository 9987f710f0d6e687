import { randomOf, type Random } from '../../../../fuzz/random.ts';
import type { Duty } from '../../../../support/notations.ts';
import { AREAS, PLACES, SIDES, THINGS, UNITS, VERBS, WORKS } from './parts.ts';

/** A measure of a generated plan: what it says, and what is known of it. */
export interface Piece extends Duty {
  readonly title: string;
  readonly heading: readonly string[];
}

export interface LargePlan {
  readonly text: string;
  readonly pieces: readonly Piece[];
}

const UNDER_A_HEADING = 20;
const HEADINGS_UNDER_ONE = 20;

/** An invented plan of so many measures in brackets, under headings of two levels: no name twice, and most of them near another. */
export function largePlan(count: number, seed: number): LargePlan {
  const random = randomOf(seed);
  const titles = takeFrom(namesOf([VERBS, PLACES, THINGS, WORKS]), count, random);
  const inner = takeFrom(
    namesOf([['打造', '建设', '提升'], AREAS, SIDES, ['圈', '环境', '体系']]),
    Math.ceil(count / UNDER_A_HEADING),
    random,
  );
  const outer = takeFrom(
    namesOf([['健全', '深化'], AREAS, ['共建', '共治', '共享'], ['机制', '格局']]),
    Math.ceil(inner.length / HEADINGS_UNDER_ONE),
    random,
  );
  const pieces = titles.map((title, i) => {
    const under = Math.floor(i / UNDER_A_HEADING);
    return {
      title,
      heading: [outer[Math.floor(under / HEADINGS_UNDER_ONE)] ?? '', inner[under] ?? ''],
      ...aDuty(random),
    };
  });
  return { text: textOf(pieces), pieces };
}

/** All names of one part of each list. */
const namesOf = (lists: readonly (readonly string[])[]): readonly string[] =>
  lists.reduce<readonly string[]>((names, parts) => names.flatMap((name) => parts.map((part) => name + part)), ['']);

/** So many of the list, in an order of chance. */
function takeFrom<T>(list: readonly T[], count: number, { below }: Random): readonly T[] {
  const rest = [...list];
  const taken: T[] = [];
  for (let i = 0; i < count && i < list.length; i += 1) {
    const at = i + below(rest.length - i);
    const [one, other] = [rest[at], rest[i]];
    if (one === undefined || other === undefined) break;
    rest[at] = other;
    taken.push(one);
  }
  return taken;
}

/** Of twenty measures one has no lead and two have two; of ten one is long-term and one has no deadline. */
function aDuty(random: Random): Duty {
  const units = takeFrom(UNITS, 1 + random.below(6), random);
  const leads = random.chance(0.05) ? 0 : random.chance(0.1) ? 2 : 1;
  return { lead: units.slice(0, leads), participants: units.slice(leads), due: aDue(random) };
}

function aDue({ below, chance }: Random): string | null {
  if (chance(0.1)) return null;
  if (chance(0.1)) return '长期坚持';
  const month = String(1 + below(12));
  return chance(0.5) ? `${month}月底前` : `${month}月${String(1 + below(28))}日前`;
}

const CHINESE = '一二三四五六七八九十';

/** Up to 99. */
function chinese(n: number): string {
  const [tens, ones] = [Math.floor(n / 10), n % 10];
  return `${tens > 1 ? (CHINESE[tens - 1] ?? '') : ''}${tens > 0 ? '十' : ''}${ones > 0 ? (CHINESE[ones - 1] ?? '') : ''}`;
}

function textOf(pieces: readonly Piece[]): string {
  const lines = ['云溪市2026年城市运行提升实施方案', '云溪市人民政府办公室', '2026年1月20日'];
  let [outer, inner, before] = [0, 0, ['', '']];
  for (const [i, { title, heading, ...duty }] of pieces.entries()) {
    if (heading[0] !== before[0]) [outer, inner] = [outer + 1, 0];
    if (heading[0] !== before[0]) lines.push(`${chinese(outer)}、${heading[0] ?? ''}`);
    if (heading[1] !== before[1]) lines.push(`（${chinese((inner += 1))}）${heading[1] ?? ''}`);
    before = [...heading];
    lines.push(`${String((i % UNDER_A_HEADING) + 1)}.${title}，${said(i)}。（${assigned(duty)}）`);
  }
  return lines.join('\n');
}

/** What else a measure says, in words that no name has. */
const said = (i: number): string =>
  ['做到底数清、情况明', '逐处登记、逐处销号', '由点及面、逐步推开', '一处一策、限期办理'][i % 4] ?? '';

function assigned({ lead, participants, due }: Duty): string {
  const leads = lead.length === 0 ? [] : [`${lead.join('、')}牵头`];
  const others = participants.length === 0 ? [] : [`${participants.join('、')}${lead.length === 0 ? '参与' : '配合'}`];
  return `${[...leads, ...others].join('，')}${due === null ? '' : `；完成时限：${due}`}`;
}
