import { objectionTo, type Objection } from '../../../../../src/assistant/model/wording/guard.ts';
import { randomOf, type Random } from '../../../../fuzz/random.ts';
import { mutants, rolesSwapped } from './mutate.ts';
import { rephrase } from './rephrase.ts';
import { monday, rephrased, type Demonstration, type Rephrased } from './replies.ts';

export interface Judged {
  readonly kind: string;
  readonly plain: string;
  readonly words: string;
  readonly objection: Objection | null;
}

export interface Measured {
  readonly honest: readonly Judged[];
  readonly mutated: readonly Judged[];
}

/** Each honest rewording of real replies, by hand and by rule, and as many that say something else. */
export async function measure(
  desk: Demonstration,
  { seed, runs }: { readonly seed: number; readonly runs: number },
): Promise<Measured> {
  const random = randomOf(seed);
  const { byHand, plain } = await rephrased(desk);
  const rounds = Array.from({ length: 3 }, () => plain).flat();
  const made = rounds.flatMap((each) => {
    const words = rephrase(each.words, random);
    return words === null ? [] : [{ ...each, words }];
  });
  const byRule = [...new Map(made.map((each) => [each.words, each])).values()];
  const judge = (kind: string, { plain: said, words, phrases }: Rephrased): Judged => ({
    ...{ kind, plain: said, words },
    objection: objectionTo(said, words, { names: desk.names, phrases, today: monday.slice(0, 10) }),
  });
  const honest = [...byHand.map((each) => judge('by hand', each)), ...byRule.map((each) => judge('by rule', each))];
  const mutated = someOf(await mutantsOf([...plain, ...byHand, ...byRule], desk, random), runs, random);
  return { honest, mutated: mutated.map(({ kind, ...each }) => judge(kind, each)) };
}

async function mutantsOf(all: readonly Rephrased[], desk: Demonstration, random: Random) {
  const others = {
    units: desk.units.map(({ name }) => name),
    people: desk.people.map(({ name }) => name),
    titles: desk.titles,
  };
  const measures = new Map((await desk.measures()).map((measure) => [measure.title, measure]));
  return all.flatMap((each) => {
    const measure = [...measures.values()].find(({ title }) => each.plain.startsWith(`「${title}」`));
    const swapped = measure === undefined ? null : rolesSwapped(each.words, measure, random);
    return [...mutants(each.words, others, random), ...(swapped === null ? [] : [swapped])].map(({ kind, words }) => ({
      ...each,
      kind,
      words,
    }));
  });
}

/** So many, of every kind in turn. */
function someOf<T extends { readonly kind: string }>(all: readonly T[], runs: number, random: Random): readonly T[] {
  const byKind = [...Map.groupBy(all, ({ kind }) => kind).values()].map((of) => of.toSorted(() => random.below(3) - 1));
  const longest = Math.max(...byKind.map(({ length }) => length));
  const inTurn = Array.from({ length: longest }, (_, i) => byKind.flatMap((of) => of[i] ?? [])).flat();
  return inTurn.slice(0, runs);
}
