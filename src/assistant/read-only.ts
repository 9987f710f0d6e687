import type { Stores } from './ports.ts';

/** Something that may only read was about to write. A bug of ours, and nothing came of it. */
export class ReadOnlyError extends Error {
  override readonly name = 'ReadOnlyError';

  constructor(port: string, method: string) {
    super(`${port}.${method} writes, and may not be used here`);
  }
}

/** What reads, of each need of the desk. Whatever is not named here is taken to write; a new need has to be looked at. */
const reading: { readonly [Port in keyof Stores]: readonly (keyof Stores[Port])[] } = {
  ledger: [
    ...(['items', 'names', 'history', 'reportedIn', 'recordedBetween', 'recorded', 'lastUpdate'] as const),
    ...(['countsByUnit', 'statesAt'] as const),
  ],
  people: ['byAccountOrName', 'all', 'ofUnit'],
  roster: ['byId', 'named'],
  enrolment: ['byId', 'byHash', 'missed'],
  plans: ['units', 'posts', 'targets', 'findings', 'changes', 'titles', 'revision', 'namesRevision'],
  passages: ['search', 'under'],
  drafts: ['open', 'byToken', 'authorOf', 'waiting'],
  journal: ['entries', 'head'],
  messages: ['replyTo', 'versions', 'lastWords'],
  topics: ['get'],
  library: ['holds', 'saidRows'],
  settlements: ['all', 'plans'],
  deeds: ['byId', 'newest', 'ofMessage', 'standing'],
  tasks: [],
  findings: ['open', 'settled'],
  evidence: ['waiting', 'of', 'lastRecord', 'file', 'search'],
  outbox: ['waits', 'late', 'due', 'rowOf', 'replyOf'],
  reach: ['lost'],
  groups: ['byId', 'all'],
  events: [],
  settings: ['organisation', 'subscriptions', 'presets'],
  digests: ['newest', 'last'],
  tallies: ['byHeading', 'byUnit', 'byDay', 'milestones', 'first', 'moves'],
  reminders: ['isDone', 'reminded', 'messagesSince', 'byId'],
  urges: ['byId', 'open', 'since', 'recent'],
  modelTraces: ['newest'],
};

/** The same stores, in which nothing can be written: whatever would throws `ReadOnlyError`. */
export function readOnly(stores: Stores): Stores {
  const ports = Object.entries(reading).map(([port, reads]) => {
    const own = stores[port as keyof Stores] as unknown as Readonly<Record<string, unknown>>;
    return [port, refusingBut(port, own, new Set<string>(reads))] as const;
  });
  return Object.fromEntries(ports) as unknown as Stores;
}

const refusingBut = (
  port: string,
  own: Readonly<Record<string, unknown>>,
  reads: ReadonlySet<string>,
): Readonly<Record<string, unknown>> =>
  Object.fromEntries(
    Object.entries(own).map(([method, does]) => [
      method,
      reads.has(method) ? does : () => Promise.reject(new ReadOnlyError(port, method)),
    ]),
  );
