import { expect, test } from 'vitest';
import { aDeskOfFiles, rosterFile } from './support.ts';

const at = '2026-07-08T10:00:00+08:00';
const header = '姓名,单位,职务,角色,账号\n';

async function withRoster() {
  const desk = await aDeskOfFiles({ 'roster.csv': rosterFile });
  await desk.load(['roster.csv']);
  const { store } = desk;
  const idOf = async (name: string) => (await store.people.byAccountOrName(name))?.id ?? '';
  return {
    ...desk,
    /** Binds an account as a code does. */
    bind: async (name: string, account: string) => store.enrolment.bind(await idOf(name), account, at),
    release: async (name: string, account: string) => store.enrolment.release(await idOf(name), [account], at),
    accountsOf: async (name: string) => (await store.people.byAccountOrName(name))?.accounts,
    nameOf: async (account: string) => (await store.people.byAccountOrName(account))?.name ?? null,
  };
}

test('what a code bound stays when a roster that does not know of it is loaded', async () => {
  const { bind, load, write, accountsOf } = await withRoster();
  await bind('秦教育', 'telegram:7');

  write('roster.csv', `${rosterFile}林住建,住建局,,联络员,\n`);
  const [report] = await load(['roster.csv']);

  expect(await accountsOf('秦教育')).toEqual(['telegram:7', 'web:qin']);
  expect(report?.findings).toEqual([]);
});

test('an old phone is not let in again by a roster that still has it, and the load says so', async () => {
  const { bind, load, write, accountsOf, nameOf } = await withRoster();
  await bind('石公安', 'telegram:43');

  write('roster.csv', `${rosterFile}林住建,住建局,,联络员,\n`);
  const [report] = await load(['roster.csv']);

  expect(await accountsOf('石公安')).toEqual(['telegram:43', 'web:shi']);
  expect(await nameOf('telegram:42')).toBeNull();
  expect(report?.findings.map(({ message }) => message)).toEqual([
    '“石公安”（公安局）的账号telegram:42此前已解除绑定或换绑，没有按名册恢复。',
  ]);
});

test('an account that was unbound stays so, until a code binds it again', async () => {
  const { bind, release, load, write, nameOf } = await withRoster();
  await release('石公安', 'telegram:42');
  write('roster.csv', `${rosterFile}林住建,住建局,,联络员,\n`);
  await load(['roster.csv']);
  const unbound = await nameOf('telegram:42');

  await bind('石公安', 'telegram:42');
  write('roster.csv', `${rosterFile}段财政,财政局,,联络员,\n`);
  const [report] = await load(['roster.csv']);

  expect([unbound, await nameOf('telegram:42')]).toEqual([null, '石公安']);
  expect(report?.findings.filter(({ quote }) => quote.startsWith('telegram'))).toEqual([]);
});

test('an account that the roster gives to somebody else than a code did is theirs, and the load says whose it was', async () => {
  const { bind, load, write, nameOf } = await withRoster();
  await bind('秦教育', 'telegram:7');

  write('roster.csv', `${header}秦教育,教育局,科员,联络员,web:qin\n石公安,公安局,科员,联络员,web:shi;telegram:7\n`);
  const [report] = await load(['roster.csv']);
  const given = await nameOf('telegram:7');
  write('roster.csv', `${header}秦教育,教育局,科员,联络员,telegram:7\n石公安,公安局,科员,联络员,web:shi\n`);
  const [corrected] = await load(['roster.csv']);

  expect(given).toBe('石公安');
  expect(report?.findings.map(({ message }) => message)).toEqual([
    '账号telegram:7此前由“秦教育”凭登记码绑定，名册写明是“石公安”的，已按名册执行，“秦教育”不再能用它登录。',
  ]);
  expect(await nameOf('telegram:7')).toBe('秦教育');
  expect(corrected?.findings).toEqual([]);
});

test('whoever left comes back with the account that they had', async () => {
  const { bind, load, write, nameOf } = await withRoster();
  await bind('秦教育', 'telegram:7');

  write('roster.csv', `${header}石公安,公安局,科员,联络员,web:shi\n`);
  await load(['roster.csv']);
  const left = await nameOf('telegram:7');
  write('roster.csv', rosterFile);
  await load(['roster.csv']);

  expect([left, await nameOf('telegram:7')]).toEqual([null, '秦教育']);
});
