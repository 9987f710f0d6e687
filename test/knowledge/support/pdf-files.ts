/** A text at a place in points from the page's lower left corner; half-width for ASCII, a square for everything else. */
export interface PlacedText {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly size?: number;
  /** Operators before the text: a colour, a rendering mode. */
  readonly set?: string;
  /** In degrees. */
  readonly turned?: number;
}

interface PdfPage {
  readonly texts?: readonly PlacedText[];
  /** Operators before the texts: rules, areas. */
  readonly drawing?: string;
  readonly size?: readonly [width: number, height: number];
  /** Entries of the page's dictionary. */
  readonly entries?: string;
}

interface PdfOptions {
  /** Without it a reader cannot know which characters the glyphs are. */
  readonly hasEncoding?: boolean;
  readonly isLocked?: boolean;
  /** Entries of the catalogue. */
  readonly catalogue?: string;
}

/** The bytes of a PDF with these pages, built by hand so that everything in it is known. */
export function aPdfFile(pages: readonly PdfPage[], options: PdfOptions = {}): Uint8Array {
  const { hasEncoding = true, isLocked = false, catalogue = '' } = options;
  const first = 6;
  const kids = pages.map((_, i) => `${first + i * 2} 0 R`).join(' ');
  const objects = [
    `<</Type/Catalog/Pages 2 0 R ${catalogue}>>`,
    `<</Type/Pages/Kids[${kids}]/Count ${pages.length}>>`,
    `<</Type/Font/Subtype/Type0/BaseFont/Song/Encoding/Identity-H/DescendantFonts[4 0 R]${hasEncoding ? '/ToUnicode 5 0 R' : ''}>>`,
    '<</Type/Font/Subtype/CIDFontType2/BaseFont/Song/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>/DW 1000/W[32 126 500]/FontDescriptor<</Type/FontDescriptor/FontName/Song/Flags 4/FontBBox[0 -200 1000 800]/ItalicAngle 0/Ascent 800/Descent -200/CapHeight 700/StemV 80>>>>',
    streamOf(toUnicode),
    ...pages.flatMap((page, i) => [pageOf(page, first + i * 2 + 1), streamOf(contentOf(page))]),
  ];
  return fileOf(objects, isLocked);
}

const toUnicode = [
  '/CIDInit /ProcSet findresource begin 12 dict begin begincmap',
  '1 begincodespacerange <0000> <ffff> endcodespacerange',
  '1 beginbfrange <0000> <ffff> <0000> endbfrange',
  'endcmap end end',
].join('\n');

const pageOf = ({ size = [595, 842], entries = '' }: PdfPage, content: number): string =>
  `<</Type/Page/Parent 2 0 R/MediaBox[0 0 ${size.join(' ')}]/Contents ${content} 0 R/Resources<</Font<</F 3 0 R>>>>${entries}>>`;

const contentOf = ({ texts = [], drawing = '' }: PdfPage): string => [drawing, ...texts.map(textOf)].join('\n');

function textOf({ text, x, y, size = 16, set = '', turned = 0 }: PlacedText): string {
  const angle = (turned / 180) * Math.PI;
  const matrix = [Math.cos(angle), Math.sin(angle), -Math.sin(angle), Math.cos(angle), x, y];
  const codes = Buffer.from(text, 'utf16le').swap16().toString('hex');
  return `q BT ${set} /F ${size} Tf ${matrix.map((each) => each.toFixed(4)).join(' ')} Tm <${codes}> Tj ET Q`;
}

const streamOf = (content: string): string => `<</Length ${content.length}>>\nstream\n${content}\nendstream`;

/** Objects from number 1, the first of them the catalogue, as a whole file. */
export function fileOf(objects: readonly string[], isLocked = false): Uint8Array {
  let file = '%PDF-1.7\n';
  const offsets = objects.map((object, i) => {
    const at = file.length;
    file += `${i + 1} 0 obj\n${object}\nendobj\n`;
    return String(at).padStart(10, '0');
  });
  const [owner, user] = ['00'.repeat(32), 'ff'.repeat(32)];
  const lock = isLocked ? `/Encrypt<</Filter/Standard/V 1/R 2/O<${owner}>/U<${user}>/P -4>>/ID[<00><00>]` : '';
  const table = offsets.map((offset) => `${offset} 00000 n \n`).join('');
  const count = objects.length + 1;
  file += `xref\n0 ${count}\n0000000000 65535 f \n${table}trailer\n<</Size ${count}/Root 1 0 R${lock}>>\nstartxref\n${file.length}\n%%EOF`;
  return Buffer.from(file, 'latin1');
}

/** Lines one below the other from the top of a page, each full line of a paragraph 26 characters wide; an ideographic space at their beginning indents. */
export function textLines(lines: readonly string[], { from = 740, pitch = 28 } = {}): readonly PlacedText[] {
  return lines.map((line, i) => {
    const text = line.replace(/^\u3000+/u, '');
    return { text, x: 90 + (line.length - text.length) * 16, y: from - i * pitch };
  });
}

/** A PDF with one line, whose font is not in the file and has its characters by an encoding's name. */
export function encodedPdf(encoding: string, codes: Uint8Array): Uint8Array {
  return fileOf([
    '<</Type/Catalog/Pages 2 0 R>>',
    '<</Type/Pages/Kids[3 0 R]/Count 1>>',
    '<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</Font<</F 5 0 R>>>>>>',
    streamOf(`BT /F 16 Tf 90 700 Td <${Buffer.from(codes).toString('hex')}> Tj ET`),
    `<</Type/Font/Subtype/Type0/BaseFont/STSong-Light/Encoding/${encoding}/DescendantFonts[6 0 R]>>`,
    '<</Type/Font/Subtype/CIDFontType0/BaseFont/STSong-Light/CIDSystemInfo<</Registry(Adobe)/Ordering(GB1)/Supplement 2>>/DW 1000/FontDescriptor<</Type/FontDescriptor/FontName/STSong-Light/Flags 6/FontBBox[-25 -254 1000 880]/ItalicAngle 0/Ascent 880/Descent -120/CapHeight 880/StemV 93>>>>',
  ]);
}
