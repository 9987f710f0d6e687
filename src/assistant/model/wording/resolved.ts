import { isFact, type Token } from './token.ts';

/** The tokens with what only their neighbours tell. */
export const resolved = (tokens: readonly Token[]): readonly Token[] => withDirections(withConcepts(tokens));

const isConcept = (token: Token | undefined, ...keys: readonly string[]): boolean =>
  token?.type === 'concept' && keys.includes(token.key);

/** 完成 is a deadline in 9月底前完成, nothing in 完成60%, and else 已完成; 已逾期、尚未完成 is one thing. */
function withConcepts(tokens: readonly Token[]): readonly Token[] {
  const all: Token[] = [];
  for (const [i, token] of tokens.entries()) {
    const before = all.at(-1)?.type === 'separator' ? -2 : -1;
    if (isConcept(token, 'finish')) all.push(...finished(all, tokens[i + 1]));
    else if (isConcept(token, 'open') && isConcept(all.at(before), 'overdue'))
      all.splice(before, -before, { type: 'concept', key: 'overdue and open' });
    else if (isConcept(token, 'lead') && isUnnamed(all)) all.splice(all.findLastIndex(isUnnamedWord), 1, noLead);
    else all.push(token);
  }
  return all;
}

const noLead: Token = { type: 'concept', key: 'no-lead' };

const isUnnamedWord = (token: Token | undefined): boolean => isConcept(token, 'unnamed');

/** 未明确「某项」的牵头单位 */
const isUnnamed = (before: readonly Token[]): boolean =>
  isUnnamedWord(before.at(-1)) || (isFact(before.at(-1), 'quotation') && isUnnamedWord(before.at(-2)));

function finished(before: readonly Token[], next: Token | undefined): readonly Token[] {
  const piece = before.slice(before.findLastIndex(({ type }) => type === 'separator') + 1);
  if (isFact(next, 'share')) return [];
  const last = piece.at(-1);
  if (!isFact(last, 'date')) return [{ type: 'concept', key: 'done' }];
  if (piece.some((token) => isConcept(token, 'due', 'expected'))) return [];
  return [{ type: 'concept', key: last.key.endsWith('|before') ? 'due' : 'done' }];
}

/** 由 and 到 go together: 由县教育局牵头 and 延长到月底 tell of no change. */
function withDirections(tokens: readonly Token[]): readonly Token[] {
  return tokens.filter((token, at) => {
    if (token.type !== 'direction' || ['arrow', 'rising', 'falling'].includes(token.key)) return true;
    const around = sentenceAround(tokens, at);
    const other = token.key === 'from' ? around.after : around.before;
    return other.some((each) => each.type === 'direction' && each.key === (token.key === 'from' ? 'to' : 'from'));
  });
}

const isEnd = ({ type, ...token }: Token): boolean =>
  type === 'separator' && 'key' in token && token.key === 'sentence';

function sentenceAround(tokens: readonly Token[], at: number) {
  const end = tokens.findIndex((token, i) => i > at && isEnd(token));
  return {
    before: tokens.slice(tokens.findLastIndex((token, i) => i < at && isEnd(token)) + 1, at),
    after: tokens.slice(at + 1, end < 0 ? tokens.length : end),
  };
}
