import type { Place } from '../../../src/assistant/ports.ts';
import { localOperator } from '../../../src/domain/people.ts';
import { plainText, type Reply } from '../../../src/domain/reply.ts';
import { aDesk } from '../../support/desk.ts';

export const office = '岳主任';

/** The codes that a reply shows. */
export const codesIn = (reply: Reply): readonly string[] =>
  plainText(reply).match(/(?<![a-z*])[a-z]{5}-[a-z]{5}-[a-z]{5}/gu) ?? [];

/** A desk with the office's word for getting codes, and accounts that write in private. */
export async function anEnrollingDesk(options: Parameters<typeof aDesk>[0] = {}) {
  const desk = await aDesk(options);
  const { say, store } = desk;
  return {
    ...desk,
    codeFor: async (name: string): Promise<string> => {
      const reply = await say(office, `/code ${name}`);
      const [code, ...more] = codesIn(reply);
      if (code === undefined || more.length > 0) throw new Error(`no code in: ${plainText(reply)}`);
      return code;
    },
    /** Puts somebody more on the roster. */
    join: (place: Pick<Place, 'name' | 'unit' | 'role'>) =>
      store.transaction('t', ({ roster }) => roster.put({ id: null, active: true, ...place })),
    /** What the journal has of accounts. */
    journalled: async (): Promise<readonly string[]> => {
      const entries = await store.journal.entries(localOperator);
      return entries.map(({ action, subject }) => `${action} ${subject}`);
    },
    nameOf: async (account: string) => (await store.people.byAccountOrName(account))?.name ?? null,
  };
}

/** All that is kept of messages and replies, as text. */
export async function keptWords({ store }: Pick<Awaited<ReturnType<typeof aDesk>>, 'store'>): Promise<string> {
  const { database } = store;
  const rows = [
    await database.selectFrom('messages').selectAll().execute(),
    await database.selectFrom('outgoing').selectAll().execute(),
    await database.selectFrom('enrolment_codes').selectAll().execute(),
    await database.selectFrom('journal').selectAll().execute(),
    await database.selectFrom('topics').selectAll().execute(),
  ];
  return JSON.stringify(rows);
}
