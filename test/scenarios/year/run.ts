import { opened, aPlace, type Engine } from '../support/places.ts';
import { year } from './year.ts';

/** A year of reminders for sixty units with four hundred items, on each engine. */
export async function runYear({
  seed,
  on,
}: {
  readonly seed: number;
  readonly on: readonly Engine[];
}): Promise<readonly string[]> {
  const wrongs: string[] = [];
  for (const engine of on) {
    const { place, remove } = await aPlace(engine);
    try {
      const lived = await opened(place, (parts) => year(parts, { seed, units: 60, items: 400 }));
      const { messages, naively, updates, ...more } = lived.figures;
      const each = (sent: number): string => (sent / Math.max(1, updates)).toFixed(2);
      console.table({
        engine,
        messages,
        updates,
        ...more,
        'messages an update': each(messages),
        'messages an update, naively': each(naively),
      });
      wrongs.push(...lived.wrongs.map((wrong) => `${engine}: ${wrong}`));
    } finally {
      await remove();
    }
  }
  return wrongs;
}
