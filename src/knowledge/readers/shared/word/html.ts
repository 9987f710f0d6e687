import { Readable } from 'node:stream';
import { UnreadableFileError } from '../../../reader.ts';
import { isMain } from './file.ts';
import type { DepthOf } from './headings.ts';
import { withOutlineStyles, wordHeadings } from './headings.ts';
import { readWordNumbering } from './numbering.ts';
import { readXml } from '../xml-stream.ts';
import { zipOf } from '../zip.ts';

/** The document as HTML: list numbers as text before their paragraphs, `<del>` around struck-out text, no pictures. */
export async function wordHtml(parts: ReadonlyMap<string, Uint8Array>, file: string): Promise<string> {
  // Loaded when the first Word document comes, so that a start without one does not wait for it.
  const { default: mammoth } = await import('mammoth');
  const part = [...parts.keys()].find((name) => /^word\/numbering\d*\.xml$/i.test(name));
  const xmlOf = (name: string | undefined): string => new TextDecoder().decode(parts.get(name ?? ''));
  const numbering = readWordNumbering(xmlOf(part));
  const depthOf = wordHeadings(xmlOf([...parts.keys()].find((name) => /^word\/styles\d*\.xml$/i.test(name))));
  const marked = [...parts.keys()].map((name): [string, Uint8Array] => {
    if (name === part) return [name, new TextEncoder().encode(numbering.xml)];
    const bytes = parts.get(name) ?? new Uint8Array();
    return [name, isMain(name) ? new TextEncoder().encode(withOutlineStyles(xmlOf(name), xmlOf(part))) : bytes];
  });
  try {
    await checkWellFormed(marked);
    const { value } = await mammoth.convertToHtml(
      { buffer: Buffer.from(zipOf(new Map(marked))) },
      {
        convertImage: mammoth.images.imgElement(() => Promise.resolve({ src: '' })),
        styleMap: ['strike => del'],
        includeEmbeddedStyleMap: false,
        transformDocument: (document: WordNode) => withHeadings(withNumbers(document, numbering.counter()), depthOf),
      },
    );
    return value;
  } catch (cause) {
    throw new UnreadableFileError(file, unparsable, { cause });
  }
}

/** From here on the library's own parser takes seconds to give a broken part up. */
const LONG_PART = 50_000;

async function checkWellFormed(parts: readonly (readonly [string, Uint8Array])[]): Promise<void> {
  for (const [, bytes] of parts) if (bytes.length > LONG_PART) await readXml(Readable.from([bytes]), {});
}

const unparsable =
  '内容无法解析，请用 Word 打开后另存为 .docx 或 .txt (its content cannot be read; open it in Word and save as .docx or .txt)';

/** What this reads of mammoth's tree of a document. */
interface WordNode {
  readonly type?: string;
  readonly value?: string;
  readonly styleId?: string | null;
  readonly children?: readonly WordNode[];
  readonly numbering?: { readonly paragraphStyleId?: string } | null;
}

function withNumbers(node: WordNode, label: (name: string) => string | null): WordNode {
  const name = node.numbering?.paragraphStyleId;
  // The paragraph is counted before the ones that stand inside it, in text boxes.
  const number = name === undefined ? null : label(name);
  const children = node.children?.map((child) => withNumbers(child, label));
  if (children === undefined) return node;
  if (node.type !== 'paragraph') return { ...node, children };
  const text: WordNode[] = number === null ? [] : [{ type: 'text', value: spaced(number, children) }];
  const written = { ...node, children: hasWords(children) ? [...text, ...children] : children };
  // Where the level has no name, mammoth's own count is better than none.
  return name === undefined ? written : { ...written, numbering: null };
}

/** Headings by the names that mammoth knows them by. */
function withHeadings(node: WordNode, depthOf: DepthOf): WordNode {
  const children = node.children?.map((child) => withHeadings(child, depthOf));
  if (children === undefined) return node;
  const depth = node.type === 'paragraph' && typeof node.styleId === 'string' ? depthOf(node.styleId) : null;
  return depth === null ? { ...node, children } : { ...node, children, styleId: `Heading${depth}` };
}

const hasWords = (nodes: readonly WordNode[]): boolean =>
  nodes.some((node) => node.value?.trim() ?? hasWords(node.children ?? []));

// `一、` and `（二）` stand close to the words, as they do when typed; `1.` keeps apart from a word that begins with a digit.
function spaced(label: string, children: readonly WordNode[]): string {
  const trimmed = label.trim();
  const isClose = /[、）)．.：]$/u.test(trimmed) && /^\p{Script=Han}|^[“《〈（「]/u.test(words(children).trimStart());
  return trimmed === '' || isClose ? trimmed : `${trimmed} `;
}

const words = (nodes: readonly WordNode[]): string =>
  nodes.map((node) => node.value ?? words(node.children ?? [])).join('');
