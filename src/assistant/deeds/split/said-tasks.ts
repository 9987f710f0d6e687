/** What a message says about tasks: which item is to be split, and into what. Pure words; what they mean is settled elsewhere. */
export interface SaidSplit {
  /** The words that name the item; empty where it was talked about before. */
  readonly mention: string;
  /** How many tasks the words announce; `null` where they do not. */
  readonly announced: number | null;
  readonly tasks: readonly SaidTask[];
}

export interface SaidTask {
  readonly title: string;
  /** What stands in brackets or behind the title: by when, who. Each a piece of its own. */
  readonly details: readonly string[];
}

const NUMBER = '[一二三四五六七八九十两兩\\d]{1,3}';
const splitting = new RegExp(
  '^(?:请|麻烦|帮我|现在?|我们|先)*(?:把|将)?(?<what>[^\\n]{0,60}?)(?:这[项个]工作|的?工作任务)?' +
    '(?:进一步|具体|再|需要?|要|可以|拟)*(?:拆分|拆解|分解|细化|拆|细分|split)(?:成|为|為|到|into)?(?:以下|下列|如下)?的?' +
    `(?:(?<count>${NUMBER})\\s*(?:个|個|项|項|条|條|步|部分|阶段)?)?(?:子|小|具体|分)*(?:任务|任務|事项|步骤|阶段|工作|部分|tasks?|steps?)?\\s*` +
    '(?:[,，]?(?:分别(?:是|为)?|包括|即|如下))?\\s*(?<mark>[:：,，\\n]|为)?\\s*(?<list>\\S.+)$',
  'su',
);

/** 已分解为三项 tells what was done, and asks for nothing. */
const isDone = /(?:已经?|均|都|刚|正在?|在|未|没有?|不|无法)$/u;

/** `null` where the words split nothing, or name fewer than two tasks. */
export function splitIn(words: string): SaidSplit | null {
  const text = plain(words);
  const said = splitting.exec(text)?.groups;
  if (said === undefined || isDone.test(said['what'] ?? '')) return null;
  const list = said['list'] ?? '';
  const announced = said['count'] === undefined ? null : numeral(said['count']);
  if (announced === null && said['mark'] === undefined && !/\(|;|\n/u.test(list)) return null;
  const tasks = pieces(list).flatMap(task);
  if (tasks.length < 2) return null;
  return { mention: (said['what'] ?? '').replace(/的$/u, '').trim(), announced, tasks };
}

/** One way of writing marks; circled numbers begin lines. */
const plain = (words: string): string =>
  words
    .replace(/[\u2460-\u2473]/gu, (circled) => `\n${String(circled.charCodeAt(0) - 0x245f)}.`)
    .normalize('NFKC')
    .replace(/[。.!\s]+$/u, '')
    .trim();

const numerals = '零一二三四五六七八九十';

function numeral(words: string): number | null {
  if (/^\d+$/u.test(words)) return Number(words);
  const [tens, ones] = words.includes('十') ? words.split('十') : ['', words];
  const ten = words.includes('十') ? (tens === '' ? 1 : digit(tens ?? '')) * 10 : 0;
  return ten + (ones === '' ? 0 : digit(ones ?? ''));
}

const digit = (word: string): number => (/[两兩]/u.test(word) ? 2 : Math.max(0, numerals.indexOf(word)));

/** At line ends and semicolons; else before numbers; else at the commas that stand outside of brackets. */
function pieces(list: string): readonly string[] {
  const lines = outside(list, /[;\n]/u);
  if (lines.length > 1) return lines;
  const numbered = list.split(/(?<=^|[\s,、)])(?=\(?\d{1,2}[.)、](?!\d))/u);
  if (numbered.length > 1) return numbered.map((piece) => piece.replace(/[,、\s]+$/u, ''));
  const commas = outside(list, list.includes('、') && !/[,]/u.test(withoutBrackets(list)) ? /、/u : /,/u);
  return commas.length > 1 ? commas : outside(list, /[,、]|和|以及/u);
}

const withoutBrackets = (text: string): string => text.replace(/\([^)]*\)/gu, '');

/** The parts between marks that stand outside of brackets. */
function outside(text: string, mark: RegExp): readonly string[] {
  const parts: string[] = [''];
  let depth = 0;
  for (const letter of text) {
    if (letter === '(') depth += 1;
    if (letter === ')') depth = Math.max(0, depth - 1);
    if (depth === 0 && mark.test(letter)) parts.push('');
    else parts[parts.length - 1] = `${parts.at(-1) ?? ''}${letter}`;
  }
  return parts.map((part) => part.trim()).filter((part) => part !== '');
}

const numberBefore =
  /^(?:\(?\d{1,2}(?:[.)、](?!\d))|[一二三四五六七八九十]{1,2}[、.]|[-–•·*]+|(?:第|任务)[一二三四五六七八九十\d]{1,2}[项步条]?[:、,]?(?:是)?)\s*/u;

function task(piece: string): readonly SaidTask[] {
  const words = piece
    .replace(/^(?:和|以及|还有|最后)/u, '')
    .replace(numberBefore, '')
    .trim();
  const brackets = [...words.matchAll(/\(([^)]*)\)?/gu)].flatMap(([, inside = '']) => inside.split(/[,;]/u));
  const [title = '', ...behind] = withoutBrackets(words).split(/[,:]/u);
  const details = [...brackets, ...behind].map((detail) => detail.trim()).filter((detail) => detail !== '');
  return title.trim() === '' ? [] : [{ title: title.trim(), details }];
}
