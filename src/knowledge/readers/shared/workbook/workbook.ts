import type { Attributes } from '../xml-stream.ts';
import { prefixed } from '../xml-stream.ts';
import type { WorkbookParts } from './parts.ts';

/** A workbook's list of its sheets, and what holds of all of them. */
export interface Workbook {
  readonly sheets: readonly ListedSheet[];
  /** Days are counted from 1904 and not from 1900. */
  readonly from1904: boolean;
}

export interface ListedSheet {
  readonly name: string;
  readonly hidden: boolean;
  /** The part that holds its cells. */
  readonly part: string;
}

/** Sheets of charts and macros are left out. */
export async function readWorkbook(parts: WorkbookParts): Promise<Workbook> {
  const targets = await targetsIn(parts);
  const listed: Attributes[] = [];
  let from1904 = false;
  await parts.read('xl/workbook.xml', {
    open: {
      sheet: (attributes) => listed.push(attributes),
      workbookPr: ({ date1904 }) => {
        from1904 = date1904 === '1' || date1904 === 'true';
      },
    },
  });
  const sheets = listed.flatMap((attributes) => {
    const part = targets.get(prefixed(attributes, 'id'));
    const { name = '', state = 'visible' } = attributes;
    return part === undefined ? [] : [{ name, hidden: state !== 'visible', part }];
  });
  return { sheets, from1904 };
}

async function targetsIn(parts: WorkbookParts): Promise<ReadonlyMap<string, string>> {
  const targets = new Map<string, string>();
  await parts.read('xl/_rels/workbook.xml.rels', {
    open: {
      Relationship: ({ Id = '', Type = '', Target = '' }) => {
        if (Type.endsWith('/worksheet')) targets.set(Id, Target.startsWith('/') ? Target.slice(1) : `xl/${Target}`);
      },
    },
  });
  return targets;
}
