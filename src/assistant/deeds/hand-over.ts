import type { Person } from '../../domain/people.ts';
import { isDeepStrictEqual } from 'node:util';
import {
  defineDeed,
  instead,
  type Acting,
  type Done,
  type Instead,
  type Intended,
  type Traced,
  type Undone,
} from '../deed.ts';
import { reply, text } from '../answer.ts';
import type { Context } from '../question.ts';
import {
  HAND_OVER,
  handOver,
  handOverTrace,
  type HandOver,
  type HandOverTrace,
  type RosterEntry,
} from './hand-over/content.ts';
import { calledIn, isName, isSameUnit, noSuchPerson, personsCalled, whichPerson } from './hand-over/persons-meant.ts';
import { handOverIn, type SaidHandOver } from './hand-over/said-hand-over.ts';
import { tellHandOver } from './hand-over/show.ts';

/**
 * A change of persons. Items are their units', so whoever takes over reports them from then on; the roster's next loading decides again, and
 * says where it differs.
 */
export const handOverWork = defineDeed({
  deed: HAND_OVER,
  what: handOver,
  trace: handOverTrace,
  read,
  again,
  async show(what, context) {
    const { stores, say, now } = context;
    const waiting = what.leaver === null ? [] : await stores.drafts.waiting(what.leaver.id, now);
    const told = await tellHandOver(what, waiting.length, context);
    return { ...told, blocks: [text(say('hand-over-draft')), ...told.blocks] };
  },
  carryOut,
  undo,
});

async function read(words: string, context: Context): Promise<Intended<HandOver> | null> {
  const said = handOverIn(words);
  if (said === null) return null;
  const people = await context.stores.people.all();
  const leaver = leaverOf(said, people, { words, context });
  if (leaver === null || 'instead' in leaver) return leaver;
  const { unit, person } = leaver;
  const successor = successorOf(said, { unit, people, words, context });
  if (successor === null || 'instead' in successor) return successor;
  const chosen = { unit, leaver: person, leaves: said.leaves, successor: successor.who };
  if (successor.who === null && !said.nobody && person !== null) {
    const asked = whoTakesOver(unit, person, { said, people, context });
    if (asked !== null) return asked;
  }
  return composed({ ...chosen, role: person?.role === 'head' ? 'head' : 'liaison' }, context);
}

interface Saying {
  readonly words: string;
  readonly context: Context;
}

/** Who goes, and from which unit; `null` where the words speak of nobody that the roster knows. */
function leaverOf(
  { leaver, unit, isPlain, successor }: SaidHandOver,
  people: readonly Person[],
  { words, context }: Saying,
): { readonly unit: string; readonly person: Person | null } | Instead | null {
  const units = [...new Set(people.map((person) => person.unit))];
  if (leaver !== null) {
    const called = calledIn(leaver, context, units);
    const found = personsCalled(called, people, context);
    const [person, ...others] = found;
    if (person === undefined) return isPlain && isName(called.name) ? noSuchPerson(called.name, context) : null;
    if (others.length > 0)
      return whichPerson(called.name, found, { context, again: (name) => words.replace(leaver, () => name) });
    return isByRoster(person) ? instead('denied', 'hand-over-by-roster', context) : { unit: person.unit, person };
  }
  const named = unit === null ? null : unitSaid(unit, units, context);
  if (named === null) return unit === null || !isPlain ? null : instead('not-found', 'unit-unknown', context, { unit });
  const liaisons = people.filter((each) => each.role === 'liaison' && isSameUnit(each.unit, named, context));
  const [only, ...more] = liaisons;
  if (more.length > 0)
    return whichPerson(named, liaisons, { context, again: (name) => `由${successor ?? ''}接替${name}担任联络员` });
  return { unit: only?.unit ?? named, person: only ?? null };
}

