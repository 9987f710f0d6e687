import { z } from 'zod';
import type { Block, Citation } from '../../domain/reply.ts';
import { closing, list, reply, text } from '../answer.ts';
import { quotePassage, sentencesWith } from '../passages.ts';
import type { Plans } from '../ports.ts';
import { defineQuestion, type Context } from '../question.ts';

type Post = Awaited<ReturnType<Plans['posts']>>[number];

const parts = [
  'chair',
  'executive-deputy',
  'deputy',
  'members',
  'office',
  'office-head',
  'office-deputy',
  'all',
] as const;
type Part = (typeof parts)[number];

/** The leading group, its office and its members, as the plan sets them up. */
export const organisation = defineQuestion({
  ask: 'organisation',
  slots: z.object({ parts: z.array(z.enum(parts)).min(1), words: z.string() }),

  read({ has, text: words }) {
    if (!has('organisation') || has('lead', 'participate', 'progress')) return null;
    return { score: has('who', 'which') || words.length < 12 ? 0.86 : 0.7, slots: { parts: partsIn(words), words } };
  },

  async answer({ parts: asked, words }, context) {
    const posts = await context.stores.plans.posts();
    const found = posts.filter(({ role }) => asked.some((part) => belongs[part](role)));
    if (found.length === 0) {
      const said = await sentencesWith(words, context);
      return said === null
        ? reply(context, 'not-found', { blocks: [text(context.say('organisation-none'))] })
        : quotePassage(said, context);
    }
    const people = found.flatMap(({ name, unit, post, role }) =>
      name === undefined ? [] : [{ name, unit: unit ?? '', post: post ?? null, role }],
    );
    return reply(context, 'organisation', {
      blocks: [...lines(found, context), closing(context, found.length)],
      facts: { people },
      citations: found.map(citePost),
      total: found.length,
    });
  },
});

const belongs: Readonly<Record<Part, (role: string) => boolean>> = {
  chair: (role) => role === '组长',
  'executive-deputy': (role) => role === '常务副组长',
  deputy: (role) => role.endsWith('副组长'),
  members: (role) => role === '成员',
  office: (role) => role.startsWith('办公室'),
  'office-head': (role) => role === '办公室主任' || role === '办公室',
  'office-deputy': (role) => /^办公室.*副主任$/u.test(role),
  all: () => true,
};

/** What was named, the longest name first: 常务副组长 is not 组长. */
const naming: readonly (readonly [RegExp, Part])[] = [
  [/常务副组长/gu, 'executive-deputy'],
  [/副组长|deputy (?:chair|head)/gu, 'deputy'],
  [/组长|\bchair\w*\b/gu, 'chair'],
  [/副主任/gu, 'office-deputy'],
  [/主任/gu, 'office-head'],
  [/成员|\bmembers?\b/gu, 'members'],
  [/(?:办公室|[\p{Script=Han}]办)(?:设|放|在|是|由|有|兼|挂|$|[?？,，])|\boffice\b/gu, 'office'],
];

function partsIn(words: string): Part[] {
  let rest = words;
  const found = naming.flatMap(([pattern, part]) => {
    const before = rest;
    rest = rest.replace(pattern, ' ');
    return before === rest ? [] : [part];
  });
  return found.length === 0 ? ['all'] : found;
}

function lines(posts: readonly Post[], { say, language }: Context): readonly Block[] {
  const members = posts.filter(({ role }) => role === '成员');
  const others = posts.filter(({ role }) => role !== '成员');
  const names = members.map((member) => who(member)).join(language === 'zh' ? '、' : ', ');
  return [
    ...(others.length === 0 ? [] : [list(others.map((post) => say('post', { role: post.role, who: who(post) })))]),
    ...(members.length === 0 ? [] : [text(say('members', { names, total: members.length }))]),
  ];
}

/** The name, with the post behind it where the plan gives both. */
function who({ name, post, unit, quote }: Post): string {
  const place = [unit, post].filter((word) => word !== undefined).join('');
  if (name === undefined) return place === '' ? quote : place;
  return place === '' ? name : `${name}（${place}）`;
}

const citePost = ({ document, role, quote }: Post): Citation => ({ source: 'plan', document, ref: role, quote });
