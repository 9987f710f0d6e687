// Writes one transaction after another, a unit and an alias in each, and says the number of each that is committed.
import { openDatabase } from '../../../src/store/database.ts';

const [folder = ''] = process.argv.slice(2);
const { database } = await openDatabase({ kind: 'embedded', folder });
for (let n = 1; ; n += 1) {
  await database.transaction().execute(async (transaction) => {
    const name = `单位${String(n)}`;
    const { id } = await transaction.insertInto('units').values({ name }).returning('id').executeTakeFirstOrThrow();
    await transaction
      .insertInto('unit_aliases')
      .values({ unit_id: id, alias: `又名${String(n)}` })
      .execute();
  });
  console.log(String(n));
}
