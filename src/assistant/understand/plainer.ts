import { knownWordsOf } from '../../domain/text/terms.ts';

/**
 * Words of talk that mention nothing: greetings, whose wish it is, where it was heard of, doubt, and the particles of speech. A mention that
 * means nothing as it stands is tried without them; one that is found with them keeps them.
 */
const talk = new Set(
  [
    '辛苦 麻烦 拜托 打扰 打搅 不好意思 抱歉 请 请问 请帮 帮 帮忙 帮帮忙 谢谢 谢 多谢 感谢 劳驾 劳烦 你好 您好 您 你 你们 我 我们 咱 咱们 大家 各位 老师 同志 同事 亲',
    '问 问问 问下 问句 一句 句 问起 问起来 起来 问到 提 提到 提起 说 说说 说起 说到 说的 说过 讲 讲到 讲讲 聊 听说 听 看到 看见 看 看看 查 查查 想 想想 想知道 知道 不知道 清楚 不清楚 搞清楚 弄清楚 搞不懂 了解 确认 核实',
    '领导 局长 主任 老板 上级 上头 上面 开会 会上 会议 刚 刚才 刚刚 方才 昨天 今天 早上 上午 下午 上次 上回 那次 那天 前几天 之前 以前 后来 然后 结果',
    '急 着急 急着 急用 催 催着 赶紧 赶快 快 马上 在线 等 等着 要 要要 想要 需要 得 该 应该 必须',
    '记得 忘 忘记 忘了 好像 似乎 大概 可能 也许 估计 应当 是不是 到底 究竟 其实 反正 总之 就是 也就是 所谓 那种 这种 什么的 之类 啥的 吧 呗 哈 哟 噢 哦 喔 噻 嘞 咯 啦 哒 嘛 哇 呐 诶 唉 哎 喂 嗯 呃 额 呀 啊 呢 了 的 哩 滴',
    '那 那个 那项 那条 那件 那块 那边 那 这 这个 这项 这条 这件 这块 这边 这事 这事儿 那事 那事儿 事 事儿 事情 的事 一条 一项 一件 一个 一块 个 项 条 件 块 各 各项 每项 各个 个个 分别 全部 都 也 还 又 再 还有 以及 和 跟 与 同',
    '到 到底 哪 弄 搞 干 做 办 管 抓 盯 跟 跟进 推 推进 推动 对接 联系 找 交给 归 归口 由 被 把 给 让 叫 替 为 对 对于 关于 有关 至于 方面 这方面 里 里面 里头 上 下 中 当中 内容 具体 相关 目前 现在 当前 眼下 如今 这会儿 最近 最新 进行 开展 情况 咋 咋个 咋样 怎么 怎样 如何',
    '这样 那样 是这样 对吧 没错 对不对 算 算是 属于 是 系 不是 有 没有 没 能 能否 可以 可否 行 不行 都行',
    '底下 下边 那摊子 摊子 那摊 摊 那档子 档子 活儿 活 这活儿 总 管总 师傅 新来 抄 抄一遍 一遍 一下子 答 答上来 没 准话 给 他 她 它 咱局 局里 咱 我局 写材料 材料 用 要用 顺便 另外 除了 除 以外 之外 剩 剩下 还剩 包括 不包括 不含 那个啥 啥',
    '要不要 能不能 是不是 会不会 可不可以 有没有 改 改了 不是 搞错 弄错 一直 原来 本来 那帮人 那帮 帮人 那伙 摊上 摊到 领了 接了 几件事 群里 吵 半天 明白 个准话 准话',
    'pls please plz thx thanks hi hello hey ok okay work works the on in of with for about unit',
  ].flatMap((line) => line.split(' ')),
);

/**
 * The mention without words of talk at the edges of its pieces, pieces of nothing else left out; then the pieces as one. Only what differs
 * from what was given, most likely first.
 */
export function plainer(mention: string): readonly string[] {
  const pieces = mention.split(/\s+/u).map(withoutTalk).filter(Boolean);
  const tries = [pieces.join(' '), pieces.join('')].filter((words) => words.length >= 2 && words !== mention);
  return [...new Set(tries)];
}

/** The words of a text without words of talk, wherever they stand; all of them where nothing else is said. */
export function tellingWords(text: string): string {
  const pieces = text.split(/\s+/u).map((piece) => {
    const words = knownWordsOf(piece);
    const telling = words.filter((word) => !talk.has(word));
    return telling.join('');
  });
  const told = pieces.filter(Boolean).join(' ');
  return told.length < 2 ? text : told;
}

/** The words that tell what is meant: of two letters or more, and no talk; each once. */
export function contentWordsOf(text: string): readonly string[] {
  const words = text.split(/[\s\p{P}\p{S}]+/u).flatMap((piece) => knownWordsOf(piece));
  return [...new Set(words.filter((word) => Array.from(word).length >= 2 && !talk.has(word)))];
}

function withoutTalk(piece: string): string {
  const words = knownWordsOf(piece);
  const isTalk = (word: string) =>
    talk.has(word) || (word.length === 1 && /\p{Script=Han}/u.test(word) && weak.has(word));
  const start = words.findIndex((word) => !isTalk(word));
  const end = words.findLastIndex((word) => !isTalk(word)) + 1;
  return start < 0 ? '' : words.slice(start, end).join('');
}

/** Letters that are no word of their own in such a place. */
const weak = new Set('边住着过来去得地吗呀么嘎㗎咩');
