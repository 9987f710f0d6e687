import {
  compareMeasures,
  hasChanged,
  type CarriedMeasure,
  type Comparable,
  type FieldChange,
} from '../plan/reissue/compare.ts';

/** A row of the ledger under an earlier issue of the plan. */
export interface IssuedRow extends Comparable {
  readonly itemId: string;
}

/** What becomes of the rows of a plan when the next issue takes its place. */
export interface Succession<B extends Comparable> {
  readonly carried: readonly CarriedMeasure<IssuedRow, B>[];
  /** Rows that the last issue had not, and that this one has again. */
  readonly returned: readonly CarriedMeasure<IssuedRow, B>[];
  /** Measures that no row stands for yet. */
  readonly added: readonly B[];
  readonly withdrawn: readonly IssuedRow[];
  /** Rows that an issue before the last withdrew, and that this one does not have either. */
  readonly stillWithdrawn: readonly IssuedRow[];
}

/** The rows of the last issue are sought first, those that were withdrawn before it among what is left. */
export function succession<B extends Comparable>(
  { last, older }: { readonly last: readonly IssuedRow[]; readonly older: readonly IssuedRow[] },
  measures: readonly B[],
): Succession<B> {
  const { carried, withdrawn, added } = compareMeasures(last, measures);
  const before = compareMeasures(older, added);
  return { carried, withdrawn, returned: before.carried, added: before.added, stillWithdrawn: before.withdrawn };
}

/** A row of the ledger by what people call it. */
export interface NamedItem {
  readonly itemId: string;
  /** Where it stands in the later issue; in the earlier one where it was withdrawn. */
  readonly ref: string;
  readonly title: string;
}

export interface ChangedItem extends NamedItem {
  readonly fields: readonly FieldChange[];
}

export interface RenumberedItem {
  readonly itemId: string;
  readonly title: string;
  readonly before: string;
  readonly after: string;
}

/**
 * What a re-issued plan did to the ledger, each list in the order of the plan. A row that has changed in several ways is in several lists, and
 * then not among the unchanged.
 */
export interface Reissue {
  readonly added: readonly NamedItem[];
  readonly returned: readonly NamedItem[];
  readonly changed: readonly ChangedItem[];
  /** They stay in the ledger. */
  readonly withdrawn: readonly NamedItem[];
  readonly renumbered: readonly RenumberedItem[];
  readonly unchanged: number;
}

/** The succession as it is told, with the rows that were made for what was added. */
export function reissueOf<B extends Comparable>(
  { carried, returned, withdrawn }: Succession<B>,
  added: readonly NamedItem[],
): Reissue {
  const all = [...carried, ...returned];
  return {
    added,
    returned: returned.map(({ before, after }) => nameOf(before.itemId, after)),
    changed: all
      .filter(({ fields }) => fields.length > 0)
      .map(({ before, after, fields }) => ({ ...nameOf(before.itemId, after), fields })),
    withdrawn: withdrawn.map((row) => nameOf(row.itemId, row)),
    renumbered: all
      .filter(({ before, after }) => before.ref !== after.ref)
      .map(({ before, after }) => ({
        itemId: before.itemId,
        title: after.title,
        before: before.ref,
        after: after.ref,
      })),
    unchanged: carried.filter((pair) => !hasChanged(pair)).length,
  };
}

const nameOf = (itemId: string, { ref, title }: Comparable): NamedItem => ({ itemId, ref, title });
