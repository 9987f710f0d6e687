import { plainText, type Reply } from '../../../src/domain/reply.ts';
import { aDesk } from '../../support/desk.ts';

type Desk = Awaited<ReturnType<typeof aDesk>>;

/** The places of the measures that a reply is about, in its order. */
export const refsOf = ({ facts }: Reply): string => (facts.measures ?? []).map(({ ref }) => ref).join(' ');

export const firstLine = (reply: Reply): string => plainText(reply).split('\n')[0] ?? '';

/** Conversations at one desk, each beginning with nothing said before. */
export async function aTalker(desk?: Desk) {
  const at = desk ?? (await aDesk());
  let conversations = 0;
  return {
    ...at,
    /** Says one thing after the other in a conversation of its own; gives the last reply. */
    talk: async (who: string, ...said: readonly [string, ...string[]]): Promise<Reply> => {
      conversations += 1;
      const conversation = `talk:${String(conversations)}`;
      const [first, ...others] = said;
      let reply = await at.say(who, first, { conversation });
      for (const words of others) reply = await at.say(who, words, { conversation });
      return reply;
    },
  };
}
