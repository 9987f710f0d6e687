import { fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

/** Somebody with a telephone, and the work that they ask after and report. */
export interface Member {
  readonly id: number;
  readonly titles: readonly string[];
}

/** What the crowd is told to do. `taps`: whether a report is confirmed by its button, or in words. */
export type Order =
  | { readonly kind: 'come'; readonly members: readonly Member[]; readonly taps: boolean }
  | { readonly kind: 'rush'; readonly updates: number }
  | { readonly kind: 'steady'; readonly perSecond: number; readonly seconds: number };

/** What the crowd did, and how long each of its updates waited for an answer, in milliseconds. */
export interface Done {
  readonly updates: number;
  readonly seconds: number;
  readonly latencies: readonly number[];
}

interface Place {
  readonly apiRoot: string;
  readonly token: string;
}

export type Did = Done | Place;

/** Telegram and the people on it, in a process of their own. */
export interface Crowd {
  come(members: readonly Member[], how: { readonly taps: boolean }): Promise<Place>;
  rush(updates: number): Promise<Done>;
  steady(perSecond: number, seconds: number): Promise<Done>;
  leave(): void;
}

export function crowdOf(): Crowd {
  const child = fork(fileURLToPath(new URL('crowd.ts', import.meta.url)), { execArgv: [], serialization: 'advanced' });
  const gone = once(child, 'exit').then(() => {
    throw new Error('the crowd has gone');
  });
  // Nobody waits for it once the crowd has been let go.
  gone.catch(() => undefined);
  const order = async <T extends Did>(given: Order): Promise<T> => {
    child.send(given);
    const [said] = (await Promise.race([once(child, 'message'), gone])) as [{ did?: T; error?: string }];
    if (said.did === undefined) throw new Error(`the crowd could not ${given.kind}: ${said.error ?? ''}`);
    return said.did;
  };
  return {
    come: (members, { taps }) => order<Place>({ kind: 'come', members, taps }),
    rush: (updates) => order<Done>({ kind: 'rush', updates }),
    steady: (perSecond, seconds) => order<Done>({ kind: 'steady', perSecond, seconds }),
    leave: () => {
      child.disconnect();
    },
  };
}
