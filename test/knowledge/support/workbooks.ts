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
  const own = (zipParts(bytes) ?? []).map((part): [string, Uint8Array] => {
    const body = unzip(bytes, part) ?? new Uint8Array();
    const rewrite = parts[part.name];
    return [part.name, rewrite === undefined ? body : Buffer.from(rewrite(new TextDecoder().decode(body)))];
  });
  return zipOf(new Map(own));
}
