import type { Served } from './calls.ts';
import type { Mishap } from './faults.ts';
import type { Message } from './wire.ts';

/** A message that the bot sent, whether or not it got to know. */
export interface Sent {
  readonly method: string;
  readonly message: Message;
  readonly mishap: Mishap | null;
}

/** The calls that were served, the newest so many. */
export interface CallLog {
  /** How many are being served now. */
  underWay: number;
  readonly add: (call: Served) => void;
  all(): readonly Served[];
  sent(): Sent[];
}

export function callLog(keep: number): CallLog {
  const calls: Served[] = [];
  return {
    underWay: 0,
    add(call) {
      if (call.method === 'getUpdates' && call.refusal === null) return;
      calls.push(call);
      if (calls.length > keep) calls.splice(0, calls.length - keep);
    },
    all: () => calls,
    sent: () => calls.flatMap(sentBy),
  };
}

function sentBy({ method, result, mishap }: Served): Sent[] {
  if (!/^send(?!ChatAction)/.test(method) || result === undefined) return [];
  return [result].flat().map((message) => ({ method, message: message as Message, mishap }));
}
