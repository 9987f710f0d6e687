/** The languages that people are answered in. Chinese comes first; a person's language is the one they write in. */
export type Language = 'zh' | 'en';

/** The language of a message: English where it has letters and no Chinese, the earlier one where it has neither (a figure, a thumb). */
export function languageOf(text: string, earlier: Language = 'zh'): Language {
  if (/\p{Script=Han}/u.test(text)) return 'zh';
  return /\p{Script=Latin}{2,}/u.test(text) ? 'en' : earlier;
}
