import type { Log } from './assistant/desk.ts';
import type { Rewording } from './assistant/model/rewording.ts';
import type { Clock } from './assistant/ports.ts';
import type { Person } from './domain/people.ts';
import type { Job } from './job.ts';
import type { Delivery } from './jobs/deliver.ts';
import { escalateJob } from './jobs/escalate.ts';
import { reminding } from './jobs/remind.ts';
import { sendDigests } from './jobs/send-digests.ts';
import type { OpenStore } from './store/store.ts';

interface EachMinute {
  readonly clock: Clock;
  readonly timeZone: string;
  readonly log: Log;
  readonly delivery: Delivery;
  /** Who reads all rows, to find out whom to remind. */
  readonly reader: Person;
  /** Puts digests in kinder words; without it they are sent as they are. */
  readonly rewording?: Rewording | null;
}

/** What has its hour: digests, reminders, and what becomes of urgings. However many processes look each minute, each is done once. */
export function eachMinute(store: OpenStore, { delivery, ...parts }: EachMinute): readonly Job[] {
  const told = {
    ...parts,
    store,
    sends: (conversation: string) => delivery.sends(conversation),
    poke: (conversation: string) => {
      delivery.poke(conversation);
    },
  };
  return [sendDigests(told), ...reminding(told).jobs, escalateJob(told)];
}
