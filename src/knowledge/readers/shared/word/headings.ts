import { attribute, elements, value } from './numbering.ts';

/** The depth of a heading by the name of its paragraph style; `null` for any other. */
export type DepthOf = (style: string) => number | null;

/** As deep as HTML has headings. */
const DEEPEST = 6;

interface Style {
  readonly name: string;
  readonly basedOn: string | null;
  readonly outline: string | null;
}

/**
 * Reads from `styles.xml` which paragraph styles are headings: those of Word, whatever language it speaks, and those that an office made, by their outline
 * level or by the style that they are based on.
 */
export function wordHeadings(xml: string): DepthOf {
  const styles = new Map(
    elements(xml, 'style').map((element): [string, Style] => [
      attribute(element, 'styleId'),
      { name: value(element, 'name') ?? '', basedOn: value(element, 'basedOn'), outline: value(element, 'outlineLvl') },
    ]),
  );
  const depthOf = (id: string, seen: readonly string[]): number | null => {
    const style = styles.get(id);
    if (style === undefined) return depthByName(id);
    if (style.outline !== null) return depthAt(style.outline);
    const named = depthByName(style.name);
    if (named !== null || style.basedOn === null || seen.includes(id)) return named;
    return depthOf(style.basedOn, [...seen, id]);
  };
  return (id) => depthOf(id, []);
}

function depthByName(name: string): number | null {
  if (/^(?:title|标题)$/iu.test(name)) return 1;
  const depth = /^(?:heading|标题)\s*(\d)(?:\s*级)?$/iu.exec(name)?.[1];
  return depth === undefined ? null : depthAt(String(Number(depth) - 1));
}

/** Level 9 is that of the body. */
const depthAt = (level: string): number | null => (/^[0-8]$/.test(level) ? Math.min(Number(level) + 1, DEEPEST) : null);

/**
 * The part with a heading's style on every paragraph that has an outline level of its own. A style that lists are numbered by stays, or the number would
 * be lost.
 */
export function withOutlineStyles(xml: string, numbering: string): string {
  if (!xml.includes('<w:outlineLvl')) return xml;
  return xml
    .split(CLOSE)
    .map((piece) => {
      const at = Math.max(piece.lastIndexOf('<w:pPr>'), piece.lastIndexOf('<w:pPr '));
      return at < 0 ? piece : piece.slice(0, at) + withStyle(piece.slice(at), numbering);
    })
    .join(CLOSE);
}

const CLOSE = '</w:pPr>';

function withStyle(properties: string, numbering: string): string {
  const depth = depthAt(value(properties, 'outlineLvl') ?? '');
  const style = value(properties, 'pStyle');
  if (depth === null || (style !== null && numbering.includes(`<w:pStyle w:val="${style}"/>`))) return properties;
  const rest = properties.replace(/<w:pStyle(?=[\s/>])[^<>]*\/>/, '');
  return rest.replace(/^<w:pPr[^<>]*>/, (properties) => `${properties}<w:pStyle w:val="Heading${depth}"/>`);
}
