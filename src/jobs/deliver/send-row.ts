import { SendError, type Outbox, type Outgoing, type Sender, type SentPart } from '../../assistant/outbox.ts';

/** What went wrong with a part, and whether it may have been sent all the same. */
export class PartFailed extends Error {
  override readonly name = 'PartFailed';
  /** Whether it was unknown already when it was tried. */
  readonly wasUnknown: boolean;

  constructor(cause: unknown, wasUnknown: boolean) {
    super('a part was not sent', { cause });
    this.wasUnknown = wasUnknown;
  }
}

export interface SentRow {
  /** Whether more waits in the conversation. */
  readonly more: boolean;
  /** What was sent before was changed, and not sent anew. */
  readonly edited: boolean;
}

interface Sending {
  readonly sender: Sender;
  readonly outbox: Outbox;
  readonly now: () => string;
  readonly goesOn: () => boolean;
}

/**
 * Sends what was not sent of a row, part by part, each kept before the next is begun; a part of which nobody knows is looked for first.
 * Throws `PartFailed`. Where the work does not go on, what is left is for later.
 */
export async function sendRow(row: Outgoing, { sender, outbox, now, goesOn }: Sending): Promise<SentRow> {
  const total = await promised(false, () => Promise.resolve(sender.partsOf(row)));
  const parts = [...row.parts];
  let more = true;
  for (let part = Math.min(parts.length, total - 1); part < total; part += 1) {
    if (part > row.parts.length && !goesOn()) throw new PartFailed(new SendError({ kind: 'later', seconds: 0 }), false);
    const sent = parts[part] ?? (await sendPart(asOf(row, parts), part, sender));
    parts[part] = sent;
    more = await outbox.sent(row.id, sent, { last: part === total - 1, at: now() });
  }
  const edited = row.replaces?.some(({ id }) => parts.some((sent) => sent.id === id)) === true;
  return { more, edited };
}

/** The row once more of it was sent: what was unknown of it was the part behind those that it came with. */
const asOf = (row: Outgoing, parts: readonly SentPart[]): Outgoing => ({
  ...row,
  parts: [...parts],
  begunAfter: parts.length === row.parts.length ? row.begunAfter : null,
});

async function sendPart(row: Outgoing, part: number, sender: Sender): Promise<SentPart> {
  const found = row.begunAfter === null ? null : await promised(true, () => sender.find(row, part));
  return found ?? promised(false, () => sender.send(row, part));
}

async function promised<T>(wasUnknown: boolean, step: () => Promise<T>): Promise<T> {
  try {
    return await step();
  } catch (error) {
    throw new PartFailed(error, wasUnknown);
  }
}
