import type { Day } from '../calendar/dates.ts';

export type Status = 'not-started' | 'in-progress' | 'blocked' | 'done';

/** A row of the ledger: a measure, or a task under it. */
export interface Item {
  readonly id: string;
  readonly measureId: string | null;
  readonly ref: string;
  readonly title: string;
  /** The measure, verbatim; the row's own words where no measure stands behind it. */
  readonly text: string;
  readonly heading: readonly string[];
  readonly lead: readonly string[];
  readonly participants: readonly string[];
  readonly leadIsExplicit: boolean;
  /** Who leads by the ledger, where the plan had other words when the ledger was loaded. Then both are shown. */
  readonly ledgerLead?: readonly string[];
  /** The units that the plan names, where the office has given the work to others. */
  readonly byPlan?: { readonly lead: readonly string[]; readonly participants: readonly string[] };
  readonly assignment: string | null;
  readonly document: string;
  /** The last day by the ledger; `planDue` by the plan. They may differ, and then both are shown. */
  readonly due: Day | null;
  readonly planDue: Day | null;
  readonly dueText: string | null;
  readonly recurrence: string | null;
  /** `null` until something was reported: 未报送, which is not 无进展. */
  readonly status: Status | null;
  readonly percent: number | null;
  readonly expected: Day | null;
  readonly blocker: string | null;
  readonly note: string | null;
  /** When the last report came in, ISO with offset. */
  readonly reportedAt: string | null;
  readonly reportedBy: string | null;
  /** The office has checked that it is done (验收). */
  readonly accepted?: Acceptance;
  /** An extension that its unit asks for, until the office has decided. */
  readonly extension?: ExtensionRequest;
  /** In the order of their days. */
  readonly milestones?: readonly Milestone[];
  /** Its plan has been re-issued without it. It stays in the ledger until the office has decided. */
  readonly withdrawn: boolean;
  /** The item that it is a task under. */
  readonly parentId?: string;
  /** Its reader may not read what its unit wrote, which is left out: nothing is written from such a row. */
  readonly partly?: true;
  /** Rises by one with each change. */
  readonly version: number;
}

/** 验收: who found the work done, and when. */
export interface Acceptance {
  readonly on: Day;
  /** The person's name. */
  readonly by: string;
}

/** 申请延期: what a unit asks of the office. */
export interface ExtensionRequest {
  readonly until: Day;
  readonly reason: string | null;
  readonly by: string;
  readonly askedOn: Day;
}

/** 节点: a step on the way to the due date. */
export interface Milestone {
  readonly title: string;
  readonly due: Day;
  readonly done: boolean;
}

/** What a row of the ledger is called by. */
export type NamedItem = Pick<Item, 'id' | 'ref' | 'title' | 'text' | 'assignment' | 'heading' | 'document'>;

/** Who leads by the plan, where the office has given the lead to others. */
export function leadByPlan({ lead, byPlan }: Pick<Item, 'lead' | 'byPlan'>): readonly string[] | null {
  return byPlan === undefined || sameUnits(byPlan.lead, lead) ? null : byPlan.lead;
}

/** Who leads by the ledger, as long as the plan says otherwise; a later issue may have come to say the same. */
export function leadByLedger({ lead, ledgerLead }: Pick<Item, 'lead' | 'ledgerLead'>): readonly string[] | null {
  return ledgerLead === undefined || sameUnits(ledgerLead, lead) ? null : ledgerLead;
}

/** Whether the same units are named, in whatever order. */
export const sameUnits = (some: readonly string[], others: readonly string[]): boolean =>
  some.length === others.length && some.every((unit) => others.includes(unit));