function unitSaid(words: string, units: readonly string[], { directory }: Context): string | null {
  const written = units.find((unit) => unit === words);
  return written ?? directory.unitNamed(words)?.name ?? directory.unitsIn(words)[0]?.unit?.name ?? null;
}

/** Leaders and the office are made by the roster alone: nobody gets rights by a word in chat. */
const isByRoster = ({ role }: Pick<Person, 'role'>): boolean =>
  role === 'leader' || role === 'office' || role === 'administrator';

type Successor = Person | string;

/** Who comes: somebody of the roster, or a new name; nobody where none was named. `null` where the words name no person. */
function successorOf(
  { successor }: SaidHandOver,
  { unit, people, words, context }: Saying & { readonly unit: string; readonly people: readonly Person[] },
): { readonly who: Successor | null } | Instead | null {
  if (successor === null) return { who: null };
  const called = calledIn(successor, context, [...new Set(people.map((person) => person.unit))]);
  const [here] = personsCalled({ ...called, unit: called.unit ?? unit }, people, context);
  if (here !== undefined) return isByRoster(here) ? instead('denied', 'hand-over-by-roster', context) : { who: here };
  if (!isName(called.name)) return null;
  if (called.unit !== null)
    return isSameUnit(called.unit, unit, context) ? { who: called.name } : noSuchPerson(called.name, context);
  const elsewhere = personsCalled(called, people, context);
  if (elsewhere.length > 0 && elsewhere.every(isByRoster)) return instead('denied', 'hand-over-by-roster', context);
  const again = (name: string) => words.replace(successor, () => name);
  return elsewhere.length === 0 ? { who: called.name } : isItThey(called.name, elsewhere, { unit, context, again });
}

/** One of that name is in another unit: that person moves here, or it is somebody else. */
function isItThey(
  name: string,
  people: readonly Person[],
  {
    unit,
    context,
    again,
  }: { readonly unit: string; readonly context: Context; readonly again: (called: string) => string },
): Instead {
  const { say } = context;
  const button = (label: string, from: string) => ({ label, value: again(`${from}的${name}`) });
  return {
    instead: reply(context, 'clarify', {
      blocks: [
        text(say('hand-over-elsewhere', { name, units: people.map((each) => each.unit).join(say('side-and')), unit })),
      ],
      actions: [
        ...people.map((each) => button(say('hand-over-moving', { name, from: each.unit }), each.unit)),
        button(say('hand-over-another', { name, unit }), unit),
      ],
    }),
  };
}

/** Asks who takes over where the unit would have no liaison; `null` where somebody is left. */
function whoTakesOver(
  unit: string,
  leaver: Person,
  {
    said,
    people,
    context,
  }: { readonly said: SaidHandOver; readonly people: readonly Person[]; readonly context: Context },
): Instead | null {
  const { say } = context;
  const others = people.filter((each) => each.id !== leaver.id && isSameUnit(each.unit, unit, context));
  if (leaver.role !== 'liaison' || others.some(({ role }) => role === 'liaison')) return null;
  const goes = `${unit}的${leaver.name}${said.leaves ? '调走' : '不再担任联络员'}`;
  return {
    instead: reply(context, 'clarify', {
      blocks: [text(say('hand-over-who', { name: leaver.name, unit }))],
      actions: [
        ...others
          .filter((each) => !isByRoster(each))
          .map(({ name }) => ({ label: name, value: `${goes}，由${name}接任` })),
        { label: say('hand-over-nobody-yet'), value: `${goes}，暂无人接任` },
      ],
    }),
  };
}

interface Chosen {
  readonly unit: string;
  readonly role: HandOver['role'];
  readonly leaver: Person | null;
  readonly leaves: boolean;
  readonly successor: Successor | null;
}

const entryOf = ({ id, name, unit, role }: Person): RosterEntry => ({ id, name, unit, role, active: true });

