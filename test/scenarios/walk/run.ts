import { aPlace, opened, type Engine } from '../support/places.ts';
import { walk, WalkError } from './walk.ts';

interface WalkOptions {
  readonly steps: number;
  readonly seed: number;
  readonly on: readonly Engine[];
}

/** A long walk on each engine. */
export async function runWalk({ steps, seed, on }: WalkOptions): Promise<readonly string[]> {
  const wrongs: string[] = [];
  for (const engine of on) {
    const { place, remove } = await aPlace(engine);
    const began = performance.now();
    const seconds = () => ((performance.now() - began) / 1000).toFixed(0);
    const progress = (step: number) => {
      console.log(`walk: ${engine}, step ${String(step)}, ${seconds()} s`);
    };
    try {
      const taken = await opened(place, (parts) => walk(parts, { steps, seed, progress }));
      console.log(`walk: ${engine}, ${String(steps)} steps, ${seconds()} s`);
      console.table(Object.fromEntries(taken));
    } catch (error) {
      if (!(error instanceof WalkError)) throw error;
      wrongs.push(`${engine}: ${error.message}`);
    } finally {
      await remove();
    }
  }
  return wrongs;
}
