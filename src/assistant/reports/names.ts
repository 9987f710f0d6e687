import { bare, fold } from '../../domain/text/fold.ts';
import { knownWordsOf } from '../../domain/text/terms.ts';
import type { Directory } from '../understand/directory.ts';
import type { ReportClause } from './clauses.ts';
import { quantitiesIn, type Quantity } from './quantities.ts';

/** What names an item in a clause, and the items that it fits. */
export interface Name {
  readonly mention: string;
  readonly itemIds: readonly string[];
  /** The record writes it letter by letter. */
  readonly exact: boolean;
}

/**
 * What a clause names: one item, or several one after the other (护学岗和明厨亮灶都完成了). Always at least one name, which may fit nothing.
 * Once something was named, what hinders it or happened on the way is often worded like another item, and only a bare name counts.
 */
export function names(
  { rest, words, blocker, isPlain }: ReportClause,
  directory: Directory,
  { isFirst }: { readonly isFirst: boolean },
): readonly Name[] {
  const longest = rest.toSorted((a, b) => b.length - a.length)[0] ?? '';
  const nothing = [{ mention: isFirst && blocker === null ? longest : '', itemIds: [], exact: false }];
  if (!isFirst && blocker !== null) return nothing;
  const found = rest.map((stretch) => namesIn(stretch, directory)).find((named) => named !== null) ?? nothing;
  const isBare = bare(found[0]?.mention ?? '') === bare(words);
  return !isFirst && isPlain && !isBare ? nothing : found;
}

/** As the record writes it; several that it writes; a part of the words that it writes; else what the words come nearest to. */
function namesIn(stretch: string, directory: Directory): readonly Name[] | null {
  const whole = nameOf(stretch, directory);
  if (whole?.exact === true && whole.itemIds.length === 1) return [whole];
  const several = severalIn(stretch, directory);
  if (several !== null) return several;
  const found = whole?.exact === true ? whole : (quotedIn(stretch, directory) ?? whole);
  return found === null ? null : [found];
}

function nameOf(mention: string, directory: Directory): Name | null {
  const subject = directory.subjectOf(mention);
  if (subject.kind === 'nothing') return null;
  return { mention, itemIds: subject.itemIds, exact: subject.kind === 'heading' || subject.exact };
}

function severalIn(stretch: string, directory: Directory): readonly Name[] | null {
  const parts = stretch.split(/[和与跟及、,，/]+|以及|还有|\band\b/u).filter((part) => bare(part).length >= 2);
  if (parts.length < 2) return null;
  const found = parts.flatMap((part) => nameOf(part, directory) ?? []);
  const ids = new Set(found.flatMap(({ itemIds }) => itemIds));
  const isEach = found.length === parts.length && found.every(({ itemIds }) => itemIds.length === 1);
  return isEach && ids.size > 1 ? found : null;
}

/** Fewer letters than this are in too many texts. */
const SHORTEST = 3;

/** Longer words than this are no name with something around it. */
const MOST_WORDS = 12;

/** The longest beginning or end of the words that the record writes: 护学岗 in 护学岗经费. */
function quotedIn(stretch: string, directory: Directory): Name | null {
  const words = knownWordsOf(fold(stretch));
  if (words.length > MOST_WORDS) return null;
  const cuts = words.slice(1).map((_, i) => i + 1);
  const parts = [
    ...cuts.toReversed().map((cut) => words.slice(0, cut).join('')),
    ...cuts.map((cut) => words.slice(cut).join('')),
  ];
  for (const part of parts) {
    if (bare(part).length < SHORTEST) continue;
    const name = nameOf(part, directory);
    if (name?.exact === true) return name;
  }
  return null;
}

/** 分别完成60%、30%: as many figures as names, in their order; `null` where each does not have its own. */
export function shares(named: readonly Name[], words: string): readonly Quantity[] | null {
  const found = quantitiesIn(fold(words));
  return named.length > 1 && found.length === named.length ? found : null;
}
