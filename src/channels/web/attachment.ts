/** Saved and never shown, under a name in any script (RFC 6266, RFC 8187); `plain` is for browsers that know no other letters. */
export function attachment(name: string, plain: string): string {
  const encoded = encodeURIComponent(name).replace(
    /['()*]/gu,
    (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  const ending = name.slice(name.lastIndexOf('.'));
  return `attachment; filename="${plain}${ending}"; filename*=UTF-8''${encoded}`;
}
