import { parseFragment } from 'parse5';
import { formatNumber } from './number-format.ts';

/** One level of a list: how its numbers are written, and where they begin. */
interface Level {
  /** Lists that share a definition count on together. */
  readonly definition: string;
  readonly level: number;
  readonly format: string;
  /** `%1` stands for the number of the first level. */
  readonly pattern: string;
  readonly start: number;
  readonly isLegal: boolean;
  /** The list that begins anew when it is first used, and with which number. */
  readonly restart: { readonly list: string; readonly at: number } | null;
  readonly siblings: () => readonly Level[];
}

export interface WordNumbering {
  /** The definitions again, each level carrying, in the place of its paragraph style, a name that the counter knows. As it was where no list is found. */
  readonly xml: string;
  /** Makes a counter over one document: call it for each numbered paragraph, in order. `null` for bullets and unknown names. */
  counter(): (name: string) => string | null;
}

/**
 * Word keeps the numbers of a list (一、 （二） 1.) apart from the text, and mammoth says no more of them than that a list is numbered. This reads
 * `numbering.xml` itself, and writes it anew so that mammoth names the level with each paragraph.
 */
export function readWordNumbering(xml: string): WordNumbering {
  const definitions = new Map(
    elements(xml, 'abstractNum').map((element) => [attribute(element, 'abstractNumId'), element]),
  );
  const lists = elements(xml, 'num').map((element) => listOf(element, definitions));
  const named = new Map([...lists.flatMap((list) => list.named), ...styled(definitions)]);
  return { xml: lists.length === 0 ? xml : rewritten(lists, definitions), counter: () => counterOf(named) };
}

interface List {
  readonly id: string;
  readonly definition: string;
  readonly named: readonly (readonly [string, Level])[];
}

function listOf(element: string, definitions: ReadonlyMap<string, string>): List {
  const id = attribute(element, 'numId');
  const definition = value(element, 'abstractNumId') ?? '';
  const starts = new Map(
    elements(element, 'lvlOverride').map((override) => [
      Number(attribute(override, 'ilvl')),
      Number(value(override, 'startOverride') ?? 'NaN'),
    ]),
  );
  const levels = levelsOf(definition, definitions.get(definition) ?? '', (level) => {
    const at = starts.get(level);
    return at === undefined || Number.isNaN(at) ? null : { list: id, at };
  });
  return { id, definition, named: levels.map((level) => [levelName(id, level.level), level]) };
}

function levelsOf(
  definition: string,
  element: string,
  restartOf: (level: number) => Level['restart'],
): readonly Level[] {
  const levels: readonly Level[] = elements(element, 'lvl').map((lvl) => {
    const level = Number(attribute(lvl, 'ilvl'));
    return {
      definition,
      level,
      format: value(lvl, 'numFmt') ?? 'decimal',
      pattern: value(lvl, 'lvlText') ?? '',
      start: Number(value(lvl, 'start') ?? 1),
      isLegal: value(lvl, 'isLgl') !== null,
      restart: restartOf(level),
      siblings: () => levels,
    };
  });
  return levels;
}

/** The levels that belong to a paragraph style, by that style. */
function styled(definitions: ReadonlyMap<string, string>): readonly (readonly [string, Level])[] {
  return [...definitions].flatMap(([id, element]) => {
    const levels = levelsOf(id, element, () => null);
    return elements(element, 'lvl').flatMap((lvl, i) => {
      const style = value(lvl, 'pStyle');
      const level = levels[i];
      return style === null || level === undefined ? [] : [[style, level] as const];
    });
  });
}

const levelName = (list: string, level: number): string => `list ${list} level ${level}`;

function rewritten(lists: readonly List[], definitions: ReadonlyMap<string, string>): string {
  const own = lists.map(({ id, definition, named }) => {
    const levels = named.map(([name, level]) => levelXml(level, name)).join('');
    const link = value(definitions.get(definition) ?? '', 'numStyleLink');
    const linkXml = link === null ? '' : `<w:numStyleLink w:val="${escaped(link)}"/>`;
    return `<w:abstractNum w:abstractNumId="list${escaped(id)}">${linkXml}${levels}</w:abstractNum>`;
  });
  const byStyle = styled(definitions).map(
    ([style, level], i) => `<w:abstractNum w:abstractNumId="style${i}">${levelXml(level, style)}</w:abstractNum>`,
  );
  const nums = lists.map(
    ({ id }) => `<w:num w:numId="${escaped(id)}"><w:abstractNumId w:val="list${escaped(id)}"/></w:num>`,
  );
  return `<w:numbering xmlns:w="${namespace}">${[...own, ...byStyle, ...nums].join('')}</w:numbering>`;
}

const namespace = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';

const levelXml = ({ level, format }: Level, name: string): string =>
  `<w:lvl w:ilvl="${level}"><w:numFmt w:val="${escaped(format)}"/><w:pStyle w:val="${escaped(name)}"/></w:lvl>`;

function counterOf(named: ReadonlyMap<string, Level>): (name: string) => string | null {
  const counts = new Map<string, (number | undefined)[]>();
  const begun = new Set<string>();
  return (name) => {
    const level = named.get(name);
    if (level === undefined || level.format === 'bullet') return null;
    const numbers = counts.get(level.definition) ?? [];
    counts.set(level.definition, numbers);
    const restart = level.restart !== null && !begun.has(name) ? level.restart.at : null;
    begun.add(name);
    numbers[level.level] = restart ?? (numbers[level.level] ?? level.start - 1) + 1;
    numbers.length = level.level + 1;
    return labelOf(level, numbers);
  };
}

function labelOf(level: Level, numbers: readonly (number | undefined)[]): string {
  const siblings = level.siblings();
  return level.pattern.replace(/%([1-9])/g, (_, place: string) => {
    const sibling = siblings.find((each) => each.level === Number(place) - 1);
    const number = numbers[Number(place) - 1] ?? sibling?.start ?? 1;
    return formatNumber(level.isLegal ? 'decimal' : (sibling?.format ?? 'decimal'), number);
  });
}

/** The elements of that name, each with its content; none of these stands within another of its name. */
export function elements(xml: string, name: string): readonly string[] {
  const open = new RegExp(`<w:${name}(?=[\\s/>])[^<>]*>`, 'g');
  const close = `</w:${name}>`;
  const found: string[] = [];
  for (let tag = open.exec(xml); tag !== null; tag = open.exec(xml)) {
    const end = tag[0].endsWith('/>') ? tag.index + tag[0].length : xml.indexOf(close, tag.index) + close.length;
    if (end < open.lastIndex) break;
    found.push(xml.slice(tag.index, end));
    open.lastIndex = end;
  }
  return found;
}

export const attribute = (element: string, name: string): string =>
  unescaped(new RegExp(`^<[^<>]*?\\sw:${name}=["']([^"'<]*)["']`).exec(element)?.[1] ?? '');

/** The `w:val` of the first element of that name, `''` where it has none, `null` where there is no such element. */
export function value(xml: string, name: string): string | null {
  const found = new RegExp(`<w:${name}(?=[\\s/>])[^<>]*>`).exec(xml);
  return found === null ? null : attribute(found[0], 'val');
}

const unescaped = (words: string): string => {
  const [node] = parseFragment(words).childNodes;
  return node !== undefined && 'value' in node ? node.value : words;
};

const escaped = (words: string): string =>
  words.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
