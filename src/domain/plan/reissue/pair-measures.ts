import { bare } from '../../text/fold.ts';
import type { Measure } from '../plan.ts';
import { similarPairs, type Likeness } from './similar.ts';

/** As much of a measure as two issues of a plan are compared by. */
export type Comparable = Omit<Measure, 'start' | 'end'>;

export interface Pair<A, B> {
  readonly before: A;
  readonly after: B;
}

/**
 * Which measure of one issue is which of another: the same words, then the same words but for units and deadline, then a short name that
 * neither issue uses twice, then words that are clearly more alike than any others. One goes with one, and a doubtful one with none. Turning
 * the two issues round gives the same pairs.
 */
export function pairMeasures<A extends Comparable, B extends Comparable>(
  before: readonly A[],
  after: readonly B[],
): readonly Pair<A, B>[] {
  const [left, right] = [before.map(formOf), after.map(formOf)];
  const free = { left: new Set(left.keys()), right: new Set(right.keys()) };
  const pairs: [number, number][] = [];
  const take = (found: readonly (readonly [number, number])[]): void => {
    for (const [i, j] of found) {
      pairs.push([i, j]);
      free.left.delete(i);
      free.right.delete(j);
    }
  };
  for (const key of SAME_WORDS) take(alike(groups(left, key, free.left), groups(right, key, free.right)));
  for (const key of SAME_NAME) {
    const only = { left: single(left, key), right: single(right, key) };
    take(alike(groups(left, key, free.left, only.left), groups(right, key, free.right, only.right)));
  }
  take(similarPairs({ all: left, free: free.left }, { all: right, free: free.right }));
  return pairs
    .toSorted(([, a], [, b]) => a - b)
    .flatMap(([i, j]) => {
      const [one, other] = [before[i], after[j]];
      return one === undefined || other === undefined ? [] : [{ before: one, after: other }];
    });
}

/** A measure's words in the forms in which they are compared. */
interface Form extends Likeness {
  readonly name: string;
  readonly work: string;
  /** Without the words of its deadline. */
  readonly undated: string;
}

function formOf(measure: Comparable): Form {
  const { title, heading, dueText } = measure;
  const work = workOf(measure);
  return {
    place: bare(heading.join('/')),
    name: bare(title),
    work: bare(work),
    undated: bare(dueText === null ? work : work.replace(dueText, '')),
    words: `${title}\n${work}`,
  };
}

const NUMBER =
  /^\s*(?:第?[一二三四五六七八九十百\d]{1,6}[章节条、.．\t]|[(（][一二三四五六七八九十\d]{1,3}[)）]|\d+(?:\.\d+)+|[①-⑳])[、.．]?\s*/u;

/** What is to be done, in the measure's own words: without its number and its assignment. */
export function workOf({ text, assignment }: Pick<Comparable, 'text' | 'assignment'>): string {
  return (assignment === null ? text : text.replace(assignment, '')).replace(NUMBER, '').trim();
}

type Key = (form: Form) => string | null;

const SAME_WORDS: readonly Key[] = [
  ({ place, name, work }) => [place, name, work].join('\n'),
  ({ name, work }) => [name, work].join('\n'),
  ({ name, undated }) => (undated === '' ? null : [name, undated].join('\n')),
  ({ undated }) => (undated.length >= 8 ? undated : null),
];
const SAME_NAME: readonly Key[] = [
  ({ place, name }) => (name === '' ? null : [place, name].join('\n')),
  ({ name }) => (name === '' ? null : name),
];

type Groups = ReadonlyMap<string, readonly number[]>;

/** The free ones by their key, in the order of the plan; of `only` alone where that is given. */
function groups(forms: readonly Form[], key: Key, free: ReadonlySet<number>, only?: ReadonlySet<string>): Groups {
  const found = new Map<string, number[]>();
  for (const i of free) {
    const form = forms[i];
    const name = form === undefined ? null : key(form);
    if (name === null || only?.has(name) === false) continue;
    const group = found.get(name);
    if (group === undefined) found.set(name, [i]);
    else group.push(i);
  }
  return found;
}

/** The keys that one measure alone has. */
function single(forms: readonly Form[], key: Key): ReadonlySet<string> {
  const all = groups(forms, key, new Set(forms.keys()));
  return new Set([...all].filter(([, { length }]) => length === 1).map(([name]) => name));
}

/** The first of a group with the first of its like, the second with the second. */
function alike(left: Groups, right: Groups): readonly (readonly [number, number])[] {
  return [...left].flatMap(([key, ones]) => {
    const others = right.get(key) ?? [];
    return ones.slice(0, others.length).map((i, at) => [i, others[at] ?? 0] as const);
  });
}
