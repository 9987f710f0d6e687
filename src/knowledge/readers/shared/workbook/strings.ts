import { UnreadableFileError } from '../../../reader.ts';
import { tidy } from '../decode.ts';
import type { WorkbookParts } from './parts.ts';
import type { XmlHandlers } from '../xml-stream.ts';

/** The words that the cells of a workbook share, by their number. Throws `UnreadableFileError` for more than can be held. */
export async function readSharedStrings(parts: WorkbookParts, file: string): Promise<readonly string[]> {
  const strings: string[] = [];
  let length = 0;
  const reader = richText();
  await parts.read('xl/sharedStrings.xml', {
    ...reader.handlers,
    close: {
      ...reader.handlers.close,
      si: () => {
        const words = reader.take();
        length += words.length + 16;
        if (length > maxWords) throw new UnreadableFileError(file, tooManyWords);
        strings.push(words);
      },
    },
  });
  return strings;
}

/** Characters of all different words, with what each takes beside. */
const maxWords = 40_000_000;

const tooManyWords = `表格里的文字超过 ${maxWords / 10_000} 万字，请拆成几个文件 (over ${maxWords} characters of text; split it)`;

/** Thirty times what a cell can hold. */
const maxRun = 1_000_000;

export interface RichText {
  readonly handlers: XmlHandlers;
  /** The words since they were last taken. */
  take(): string;
}

/** Gathers the runs of a text in a cell. Runs that are struck out are left out, and the readings above Chinese characters. */
export function richText(): RichText {
  let words = '';
  let run = '';
  let inText = false;
  let aside = 0;
  let struck = false;
  const handlers: XmlHandlers = {
    open: {
      t: () => (inText = true),
      rPh: () => (aside += 1),
      r: () => (struck = false),
      strike: ({ val = '1' }) => (struck = val !== '0' && val !== 'false'),
    },
    close: {
      t: () => {
        inText = false;
        if (aside === 0 && !struck) words += run;
        run = '';
      },
      rPh: () => (aside -= 1),
      r: () => (struck = false),
    },
    text: (piece) => {
      if (inText) run += piece;
      if (run.length > maxRun) throw new RangeError('a text of a length that no cell can hold');
    },
  };
  return {
    handlers,
    take: () => {
      const taken = tidy(unescaped(words));
      words = '';
      return taken;
    },
  };
}

/** Characters that XML cannot hold stand as `_x000D_` (ECMA-376, ST_Xstring). */
export const unescaped = (words: string): string =>
  words.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(parseInt(code, 16)));
