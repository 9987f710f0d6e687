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

/** Half-points: 二号, 三号, 四号, 小四. */
export const sizes = { title: 44, body: 32, pageNumber: 28, table: 24 } as const;

/** A character of 三号 in twentieths of a point. */
export const CHARACTER = 320;

/** Lines in twentieths of a point: 22 of them fill a page; a title and a table have lines of their own. */
export const lines = { body: 579, title: 680, table: 340 } as const;
