import type { KeptPlan, Origin, Stores } from '../../assistant/ports.ts';
import type { NewJournalEntry } from '../../domain/ledger/journal.ts';
import type { NamedItem, Reissue } from '../../domain/ledger/reissue.ts';
import type { Finding, Measure, ReadPlan } from '../../domain/plan/plan.ts';

/** Who a change is recorded of that a re-issued plan brings. */
const IMPORTER = '方案读入';

/** A measure of a plan that is the first of its kind. */
export type AddedMeasure = Pick<Measure, 'ref' | 'title' | 'lead' | 'due'>;

/** Puts a plan away. What it changes against the issue that it replaces is reported and recorded in the journal. */
export async function loadPlan(plan: ReadPlan, origin: Origin, { library, journal }: Stores) {
  const kept = await library.keepPlan(plan, origin);
  const gone = kept.left.map(withdrawn);
  await library.keepFindings(origin, gone);
  if (kept.reissue !== null) await journal.appendAll(entriesOf(kept.reissue, { kept, plan, origin }));
  return {
    counts: countsOf(plan, kept),
    replaces: kept.replaces,
    changes: kept.reissue,
    measures:
      kept.reissue === null ? plan.measures.map(({ ref, title, lead, due }) => ({ ref, title, lead, due })) : [],
    findings: [...plan.findings, ...gone],
  };
}

function countsOf({ measures, units, organisation, targets, clauses }: ReadPlan, kept: KeptPlan) {
  const counts = {
    measures: measures.length,
    units: units.length,
    posts: organisation.length,
    targets: targets.length,
    clauses: clauses.length,
  };
  const { added, carriedOn, left } = kept;
  return kept.replaces === null ? counts : { ...counts, added, carriedOn, left: left.length };
}

/** A measure that the issue no longer has: its row stays, and a person decides. */
const withdrawn = ({ ref, title }: { readonly ref: string; readonly title: string }): Finding => ({
  code: 'conflict',
  message: `“${title}”（原${ref}）在新印发的方案中已不再列出，台账中的记录保留。`,
  quote: title,
  suggestion: '请办公室核定：仍要做的，请补入方案后重新读入；不再做的，请告知牵头单位。',
});

interface Loaded {
  readonly kept: KeptPlan;
  readonly plan: ReadPlan;
  readonly origin: Origin;
}

/** One entry for the issue, and one for each row that it changed. */
function entriesOf(reissue: Reissue, { kept, plan, origin }: Loaded): readonly NewJournalEntry[] {
  const base = { recordedAt: origin.loadedAt, actor: IMPORTER, messageId: null, action: `reissue ${origin.file}` };
  const ofItem = (itemId: string, before: object | null, after: object): NewJournalEntry => ({
    ...base,
    subject: `item ${itemId}`,
    before: before === null ? null : JSON.stringify(before),
    after: JSON.stringify(after),
  });
  const named = ({ ref, title }: NamedItem) => ({ ref, title });
  return [
    {
      ...base,
      subject: `plan ${plan.facts.title}`,
      before: JSON.stringify({ title: kept.replaces }),
      after: JSON.stringify({ title: plan.facts.title, sha256: origin.sha256, ...figuresOf(reissue) }),
    },
    ...reissue.added.map((item) => ofItem(item.itemId, null, named(item))),
    ...reissue.returned.map((item) => ofItem(item.itemId, { withdrawn: true }, { withdrawn: false, ...named(item) })),
    ...changesOf(reissue).map(({ itemId, before, after }) => ofItem(itemId, before, after)),
    ...reissue.withdrawn.map((item) => ofItem(item.itemId, named(item), { withdrawn: true })),
  ];
}

/** How many of each there are. */
const figuresOf = ({ unchanged, ...lists }: Reissue) => ({
  ...Object.fromEntries(Object.entries(lists).map(([name, { length }]) => [name, length])),
  unchanged,
});

interface Change {
  readonly itemId: string;
  readonly before: Readonly<Record<string, string | null>>;
  readonly after: Readonly<Record<string, string | null>>;
}

/** What was changed of each row, its place in the plan included. */
function changesOf({ changed, renumbered }: Reissue): readonly Change[] {
  const changes = [
    ...changed.flatMap(({ itemId, fields }) => fields.map((field) => ({ itemId, ...field }))),
    ...renumbered.map(({ itemId, before, after }) => ({ itemId, field: 'ref', before, after })),
  ];
  return [...Map.groupBy(changes, ({ itemId }) => itemId)].map(([itemId, fields]) => ({
    itemId,
    before: Object.fromEntries(fields.map(({ field, before }) => [field, before])),
    after: Object.fromEntries(fields.map(({ field, after }) => [field, after])),
  }));
}
