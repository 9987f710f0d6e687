import type { Day } from '../calendar/dates.ts';

/** An official paper (公文) as a value, without a format: what stands on it, in order. Its layout is that of GB/T 9704-2012. */
export interface Paper {
  /** 发文字号, with the brackets of its kind: 清平安办〔2026〕8号. Given by the office or absent. */
  readonly number?: string;
  readonly title: string;
  /** What stands under the title in brackets. */
  readonly subtitle?: string;
  /** 主送机关, without the colon. */
  readonly to?: string;
  readonly body: readonly PaperPart[];
  /** In the order in which the paper names them. */
  readonly annexes: readonly Annex[];
  /** It is an annex itself: marked as one, and not signed. */
  readonly isAnnex?: true;
  /** Who signs: a unit, or a post; empty for the office to fill in. */
  readonly signature: string;
  readonly date: Day;
}

/** `level` 1 is 一、, 2 （一）; what is numbered deeper is a paragraph. A heading has its number in its words. */
export type PaperPart =
  | { readonly type: 'heading'; readonly level: 1 | 2; readonly text: string }
  | { readonly type: 'paragraph'; readonly text: string }
  | { readonly type: 'table'; readonly table: PaperTable };

export interface PaperTable {
  readonly columns: readonly PaperColumn[];
  readonly rows: readonly (readonly string[])[];
}

export interface PaperColumn {
  readonly header: string;
  /** In Chinese characters. */
  readonly width: number;
  readonly align: 'left' | 'center';
}

/** 附件: named under the body, and set on pages of its own. */
export interface Annex {
  readonly title: string;
  /** What stands under its title in brackets. */
  readonly subtitle?: string;
  readonly table: PaperTable;
}

const numbersOfSections = ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十'] as const;

/** Headings of the first level, numbered 一、 in the order in which they stand; those without anything under them are left out. */
export const sectionsOf = (
  sections: readonly { readonly title: string; readonly parts: readonly PaperPart[] }[],
): readonly PaperPart[] =>
  sections
    .filter(({ parts }) => parts.length > 0)
    .flatMap(({ title, parts }, i) => [
      { type: 'heading' as const, level: 1 as const, text: `${numbersOfSections[i] ?? String(i + 1)}、${title}` },
      ...parts,
    ]);

/** Headings of the second level, （一）; beyond ten of them the number is composed, as 十一. */
export const partHeading = (at: number, title: string): PaperPart => ({
  type: 'heading',
  level: 2,
  text: `（${chineseOrdinal(at + 1)}）${title}`,
});

export const paragraph = (text: string): PaperPart => ({ type: 'paragraph', text });

/** Up to 99. */
function chineseOrdinal(number: number): string {
  const digit = (at: number): string => numbersOfSections[at - 1] ?? '';
  if (number <= 10) return digit(number);
  const [tens, ones] = [Math.floor(number / 10), number % 10];
  return `${tens === 1 ? '' : digit(tens)}十${ones === 0 ? '' : digit(ones)}`;
}
