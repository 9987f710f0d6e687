/** Parts of sentences verbatim, up to a full stop or a semicolon, their closing marks included; the quotation marks that follow stay with them. */
export const partsOf = (paragraph: string): readonly string[] =>
  cut(paragraph, /[^。！？；;\n]+[。！？；;]*[”’」』）)]*/gu);

/** As `partsOf`, up to a full stop. */
export const sentencesOf = (paragraph: string): readonly string[] =>
  cut(paragraph, /[^。！？\n]+[。！？]*[”’」』）)]*/gu);

const cut = (paragraph: string, pattern: RegExp): readonly string[] =>
  (paragraph.match(pattern) ?? []).map((piece) => piece.trim()).filter((piece) => piece !== '');

/** A sentence up to this length is quoted whole; of a longer one the part that answers is enough. */
const SHORT = 120;

/** What announces a list, and the list with it, is quoted up to this length. */
const LONGEST = 320;

/** Words at the beginning of a sentence by which it speaks of the one before. */
const speaksOfBefore =
  /^(?:其中|对此|为此|对其|否则|反之|因此|同时|此外|另外|但|并|且|其(?!他|余|它)|该|此|这|上述|以上|前款|前述|前项|(?:确需|逾期|未|不|超过|情况|有)[^，,。；]{0,12}的[，,])/u;

/** A list that the sentence announces: 下列材料：（1）…；（2）…。 */
const announcesList = /[：:]/u;

/**
 * The stretch of the paragraph, verbatim, in which the part can be understood: its whole sentence where that is short or announces a list, and
 * the sentence before where this one speaks of it.
 */
export function stretchAround(part: string, paragraph: string): string {
  const sentences = sentencesOf(paragraph);
  const at = sentences.findIndex((sentence) => sentence.includes(part));
  const [sentence = part, before] = [sentences[at], sentences[at - 1]];
  const inside = withinSentence(part, sentence);
  if (before === undefined || !sentence.startsWith(inside) || !speaksOfBefore.test(inside)) return inside;
  const both = between(paragraph, before, inside);
  return both.length <= SHORT * 2 ? both : inside;
}

function withinSentence(part: string, sentence: string): string {
  if (sentence.length <= SHORT) return sentence;
  const parts = partsOf(sentence);
  if (announcesList.test(parts[0] ?? '') && sentence.length <= LONGEST) return sentence;
  const before = parts[parts.indexOf(part) - 1];
  return before !== undefined && speaksOfBefore.test(part) ? between(sentence, before, part) : part;
}

/** From the beginning of the first to the end of the last, as it stands in the text. */
function between(text: string, first: string, last: string): string {
  const start = text.indexOf(first);
  return text.slice(start, text.indexOf(last, start + first.length) + last.length);
}

/** The first sentences of the paragraph, verbatim, as many as fit; one at least. */
export function beginningOf(paragraph: string, longest: number): string {
  const sentences = sentencesOf(paragraph);
  const [first = paragraph] = sentences;
  return sentences.slice(1).reduce((said, next) => {
    const more = between(paragraph, first, next);
    return more.length <= longest && more.length > said.length ? more : said;
  }, first);
}
