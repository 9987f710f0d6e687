import type { Rule } from './page.ts';

/** Rules that touch each other. */
export interface Lattice {
  readonly horizontal: readonly Rule[];
  readonly vertical: readonly Rule[];
}

/** Rules as near as this count as one, or as touching. In points. */
const near = 2.5;

/** A drawing of more rules than this is no table that anybody reads. */
const mostRules = 3000;

/** The groups of rules that cross or touch, each a table or a frame. */
export function latticesOf(horizontal: readonly Rule[], vertical: readonly Rule[]): readonly Lattice[] {
  const [across, down] = [merged(horizontal), merged(vertical)];
  if (across.length > mostRules || down.length > mostRules) return [];
  const groups: { horizontal: Rule[]; vertical: Rule[] }[] = [];
  const left = new Set(across);
  const leftDown = new Set(down);
  for (const seed of across) {
    if (!left.delete(seed)) continue;
    const group = { horizontal: [seed], vertical: [] as Rule[] };
    spread(group, { left, leftDown });
    groups.push(group);
  }
  return [...groups, ...columnsOnly([...leftDown])];
}

/** Vertical rules of one height side by side: a table's row that fills the whole page. */
function columnsOnly(vertical: readonly Rule[]): readonly Lattice[] {
  const groups: Rule[][] = [];
  for (const rule of vertical) {
    const group = groups.find(
      ([first]) => first && Math.abs(first.from - rule.from) + Math.abs(first.to - rule.to) < near,
    );
    if (group) group.push(rule);
    else groups.push([rule]);
  }
  return groups.filter((group) => group.length > 2).map((group) => ({ horizontal: [], vertical: group }));
}

function spread(
  group: { horizontal: Rule[]; vertical: Rule[] },
  { left, leftDown }: { readonly left: Set<Rule>; readonly leftDown: Set<Rule> },
): void {
  const open: { readonly rule: Rule; readonly isAcross: boolean }[] = group.horizontal.map((rule) => ({
    rule,
    isAcross: true,
  }));
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const { rule, isAcross } = next;
    const others = isAcross ? leftDown : left;
    for (const other of others) {
      if (!touch(rule, other)) continue;
      others.delete(other);
      (isAcross ? group.vertical : group.horizontal).push(other);
      open.push({ rule: other, isAcross: !isAcross });
    }
  }
}

const touch = (rule: Rule, crossing: Rule): boolean =>
  crossing.at >= rule.from - near &&
  crossing.at <= rule.to + near &&
  rule.at >= crossing.from - near &&
  rule.at <= crossing.to + near;

/** Pieces of one line put together. */
function merged(rules: readonly Rule[]): readonly Rule[] {
  const lines: { at: number; from: number; to: number }[] = [];
  const open: { at: number; from: number; to: number }[] = [];
  for (const rule of rules.toSorted((a, b) => a.from - b.from)) {
    const along = open.find((line) => Math.abs(line.at - rule.at) <= 1.2 && rule.from - line.to <= near);
    if (along) along.to = Math.max(along.to, rule.to);
    else {
      const line = { ...rule };
      lines.push(line);
      open.push(line);
      for (let i = open.length - 2; i >= 0; i -= 1) if (rule.from - (open[i]?.to ?? 0) > near) open.splice(i, 1);
    }
  }
  return lines.filter(({ from, to }) => to - from >= 4);
}

/** Where lines stand, those that are nearly at one place counted once. */
export function places(figures: readonly number[]): readonly number[] {
  const found: number[] = [];
  for (const figure of figures.toSorted((a, b) => a - b)) {
    if (figure - (found.at(-1) ?? -Infinity) > 3.5) found.push(figure);
  }
  return found;
}
