/** Where the data is: a folder of our own, or a PostgreSQL server. */
export type StoreLocation =
  { readonly kind: 'embedded'; readonly folder: string } | { readonly kind: 'server'; readonly url: string };

/** The location as it may be shown: never with a user or password. */
export function nameOf(location: StoreLocation): string {
  if (location.kind === 'embedded') return location.folder;
  try {
    const url = new URL(location.url);
    return `${url.protocol}//${url.host}${url.pathname}`;
  } catch {
    return 'DATABASE_URL';
  }
}
