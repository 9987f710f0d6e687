import { numberingOf } from './joins.ts';
import type { Block, Layout } from './layout.ts';
import type { Line } from './page.ts';

/** How far the strips at head and foot reach in which page numbers and running heads stand, as a part of the page's height. */
const strip = 0.12;

/** The pages without their numbers and without what stands at the same place at the head or foot of several. */
export function withoutMargins(pages: readonly Layout[]): readonly Layout[] {
  const repeated = repeatedLines(pages);
  return pages.map((page, i) => {
    const outer = outermost(page);
    const isLeft = (block: Block): boolean =>
      'line' in block &&
      isAtEdge(block.line, page) &&
      ((outer.has(block.line) && isPageNumber(block.line.text)) ||
        keysOf(block.line, i).some((key) => repeated(key, block.line)));
    return { ...page, blocks: page.blocks.filter((block) => !isLeft(block)) };
  });
}

const isAtEdge = ({ y }: Line, { height }: Layout): boolean => y < height * strip || y > height * (1 - strip);

/** The two lines nearest to the head and the two nearest to the foot. */
function outermost({ blocks }: Layout): ReadonlySet<Line> {
  const lines = blocks.flatMap((block) => ('line' in block ? [block.line] : [])).toSorted((a, b) => a.y - b.y);
  return new Set([...lines.slice(0, 2), ...lines.slice(-2)]);
}

const dashes = '[-—–―－‐·.\\s]*';
const pageNumbers = [
  new RegExp(`^${dashes}\\d{1,4}${dashes}$`, 'u'),
  new RegExp(`^${dashes}第?\\s*\\d{1,4}\\s*页?\\s*[,，/／|、]?\\s*共\\s*\\d{1,4}\\s*页?${dashes}$`, 'u'),
  new RegExp(`^${dashes}第\\s*[\\d一二三四五六七八九十百]{1,4}\\s*页${dashes}$`, 'u'),
  /^\d{1,4}\s*[/／]\s*\d{1,4}$/u,
  /^(?:page\s*)?\d{1,4}\s*(?:of|\/)\s*\d{1,4}$/iu,
  /^page\s*\d{1,4}$/iu,
  /^[-—–\s]*[ivxlc]{1,6}[-—–\s]*$/u,
];
const isPageNumber = (text: string): boolean =>
  !/^\d{1,4}[.、．]/u.test(text) && pageNumbers.some((pattern) => pattern.test(text));

/** A line by its words, and by its words with the number that counts with the pages. */
function keysOf({ text }: Line, page: number): readonly string[] {
  if (numberingOf(text) !== null) return [text];
  return [text, text.replace(/\d{1,4}/u, (number) => `#${Number(number) - page}#`)];
}

interface Standing {
  readonly y: number;
  readonly pages: Set<number>;
}

function repeatedLines(pages: readonly Layout[]): (key: string, line: Line) => boolean {
  const places = new Map<string, Standing[]>();
  for (const [i, page] of pages.entries()) {
    for (const block of page.blocks) {
      if (!('line' in block) || !isAtEdge(block.line, page)) continue;
      for (const key of new Set(keysOf(block.line, i))) standing(places, key, block.line).pages.add(i);
    }
  }
  const fewest = pages.length <= 4 ? 2 : 3;
  return (key, line) => standing(places, key, line).pages.size >= fewest;
}

function standing(places: Map<string, Standing[]>, key: string, { y }: Line): Standing {
  const known = places.get(key) ?? [];
  places.set(key, known);
  const there = known.find((each) => Math.abs(each.y - y) < 4);
  if (there) return there;
  const added = { y, pages: new Set<number>() };
  known.push(added);
  return added;
}
