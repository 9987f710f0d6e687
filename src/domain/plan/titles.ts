const LONGEST = 30;

/** A short name for people: the words without number, brackets and what follows the first pause. */
export function shortTitle(words: string): string {
  const bare = words
    .slice(0, 400)
    .replace(/^(?:#+\s*|\*\*)/u, '')
    .replace(
      /^(?:\d+(?:\.\d+)+|第?[一二三四五六七八九十百\d]{1,4}[章节条、.．]|[(（][一二三四五六七八九十\d]{1,3}[)）]|[①-⑳])[、.．]?\s*/u,
      '',
    )
    .replaceAll('**', '')
    .replace(/^[-*+]\s+/u, '')
    .replace(/(?<=[\x21-\x7e])\s+(?=[\x21-\x7e])/gu, ' ')
    .trim();
  const pause = bare.search(/[。；;，,！!？?：:\n\t(（]|\.\s/u);
  const first = pause > 3 ? bare.slice(0, pause) : bare;
  const characters = Array.from(first.trim());
  const longest = /\p{Script=Han}/u.test(first) ? LONGEST : LONGEST * 3;
  return characters.length <= longest ? characters.join('') : `${characters.slice(0, longest - 1).join('')}…`;
}
