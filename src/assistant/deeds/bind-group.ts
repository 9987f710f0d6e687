import { isDeepStrictEqual } from 'node:util';
import { z } from 'zod';
import { reply, text, unitNames } from '../answer.ts';
import {
  defineDeed,
  instead,
  type Acting,
  type Done,
  type Instead,
  type Intended,
  type Told,
  type Traced,
  type Undone,
} from '../deed.ts';
import type { Group } from '../event.ts';
import { audienceIn, namedAudience, type NamedAudience } from '../groups/audience.ts';
import { bindingIn, meansAll, type SaidBinding } from '../groups/said-binding.ts';
import type { Context } from '../question.ts';

const audience = z.union([z.literal('all'), z.array(z.string()).readonly(), z.null()]);

const binding = z.object({ groupId: z.string(), title: z.string(), from: audience, to: audience });
type Binding = z.infer<typeof binding>;

/** The deed by which the office says for whom a group is. */
export const BIND_GROUP = 'bind-group';

/** For whom a group is: what is answered there holds what those may see. */
export const bindGroup = defineDeed({
  deed: BIND_GROUP,
  what: binding,
  trace: z.object({}),
  read,
  again,
  show: (what, context) => Promise.resolve(told(what, 'group-bind-draft', context)),
  carryOut,
  undo,
});

async function read(words: string, context: Context): Promise<Intended<Binding> | null> {
  const said = bindingIn(words);
  if (said === null) return null;
  const group = await groupMeant(said, context);
  if ('instead' in group) return group;
  const to = said.audience === null ? null : audienceMeant(said.audience, group, context);
  if (to !== null && typeof to === 'object' && 'instead' in to) return to;
  const from = namedAudience(group.audience, context.directory);
  if (isDeepStrictEqual(from, to))
    return instead('not-found', 'group-bound-already', context, {
      title: group.title,
      audience: audienceIn(to, context),
    });
  return { what: { groupId: group.id, title: group.title, from, to } };
}

/** The group of the conversation; elsewhere the one that is named. */
async function groupMeant({ title }: SaidBinding, context: Context): Promise<Group | Instead> {
  if (context.group !== undefined && title === null) return context.group;
  if (title === null) return instead('clarify', 'group-which', context);
  const groups = (await context.stores.groups.all()).filter(({ state }) => state === 'open');
  const exact = groups.filter((group) => group.title === title);
  const [group, ...more] = exact.length > 0 ? exact : groups.filter((each) => each.title.includes(title));
  if (group === undefined) return instead('not-found', 'group-unknown', context, { title });
  return more.length > 0 ? instead('clarify', 'group-several', context, { title }) : group;
}

/** The units that are named, each of which has to be known: a slip would show a group less than is meant, or more. */
function audienceMeant(said: string, group: Group, context: Context): Exclude<NamedAudience, null> | Instead {
  const { directory, language } = context;
  if (meansAll(said)) return 'all';
  const names = said
    .replace(/^(?:仅限?|只限?|限|给)+|(?:可见|查看|可以?看)$/gu, '')
    .split(/[、，,;；\n]+|\s+(?:and|和|与|及)\s+|(?<=[\p{Script=Han}])[和与及](?=[\p{Script=Han}]{2})/u)
    .map((name) => name.trim())
    .filter((name) => name !== '');
  const known = names.map((name) => ({ name, unit: unitCalled(name, context) }));
  if (known.length === 0) return { instead: howToBind(group, context) };
  const strange = known.filter(({ unit }) => unit === undefined).map(({ name }) => name);
  if (strange.length > 0)
    return instead('clarify', 'group-unit-unknown', context, { units: strange.join(language === 'zh' ? '、' : ', ') });
  const meant = new Set(known.map(({ unit }) => unit?.id));
  return directory.units.filter(({ id }) => meant.has(id)).map(({ name }) => name);
}

function unitCalled(name: string, { directory }: Context) {
  const exact = directory.unitNamed(name);
  if (exact !== undefined) return exact;
  const [found, ...more] = directory.unitsIn(name);
  const isWhole = found !== undefined && more.length === 0 && found.end - found.start === name.length;
  return isWhole ? (found.unit ?? undefined) : undefined;
}

/** How the office binds a group. */
export function howToBind({ title }: Group, context: Context) {
  const { example, all } = bindingExample(context);
  return reply(context, 'clarify', {
    blocks: [text(context.say('group-how-to-bind', { title, example, all }))],
    actions: [{ label: all, value: all }],
  });
}

/** What is said to bind a group, with units of the record. */
export function bindingExample({ say, directory, language }: Pick<Context, 'say' | 'directory' | 'language'>) {
  const names = directory.units.slice(0, 2).map(({ name }) => name);
  const units = names.length === 0 ? say('audience-some') : unitNames(names, language);
  return { example: say('group-bind-say', { units }), all: say('group-bind-all-say') };
}

async function again({ groupId, title, to }: Binding, context: Context): Promise<Intended<Binding>> {
  const group = await context.stores.groups.byId(groupId);
  if (group?.state !== 'open') return instead('not-found', 'group-unknown', context, { title });
  const from = namedAudience(group.audience, context.directory);
  return { what: { groupId, title: group.title, from, to } };
}

function told({ title, from, to }: Binding, id: string, context: Context): Told {
  const values = { title, from: audienceIn(from, context), to: audienceIn(to, context) };
  const state = to === null ? 'none' : 'some';
  const was = from === null ? 'none' : 'some';
  return { blocks: [text(context.say(id, { ...values, state, was }))], total: 1 };
}

async function carryOut(what: Binding, { context }: Acting): Promise<Done<object>> {
  await context.stores.groups.bind(what.groupId, what.to);
  return {
    trace: {},
    subject: `group ${what.groupId}`,
    before: { title: what.title, audience: what.from },
    after: { title: what.title, audience: what.to },
    told: told(what, 'group-bind-done', context),
  };
}

async function undo({ what }: Traced<Binding, object>, { context }: Acting): Promise<Undone> {
  const { groupId, title, from, to } = what;
  const group = await context.stores.groups.byId(groupId);
  if (group === null || !isDeepStrictEqual(namedAudience(group.audience, context.directory), to))
    return instead('not-found', 'undo-moved-on', context);
  await context.stores.groups.bind(groupId, from);
  return {
    before: { title, audience: to },
    after: { title, audience: from },
    told: told({ groupId, title: group.title, from: to, to: from }, 'group-bind-done', context),
  };
}
