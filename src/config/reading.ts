/** A variable that is set to nothing is not set. */
export const unset = (value: unknown): unknown =>
  typeof value === 'string' && value.trim() === '' ? undefined : value;

export function isWebAddress(address: string): boolean {
  return /^https?:\/\//u.test(address) && URL.canParse(address);
}
