import { bare } from '../../../domain/text/fold.ts';
import { gramsOf } from '../../../domain/text/terms.ts';
import { boundIn, type Bound } from './bound.ts';
import { phraseFinder } from './names.ts';
import type { Judging, Objection } from './guard.ts';
import { tokensOf } from './read-tokens.ts';
import { isFact, type Token } from './token.ts';

/** The least share of a clause's pairs of letters that must stand in the quote. */
const ENOUGH = 0.75;

/** As many clauses of the quote may be drawn together in one. */
const TOGETHER = 3;

/** What is asked, allowed or forbidden, how much of it, and under which condition: said of a rule, it is said as the rule says it. */
const bindingWords =
  /应当?|必须|务必|须|可以?|不得|禁止|严禁|原则上|一般|除外|确需|以上|以下|以内|之内|不低于|不少于|不超过|至少|至多|全部|所有|仅|只|每|前|后|内/gu;

/**
 * Why a sentence says more or other than the quote: each of its clauses must be drawn from a clause or a few of it, with no fact that these
 * lack, with the same denials and the same binding words. `null` where the quote bears it out.
 */
export function objectionToGist(sentence: string, quote: string, judging: Judging): Objection | null {
  const stretches = stretchesOf(clausesOf(quote));
  for (const clause of clausesOf(sentence)) {
    const objections = stretches.map((stretch) => objectionToClause(clause, stretch, judging));
    if (objections.length === 0) return 'words';
    if (!objections.includes(null)) return objections.find((each) => each !== 'words') ?? 'words';
  }
  return clausesOf(sentence).length === 0 ? 'empty' : null;
}

const clausesOf = (text: string): readonly string[] =>
  text.split(/[，,；;。！!：:\n]+/u).filter((clause) => bare(clause) !== '');

const stretchesOf = (clauses: readonly string[]): readonly string[] =>
  clauses.flatMap((_, from) =>
    Array.from({ length: Math.min(TOGETHER, clauses.length - from) }, (_unused, more) =>
      clauses.slice(from, from + more + 1).join('，'),
    ),
  );

function objectionToClause(clause: string, stretch: string, judging: Judging): Objection | null {
  if (coverage(clause, stretch) < ENOUGH) return 'words';
  const reading = { names: judging.names, phrases: phraseFinder([]), today: judging.today };
  const [said, source] = [tokensOf(clause, reading), tokensOf(stretch, reading)];
  const stranger = said.find((token) => isFact(token) && !source.some((other) => isSame(token, other)));
  if (isFact(stranger)) return stranger.kind;
  if (denials(said) !== denials(source)) return 'negation';
  if (bindings(clause) !== bindings(stretch)) return 'meaning';
  return isBound(said, source) ? null : 'role';
}

function coverage(clause: string, stretch: string): number {
  const [grams, source] = [gramsOf(bare(clause)), new Set(gramsOf(bare(stretch)))];
  return grams.filter((gram) => source.has(gram)).length / Math.max(1, grams.length);
}

const isSame = (a: Token, b: Token): boolean =>
  isFact(a) && isFact(b) && a.kind === b.kind && a.key === b.key && a.counted === b.counted;

const denials = (tokens: readonly Token[]): string =>
  tokens
    .map((token) =>
      token.type === 'negation' || (token.type === 'concept' && token.key.startsWith('no-')) ? 'no' : '',
    )
    .join('');

const bindings = (text: string): string => (text.match(bindingWords) ?? []).toSorted().join(' ');

/** Whoever does something there does it here. */
function isBound(said: readonly Token[], source: readonly Token[]): boolean {
  const variety = { titles: 0, units: 2, people: 0, isTitle: () => false };
  const units = (tokens: readonly Token[]): readonly Bound[] =>
    boundIn(tokens, variety).filter(({ kind }) => kind === 'unit');
  const of = units(source);
  return units(said).every((unit) => of.some(({ key, said: role }) => key === unit.key && role === unit.said));
}
