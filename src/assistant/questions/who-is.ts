import { z } from 'zod';
import { closing, list, reply, text } from '../answer.ts';
import { citePost, postName, whoHolds } from '../posts.ts';
import { defineQuestion, type Context } from '../question.ts';
import { citePerson } from '../contacts.ts';
import { sentencesWith, quotePassage } from '../passages.ts';
import { notFound } from '../subject.ts';
import { mentions, withoutAsking } from '../understand/mention.ts';

/** Who a person is: the posts that the plan gives them, and what the roster says. */
export const whoIs = defineQuestion({
  ask: 'who-is',
  slots: z.object({ name: z.string().max(40) }),

  read({ asked, text: words, directory, units, has }) {
    if (has('lead', 'participate', 'due', 'overdue', 'silent', 'target')) return null;
    const [person] = directory.personsIn(words);
    if (person !== undefined && asksForPost.test(asked)) return { score: 0.93, slots: { name: person.name } };
    const name = mentions(withoutAsking(asked.replace(asksForPost, ' ').replace(somewhere, ' '))).join(' ');
    const isName = units.length === 0 && /^\p{Script=Han}{2,4}$/u.test(name);
    return isName && asksForPost.test(asked) ? { score: 0.5, slots: { name } } : null;
  },

  async answer({ name }, context) {
    const posts = (await context.stores.plans.posts()).filter((post) => post.name === name);
    const people = context.directory.personsIn(name).filter((person) => person.name === name);
    if (posts.length === 0 && people.length === 0) return otherwise(name, context);
    const lines = [
      ...posts.map((post) => context.say('post', { role: postName(post.role, context.say), who: whoHolds(post) })),
      ...people.map(({ unit, post, role }) =>
        context.say('person', { name, unit, post: post ?? '', role: context.say(`role-${role}`) }),
      ),
    ];
    const facts = [
      ...posts.map(({ unit, post, role }) => ({ name, unit: unit ?? '', post: post ?? null, role })),
      ...people.map(({ unit, post, role }) => ({ name, unit, post, role })),
    ];
    return reply(context, people.length > 0 ? 'liaison' : 'organisation', {
      blocks: [...(lines.length === 1 ? lines.map(text) : [list(lines)]), closing(context, lines.length, 'entries')],
      facts: { people: facts },
      citations: [...posts.map(citePost), ...people.map(citePerson)],
      total: lines.length,
    });
  },
});

/** Where somebody holds the post that is asked for. */
const somewhere = /在(?:办公室|领导小组|专班|组里|小组|局里|单位)(?:里面?|中|内)?/u;

const asksForPost =
  /(?:是|主要)?(?:干|做|负责)(?:什么|啥|嘛)(?:工作)?的|是(?:什么|啥)职务|是谁|是(?:什么|啥)(?:人|职务|身份|角色)|(?:什么|啥)职务|任(?:什么|啥)|(?:哪个|什么|啥)(?:单位|部门)(?:的|人)?|担任|职务|\bwho is\b/u;

async function otherwise(name: string, context: Context) {
  const said = await sentencesWith(name, context);
  return said === null ? notFound(name, [], context) : quotePassage(said, context);
}
