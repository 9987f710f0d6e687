import { z } from 'zod';
import { isDeepStrictEqual } from 'node:util';
import { stateOf } from '../../domain/ledger/update.ts';
import { differenceIn } from '../../domain/ledger/difference.ts';
import { unitQuestion } from '../../domain/plan/units/unit-questions.ts';
import { unitKey } from '../../domain/plan/units/settled.ts';
import type { Finding } from '../../domain/plan/plan.ts';
import { cite, dayIn, quoted, text, unitNames } from '../answer.ts';
import {
  defineDeed,
  instead,
  type Acting,
  type Done,
  type Instead,
  type Intended,
  type Told,
  type Traced,
  type Undone,
} from '../deed.ts';
import type { OpenFinding } from '../ports.ts';
import type { Context } from '../question.ts';
import { recordAll } from '../reports/record.ts';
import { settleUnits } from '../settle-units.ts';
import { changeBy, itemOf, rowChange, sideOf, type RowChange, type Side } from './settle-finding/change.ts';
import { saidVerdict, type SaidVerdict } from './settle-finding/said-verdict.ts';
import { offering, verdict, verdictsOn, type Verdict } from './settle-finding/verdicts.ts';

const settled = z.object({
  finding: z.object({ id: z.string(), code: z.string(), message: z.string(), quote: z.string(), document: z.string() }),
  verdict,
  units: z.object({ written: z.string(), candidates: z.array(z.string()) }).nullable(),
  change: rowChange.nullable(),
});
type Settled = z.infer<typeof settled>;

const trace = z.object({ updateId: z.string().nullable() });
type Trace = z.infer<typeof trace>;

/** A doubt that a document raised, settled by the office: it does not come back when the document is read again. */
export const settleFinding = defineDeed({
  deed: 'settle-finding',
  what: settled,
  trace,
  read,
  again,
  show,
  carryOut,
  undo,
});

async function read(words: string, context: Context): Promise<Intended<Settled> | null> {
  const said = saidVerdict(words);
  if (said === null) return null;
  const open = await context.stores.findings.open(context.speaker);
  if (said.kind === 'look') return { instead: look(said.id, open, context) };
  const meant = await meantBy(said, open, context);
  const [finding, ...others] = meant;
  if (finding === undefined) return said.kind === 'settle' ? instead('not-found', 'finding-gone', context) : null;
  // The next of them is shown when this one is settled.
  if (others.length > 0) return { instead: offering(finding, context) };
  return resting(finding, said.verdict, context);
}

function look(id: string | null, open: readonly OpenFinding[], context: Context) {
  const from = id === null ? 0 : open.findIndex((finding) => Number(finding.id) >= Number(id));
  const finding = open[Math.max(0, from)];
  if (finding === undefined) return instead('findings', 'findings-none', context).instead;
  return offering(finding, context, [context.say('findings-left', { total: open.length })]);
}

/** The findings that the words are about. */
async function meantBy(
  said: Exclude<SaidVerdict, { kind: 'look' }>,
  open: readonly OpenFinding[],
  context: Context,
): Promise<readonly OpenFinding[]> {
  if (said.kind === 'settle') return open.filter(({ id }) => id === said.id);
  if (said.kind === 'units') return open.filter((finding) => isAboutUnits(finding, said.names));
  const subject = context.directory.subjectOf(said.about);
  const ids = subject.kind === 'nothing' ? [] : subject.itemIds;
  const meant: OpenFinding[] = [];
  for (const finding of open) {
    const differs = differenceIn(finding);
    if (differs === null || (said.field !== null && differs.field !== said.field)) continue;
    const item = await itemOf(finding, context);
    if (item !== undefined && ids.includes(item.id)) meant.push(finding);
  }
  return meant;
}

function isAboutUnits(finding: Finding, names: readonly string[]): boolean {
  const question = unitQuestion(finding);
  const keys = names.map(unitKey);
  return (
    question !== null &&
    keys.includes(unitKey(question.written)) &&
    question.candidates.some((name) => keys.includes(unitKey(name)))
  );
}

async function resting(finding: OpenFinding, by: Verdict, context: Context): Promise<Intended<Settled>> {
  if (!verdictsOn(finding).includes(by)) return { instead: offering(finding, context, [context.say('finding-unfit')]) };
  const { id, code, message, quote, document } = finding;
  const question = by === 'same' || by === 'different' ? unitQuestion(finding) : null;
  const change = await changeBy(finding, by, context);
  if ((by === 'plan' || by === 'ledger') && change === null)
    return { instead: offering(finding, context, [context.say('finding-no-row')]) };
  return {
    what: {
      finding: { id, code, message, quote, document },
      verdict: by,
      units: question === null ? null : { written: question.written, candidates: [...question.candidates] },
      change,
    },
  };
}

async function again({ finding: { id }, verdict: by }: Settled, context: Context): Promise<Intended<Settled>> {
  const open = await context.stores.findings.open(context.speaker);
  const finding = open.find((each) => each.id === id);
  return finding === undefined ? instead('not-found', 'finding-gone', context) : resting(finding, by, context);
}

async function show(what: Settled, context: Context): Promise<Told> {
  const { say } = context;
  const { id, message, document } = what.finding;
  const [item] = await itemsOf(what, context);
  return {
    blocks: [
      text(say('finding-draft')),
      text(say('finding-line', { id, message, document })),
      ...effectOf(what, context).map(text),
    ],
    ...(item === undefined ? { total: 1 } : { measures: [item], citations: cite(item) }),
  };
}

