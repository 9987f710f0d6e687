import { z } from 'zod';
import { anyRequest, unitRole } from '../../domain/request.ts';

/** A step before, by its place. */
const earlier = z.int().min(0);

const step = z.discriminatedUnion('do', [
  /** A question of ours, perhaps of the rows of an earlier step alone, or about all the units of one. */
  z.object({
    do: z.literal('ask'),
    request: anyRequest,
    among: earlier.nullable(),
    unitsOf: earlier.nullable(),
  }),
  /** The units of an earlier step's measures. */
  z.object({ do: z.literal('units'), of: earlier, role: unitRole }),
  /** What two earlier steps have in common, together, or the one without the other. */
  z.object({
    do: z.literal('combine'),
    how: z.enum(['both', 'either', 'without']),
    what: z.enum(['measures', 'units', 'people']),
    left: earlier,
    right: earlier,
  }),
]);
export type Step = Readonly<z.infer<typeof step>>;
export type AskStep = Extract<Step, { do: 'ask' }>;
export type CombineStep = Extract<Step, { do: 'combine' }>;

/** So many steps a plan may have. */
export const MOST_STEPS = 20;

/** How something is found, and nothing of what is found: typed requests and what is done with their sets, and which of them answers. */
export const steps = z
  .object({ steps: z.array(step).min(1).max(MOST_STEPS), answer: earlier })
  .refine(
    ({ steps: all, answer }) => answer < all.length && all.every((each, i) => restsOn(each).every((on) => on < i)),
  );
export type Steps = Readonly<z.infer<typeof steps>>;

/** What became of looking for steps. */
export type FoundSteps =
  | { readonly kind: 'steps'; readonly steps: Steps }
  | { readonly kind: 'nothing' }
  /** `spent`: more steps than it may take; `late`: more time; `tools`: the model knows none. */
  | { readonly kind: 'lost'; readonly why: 'gone' | 'budget' | 'answer' | 'spent' | 'late' | 'tools' };

/** The steps that a step goes on from. */
export function restsOn(each: Step): readonly number[] {
  switch (each.do) {
    case 'ask':
      return [each.among, each.unitsOf].filter((on) => on !== null);
    case 'units':
      return [each.of];
    case 'combine':
      return [each.left, each.right];
  }
}

/** Without the steps that the answer does not rest on. */
export function onlyNeeded({ steps: all, answer }: Steps): Steps {
  const needed = new Set([answer]);
  for (let i = answer; i >= 0; i -= 1) {
    const each = all[i];
    if (each !== undefined && needed.has(i)) for (const on of restsOn(each)) needed.add(on);
  }
  const kept = [...needed].toSorted((a, b) => a - b);
  const place = (on: number): number => kept.indexOf(on);
  return { steps: kept.flatMap((i) => all[i] ?? []).map((each) => moved(each, place)), answer: place(answer) };
}

function moved(each: Step, place: (on: number) => number): Step {
  const placed = (on: number | null): number | null => (on === null ? null : place(on));
  switch (each.do) {
    case 'ask':
      return { ...each, among: placed(each.among), unitsOf: placed(each.unitsOf) };
    case 'units':
      return { ...each, of: place(each.of) };
    case 'combine':
      return { ...each, left: place(each.left), right: place(each.right) };
  }
}
