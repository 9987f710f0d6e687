import { chartWords } from '../assistant/chart-words.ts';
import type { Language } from '../assistant/language.ts';
import { wordingIn, type Say } from '../assistant/wording.ts';
import type { Chart } from '../domain/charts.ts';
import type { Drawing } from './drawing.ts';
import { emptyDrawing } from './frame.ts';
import { dueDrawing } from './kinds/due.ts';
import { progressDrawing } from './kinds/progress.ts';
import { unitDrawing } from './kinds/units.ts';
import { pngOf } from './png.ts';
import { svgOf } from './svg.ts';

/** A chart as a picture, for a phone: 1170 pixels wide, and at most twice as high. */
export interface Picture {
  readonly svg: string;
  readonly png: Uint8Array;
}

/** Draws a chart. What does not fit is summed in a last row; a chart of nothing says so. */
export async function drawChart(chart: Chart, language: Language): Promise<Picture> {
  const svg = svgOf(drawingOf(chart, wordingIn(language)), chartWords(chart, language));
  return { svg, png: await pngOf(svg) };
}

/** A chart as it is laid out. */
export function drawingOf(chart: Chart, say: Say): Drawing {
  const { title } = chart;
  switch (chart.kind) {
    case 'progress-by-area':
      return chart.areas.length === 0 ? emptyDrawing(title, say('picture-empty')) : progressDrawing(chart, say);
    case 'due-calendar':
      return chart.days.length === 0 ? emptyDrawing(title, say('picture-empty')) : dueDrawing(chart, say);
    case 'status-by-unit':
      return chart.units.length === 0 ? emptyDrawing(title, say('picture-empty')) : unitDrawing(chart, say);
  }
}
