/** What is read of a typeface: which characters it has, and how wide they are. Tables of OpenType 1.9 (`head`, `hhea`, `hmtx`, `cmap` format 12). */
export interface Glyphs {
  has(character: string): boolean;
  /** In parts of the type size; 1 for what is not there, which is what stands for it. */
  advance(character: string): number;
}

/** Throws `RangeError` for a file that lacks one of these tables. */
export function readGlyphs(font: Uint8Array): Glyphs {
  const view = new DataView(font.buffer, font.byteOffset, font.byteLength);
  const unitsPerEm = view.getUint16(tableAt(view, 'head') + 18);
  const widths = view.getUint16(tableAt(view, 'hhea') + 34);
  const metrics = tableAt(view, 'hmtx');
  const groups = groupsIn(view);
  const glyphOf = (character: string): number => {
    const code = character.codePointAt(0) ?? 0;
    const group = groups[lastFrom(groups, code)];
    return group === undefined || code > group.to ? 0 : group.glyph + code - group.from;
  };
  return {
    has: (character) => glyphOf(character) !== 0,
    advance(character) {
      const glyph = glyphOf(character);
      // The last width holds for all glyphs behind it.
      return glyph === 0 ? 1 : view.getUint16(metrics + 4 * Math.min(glyph, widths - 1)) / unitsPerEm;
    },
  };
}

/** Characters that follow each other, as their glyphs do. */
interface Group {
  readonly from: number;
  readonly to: number;
  readonly glyph: number;
}

function groupsIn(view: DataView): readonly Group[] {
  const at = subtableAt(view, tableAt(view, 'cmap'));
  return Array.from({ length: view.getUint32(at + 12) }, (_, i) => {
    const group = at + 16 + 12 * i;
    return { from: view.getUint32(group), to: view.getUint32(group + 4), glyph: view.getUint32(group + 8) };
  });
}

/** The place of the last group that begins at or before a character, -1 where there is none: groups stand in order. */
function lastFrom(groups: readonly Group[], code: number): number {
  let [low, high] = [0, groups.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((groups[middle]?.from ?? Infinity) <= code) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

function tableAt(view: DataView, tag: string): number {
  for (let record = 12; record < 12 + 16 * view.getUint16(4); record += 16)
    if (tag === String.fromCodePoint(...[0, 1, 2, 3].map((i) => view.getUint8(record + i))))
      return view.getUint32(record + 8);
  throw new RangeError(`the typeface has no table "${tag}" (expected a TrueType or OpenType file)`);
}

const EVERY_PLANE = 12;

function subtableAt(view: DataView, cmap: number): number {
  for (let record = cmap + 4; record < cmap + 4 + 8 * view.getUint16(cmap + 2); record += 8) {
    const at = cmap + view.getUint32(record + 4);
    if (view.getUint16(at) === EVERY_PLANE) return at;
  }
  throw new RangeError('the typeface has no table of characters in format 12');
}
