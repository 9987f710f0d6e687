import { isDeepStrictEqual } from 'node:util';
import { z } from 'zod';
import type { Person } from '../../domain/people.ts';
import type { Block } from '../../domain/reply.ts';
import { bullets, reply, text } from '../answer.ts';
import { defineDeed, instead, type Acting, type Done, type Intended, type Traced, type Undone } from '../deed.ts';
import { isChatAccount, maskedAccount, maskedAccounts } from '../enrolment/accounts.ts';
import { tellAccount } from '../enrolment/tell-account.ts';
import type { Context } from '../question.ts';
import { calledIn, isName, noSuchPerson, personsCalled, whichPerson } from './hand-over/persons-meant.ts';

const unbinding = z.object({ id: z.string(), name: z.string(), unit: z.string(), accounts: z.array(z.string()) });
type Unbinding = z.infer<typeof unbinding>;
const trace = z.object({ accounts: z.array(z.string()) });
type Trace = z.infer<typeof trace>;

/** Takes somebody's chat accounts away: the phone is lost, or is no longer theirs. They stay on the roster. */
export const unbindAccount = defineDeed({
  deed: 'unbind-account',
  what: unbinding,
  trace,
  read,
  again: async (what, context) => intended((await personsById(context)).get(what.id) ?? null, what.name, context),
  show: (what, { say }) =>
    Promise.resolve({
      blocks: [
        text(say('unbind-draft', { name: what.name, unit: what.unit })),
        accountList(what.accounts, say),
        text(say('unbind-then')),
      ],
    }),
  carryOut,
  undo,
});

const orders: readonly RegExp[] = [
  /^(?:请|麻烦|帮我|我要|把)*(?:解除|取消|注销|停用)(?:一下|掉)?(?<who>.{1,40}?)的?(?:(?:telegram|tg|电报|账号|帐号|聊天账号)的?)?(?:绑定|登记)$/iu,
  /^(?:请|麻烦|帮我|我要|把)*(?:给|把|将|替|为|帮)(?<who>.{1,40}?)的?(?:telegram|tg|电报|账号|帐号)?(?:解绑|解除绑定|取消绑定)(?:了|掉|一下)?$/iu,
  /^(?:请|麻烦|帮我|我要)*解绑(?<who>.{1,40}?)(?:的(?:账号|帐号|telegram|tg|电报))?$/iu,
  /^(?:please )?unbind (?<who>.{1,40}?)(?:'s account)?$/iu,
];

function saidOf(words: string): string | null {
  const plain = words
    .normalize('NFKC')
    .replace(/[。.!吧\s]+$/u, '')
    .trim();
  for (const order of orders) {
    const who = order.exec(plain)?.groups?.['who'];
    if (who !== undefined) return who.trim();
  }
  return null;
}

async function read(words: string, context: Context): Promise<Intended<Unbinding> | null> {
  const who = saidOf(words);
  if (who === null) return null;
  const people = await context.stores.people.all();
  const called = calledIn(who, context, [...new Set(people.map(({ unit }) => unit))]);
  const found = personsCalled(called, people, context);
  const [person, ...others] = found;
  if (others.length > 0)
    return whichPerson(called.name, found, { context, again: (name) => context.say('unbind-ask', { who: name }) });
  // 取消某某车辆的登记 is about no person.
  if (person === undefined)
    return isName(called.name) && /绑|unbind/iu.test(words) ? noSuchPerson(called.name, context) : null;
  return intended(person, person.name, context);
}

function intended(person: Person | null, name: string, context: Context): Intended<Unbinding> {
  if (person === null) return noSuchPerson(name, context);
  const accounts = person.accounts.filter(isChatAccount);
  if (accounts.length === 0) return instead('not-found', 'unbind-has-none', context, { name, unit: person.unit });
  return { what: { id: person.id, name, unit: person.unit, accounts } };
}

const personsById = async ({ stores }: Context): Promise<ReadonlyMap<string, Person>> =>
  new Map((await stores.people.all()).map((person) => [person.id, person]));

const accountList = (accounts: readonly string[], say: Context['say']): Block =>
  bullets(accounts.map((account) => maskedAccount(account, say)));

async function carryOut(what: Unbinding, { context }: Acting): Promise<Done<Trace>> {
  const { say, now } = context;
  const { stores } = context;
  const accounts = await stores.enrolment.release(what.id, what.accounts, now);
  const notice = reply(context, 'help', { blocks: [text(say('account-taken', { name: what.name }))] });
  for (const account of accounts) await tellAccount(account, notice, { outbox: stores.outbox, at: now });
  return {
    trace: { accounts: [...accounts] },
    subject: `person ${what.id}`,
    before: { accounts: maskedAccounts(accounts, say) },
    after: { accounts: '' },
    told: { blocks: [text(say('unbind-done', { name: what.name, unit: what.unit })), accountList(accounts, say)] },
  };
}

async function undo({ what, trace: { accounts } }: Traced<Unbinding, Trace>, { context }: Acting): Promise<Undone> {
  const { stores, say, now } = context;
  const person = (await personsById(context)).get(what.id);
  const isBound = person?.accounts.some(isChatAccount) ?? true;
  const owners = await Promise.all(accounts.map((account) => stores.people.byAccountOrName(account)));
  // Bound anew meanwhile, or somebody else's by now: what was taken away is not theirs any more.
  if (isBound || owners.some((owner) => owner !== null))
    return instead('not-found', 'unbind-undo-moved-on', context, { name: what.name });
  const restored = await stores.enrolment.restore(what.id, accounts, now);
  if (!isDeepStrictEqual(restored, accounts))
    return instead('not-found', 'unbind-undo-moved-on', context, { name: what.name });
  return {
    before: { accounts: '' },
    after: { accounts: maskedAccounts(restored, say) },
    told: { blocks: [text(say('unbind-restored', { name: what.name, unit: what.unit })), accountList(restored, say)] },
  };
}
