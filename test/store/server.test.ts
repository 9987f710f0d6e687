import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { describe, expect, inject, onTestFinished, test } from 'vitest';
import { openDatabase, StoreNewerError, StoreUnavailableError } from '../../src/store/database.ts';
import { migrations } from '../../src/store/migrations/index.ts';
import { administer, withDatabase } from '../support/template.ts';
import { aChild } from './support/child.ts';
import { aRefusingServer } from './support/refusing-server.ts';

const refusalOf = async (url: string): Promise<Error> =>
  openDatabase({ kind: 'server', url }).then(
    () => {
      throw new Error('it was opened');
    },
    (error: unknown) => error as Error,
  );

describe('an address that cannot be opened is named, with what to do and without its password', () => {
  test.each([
    ['28P01', /用户名或密码不对.*wrong user or password/u],
    ['28000', /不接受这个用户/u],
    ['3D000', /没有这个数据库/u],
    ['53300', /连接已满/u],
    ['57P03', /正在启动或停止/u],
    ['XX001', /可能已损坏/u],
  ])('the server says %s', async (code, remedy) => {
    const url = await aRefusingServer(code);

    const error = await refusalOf(url);

    expect(error).toBeInstanceOf(StoreUnavailableError);
    expect(error.message).toMatch(remedy);
    expect(error.message).toContain(new URL(url).host);
    expect(error.message).not.toMatch(/s3cret|clerk/u);
    expect(error.message).not.toContain('\n');
  });

  test('nobody answers there', async () => {
    const error = await refusalOf('postgres://clerk:s3cret@127.0.0.1:1/desk');

    expect(error.message).toMatch(/127\.0\.0\.1:1\/desk.*启动 PostgreSQL/u);
    expect(error.message).not.toContain('s3cret');
  });

  test.each(['postgres://clerk:s3cret@host:port/desk', 'postgres://clerk:s3/cret@host/desk'])(
    '%s is no address',
    async (url) => {
      const error = await refusalOf(url);

      expect(error).toBeInstanceOf(StoreUnavailableError);
      expect(error.message).toMatch(/DATABASE_URL/u);
      expect(error.message).not.toMatch(/s3/u);
    },
  );
});

const template = inject('template');

describe.runIf(template.kind === 'server')('on a PostgreSQL server', () => {
  const server = template.kind === 'server' ? template.url : '';

  async function anEmptyDatabase(): Promise<string> {
    const name = `liaison_test_${randomUUID().replaceAll('-', '')}`;
    await administer(server, `create database ${name}`);
    onTestFinished(() => administer(server, `drop database if exists ${name} with (force)`));
    return withDatabase(server, name);
  }

  test('several first starts at once migrate once, and all serve', async () => {
    const url = await anEmptyDatabase();
    const children = Array.from({ length: 5 }, () => aChild('open-store.ts', [url]));

    const said = await Promise.all(children.map((child) => child.hear()));

    expect(said).toEqual(children.map(() => 'open'));
    const opened = await openDatabase({ kind: 'server', url });
    const { rows } = await sql`select name from kysely_migration`.execute(opened.database);
    expect(rows).toHaveLength(Object.keys(migrations).length);
    await opened.close();
    expect(await Promise.all(children.map((child) => child.end()))).toEqual(children.map(() => 0));
  });

  test('a store of a newer program is refused and left as it was', async () => {
    const url = await anEmptyDatabase();
    const opened = await openDatabase({ kind: 'server', url });
    await sql`insert into kysely_migration values ('9999-later', '2030-01-01')`.execute(opened.database);
    await sql`drop table topics`.execute(opened.database);
    await opened.close();

    expect(await refusalOf(url)).toBeInstanceOf(StoreNewerError);
  });

  test("another program's tables are named and left alone", async () => {
    const url = await anEmptyDatabase();
    await administer(url, 'create table units (code text)');

    const error = await refusalOf(url);

    expect(error).toBeInstanceOf(StoreUnavailableError);
    expect(error.message).toMatch(/同名表/u);
    await administer(url, 'insert into units (code) values (1)');
  });

  test('a database that is not there is named', async () => {
    const error = await refusalOf(withDatabase(server, 'liaison_nowhere'));

    expect(error.message).toMatch(/liaison_nowhere.*没有这个数据库/u);
  });
});
