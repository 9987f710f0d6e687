import { inFolder, onServer } from '../bench/engines.ts';
import type { Engine } from '../scenarios/support/places.ts';
import { attack, databaseAddresses } from './attack.ts';

/** The whole set, on each engine. What came of it that must not. */
export async function runRedteam({ on }: { readonly on: readonly Engine[] }): Promise<readonly string[]> {
  const wrongs: string[] = [];
  for (const engine of on) {
    if (engine === 'PostgreSQL' && (process.env['DATABASE_URL'] ?? '') === '') {
      console.log('redteam: DATABASE_URL is not set, so PostgreSQL is left out');
      continue;
    }
    const { store, database, close } = await (engine === 'PostgreSQL' ? onServer() : inFolder());
    try {
      const allowed = engine === 'PostgreSQL' ? databaseAddresses() : [];
      const outcome = await attack({ store, database, allowed });
      const { injections, messages, requests, figures } = outcome;
      console.log(
        `redteam, ${engine}: ${String(injections)} injections, ${String(messages)} messages, ${String(requests)} requests to the model`,
      );
      console.table(Object.fromEntries(figures));
      wrongs.push(...outcome.wrongs);
    } finally {
      await close();
    }
  }
  return wrongs;
}
