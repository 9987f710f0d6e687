import { z } from 'zod';
import type { Day } from '../../domain/calendar/dates.ts';

/** What buttons say: the row that is meant, by its id, so that no name is read twice. */

/** Which item each part of a report is about, where its author has chosen; parts are counted from 0. */
export type Choices = ReadonlyMap<number, string>;

/** What was asked of a part and agreed to: that a finished item is taken up again, that words on another year tell of now. */
export type Agreed = 'reopen' | 'now';

/** A report as its author has made it plain so far. */
export interface Said {
  readonly words: string;
  /** What was chosen by buttons of earlier replies. */
  readonly choices: Choices;
  /** What was agreed to, as `0reopen` of the first part. */
  readonly agreed?: ReadonlySet<string>;
  /** The words take the place of others that were recorded: why a figure falls need not be asked. */
  readonly corrects?: true;
  /** A model reads them, for the rules do not. */
  readonly byModel?: true;
}

export const hasAgreed = ({ agreed }: Said, part: number, to: Agreed): boolean =>
  agreed?.has(`${String(part)}${to}`) ?? false;

export const agreeing = (said: Said, part: number, to: Agreed): Said => ({
  ...said,
  agreed: new Set([...(said.agreed ?? []), `${String(part)}${to}`]),
});

/** The report again, with what was chosen so far. */
export const reportAction = ({ choices, words, agreed = new Set(), corrects, byModel }: Said): string => {
  const chosen = [...choices].map(([part, id]) => `${String(part)}=${id}`);
  const how = [...(corrects === true ? ['corrects'] : []), ...(byModel === true ? ['read'] : [])];
  return `report:${[...chosen, ...agreed, ...how].join(',')}:${words}`;
};

export function readReportAction(action: string): Said | null {
  const said = /^report:(?<choices>(?:(?:\d+(?:=\d+|reopen|now)|corrects|read),?)*):(?<words>.+)$/su.exec(
    action,
  )?.groups;
  if (said === undefined) return null;
  const chosen = said['choices'] ?? '';
  const pairs = [...chosen.matchAll(/(\d+)=(\d+)/gu)];
  return {
    choices: new Map(pairs.map(([, part, id]) => [Number(part), id ?? ''])),
    words: said['words'] ?? '',
    agreed: new Set(chosen.match(/\d+(?:reopen|now)/gu)),
    ...(chosen.includes('corrects') ? { corrects: true } : {}),
    ...(chosen.includes('read') ? { byModel: true } : {}),
  };
}

/** Asks how far an item is; what is said next is about it. */
export const beginAction = (itemId: string): string => `begin-report:${itemId}`;

/** Leaves everything as it is. */
export const LEAVE = 'leave:';

const undoParts = z.tuple([z.string().regex(/^\d{1,15}$/u), z.iso.datetime({ offset: true })]);

/** A record is found by when it was made and its id. */
export const undoAction = (update: { readonly id: string; readonly recordedAt: string }): string =>
  `undo:${update.id}:${update.recordedAt}`;

export function readUndoAction(action: string): { readonly id: string; readonly recordedAt: string } | null {
  const read = undoParts.safeParse(/^undo:(.+?):(.+)$/u.exec(action)?.slice(1));
  return read.success ? { id: read.data[0], recordedAt: read.data[1] } : null;
}

const itemId = z.string().regex(/^\d{1,9}$/u);
const extendParts = z.tuple([itemId, z.union([z.iso.date(), z.literal('-')]), z.string().min(1)]);

/** A request for an extension again, of this item and until this day. */
export const extendAction = (id: string, until: Day | null, words: string): string =>
  `extend:${id}:${until ?? '-'}:${words}`;

export function readExtendAction(
  action: string,
): { readonly itemId: string; readonly until: Day | null; readonly words: string } | null {
  const read = extendParts.safeParse(/^extend:(.+?):(.+?):(.+)$/su.exec(action)?.slice(1));
  if (!read.success) return null;
  const [id, until, words] = read.data;
  return { itemId: id, until: until === '-' ? null : until, words };
}

const decideParts = z.tuple([z.enum(['grant', 'refuse']), itemId, z.iso.date()]);

/** The office's word on what was asked for an item, as it was listed. */
export const decideAction = (decision: 'grant' | 'refuse', id: string, until: Day): string =>
  `${decision}:${id}:${until}`;

export function readDecideAction(
  action: string,
): { readonly grants: boolean; readonly itemId: string; readonly until: Day } | null {
  const read = decideParts.safeParse(/^(grant|refuse):(.+?):(.+)$/u.exec(action)?.slice(1));
  return read.success ? { grants: read.data[0] === 'grant', itemId: read.data[1], until: read.data[2] } : null;
}

/** The milestones of an open draft that sets another deadline, counted back anew. */
export const recountAction = (token: string): string => `recount:${token}`;

export const readRecountAction = (action: string): string | null =>
  /^recount:(?<token>.+)$/u.exec(action)?.groups?.['token'] ?? null;

const reachParts = z.tuple([itemId, z.string().min(1)]);

/** A milestone of this item is reported reached. */
export const reachAction = (id: string, words: string): string => `reach:${id}:${words}`;

export function readReachAction(action: string): { readonly itemId: string; readonly words: string } | null {
  const read = reachParts.safeParse(/^reach:(.+?):(.+)$/su.exec(action)?.slice(1));
  return read.success ? { itemId: read.data[0], words: read.data[1] } : null;
}
