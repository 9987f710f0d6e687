import { CustomChart, type CustomSeriesOption } from 'echarts/charts';
import {
  GraphicComponent,
  GridComponent,
  type GraphicComponentOption,
  type GridComponentOption,
} from 'echarts/components';
import { init, use, type ComposeOption, type PatternObject } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';
import { WIDTH, type Drawing, type Series, type Words } from './drawing.ts';
import { ink, paper, type Fill } from './palette.ts';
import { family } from './typeface.ts';

use([CustomChart, GridComponent, GraphicComponent, SVGRenderer]);

type Option = ComposeOption<CustomSeriesOption | GridComponentOption | GraphicComponentOption>;

/**
 * Stands before every text while it is drawn, and never in one of ours. The widths of texts are kept in a plain object by their
 * text there, so that a unit of the name `__proto__` would be written into every object of this program.
 */
const GUARD = '\u2060';

/** A laid-out picture as SVG; `description` is what is read aloud in its place. */
export function svgOf(drawing: Drawing, description: string): string {
  const chart = init(null, null, { renderer: 'svg', ssr: true, width: WIDTH, height: drawing.height });
  try {
    chart.setOption(optionOf(drawing));
    return described(uncounted(chart.renderToSVGString()).replaceAll(GUARD, ''), description);
  } finally {
    chart.dispose();
  }
}

const optionOf = ({ height, scale: { left, right, most }, series, words }: Drawing): Option => ({
  animation: false,
  backgroundColor: paper,
  grid: { left, right: WIDTH - right, top: 0, bottom: 0 },
  xAxis: { type: 'value', show: false, min: 0, max: most },
  // Down the picture pixels count: rows are as high as their names take.
  yAxis: { type: 'value', show: false, inverse: true, min: 0, max: height },
  series: series.map(barsOf),
  graphic: words.map(wordsOf),
});

const barsOf = ({ name, fill, outlined, bars }: Series): CustomSeriesOption => ({
  type: 'custom',
  name,
  silent: true,
  clip: false,
  data: bars.map(({ from, to, top, height }) => [from, to, top, height]),
  renderItem(_, api) {
    const [from, to, top, height] = [0, 1, 2, 3].map((i) => Number(api.value(i)));
    const [x = 0, y = 0] = api.coord([from ?? 0, top ?? 0]);
    const [end = 0] = api.coord([to ?? 0, 0]);
    return {
      type: 'rect',
      shape: { x, y, width: end - x, height: height ?? 0 },
      style: {
        fill: fill.colour,
        ...decalOf(fill),
        ...(outlined === true ? { stroke: ink, lineWidth: 2 } : {}),
      },
    };
  },
});

function decalOf({ stripes }: Fill) {
  if (stripes === undefined) return {};
  const [dark, light] = stripes === 'rising' ? [5, 11] : [4, 6];
  const decal = {
    symbol: 'rect',
    symbolSize: 1,
    dashArrayX: [1, 0],
    dashArrayY: [dark, light],
    rotation: stripes === 'rising' ? -Math.PI / 4 : Math.PI / 4,
    color: ink,
  };
  // The types of ECharts want a pattern that is made already; it takes this and makes it.
  return { decal: decal as unknown as PatternObject };
}

const wordsOf = ({ text, x, y, size, colour, weight = 'regular', align = 'left' }: Words) => ({
  type: 'text' as const,
  silent: true,
  // Above the bars, on which some of them stand.
  z: 9,
  style: {
    text: GUARD + text,
    x,
    y,
    fill: colour,
    fontSize: size,
    fontFamily: family,
    fontWeight: weight === 'bold' ? ('bold' as const) : ('normal' as const),
    align,
    verticalAlign: 'middle' as const,
  },
});

/** Names within a picture count the pictures that were drawn before it; they are the same for the same picture. */
const uncounted = (svg: string): string =>
  svg.replace(/\bzr\d+-(?:cls-\d+)?/gu, (name) => (name.endsWith('-') ? 'zr-' : 'zr'));

/** With a name for whoever does not see it. */
const described = (svg: string, description: string): string =>
  svg.replace('<svg ', () => `<svg role="img" aria-label="${escaped(description)}" `);

const escaped = (text: string): string =>
  text.replace(/[&<>"]/gu, (character) => `&#${String(character.codePointAt(0))};`);
