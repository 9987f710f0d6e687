import { ink, type Fill } from './palette.ts';
import { widthOf, type Weight } from './typeface.ts';

/** A picture as it is laid out, before anything draws it: bars on a scale, and words. In pixels, from the upper left. */
export interface Drawing {
  readonly title: string;
  readonly height: number;
  readonly scale: Scale;
  readonly series: readonly Series[];
  readonly words: readonly Words[];
}

/** From which pixel to which the bars lie, and what the end stands for. */
export interface Scale {
  readonly left: number;
  readonly right: number;
  readonly most: number;
}

/** Bars of one meaning. */
export interface Series {
  readonly name: string;
  readonly fill: Fill;
  readonly outlined?: true;
  readonly bars: readonly Bar[];
}

export interface Bar {
  /** On the scale. */
  readonly from: number;
  readonly to: number;
  readonly top: number;
  readonly height: number;
}

export interface Words {
  readonly text: string;
  readonly x: number;
  /** The middle of the line. */
  readonly y: number;
  readonly size: number;
  readonly colour: string;
  readonly weight?: Weight;
  readonly align?: 'left' | 'center' | 'right';
}

/** A phone is 390 pixels wide and shows three for each: what is drawn is shown as it is, and 36 are 12 of the phone's. */
export const WIDTH = 1170;
export const MARGIN = 40;
export const INNER = WIDTH - 2 * MARGIN;

/** Twice the width: a messenger makes a longer picture smaller, and nobody reads it then. */
export const TALLEST = 2 * WIDTH;

export const SMALL = 36;
export const LARGE = 42;

/** From one line to the next. */
export const LINE = 50;

/** Lines below each other, the first with its middle half a line below `top`. */
export const lines = (
  texts: readonly string[],
  { top, ...words }: Omit<Words, 'text' | 'y'> & { readonly top: number },
): readonly Words[] => texts.map((text, i) => ({ ...words, text, y: top + LINE * (i + 0.5) }));

/** Swatches of a legend in as many lines as it takes, with what they stand for. */
export function legendOf(
  entries: readonly { readonly name: string; readonly fill: Fill }[],
  { top, most }: { readonly top: number; readonly most: number },
) {
  const perPixel = most / INNER;
  let [x, line] = [0, 0];
  const placed = entries.map(({ name, fill }) => {
    const width = SWATCH + 12 + widthOf(name, { size: SMALL });
    if (x > 0 && x + width > INNER) [x, line] = [0, line + 1];
    const place = { name, fill, x, top: top + LINE * line };
    x += width + 40;
    return place;
  });
  return {
    height: LINE * (line + 1),
    series: placed.map(({ name, fill, x: left, top: above }): Series => ({
      name: `${name} ■`,
      fill,
      outlined: true,
      bars: [
        {
          from: left * perPixel,
          to: (left + SWATCH) * perPixel,
          top: above + (LINE - SWATCH_HEIGHT) / 2,
          height: SWATCH_HEIGHT,
        },
      ],
    })),
    words: placed.map(({ name, x: left, top: above }): Words => ({
      text: name,
      x: MARGIN + left + SWATCH + 12,
      y: above + LINE / 2,
      size: SMALL,
      colour: ink,
    })),
  };
}

const SWATCH = 44;
const SWATCH_HEIGHT = 28;
