/** Digits that stand together, the X at the end of an identity number among them. */
export interface DigitGroup {
  readonly start: number;
  readonly end: number;
  readonly digits: string;
}

/** A bracket belongs to an area code alone: (0571) 88012345. */
const separated = String.raw`(?: {0,2}[-.] {0,2}| {1,2}|(?<=\(\+?\d{2,4})\)[ -]?)`;
const group = String.raw`\d+(?:[xX×хХ](?![A-Za-z\d]))?`;
const runs = new RegExp(`${group}(?:${separated}(?:${group}|[xX](?![A-Za-z\\d])))*`, 'gu');
const groups = new RegExp(`${group}|[xX]`, 'gu');

/** Groups of digits with nothing between them but the marks by which a long number is made legible. */
export function digitRuns(text: string): readonly (readonly DigitGroup[])[] {
  return [...text.matchAll(runs)].map(({ 0: words, index }) =>
    [...words.matchAll(groups)].map((found) => ({
      start: index + found.index,
      end: index + found.index + found[0].length,
      digits: found[0].replace(/[x×хХ]/u, 'X'),
    })),
  );
}
