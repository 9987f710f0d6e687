/**
 * The typefaces by the names under which office machines have them: those of GB 2312 and of Founder, in which official papers are set. They are
 * named and not shipped; where one is missing, the reader's program puts its own in the place.
 */
const face = (name: string) => ({ ascii: name, hAnsi: name, eastAsia: name, cs: name });

export const typefaces = {
  title: face('方正小标宋简体'),
  body: face('仿宋_GB2312'),
  first: face('黑体'),
  second: face('楷体_GB2312'),
  pageNumber: face('宋体'),
} as const;

/** Half-points: 二号, 三号, 四号. */
export const sizes = { title: 44, body: 32, pageNumber: 28 } as const;

/** What a table is set in, half-points: 小四, 五号, 小五; the first in which it fits. */
export const tableSizes = [24, 21, 18] as const;

/** A character of 三号 in twentieths of a point. */
export const CHARACTER = 320;

/** Lines in twentieths of a point: 22 of them fill a page; a title has lines of its own. */
export const lines = { body: 579, title: 680 } as const;

/**
 * The grid of a page says 22 lines of 28 characters, and programs read a grid whose cells are narrower than its characters each in its own way. So
 * text is off the grid, and set as the grid would: in exact lines, and a fifth of a point closer, by which 28 characters of 三号 fill 156 mm.
 */
export const offGrid = { snapToGrid: false } as const;
export const bodyRun = { size: sizes.body, characterSpacing: -4, ...offGrid } as const;
