import { expect, test } from 'vitest';
import { readOnly, ReadOnlyError } from '../../src/assistant/read-only.ts';
import type { Stores } from '../../src/assistant/ports.ts';
import { localOperator } from '../../src/domain/people.ts';
import { aDesk } from '../support/desk.ts';

type Methods = Readonly<Record<string, Readonly<Record<string, (...given: unknown[]) => unknown>>>>;

/** All that writes, of each need of the desk, or locks. */
const writing: { readonly [Port in keyof Stores]: readonly (keyof Stores[Port])[] } = {
  ledger: ['record', 'recordAll'],
  people: [],
  roster: ['put'],
  enrolment: ['issue', 'settle', 'bind', 'release', 'restore', 'miss'],
  plans: [],
  passages: ['index'],
  drafts: ['keep', 'close', 'lapse', 'revive'],
  journal: ['append', 'appendAll'],
  messages: ['claim', 'answer'],
  topics: ['set'],
  library: ['keepPlan', 'keepReference', 'keepRoster', 'addItems', 'keepLedgerLeads', 'keepLedger', 'keepFindings'],
  settlements: ['keep', 'drop', 'reread'],
  deeds: ['begin', 'record'],
  tasks: ['add', 'remove'],
  findings: ['settle', 'reopen'],
  evidence: ['receive', 'hold', 'drop', 'attach'],
  outbox: ['put', 'take', 'hold', 'giveBack', 'free', 'sent', 'postpone', 'giveUp', 'move', 'merge'],
  reach: ['note'],
  groups: ['met', 'bind', 'leave', 'move', 'alsoIn'],
  events: ['claim'],
  settings: ['setOrganisation', 'subscribe', 'setPreset'],
  digests: ['keep'],
  tallies: [],
  reminders: ['done', 'begin', 'sentBy', 'disown'],
  urges: ['add', 'sent', 'told', 'escalated', 'settle', 'withdraw'],
  modelTraces: ['keep'],
};

test('nothing that writes can be done, of whatever need, and all else can', async () => {
  const { store } = await aDesk();
  const stores = readOnly(store) as unknown as Methods;

  const refused: string[] = [];
  for (const [port, methods] of Object.entries(stores))
    for (const [name, method] of Object.entries(methods))
      if (method !== (store as unknown as Methods)[port]?.[name]) {
        await expect(method()).rejects.toThrow(ReadOnlyError);
        refused.push(`${port}.${name}`);
      }

  const written = Object.entries(writing).flatMap(([port, names]) => names.map((name) => `${port}.${name}`));
  expect(refused.toSorted()).toEqual(written.toSorted());
  expect(await readOnly(store).ledger.items({}, localOperator)).toHaveLength(5);
});

test('every need of the desk is there', async () => {
  const { store } = await aDesk();
  const needs = await store.transaction('test', (stores) => Promise.resolve(Object.keys(stores)));

  expect(Object.keys(readOnly(store)).toSorted()).toEqual(needs.toSorted());
});
