import { deflateRawSync } from 'node:zlib';
import ExcelJS from 'exceljs';
import { unzip, zipOf, zipParts } from '../../../src/knowledge/readers/shared/zip.ts';

/** The bytes of a workbook that Excel's own format library writes. */
export async function aWorkbook(build: (workbook: ExcelJS.Workbook) => void): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook();
  build(workbook);
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}

/** A workbook of sheets by their names, each of plain rows. */
export const aWorkbookOf = (sheets: Readonly<Record<string, readonly (readonly unknown[])[]>>): Promise<Uint8Array> =>
  aWorkbook((workbook) => {
    for (const [name, rows] of Object.entries(sheets)) workbook.addWorksheet(name).addRows(rows.map((row) => [...row]));
  });

/** A zip with some of its parts written anew, by what they were. */
export function rewritten(bytes: Uint8Array, parts: Readonly<Record<string, (xml: string) => string>>): Uint8Array {
  const own = partsOf(bytes).map(([name, body]): [string, Uint8Array] => {
    const rewrite = parts[name];
    return [name, rewrite === undefined ? body : Buffer.from(rewrite(new TextDecoder().decode(body)))];
  });
  return zipOf(new Map(own));
}

/** The parts of a zip as they are. */
export const partsOf = (bytes: Uint8Array): readonly (readonly [string, Uint8Array])[] =>
  (zipParts(bytes) ?? []).map((part) => [part.name, unzip(bytes, part) ?? new Uint8Array()] as const);

/** A zip with a part in the place of its own, packed: what unpacks to very much need not be much. */
export function withPacked(bytes: Uint8Array, name: string, body: string): Uint8Array {
  const packed = deflateRawSync(body);
  const zip = zipOf(new Map([...partsOf(bytes), [name, packed]]));
  const view = new DataView(zip.buffer, zip.byteOffset, zip.byteLength);
  const entry = Buffer.from(zip.buffer, zip.byteOffset, zip.byteLength).lastIndexOf(name) - 46;
  view.setUint16(entry + 10, 8, true);
  view.setUint32(entry + 24, Buffer.byteLength(body), true);
  return zip;
}
