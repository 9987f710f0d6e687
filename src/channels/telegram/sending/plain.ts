/** The words of a text in Telegram's HTML, without its marks. */
export const plainOf = (html: string): string =>
  html.replace(/<[^>]*>/gu, '').replace(/&(?:lt|gt|quot|amp);/gu, (entity) => characters[entity] ?? entity);

const characters: Readonly<Record<string, string>> = { '&lt;': '<', '&gt;': '>', '&quot;': '"', '&amp;': '&' };
