/** Which rows each piece of work that an order names stands for, where its author has chosen; pieces are counted from 0. */
export type ChosenRows = ReadonlyMap<number, readonly string[]>;

/** The order again, with the rows that were chosen so far. */
export const arrangeAction = (chosen: ChosenRows, words: string): string =>
  `arrange:${[...chosen].map(([at, ids]) => `${String(at)}=${ids.join('+')}`).join(',')}:${words}`;

export function readArrangeAction(action: string): { readonly chosen: ChosenRows; readonly words: string } | null {
  const said = /^arrange:(?<chosen>(?:\d+=[\d+]+,?)*):(?<words>.+)$/su.exec(action)?.groups;
  if (said === undefined) return null;
  const pairs = [...(said['chosen'] ?? '').matchAll(/(\d+)=([\d+]+)/gu)];
  return { chosen: new Map(pairs.map(([, at, ids = '']) => [Number(at), ids.split('+')])), words: said['words'] ?? '' };
}

/** An order as it was said. */
export interface Ordered {
  readonly words: string;
  /** What was chosen by buttons of earlier replies. */
  readonly chosen: ChosenRows;
}
