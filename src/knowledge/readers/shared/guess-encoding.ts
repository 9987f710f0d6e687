import chardet from 'chardet';

/** Whether a run of bytes is a character that texts in that encoding are made of, and how many bytes it takes. */
type Step = (byte: number, next: number) => { readonly width: number; readonly isCommon: boolean };

interface Guess {
  readonly encoding: string;
  /** The names that chardet gives it. */
  readonly names: readonly string[];
  readonly step: Step;
  /** How much of a text in this encoding lies above ASCII at most. */
  readonly mostHigh: number;
}

// The first plane of GB 2312 and of Big5 holds the characters in daily use; the rows before it hold punctuation.
const guesses: readonly Guess[] = [
  {
    encoding: 'gb18030',
    names: ['GB18030'],
    mostHigh: 1,
    step: (byte, next) => ({
      width: next >= 0x30 && next <= 0x39 ? 4 : 2,
      isCommon: (within(byte, 0xa1, 0xa3) || within(byte, 0xb0, 0xd7)) && next >= 0xa1,
    }),
  },
  {
    encoding: 'big5',
    names: ['Big5'],
    mostHigh: 1,
    step: (byte) => ({ width: 2, isCommon: within(byte, 0xa1, 0xc6) }),
  },
  {
    encoding: 'windows-1252',
    names: ['windows-1252', 'ISO-8859-1'],
    // It accepts any byte, so a text that is all accents is no text.
    mostHigh: 0.2,
    step: (byte, next) => ({
      width: 1,
      isCommon: next < 0x80 && (within(byte, 0x91, 0x97) || byte >= 0xa0 || byte === 0x85),
    }),
  },
];

/** Bytes above ASCII, from which on chardet's word against all of these encodings is taken. */
const enoughToBeSure = 16;

/**
 * The share of characters of daily use from which on a text is in no encoding of one byte a letter, whatever statistics say of a few bytes: there
 * every other word has an odd number of letters, whose last makes no character.
 */
const WHOLE = 0.95;

/** Bytes by which chardet tells a language. */
const telling = 256 * 1024;

/**
 * The text, decoded by the encoding in which most of it is characters of daily use; between equals chardet decides. `null` when none of the encodings
 * fits, or when chardet is sure of another one. A few characters suffice, for which statistics of a language do not.
 */
export function decodeByGuess(bytes: Uint8Array): string | null {
  const verdicts = chardet.analyse(bytes.subarray(0, telling));
  const confidence = (names: readonly string[]): number =>
    Math.max(0, ...verdicts.filter(({ name }) => names.includes(name)).map((verdict) => verdict.confidence));
  const high = bytes.filter((byte) => byte >= 0x80).length;
  const ranked = guesses
    .filter(({ mostHigh }) => high / bytes.length <= mostHigh)
    .map(({ encoding, names, step }) => ({ encoding, share: commonShare(bytes, step), confidence: confidence(names) }))
    .filter(({ share }) => share >= 0.3)
    .toSorted((a, b) => b.share - a.share || b.confidence - a.confidence);
  const isWhole = (ranked[0]?.share ?? 0) >= WHOLE;
  const against = verdicts.filter(({ name }) => !(isWhole && /^(?:iso-8859|windows|koi8)/iu.test(name)));
  const ours = confidence(guesses.flatMap(({ names }) => names));
  const surest = against[0]?.confidence ?? 0;
  if (surest > ours && surest >= 60 && high >= enoughToBeSure) return null;
  return ranked.map(({ encoding }) => decodeAs(encoding, bytes)).find((text) => text !== null) ?? null;
}

/** The text, or `null` where a byte does not belong in that encoding. */
export function decodeAs(encoding: string, bytes: Uint8Array): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

function commonShare(bytes: Uint8Array, step: Step): number {
  let common = 0;
  let all = 0;
  for (let i = 0; i < bytes.length;) {
    const byte = bytes[i] ?? 0;
    const { width, isCommon } = byte < 0x80 ? { width: 1, isCommon: false } : step(byte, bytes[i + 1] ?? 0);
    if (byte >= 0x80) all += 1;
    if (isCommon) common += 1;
    i += width;
  }
  return all === 0 ? 1 : common / all;
}

const within = (byte: number, from: number, to: number): boolean => byte >= from && byte <= to;
