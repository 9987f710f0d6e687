import type { Day, Period } from '../domain/calendar/dates.ts';

/** A closed question to the ledger: every condition that is named must hold. It compiles to SQL, so the answer is the whole set. */
export interface ItemFilter {
  readonly ids?: readonly string[];
  /** Units, each of which must have the role; `any` for either role. */
  readonly units?: readonly { readonly unitId: string; readonly role: 'lead' | 'participant' | 'any' }[];
  readonly leads?: 'none' | 'several';
  /** Tasks under one of these rows. */
  readonly under?: readonly string[];
  readonly due?: Period | 'none';
  /** Not done, and due before this day. */
  readonly overdueOn?: Day;
  readonly open?: boolean;
  readonly status?: 'done' | 'blocked' | 'in-progress' | 'not-started';
  /** Accepted by the office (已验收), or done and not accepted yet (待验收). */
  readonly acceptance?: 'accepted' | 'awaited';
  /** 未报送: nothing was ever reported. */
  readonly unreported?: boolean;
  /** Blocked, or with a problem reported; of what the viewer may not read in full, only what is blocked. */
  readonly troubled?: boolean;
  /** Its unit asks for an extension that the office has not decided on; among the rows that the viewer reads in full. */
  readonly asksExtension?: boolean;
  readonly hasMilestones?: boolean;
  /** A share of the work was reported, and it keeps within all of these. */
  readonly percent?: readonly PercentBound[];
  /** Nothing was reported in these days, both included. A report that nothing changed is a report, one that was undone is none. */
  readonly notReportedIn?: Period;
}

export interface PercentBound {
  readonly is: '<' | '<=' | '=' | '>=' | '>';
  /** 0 to 100. */
  readonly percent: number;
}
