import type { Stores } from './ports.ts';

/** Why a message does not do what it asks for: others read along, it brings files where they do, or it passes on what somebody else said. */
export type NotHere = 'group' | 'files' | 'forwarded';

/** A message would do or tell what it may not, where or as it was said. All that it has begun is taken back, and it is referred. */
export class NotHereError extends Error {
  override readonly name = 'NotHereError';
  readonly because: NotHere;

  constructor(because: NotHere) {
    super(`not by this message: ${because}`);
    this.because = because;
  }
}

/** What passes somebody's words on may ask and draft a report. It settles nothing and does nothing else. */
export function withoutSettling(stores: Stores): Stores {
  const refuse = refusing('forwarded');
  return {
    ...onlyReports(stores, 'forwarded'),
    ledger: { ...stores.ledger, record: refuse, recordAll: refuse },
    drafts: { ...onlyReports(stores, 'forwarded').drafts, close: refuse },
    journal: { ...stores.journal, append: refuse, appendAll: refuse },
  };
}

/** What is done before others: questions, and what units report. Each need of the desk is looked at here; a new one has to be. */
export function onlyReports(stores: Stores, because: NotHere = 'group'): Stores {
  const refuse = refusing(because);
  const { ledger, people, plans, passages, journal, messages, topics, drafts, outbox, reach, events, tallies } = stores;
  return {
    ...{ ledger, people, plans, passages, journal, messages, topics, outbox, reach, events, tallies },
    drafts: {
      ...drafts,
      keep: (draft) =>
        draft.payload.kind === 'report' || draft.payload.kind === 'request' ? drafts.keep(draft) : refuse(),
      lapse: refuse,
      revive: refuse,
    },
    roster: { ...stores.roster, put: refuse },
    library: {
      ...stores.library,
      keepPlan: refuse,
      keepReference: refuse,
      keepRoster: refuse,
      addItems: refuse,
      keepLedgerLeads: refuse,
      keepLedger: refuse,
      keepFindings: refuse,
    },
    settlements: { ...stores.settlements, keep: refuse, drop: refuse, reread: refuse },
    deeds: { ...stores.deeds, begin: refuse, record: refuse },
    tasks: { add: refuse, remove: refuse },
    findings: { ...stores.findings, settle: refuse, reopen: refuse },
    evidence: { ...stores.evidence, receive: refuse },
    enrolment: {
      ...stores.enrolment,
      issue: refuse,
      settle: refuse,
      bind: refuse,
      release: refuse,
      restore: refuse,
      miss: refuse,
    },
    settings: { ...stores.settings, setOrganisation: refuse, subscribe: refuse, setPreset: refuse },
    digests: { ...stores.digests, keep: refuse },
    reminders: { ...stores.reminders, done: refuse, begin: refuse, sentBy: refuse, disown: refuse },
    urges: {
      ...stores.urges,
      add: refuse,
      sent: refuse,
      told: refuse,
      escalated: refuse,
      settle: refuse,
      withdraw: refuse,
    },
    modelTraces: { ...stores.modelTraces, keep: refuse },
    groups: { ...stores.groups, bind: refuse, leave: refuse, move: refuse },
  };
}

const refusing = (because: NotHere) => (): Promise<never> => Promise.reject(new NotHereError(because));
