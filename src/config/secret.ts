/** A function, so that it is in nothing that is printed. */
export const secretOf = (secret: string | undefined): (() => string) | null =>
  secret === undefined ? null : () => secret;
