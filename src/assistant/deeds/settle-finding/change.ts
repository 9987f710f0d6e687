import { z } from 'zod';
import { chineseDate } from '../../../domain/calendar/dates.ts';
import { findDeadlines } from '../../../domain/calendar/deadline.ts';
import { differenceIn } from '../../../domain/ledger/difference.ts';
import { leadByLedger, type Item } from '../../../domain/ledger/item.ts';
import type { OpenFinding } from '../../ports.ts';
import type { Context } from '../../question.ts';
import type { Verdict } from './verdicts.ts';

const side = z.object({
  due: z.iso.date().nullable(),
  lead: z.array(z.string()),
  participants: z.array(z.string()),
  ledgerLead: z.array(z.string()).nullable(),
});
export type Side = z.infer<typeof side>;

/** What settling a difference makes of its row. */
export const rowChange = z.object({
  itemId: z.string(),
  title: z.string(),
  field: z.enum(['due', 'lead']),
  before: side,
  after: side,
});
export type RowChange = z.infer<typeof rowChange>;

export const sideOf = ({ due, lead, participants, ledgerLead }: Item): Side => ({
  due,
  lead: [...lead],
  participants: [...participants],
  ledgerLead: ledgerLead === undefined ? null : [...ledgerLead],
});

/** `null` where the finding is about no row that still differs so. */
export async function changeBy(finding: OpenFinding, verdict: Verdict, context: Context): Promise<RowChange | null> {
  const differs = differenceIn(finding);
  if (differs === null || (verdict !== 'plan' && verdict !== 'ledger')) return null;
  const item = await itemOf(finding, context);
  if (item === undefined) return null;
  const before = sideOf(item);
  const base = { itemId: item.id, title: item.title, field: differs.field, before };
  if (differs.field === 'due') {
    const day = findDeadlines(differs.ledger, context.today).find(({ due }) => due !== null)?.due ?? item.due;
    return { ...base, after: { ...before, due: verdict === 'plan' ? item.planDue : day } };
  }
  const lead = [...(verdict === 'plan' ? (item.byPlan?.lead ?? item.lead) : (leadByLedger(item) ?? item.lead))];
  const participants = before.participants.filter((unit) => !lead.includes(unit));
  const ledgerLead = verdict === 'plan' ? null : before.ledgerLead;
  return { ...base, after: { ...before, lead, participants, ledgerLead } };
}

/** Of several plans with the same reference, the row that says what the finding says of the plan. */
export async function itemOf(finding: OpenFinding, { stores, speaker }: Context): Promise<Item | undefined> {
  const differs = differenceIn(finding);
  if (differs === null || finding.ref === undefined) return undefined;
  const found = (await stores.ledger.items({}, speaker)).filter(({ ref }) => ref === finding.ref);
  const byDay = found.filter(({ planDue }) => planDue !== null && differs.plan === chineseDate(planDue));
  const byLead = found.filter(({ lead }) => differs.plan === (lead.join('、') || '未明确'));
  return (differs.field === 'due' ? byDay : byLead)[0] ?? (found.length === 1 ? found[0] : undefined);
}
