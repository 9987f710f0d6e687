/** The text in the bytes, in the encodings that offices use; `null` where they hold none. The end may be cut off within a character. */
export function decoded(bytes: Uint8Array): string | null {
  const [first, second] = bytes;
  const marked = first === 0xff && second === 0xfe ? 'utf-16le' : first === 0xfe && second === 0xff ? 'utf-16be' : null;
  const encodings = marked === null ? ['utf-8', 'gb18030'] : [marked];
  for (const encoding of encodings) {
    const text = read(bytes, encoding);
    if (text !== null) return text;
  }
  return null;
}

function read(bytes: Uint8Array, encoding: string): string | null {
  try {
    const text = new TextDecoder(encoding, { fatal: true }).decode(bytes, { stream: true });
    return controls.test(text) ? null : text;
  } catch {
    return null;
  }
}

/** What no text holds: controls but for the breaks and tabs, and what stands for no character. */
// eslint-disable-next-line no-control-regex -- they are what is looked for.
const controls = /[\u0000-\u0008\u000E-\u001A\u001C-\u001F\uFFFE\uFFFF]/u;
