/** A button of ours: the row of the outbox that it was sent with, and the place of its action in the row's reply. */
export interface Pressed {
  readonly rowId: string;
  readonly index: number;
}

const written = /^(?<row>0|[1-9a-z][0-9a-z]{0,12})\.(?<index>0|[1-9a-z][0-9a-z]?)$/u;

/** What a button carries, far below Telegram's 64 bytes. Throws for what is no id of the outbox: a whole number of up to 18 digits. */
export function callbackData(rowId: string, index: number): string {
  if (!/^(?:0|[1-9]\d{0,17})$/u.test(rowId))
    throw new RangeError(`"${rowId}" is no row of the outbox (expected a number)`);
  return `${BigInt(rowId).toString(36)}.${index.toString(36)}`;
}

/** What a pressed button says; `null` for what is none of ours. */
export function callbackOf(data: string): Pressed | null {
  const { row, index } = written.exec(data)?.groups ?? {};
  if (row === undefined || index === undefined) return null;
  const rowId = Array.from(row)
    .reduce((sum, digit) => sum * 36n + BigInt(parseInt(digit, 36)), 0n)
    .toString();
  return rowId.length > 18 ? null : { rowId, index: parseInt(index, 36) };
}
