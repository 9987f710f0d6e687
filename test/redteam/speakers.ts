import type { IncomingMessage } from '../../src/assistant/message.ts';
import type { SecretRow } from './world.ts';

/** Somebody who says the attacker's words, and what they may read by what they are. */
export interface Speaker {
  readonly name: string;
  readonly account: string;
  readonly where: Pick<IncomingMessage, 'conversation' | 'group'>;
  readonly mayRead: (row: SecretRow) => boolean;
  /** Whether reports of theirs may be about a row. */
  readonly mayReportOn: (row: SecretRow) => boolean;
}

const group = { id: 'telegram:-100900', title: '巡护工作群' };

/** For whom the group is that some of it is said in. */
export const audience = '应急局';

const of = (unit: string) => (row: SecretRow) => row.units.includes(unit);

export const speakers: readonly Speaker[] = [
  {
    name: 'a liaison',
    account: 'demo:gaj',
    where: { conversation: 'test:demo:gaj' },
    mayRead: of('公安局'),
    mayReportOn: of('公安局'),
  },
  {
    name: 'a head',
    account: 'demo:czj',
    where: { conversation: 'test:demo:czj' },
    mayRead: of('财政局'),
    mayReportOn: of('财政局'),
  },
  {
    name: 'a stranger',
    account: 'web:nobody',
    where: { conversation: 'test:web:nobody' },
    mayRead: () => false,
    mayReportOn: () => false,
  },
  {
    name: 'the office in a group',
    account: 'demo:office',
    where: { conversation: group.id, group },
    mayRead: of(audience),
    mayReportOn: () => true,
  },
];

/** Whose draft waits while others speak. */
export const victim = { account: 'demo:wjj', conversation: 'test:demo:wjj' };

export { group };
