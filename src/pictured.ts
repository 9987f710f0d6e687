import { randomUUID } from 'node:crypto';
import type { Log } from './assistant/desk.ts';
import { languageOf } from './assistant/language.ts';
import type { DrawChart } from './channels/channel.ts';
import type { Chart } from './domain/charts.ts';
import type { Picture } from './pictures/index.ts';

/** A chart as a picture, in the language of its title. What draws takes a third of a second to load, so it is loaded for the first picture. */
export async function pictureOf(chart: Chart): Promise<Picture> {
  const { drawChart } = await import('./pictures/index.ts');
  return drawChart(chart, languageOf(chart.title));
}

/** Pictures that a page may ask for again in a moment. */
const KEPT = 12;

/** Draws for the channels. What cannot be drawn is logged here, and said by them. */
export function drawingWith(log: Log): DrawChart {
  const kept = new Map<string, Promise<Uint8Array | null>>();
  return (chart) => {
    const key = JSON.stringify(chart);
    const known = kept.get(key);
    if (known !== undefined) return known;
    const drawn = pictureOf(chart).then(
      ({ png }) => png,
      (error: unknown) => {
        kept.delete(key);
        log(randomUUID().slice(0, 8), error);
        return null;
      },
    );
    kept.set(key, drawn);
    for (const oldest of [...kept.keys()].slice(0, -KEPT)) kept.delete(oldest);
    return drawn;
  };
}
