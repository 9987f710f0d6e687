import type * as numberFormats from 'numfmt';
import type { WorkbookParts } from './parts.ts';

/** How the number in a cell of that style is shown: `85%`, `2020年9月30日`, `3项`. */
export type Shown = (value: number, style: number) => string;

/** Reads the number formats of a workbook. Days are counted from 1900, or from 1904 where the workbook says so. */
export async function readFormats(parts: WorkbookParts, from1904: boolean): Promise<Shown> {
  const own = new Map<number, string>();
  const ofStyle: number[] = [];
  let inCells = false;
  await parts.read('xl/styles.xml', {
    open: {
      numFmt: ({ numFmtId, formatCode = '' }) => own.set(Number(numFmtId), formatCode),
      cellXfs: () => (inCells = true),
      xf: ({ numFmtId }) => {
        if (inCells) ofStyle.push(Number(numFmtId ?? 0));
      },
    },
    close: { cellXfs: () => (inCells = false) },
  });
  // Loaded when the first workbook comes, so that a start without one does not wait for it.
  const numfmt = await import('numfmt');
  const patterns = ofStyle.map((id) => own.get(id) ?? builtIn.get(id) ?? 'General');
  return (value, style) => shown(value, { pattern: patterns[style] ?? 'General', from1904, numfmt });
}

/** The formats that a workbook uses by number alone, in their Chinese wording (ECMA-376, part 1, 18.8.30). */
const builtIn: ReadonlyMap<number, string> = new Map([
  ...numbered(1, ['0', '0.00', '#,##0', '#,##0.00']),
  ...numbered(9, ['0%', '0.00%', '0.00E+00', '# ?/?', '# ??/??', 'yyyy/m/d', 'd-mmm-yy', 'd-mmm', 'mmm-yy']),
  ...numbered(18, ['h:mm AM/PM', 'h:mm:ss AM/PM', 'h:mm', 'h:mm:ss', 'yyyy/m/d h:mm']),
  ...numbered(27, ['yyyy"年"m"月"', 'm"月"d"日"', 'm"月"d"日"', 'm/d/yy', 'yyyy"年"m"月"d"日"', 'h"时"mm"分"']),
  ...numbered(33, ['h"时"mm"分"ss"秒"', 'h"时"mm"分"', 'h"时"mm"分"ss"秒"', 'yyyy"年"m"月"', '#,##0', '#,##0']),
  ...numbered(39, ['#,##0.00', '#,##0.00']),
  ...numbered(45, ['mm:ss', '[h]:mm:ss', 'mm:ss.0', '##0.0E+0', '@', 'yyyy"年"m"月"', 'm"月"d"日"', 'yyyy"年"m"月"']),
  ...numbered(53, ['m"月"d"日"', 'm"月"d"日"', 'h"时"mm"分"', 'h"时"mm"分"ss"秒"', 'yyyy"年"m"月"', 'm"月"d"日"']),
]);

function numbered(from: number, patterns: readonly string[]): readonly (readonly [number, string])[] {
  return patterns.map((pattern, i) => [from + i, pattern] as const);
}

type Numfmt = typeof numberFormats;

interface Format {
  readonly pattern: string;
  readonly from1904: boolean;
  readonly numfmt: Numfmt;
}

function shown(value: number, { pattern, from1904, numfmt }: Format): string {
  if (/^(?:General|@|)$/i.test(pattern)) return plain(value);
  try {
    const days = from1904 ? value + 1462 : value;
    if (!numfmt.isDateFormat(pattern)) return numfmt.format(pattern, value).trim();
    if (days < 0 || days > lastSerial) return plain(value);
    return dayShown(days, pattern, numfmt) ?? numfmt.format(pattern, days).trim();
  } catch {
    // A format that cannot be understood hides nothing of the number.
    return plain(value);
  }
}

// Fifteen digits are what a spreadsheet keeps; the rest is noise of binary fractions.
const plain = (value: number): string => String(Number(value.toPrecision(15)));

const lastSerial = 2_958_465;

/** The day as an office writes it, as far as the format shows it; `null` for a time of day, a weekday, a month alone. */
function dayShown(days: number, pattern: string, numfmt: Numfmt): string | null {
  const { year, month, day, hours } = numfmt.getFormatDateInfo(pattern);
  const [y = 0, m = 0, d = 0, h = 0, minutes = 0] = numfmt.dateFromSerial(days);
  if (days < 1 || !month || (!year && !day)) return null;
  if (!day) return `${y}年${m}月`;
  // Where the format leaves the year out, it is known all the same.
  const clock = hours && h + minutes > 0 ? ` ${h}:${String(minutes).padStart(2, '0')}` : '';
  return `${y}年${m}月${d}日${clock}`;
}