/** What settling it so does. */
function effectOf({ verdict: by, units, change }: Settled, context: Context): readonly string[] {
  const { say, language } = context;
  const decided = say('finding-decided', { verdict: say(`finding-verdict-${by}`) });
  if (units !== null) {
    const values = {
      written: units.written,
      units: unitNames(units.candidates, language),
      total: units.candidates.length,
    };
    return [decided, say(by === 'same' ? 'finding-same' : 'finding-different', values)];
  }
  return [decided, ...(change === null ? [] : [changeLine(change, context)])];
}

function changeLine({ title, field, before, after }: RowChange, { say, language }: Context): string {
  const shown = ({ due, lead }: Side): string => {
    if (field === 'due') return due === null ? say('value-none') : dayIn(language, due);
    return lead.length === 0 ? say('lead-none-short') : unitNames(lead, language);
  };
  const [was, is] = [shown(before), shown(after)];
  const name = say(`field-${field}`);
  const what =
    was === is
      ? say('finding-stays', { field: name, value: is })
      : say('change', { field: name, before: was, after: is });
  return say('recorded-line', { title: quoted(title), what });
}

const itemsOf = async ({ change }: Settled, { stores, speaker }: Context) =>
  change === null ? [] : stores.ledger.items({ ids: [change.itemId] }, speaker);

async function carryOut(what: Settled, acting: Acting): Promise<Done<Trace> | Instead> {
  const { context } = acting;
  const { stores, say, speaker, now } = context;
  const { finding, units, change } = what;
  if (units !== null && (what.verdict === 'same' || what.verdict === 'different')) {
    const made = await settleUnits({ verdict: what.verdict, written: units.written, units: units.candidates }, context);
    if (made.kind !== 'settled' && made.kind !== 'unchanged')
      return instead('not-found', 'finding-refused', context, { name: units.written });
  } else await stores.findings.settle(asFinding(what), { by: speaker.name, at: now });
  const updateId = change === null ? null : await changeRow(change, change.after, { acting, undoes: null });
  const open = await stores.findings.open(speaker);
  const [item] = await itemsOf(what, context);
  return {
    trace: { updateId },
    subject: `finding ${finding.code} ${finding.document}`,
    before: { finding: finding.message, row: change?.before ?? null },
    after: { verdict: what.verdict, row: change?.after ?? null },
    told: {
      blocks: [
        text(say('finding-done', { id: finding.id })),
        ...effectOf(what, context).map(text),
        text(say('findings-left', { total: open.length })),
      ],
      ...(item === undefined ? { total: 1 } : { measures: [item], citations: cite(item) }),
      actions: open.length === 0 ? [] : [{ label: say('findings-next'), value: say('findings-next-say') }],
    },
  };
}

const asFinding = ({ finding: { code, message, quote } }: Settled): Finding => ({
  code: code as Finding['code'],
  message,
  quote,
});

/** Brings the row to one side; the id of the update that did, where it moved. */
async function changeRow(
  { itemId }: RowChange,
  { due, lead, participants, ledgerLead }: Side,
  { acting, undoes }: { readonly acting: Acting; readonly undoes: string | null },
): Promise<string | null> {
  const { stores, speaker } = acting.context;
  await stores.library.keepLedgerLeads([{ itemId, lead: ledgerLead }]);
  const [item] = await stores.ledger.items({ ids: [itemId] }, speaker);
  if (item === undefined) return null;
  const before = stateOf(item);
  const after = { ...before, due, lead, participants };
  if (isDeepStrictEqual(before, after) && undoes === null) return null;
  const isUndo = undoes !== null;
  const said = isUndo
    ? {}
    : { ...(before.due === due ? {} : { due }), ...(isDeepStrictEqual(before.lead, lead) ? {} : { lead }) };
  const kind = isUndo ? ('undo' as const) : ('change' as const);
  const recording = { itemId, version: item.version, kind, undoes, standing: 'office' as const, said, before, after };
  const [update] = await recordAll([recording], acting);
  return update?.id ?? null;
}

async function undo({ what, trace: { updateId } }: Traced<Settled, Trace>, acting: Acting): Promise<Undone> {
  const { context } = acting;
  const { stores, say, speaker } = context;
  const { units, change, finding } = what;
  if (change !== null) {
    const [item] = await itemsOf(what, context);
    if (item === undefined || !isDeepStrictEqual(sideOf(item), change.after))
      return instead('not-found', 'undo-moved-on', context);
    if (updateId !== null) await changeRow(change, change.before, { acting, undoes: updateId });
    else await stores.library.keepLedgerLeads([{ itemId: item.id, lead: change.before.ledgerLead }]);
  }
  if (units === null) await stores.findings.reopen(asFinding(what));
  else {
    const taken = await settleUnits({ verdict: 'undo', written: units.written, units: [] }, context);
    if (taken.kind !== 'undone') return instead('not-found', 'finding-refused', context, { name: units.written });
  }
  const items = await stores.ledger.items({ ids: change === null ? [] : [change.itemId] }, speaker);
  const { id, message, document } = finding;
  return {
    before: { verdict: what.verdict, row: change?.after ?? null },
    after: { finding: message, row: change?.before ?? null },
    told: { blocks: [text(say('finding-line', { id, message, document }))], measures: items },
  };
}
