import { z } from 'zod';
import type { Block, Reply } from '../../domain/reply.ts';
import { unitName } from '../../domain/request.ts';
import { closing, list, reply, text, unitNames } from '../answer.ts';
import { quotePassage, sentencesWith } from '../passages.ts';
import { citePost, postName, whoHolds, type PlanPost } from '../posts.ts';
import { defineQuestion, type Context } from '../question.ts';
import type { Analysis } from '../understand/analysis.ts';
import { contentOf } from '../understand/mention.ts';
import { officeNamed } from '../understand/office.ts';

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
  slots: z.object({
    parts: z.array(z.enum(parts)).min(1),
    /** Whether this unit is a member. */
    member: unitName.nullable(),
    words: z.string(),
  }),

  read(analysis) {
    const { has, text: words, asked, units, subject, ofWhole } = analysis;
    if (has('participate', 'progress', 'silent', 'overdue', 'target')) return null;
    // Who leads the whole is the leading group.
    if (ofWhole && units.length === 0 && has('lead', 'responsible')) return { score: 0.9, slots: everything(words) };
    const ofOffice = officeNamed.test(asked) && has('who', 'responsible', 'liaison');
    if (!(has('organisation') && (!has('lead') || words.includes('领导小组'))) && !ofOffice) return null;
    if (subject.kind === 'items' && subject.exact && has('requirement')) return null;
    const member =
      units.length === 1 && /成员|\bmembers?\b/u.test(asked) ? (units[0]?.unit?.name ?? units[0]?.text ?? null) : null;
    const named = partsIn(analysis);
    if (has('requirement', 'due') && named.length === 0) return null;
    if (/多久|几次|多长时间|[几多]少?(?:名|人)|(?:要|应|须|需)(?:当|要)?(?:确定|明确|指定|安排|配备|设立)/u.test(asked))
      return null;
    const otherwise: Part = ofOffice ? 'office' : 'all';
    const score = has('who', 'which', 'count', 'yesNo') || words.length < 12 || named.length > 0 ? 0.86 : 0.7;
    return { score, slots: { parts: named.length > 0 ? named : [otherwise], member, words } };
  },

  async answer({ parts: asked, member, words }, context) {
    const posts = await context.stores.plans.posts();
    const found = posts.filter(({ role }) => asked.some((part) => belongs[part](role)));
    if (found.length === 0) return asWritten(words, context);
    if (member !== null && asked.includes('members')) return membership(member, found, context);
    return answerWith(found, lines(found, context), context);
  },
});

const everything = (words: string): { parts: Part[]; member: null; words: string } => ({
  parts: ['all'],
  member: null,
  words,
});

const belongs: Readonly<Record<Part, (role: string) => boolean>> = {
  chair: (role) => /^(?:第一组长|组长|总?召集人|总指挥|指挥长|主任)$/u.test(role),
  'executive-deputy': (role) => role === '常务副组长',
  deputy: (role) => /副(?:组长|召集人|总指挥|指挥长)$|^副主任$/u.test(role),
  members: (role) => role === '成员',
  office: (role) => role.startsWith('办公室'),
  'office-head': (role) => role === '办公室主任' || role === '办公室',
  'office-deputy': (role) => /^办公室.*副主任$/u.test(role),
  all: (role) => role !== '联络员',
};

/** What was named, the longest name first: 常务副组长 is not 组长. */
const naming: readonly (readonly [RegExp, Part])[] = [
  [/常务副组长/gu, 'executive-deputy'],
  [/副组长|\b(?:deputy|vice)[- ](?:chair\w*|head)\b/gu, 'deputy'],
  [/组长|\bchair\w*\b/gu, 'chair'],
  [/副主任/gu, 'office-deputy'],
  [/主任/gu, 'office-head'],
  [/成员|\bmembers?\b/gu, 'members'],
  [/(?:办公室|[\p{Script=Han}]办)(?:设|放|在|是|由|有|兼|挂|归|谁|$|[?？,，])|\boffice\b/gu, 'office'],
];

function partsIn({ asked }: Analysis): Part[] {
  let rest = asked;
  return naming.flatMap(([pattern, part]) => {
    const before = rest;
    rest = rest.replace(pattern, ' ');
    return before === rest ? [] : [part];
  });
}

/** Where the plan was not read into posts, its own sentence. */
async function asWritten(words: string, context: Context): Promise<Reply> {
  const said = await sentencesWith(contentOf(words), context);
  if (said !== null) return quotePassage(said, context);
  return reply(context, 'not-found', { blocks: [text(context.say('organisation-none'))] });
}

function membership(unit: string, posts: readonly PlanPost[], context: Context): Reply {
  const { say, language, directory } = context;
  const members = posts.filter(({ role }) => role === '成员');
  const names = members.map(whoHolds);
  // The list may write the unit by another of its names.
  const isUnit = (member: PlanPost): boolean => {
    const name = member.unit ?? whoHolds(member);
    return name === unit || directory.unitNamed(name)?.name === unit;
  };
  const own = members.some(isUnit) ? members.filter(isUnit) : members;
  const isMember = members.some(isUnit);
  const verdict = text(say(isMember ? 'yes-member' : 'no-member', { unit }));
  return answerWith(
    members,
    [verdict, text(say('members', { names: unitNames(names, language), total: names.length }))],
    context,
    own,
  );
}

function answerWith(posts: readonly PlanPost[], blocks: readonly Block[], context: Context, cited = posts): Reply {
  const people = posts.flatMap(({ name, unit, post, role }) =>
    name === undefined ? [] : [{ name, unit: unit ?? '', post: post ?? null, role }],
  );
  const units = posts.flatMap(({ role, unit }) => (role === '成员' && unit !== undefined ? [{ name: unit }] : []));
  return reply(context, 'organisation', {
    blocks: [...blocks, closing(context, posts.length, units.length === posts.length ? 'units' : 'entries')],
    facts: { people, ...(units.length === 0 ? {} : { units }) },
    citations: cited.map(citePost),
    total: posts.length,
  });
}

function lines(posts: readonly PlanPost[], context: Context): readonly Block[] {
  const { say, language } = context;
  const members = posts.filter(({ role }) => role === '成员');
  const others = posts
    .filter(({ role }) => role !== '成员')
    .toSorted(officeFirst)
    .map((post) => postLine(post, context));
  const names = unitNames(members.map(whoHolds), language);
  return [
    ...(others.length === 1 ? others.map(text) : others.length === 0 ? [] : [list(others)]),
    ...(members.length === 0 ? [] : [text(say('members', { names, total: members.length }))]),
  ];
}

/** Where the office is comes before who is in it. */
const officeFirst = (a: PlanPost, b: PlanPost): number =>
  a.role.startsWith('办公室') && b.role.startsWith('办公室')
    ? Number(b.role === '办公室') - Number(a.role === '办公室')
    : 0;

function postLine(post: PlanPost, { say }: Context): string {
  const { role, name, unit } = post;
  if (role !== '办公室' || name === undefined) return say('post', { role: postName(role, say), who: whoHolds(post) });
  return unit === undefined
    ? say('post-office-nowhere', { who: name })
    : say('post-office', { who: name, place: unit });
}
