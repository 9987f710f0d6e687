/**
 * All that a global pattern finds in a text, as `matchAll` finds it. That copies the pattern first, which costs several times as much as a short
 * text takes to be looked through, and a message is looked through by hundreds of patterns.
 */
export function matchesOf(text: string, pattern: RegExp): readonly RegExpExecArray[] {
  const found: RegExpExecArray[] = [];
  pattern.lastIndex = 0;
  for (let match = pattern.exec(text); match !== null; match = pattern.exec(text)) {
    found.push(match);
    // An empty match leaves the pattern where it is.
    if (match[0] === '') pattern.lastIndex += (text.codePointAt(pattern.lastIndex) ?? 0) > 0xffff ? 2 : 1;
  }
  return found;
}
