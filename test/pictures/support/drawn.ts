import { svgOf } from '../../../src/pictures/svg.ts';
import { drawingOf } from '../../../src/pictures/index.ts';
import { widthOf } from '../../../src/pictures/typeface.ts';
import { wordingIn } from '../../../src/assistant/wording.ts';
import type { Language } from '../../../src/assistant/language.ts';
import type { Chart } from '../../../src/domain/charts.ts';

export interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

export interface DrawnText extends Box {
  readonly text: string;
  readonly size: number;
  readonly bold: boolean;
  readonly colour: string;
  /** Where it is held: its left end, its middle or its right end. */
  readonly x: number;
  readonly y: number;
}

export interface DrawnBar extends Box {
  /** Which of the series it belongs to. */
  readonly series: number;
  readonly colour: string;
}

/** What stands in an SVG of ours, by the SVG alone. */
export interface Drawn {
  readonly width: number;
  readonly height: number;
  readonly texts: readonly DrawnText[];
  readonly bars: readonly DrawnBar[];
}

export function drawnIn(svg: string): Drawn {
  const [, width = 0, height = 0] = (/viewBox="0 0 (\d+) (\d+)"/u.exec(svg) ?? []).map(Number);
  return {
    width,
    height,
    texts: [...svg.matchAll(/<text ([^>]*)>([^<]*)<\/text>/gu)].map(([, head = '', text = '']) =>
      textOf(head, unescaped(text)),
    ),
    bars: [...svg.matchAll(/<path ([^>]*ecmeta_series_index[^>]*)>/gu)].map(([, head = '']) => barOf(head)),
  };
}

export const drawnOf = (chart: Chart, language: Language = 'zh'): Drawn =>
  drawnIn(svgOf(drawingOf(chart, wordingIn(language)), chart.title));

const attribute = (head: string, name: string): string =>
  new RegExp(`(?:^| )${name}="([^"]*)"`, 'u').exec(head)?.[1] ?? '';

function textOf(head: string, text: string): DrawnText {
  const [dx = 0, dy = 0] = /translate\(([^)]*)\)/u.exec(head)?.[1]?.split(' ').map(Number) ?? [];
  const x = dx + Number(attribute(head, 'x'));
  const y = dy + Number(attribute(head, 'y'));
  const size = Number(/font-size:(\d+)px/u.exec(head)?.[1]);
  const bold = head.includes('font-weight:bold');
  const width = widthOf(text, { size, weight: bold ? 'bold' : 'regular' });
  const left = { start: x, middle: x - width / 2, end: x - width }[attribute(head, 'text-anchor')] ?? NaN;
  const colour = attribute(head, 'fill');
  return { text, size, bold, colour, x, y, left, right: left + width, top: y - size / 2, bottom: y + size / 2 };
}

function barOf(head: string): DrawnBar {
  const [left = NaN, top = NaN, width = NaN, , , height = NaN] = (attribute(head, 'd').match(/-?[\d.]+/gu) ?? []).map(
    Number,
  );
  const series = Number(attribute(head, 'ecmeta_series_index'));
  return { series, colour: attribute(head, 'fill'), left, top, right: left + width, bottom: top + height };
}

const unescaped = (text: string): string =>
  text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&');

const overlap = (one: Box, other: Box): boolean =>
  one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom;

/** Whatever is wrong with where things stand: words outside of the picture, on each other or half on a bar. */
export function slips({ width, height, texts, bars }: Drawn): readonly string[] {
  const outside = texts.filter(
    ({ left, right, top, bottom }) => left < 0 || top < 0 || right > width || bottom > height,
  );
  const together = texts.flatMap((one, i) =>
    texts
      .slice(i + 1)
      .filter((other) => overlap(one, other))
      .map((other) => `${one.text} on ${other.text}`),
  );
  const isWithin = (text: Box, bar: Box): boolean =>
    text.left >= bar.left && text.right <= bar.right && text.top >= bar.top - 4 && text.bottom <= bar.bottom + 4;
  const halfOn = texts.filter((text) => bars.some((bar) => overlap(text, bar) && !isWithin(text, bar)));
  return [
    ...outside.map(({ text }) => `${text} outside`),
    ...together,
    ...halfOn.map(({ text }) => `${text} half on a bar`),
    ...bars
      .filter(({ left, right, bottom }) => left < 0 || right > width || bottom > height)
      .map(({ series }) => `a bar of ${String(series)} outside`),
  ];
}

/** Texts of a line, from left to right, line by line. */
export const linesIn = ({ texts }: Drawn): readonly (readonly DrawnText[])[] =>
  [...Map.groupBy(texts, ({ y }) => y)]
    .toSorted(([one], [other]) => one - other)
    .map(([, line]) => line.toSorted((one, other) => one.left - other.left));
