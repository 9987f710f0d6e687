const greeting = /^(?:(?:你好|您好|各位|大家)好?|hello|hi|hey|excuse me|please|dear \w+)[\s,，。!！]+/u;
const thanks = /(?:(?:谢谢|多谢|感谢|麻烦|辛苦|拜托)(?:了|啦|您|你)*|thanks?(?: you)?|thank you|please|cheers)$/u;

/** Marks that end nothing that is asked; a question mark does. */
const MARKS = new Set([' ', '\n', '\t', ',', '，', '。', '.', '!', '！', '~', ';', '；', '、', '…']);

/** A folded message without a greeting before and thanks behind, so that what a question ends in is its end. The message where that is all. */
export function withoutPoliteness(text: string): string {
  const opened = text.replace(greeting, '');
  const bare = withoutMarks(opened, false);
  const thanked = bare.text.replace(thanks, '');
  const rest = thanked === bare.text ? bare : withoutMarks(thanked, bare.asks);
  return rest.text === '' ? text : `${rest.text}${rest.asks ? '?' : ''}`;
}

/** By hand, since a pattern would try each of a thousand commas as the beginning of the end. */
function withoutMarks(text: string, asked: boolean): { readonly text: string; readonly asks: boolean } {
  let end = text.length;
  let asks = asked;
  for (; end > 0; end -= 1) {
    const mark = text[end - 1] ?? '';
    if (mark === '?' || mark === '？') asks = true;
    else if (!MARKS.has(mark)) break;
  }
  return { text: text.slice(0, end), asks };
}
