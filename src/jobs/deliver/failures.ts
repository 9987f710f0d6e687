import { SendError, type Failure, type Outgoing } from '../../assistant/outbox.ts';
import { backOff } from './pace.ts';
import { PartFailed } from './send-row.ts';

/** What is done about a row that was not sent. */
export type Verdict = { readonly bug?: unknown } & (
  | { readonly kind: 'final'; readonly failure: Failure }
  | { readonly kind: 'moved'; readonly to: string }
  /** Tried again after so many seconds. Where it is unknown whether it was sent, that is found out first. */
  | { readonly kind: 'later' | 'unknown' | 'bug'; readonly seconds: number; readonly unknown: boolean }
);

/** How often a row is tried that brings its sender down. It would hold up its conversation for ever. */
const TRIES = 8;

/** Times are kept to the second, and a platform that says when means no sooner. */
const MARGIN_S = 1;

/** A bug comes with what is to be logged: once when it shows, once when the row is given up for it. */
export function failureOf(error: unknown, row: Outgoing, random: () => number): Verdict {
  const { cause, wasUnknown } = error instanceof PartFailed ? error : { cause: error, wasUnknown: true };
  if (cause instanceof SendError) return outcomeOf(cause, { row, wasUnknown, random });
  const tries = row.reason === 'bug' ? row.attempts + 1 : 1;
  if (tries >= TRIES) return { kind: 'final', failure: 'refused', bug: cause };
  const again = { kind: 'bug', seconds: backOff(tries - 1, random), unknown: true } as const;
  return tries === 1 ? { ...again, bug: cause } : again;
}

interface Try {
  readonly row: Outgoing;
  readonly wasUnknown: boolean;
  readonly random: () => number;
}

function outcomeOf({ outcome }: SendError, { row, wasUnknown, random }: Try): Verdict {
  switch (outcome.kind) {
    case 'final':
    case 'moved':
      return outcome;
    case 'later':
      return { kind: 'later', seconds: outcome.seconds + MARGIN_S, unknown: wasUnknown };
    case 'unknown': {
      const failures = row.reason === 'unknown' ? row.attempts : 0;
      return { kind: 'unknown', seconds: backOff(failures, random), unknown: true };
    }
  }
}
