import { PGlite } from '@electric-sql/pglite';
import { embedded, migrate, overPglite } from '../../../../src/store/database.ts';
import { storeOver } from '../../../../src/store/store.ts';
import type { Filled } from './asking.ts';

/** A store of the embedded engine in memory, migrated and empty, for runs outside of the suite. */
export async function memoryStore(): Promise<Filled> {
  const pglite = await PGlite.create(embedded);
  const database = overPglite(pglite);
  await migrate(database, { kind: 'embedded', folder: 'memory' });
  return { ...storeOver(database, { timeZone: 'Asia/Shanghai', close: () => pglite.close() }), database };
}