/** The hand-over with the places that everybody has now, or why there is none to be made. */
async function composed(
  { unit, role, leaver, leaves, successor }: Chosen,
  context: Context,
): Promise<Intended<HandOver>> {
  const { stores } = context;
  if (typeof successor !== 'string' && successor !== null && successor.id === leaver?.id)
    return instead('clarify', 'hand-over-same-person', context, { name: successor.name });
  const name = typeof successor === 'string' ? successor : (successor?.name ?? '');
  const former = successor === null ? null : await stores.roster.named(name, unit);
  const moves = typeof successor !== 'string' && successor !== null && successor.unit !== unit;
  if (moves && former !== null) return instead('denied', 'hand-over-by-roster', context);
  const entry = typeof successor === 'string' ? former : successor === null ? null : entryOf(successor);
  const people = await stores.people.all();
  const others = people.filter(
    (each) =>
      each.role === 'liaison' &&
      each.id !== leaver?.id &&
      each.id !== entry?.id &&
      isSameUnit(each.unit, unit, context),
  );
  return {
    what: {
      unit,
      role,
      leaver: leaver === null ? null : entryOf(leaver),
      leaves,
      successor: successor === null ? null : { name, entry },
      others: others.map((each) => each.name),
    },
  };
}

async function again(what: HandOver, context: Context): Promise<Intended<HandOver>> {
  const people = await context.stores.people.all();
  const byId = (id: string | undefined) => people.find((person) => person.id === id) ?? null;
  const leaver = byId(what.leaver?.id);
  if (what.leaver !== null && leaver === null) return noSuchPerson(what.leaver.name, context);
  const { successor } = what;
  const known =
    successor === null
      ? null
      : (byId(successor.entry?.id) ?? people.find((each) => each.name === successor.name && each.unit === what.unit));
  return composed({ ...what, leaver, successor: successor === null ? null : (known ?? successor.name) }, context);
}

async function carryOut(what: HandOver, { context }: Acting): Promise<Done<HandOverTrace>> {
  const { stores, say, now } = context;
  const { leaver, leaves, successor, unit, role } = what;
  const drafts = leaver === null ? [] : await stores.drafts.lapse(leaver.id, now);
  const before = [leaver, successor?.entry ?? null].filter((entry) => entry !== null);
  const after: RosterEntry[] = [];
  if (leaver !== null)
    after.push(await stores.roster.put({ ...leaver, role: leaves ? leaver.role : 'member', active: !leaves }));
  if (successor !== null) {
    const { entry, name } = successor;
    const place = { id: entry?.id ?? null, name, unit, role, active: true };
    after.push(await stores.roster.put(place, leaver?.id));
  }
  const told = await tellHandOver(what, drafts.length, context);
  return {
    trace: { before, after, drafts: [...drafts] },
    subject: `unit ${unit}`,
    before,
    after,
    told: { ...told, blocks: [text(say('hand-over-done')), ...told.blocks] },
  };
}

async function undo({ trace }: Traced<HandOver, HandOverTrace>, { context }: Acting): Promise<Undone> {
  const { stores, say } = context;
  const { before, after, drafts } = trace;
  for (const entry of after)
    if (!isDeepStrictEqual(await stores.roster.byId(entry.id), entry))
      return instead('not-found', 'hand-over-undo-moved-on', context, { name: entry.name });
  const restored = after.map((entry) => before.find(({ id }) => id === entry.id) ?? { ...entry, active: false });
  for (const entry of restored) await stores.roster.put(entry);
  await stores.drafts.revive(drafts);
  const lines = restored.map(({ name, unit, role, active }) =>
    say(active ? 'hand-over-back' : 'hand-over-removed', { name, unit, role: say(`role-${role}`) }),
  );
  return {
    before: after,
    after: restored,
    told: {
      blocks: [{ type: 'list', ordered: false, items: lines }],
      facts: {
        people: restored
          .filter(({ active }) => active)
          .map(({ name, unit, role }) => ({ name, unit, post: null, role })),
      },
      total: restored.length,
    },
  };
}
