import { fold } from './fold.ts';
import { knownWordsOf } from './terms.ts';

const asking: ReadonlySet<string> = new Set(
  [
    '什么 什么样 为什么 啥 哪 哪些 哪里 哪儿 哪个 哪年 哪天 哪位 哪种 多少 多大 多长 多久 多高 几 几时 几个',
    '何时 何地 何处 何种 何人 何事 为何 如何 怎么 怎么样 怎么办 怎样 怎 谁 吗 呢 是不是 有没有 请问',
    'what which who whom whose when where why how',
  ].flatMap((words) => words.split(' ')),
);

/** The text without the words that only ask, folded; a name that holds one (几内亚) is a word of its own and stays. */
export const withoutQuestionWords = (text: string): string =>
  knownWordsOf(fold(text))
    .map((word) => (asking.has(word) ? ' ' : word))
    .join('');
