/** Texts that are looked at while messages are answered; of longer ones hardly any comes twice. */
const MOST = 500;
const LONGEST = 1_000;

/**
 * What is found by the words alone, kept for a while: those who read one message after another ask the same of it. A value is handed to all of
 * them, so that nobody may change it.
 */
export function remembered<T>(find: (words: string) => T, most = MOST): (words: string) => T {
  const found = new Map<string, { readonly value: T }>();
  return (words) => {
    const known = found.get(words);
    if (known !== undefined) return known.value;
    const value = find(words);
    if (words.length > LONGEST) return value;
    if (found.size >= most) found.clear();
    found.set(words, { value });
    return value;
  };
}
