/** The languages that people are answered in. Chinese comes first; a person's language is the one they write in. */
export type Language = 'zh' | 'en';

/**
 * The language of a message: English where it has letters and no Chinese but names in an English sentence, the earlier one where it has neither
 * (a figure, a thumb).
 */
export function languageOf(text: string, earlier: Language = 'zh'): Language {
  if (/\p{Script=Han}/u.test(text)) return namesInEnglish(text) ? 'en' : 'zh';
  return /\p{Script=Latin}{2,}/u.test(text) ? 'en' : earlier;
}

/** `who leads 夜间集市`: units and measures have Chinese names, whoever asks. */
function namesInEnglish(text: string): boolean {
  const words = text.match(/\p{Script=Latin}{2,}/gu) ?? [];
  return words.length >= 2 && words.some((word) => ofSentences.has(word.toLowerCase())) && !chineseSentence.test(text);
}

const ofSentences = new Set(
  'who whom whose what which when where how is are was were does do did has have the of for about to by on in with lead leads'.split(
    ' ',
  ),
);

const chineseSentence = /[谁什么哪吗呢怎几请吧的了是]|如何|多少/u;
