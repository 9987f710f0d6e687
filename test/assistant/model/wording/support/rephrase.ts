import type { Random } from '../../../../fuzz/random.ts';

/** Puts words otherwise without saying anything else; as they are where it has nothing to change. */
type Rephrase = (words: string) => string;

const isEnglish = (words: string): boolean => /[a-z]{3}/u.test(words);
const chinese = '零一二三四五六七八九十';
const english = ['zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];
const months = 'January February March April May June July August September October November December'.split(' ');

const only =
  (language: 'zh' | 'en', rephrase: Rephrase): Rephrase =>
  (words) =>
    isEnglish(words) === (language === 'en') ? rephrase(words) : words;

/** A digit behind which something is counted. */
const counted = (words: string, of: RegExp, spelt: readonly string[]): string =>
  words.replace(of, (all, digits: string) => all.replace(digits, spelt[Number(digits)] ?? digits));

const rephrases: readonly Rephrase[] = [
  only('zh', (words) => `您好，${words}`),
  only('zh', (words) => `目前，${words}`),
  only('zh', (words) => `经查，${words}`),
  only('en', (words) => `Hello, ${words}`),
  only('en', (words) => `At present, ${words}`),
  only('zh', (words) => counted(words, /(?<![\d（(四一二三五)）])(\d) ?(?=[项个条])/u, Array.from(chinese))),
  only('en', (words) => counted(words, /(?<![\d.(])\b(\d) (?=items|units|of them)/u, english)),
  only('zh', (words) =>
    words.replace(
      /(\d{4})年(\d{1,2})月(\d{1,2})日/u,
      (_, year: string, month: string, day: string) => `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`,
    ),
  ),
  only('zh', (words) => words.replace(/2026年(?=\d{1,2}月\d{1,2}日)/u, '')),
  only('zh', (words) => words.replace(/(\d{4})年(\d{1,2})月(\d{1,2})日/u, '$1/$2/$3')),
  only('en', (words) =>
    words.replace(/(\d{1,2}) ([A-Z][a-z]+) (\d{4})/u, (all, day: string, month: string, year: string) =>
      months.includes(month) ? `${month} ${day}, ${year}` : all,
    ),
  ),
  only('zh', (words) =>
    words.replace(/(?<!\d)([2-9])0%/u, (_, tens: string) => `百分之${chinese.charAt(Number(tens))}十`),
  ),
  only('zh', (words) => words.replace(/\d/gu, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0))),
  (words) => (/^[^\n]+[。.]\n[^\n]+[。.]$/u.test(words) ? words.split('\n').toReversed().join('\n') : words),
  (words) => words.replace(/([。.])\n/u, '$1'),
  only('zh', (words) => words.replaceAll('。\n', '；')),
  only('zh', (words) => words.replace(/、([^、：:，（。]{3,9})(?=[（。]|$)/u, '和$1')),
  only('en', (words) => words.replace(/, (县[^,.（(]{2,8})(?= \(|[.]|$)/u, ' and $1')),
  (words) => words.replaceAll('「', '“').replaceAll('」', '”'),
  (words) => words.replaceAll('「', '').replaceAll('」', ''),
  only('zh', (words) => words.replace('推进中', '正在推进')),
  only('zh', (words) => words.replace(/(?<![也“])未报送/u, '尚未报送')),
  only('zh', (words) => words.replace('已完成', '已经完成')),
  only('zh', (words) => words.replace(/(?<!推进)受阻/u, '推进受阻')),
  only('zh', (words) => words.replace('参与单位：', '配合单位是')),
  only('zh', (words) => words.replace(/由(县[^、，。由]+?)牵头。/u, '的牵头单位是$1。')),
  only('zh', (words) => words.replace('的完成时限：', '，完成时限是')),
  only('zh', (words) => words.replace(/(?<=。\n?)完成时限：/u, '时限为')),
  only('zh', (words) => words.replace(/^共 /u, '共有')),
  only('zh', (words) => words.replace('，问题：', '，存在问题：')),
  only('en', (words) => words.replace('not reported', 'not yet reported')),
  only('en', (words) => words.replace('Participants:', 'The participants are')),
  only('en', (words) => words.replace(/\bin progress\b/u, 'currently in progress')),
  only('en', (words) => words.replace('Deadline:', 'The deadline is')),
  only('en', (words) => words.replace(/: (\d+) items?$/u, ' ($1 items):')),
];

/** Words that say the same in another way; as many ways as chance takes, one at least. `null` where none of those has anything to change. */
export function rephrase(words: string, random: Random): string | null {
  const ways = Array.from({ length: 2 + random.below(3) }, () => rephrases[random.below(rephrases.length)]);
  const other = ways.reduce((said, way) => way?.(said) ?? said, words);
  return other === words ? null : other;
}
