import type { Span } from '../plan.ts';

/** A stretch that says who holds a post, with its place in the clause. */
export interface Phrase extends Span {
  /** As it is worded: 主任 of the office may stand without it. */
  readonly role: string;
  readonly holder: string;
}

/** The posts of a group, as plans call them. */
export const ROLES =
  '常务副组长|第一副组长|副组长|第一组长|组长|总召集人|副召集人|召集人|副总指挥|总指挥|副指挥长|指挥长|办公室副主任|办公室主任|副主任|主任|联络员|成员';

/** 由甲担任组长: what stands before it is the holder. */
const BEHIND = new RegExp(
  `(?:兼任|担任|任|为|作为)(?:领导小组|工作专班|专班|小组|双|本级)?(${ROLES})(?:单位)?(?!\\p{Script=Han}{0,4}[为由])`,
  'gu',
);

/** 组长由甲担任, 成员单位包括甲、乙: what follows is. */
const AHEAD = new RegExp(
  String.raw`(?<=^|[，,。；;：:、\s]|小组|专班|指挥部|委员会|会议|[和及其])(${ROLES})(?:单位)?(?:分别|暂)?(?:由|(?<!委员会副?主任)(?:为|包括|包含|有|是|[:：]))\s*`,
  'gu',
);
const AHEAD_ENDS = /[。；;\n]|(?:兼任|担任|组成)(?=[，,。；;\s]|$)/u;

/** Every post that a paragraph fills, in the order of the text. */
export function postsSaid(text: string): readonly Phrase[] {
  const ahead = phrasesAhead(text);
  const behind = phrasesBehind(text).filter(({ start, end }) =>
    ahead.every((other) => end <= other.start || start >= other.end),
  );
  return [...ahead, ...behind].toSorted((a, b) => a.start - b.start);
}

/** What stands between the last stop or the last role and 担任 is the holder. */
function phrasesBehind(text: string): readonly Phrase[] {
  const phrases: Phrase[] = [];
  let from = 0;
  for (const match of text.matchAll(BEHIND)) {
    const before = text.slice(from, match.index);
    const cut = Math.max(...['，', ',', '。', '；', ';', ':', '：'].map((stop) => before.lastIndexOf(stop))) + 1;
    const lead = /^[\s、]*(?:成立|建立|组建)?(?:由|以)?/u.exec(before.slice(cut))?.[0].length ?? 0;
    const start = from + cut + lead;
    const holder = text.slice(start, match.index).trim();
    from = match.index + match[0].length;
    if (isHolder(holder)) phrases.push({ role: match[1] ?? '', holder, start, end: from });
  }
  return phrases;
}

function phrasesAhead(text: string): readonly Phrase[] {
  const found = [...text.matchAll(AHEAD)];
  return found.flatMap((match, i) => {
    const from = match.index + match[0].length;
    const rest = text.slice(from, found[i + 1]?.index ?? text.length);
    const all = rest.slice(0, AHEAD_ENDS.exec(rest)?.index ?? rest.length);
    const role = match[1] ?? '';
    // Members may stand apart by commas; one person does not.
    const holder = (role === '成员' ? all : (all.split(/[，,]/u)[0] ?? '')).replace(/[，,、\s]{1,9}$/u, '');
    return isHolder(holder) ? [{ role, holder, start: match.index, end: from + holder.length }] : [];
  });
}

const isHolder = (words: string): boolean => words !== '' && words.length < 600;
