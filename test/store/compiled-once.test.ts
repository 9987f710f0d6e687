import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compiledOnce, type Slots } from '../../src/store/compiled-once.ts';
import { aStore } from '../support/store.ts';

interface Names {
  readonly from: string;
  readonly to: string;
}

const unitsBetween = compiledOnce((database, { from, to }: Slots<Names>) =>
  database.selectFrom('units').select('name').where('name', '>=', from).where('name', '<=', to).orderBy('id'),
);

const addUnit = compiledOnce((database, { name }: Slots<{ readonly name: string }>) =>
  database.insertInto('units').values({ name }).returning('name'),
);

test('a statement that was compiled before finds what the same one finds that is built anew', async () => {
  const { database } = await aStore();
  const names = ['公安局', '教育局', '住建局', "O'Brien $1", '财政局'];
  for (const name of names) await addUnit(database, { name });

  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...names), fc.constantFrom(...names), async (from, to) => {
      const plain = database.selectFrom('units').select('name').where('name', '>=', from).where('name', '<=', to);

      expect(await unitsBetween(database, { from, to })).toEqual(await plain.orderBy('id').execute());
    }),
    { numRuns: 20 },
  );
});

test('it belongs to the transaction that it is sent in', async () => {
  const { database } = await aStore();

  const failed = database.transaction().execute(async (transaction) => {
    await addUnit(transaction, { name: '公安局' });
    throw new Error('not so');
  });

  await expect(failed).rejects.toThrow('not so');
  expect(await addUnit(database, { name: '公安局' })).toEqual([{ name: '公安局' }]);
});

test('no parameter is left out of a statement unseen', async () => {
  const { database } = await aStore();
  const careless = compiledOnce((_, { from, ...rest }: Slots<Names>) =>
    database.selectFrom('units').select('name').where('name', '>=', from).where('name', '<=', rest.to),
  );

  await expect(careless(database, { from: '', to: '公' })).rejects.toThrow('a parameter is taken by its name');
});
