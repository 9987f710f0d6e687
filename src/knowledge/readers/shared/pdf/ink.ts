import type { Glyph, Page, Rule } from './page.ts';
import type { Box, DrawnPath } from './paths.ts';
import type { DrawnGlyph } from './shown-text.ts';

/** What has been drawn on a page so far. */
export interface Ink {
  path(path: DrawnPath): void;
  text(glyphs: readonly DrawnGlyph[]): void;
  page(): Page;
}

/** A rule is no thicker than this, in points. */
const thickest = 3;
const smallestText = 1.5;

/**
 * Collects text that a reader sees, and rules. Text that is invisible, too small to read, white on white or off the page is left out. The invisible
 * text is kept where it is nearly all that a page has: then it is what a scan was recognised as.
 */
export function inkOn({ width, height }: { readonly width: number; readonly height: number }): Ink {
  const seen: Glyph[] = [];
  const unseen: Glyph[] = [];
  const turned = [0, 0, 0, 0];
  const horizontal: Rule[] = [];
  const vertical: Rule[] = [];
  const areas: (Box & { readonly fill: string })[] = [];
  const rule = ({ x0, y0, x1, y1 }: Box): void => {
    if (y1 - y0 <= thickest && x1 - x0 > y1 - y0) horizontal.push({ at: (y0 + y1) / 2, from: x0, to: x1 });
    else if (x1 - x0 <= thickest) vertical.push({ at: (x0 + x1) / 2, from: y0, to: y1 });
  };
  return {
    path({ lines, areas: filled, fill }) {
      lines.forEach(rule);
      for (const area of filled) {
        rule(area);
        if (isLarge(area)) areas.push({ ...area, fill });
      }
    },
    text(glyphs) {
      for (const drawn of glyphs) {
        const turn = turnOf(drawn);
        if (turn !== null && drawn.text.trim() !== '') turned[turn] = (turned[turn] ?? 0) + 1;
        if (turn !== 0 || isOff(drawn, { width, height })) continue;
        const isHidden =
          drawn.isUnseen || drawn.size < smallestText || (isWhite(drawn.fill) && !isOnColour(drawn, areas));
        (isHidden ? unseen : seen).push(glyphFrom(drawn));
      }
    },
    page: () => ({ width, height, turn: commonest(turned), glyphs: recognised(seen, unseen), horizontal, vertical }),
  };
}

const isLarge = ({ x0, y0, x1, y1 }: Box): boolean => x1 - x0 > thickest && y1 - y0 > thickest;

/** How many quarter turns the text is away from upright; `null` for a slant. */
function turnOf({ from, to }: DrawnGlyph): number | null {
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  const along = Math.max(Math.abs(dx), Math.abs(dy));
  if (Math.min(Math.abs(dx), Math.abs(dy)) > along * 0.03) return null;
  if (Math.abs(dx) === along) return dx < 0 ? 2 : 0;
  return dy > 0 ? 1 : 3;
}

const commonest = (counts: readonly number[]): number => counts.indexOf(Math.max(...counts));

const isOff = ({ from, to }: DrawnGlyph, page: { readonly width: number; readonly height: number }): boolean =>
  to.x < 0 || from.x > page.width || from.y < 0 || from.y > page.height;

const isWhite = (fill: string): boolean => /^#(?:f[5-9a-f]){3}$/i.test(fill);

// The last area painted is the one on top.
function isOnColour({ from, to, size }: DrawnGlyph, areas: readonly (Box & { readonly fill: string })[]): boolean {
  const [x, y] = [(from.x + to.x) / 2, from.y - size * 0.35];
  const under = areas.findLast((area) => x > area.x0 && x < area.x1 && y > area.y0 && y < area.y1);
  return under !== undefined && !isWhite(under.fill);
}

const glyphFrom = ({ text, from, to, size }: DrawnGlyph): Glyph => ({ text, x0: from.x, x1: to.x, y: from.y, size });

const recognised = (seen: readonly Glyph[], unseen: readonly Glyph[]): readonly Glyph[] => {
  const readable = unseen.filter(({ size }) => size >= smallestText);
  return readable.length > 50 && seen.length * 10 < readable.length ? [...seen, ...readable] : seen;
};
