import { pinyin } from 'pinyin-pro';

/**
 * How each Chinese character of the text sounds, without tones and without the differences that typists and dialects do not make
 * (zh/z, ch/c, sh/s, -ng/-n). One entry a character; other characters stand for themselves.
 */
export function soundsOf(text: string): readonly string[] {
  const characters = Array.from(text);
  const sounds = pinyin(text, { toneType: 'none', type: 'array', v: true });
  // The library gives one entry a character for the texts of this domain; where it does not, nothing can be said of sounds.
  return sounds.length === characters.length ? sounds.map(plainSound) : characters;
}

/** The pinyin of Chinese words as one types it: no tones, no spaces. */
export const pinyinOf = (words: string): string => pinyin(words, { toneType: 'none', type: 'array', v: true }).join('');

const plainSound = (sound: string): string => sound.replace(/^([zcs])h/u, '$1').replace(/(?<=[aei])ng$/u, 'n');

/** Neighbouring sounds, as `gramsOf` pairs characters. */
export function soundGramsOf(text: string): readonly string[] {
  return (text.match(/\p{Script=Han}+/gu) ?? []).flatMap((run) => {
    const sounds = soundsOf(run);
    return sounds.slice(1).map((sound, i) => `${sounds[i] ?? ''} ${sound}`);
  });
}
