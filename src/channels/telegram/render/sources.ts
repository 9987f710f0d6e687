import { languageOf, type Language } from '../../../assistant/language.ts';
import { wordingIn } from '../../../assistant/wording.ts';
import { plainText, type Citation, type MeasureFact, type Reply } from '../../../domain/reply.ts';
import { tidied } from './clean.ts';
import { isOfChange } from './of-change.ts';
import { seen, type Passage } from './passage.ts';

/** What an answer rests on and does not quote itself, folded, by document: every claim carries its source. */
export function sourcesOf(reply: Reply, language?: Language): readonly Passage[] {
  const further = furtherOf(reply);
  if (further.length === 0) return [];
  const say = wordingIn(language ?? languageIn(reply));
  const lines = [...Map.groupBy(further, ({ document }) => document)].flatMap(([document, citations]) => [
    titled(document),
    ...citations.map(({ ref, quote }) => say('telegram-source', { ref, quote })),
  ]);
  const text = tidied([say('telegram-sources', { count: further.length }), ...lines].join('\n'));
  return seen([{ style: 'folded', text, apart: false }]);
}

/** References have the marks of a title in their own. */
const titled = (document: string): string => (document.startsWith('《') ? document : `《${document}》`);

/** Each once, without those that stand in the reply. A change shows old and new itself. */
function furtherOf(reply: Reply): readonly Citation[] {
  if (isOfChange(reply) || reply.citations.length === 0) return [];
  const shown = plainText(reply);
  const further = reply.citations.filter(({ quote }) => !shown.includes(quote));
  const once = new Map(further.map((citation) => [JSON.stringify(citation), citation]));
  return ofPage(reply, shown, [...once.values()]);
}

/** Of an answer in pages, what the measures of this page rest on; all of it where the page names none. */
function ofPage(reply: Reply, shown: string, citations: readonly Citation[]): readonly Citation[] {
  const { complete, facts } = reply;
  const { measures = [] } = facts;
  if (complete || measures.length === 0) return citations;
  const here = refsOf(measures.filter((measure) => isNamed(measure, shown)));
  const all = refsOf(measures);
  const ofHere = citations.filter(({ ref }) => here.has(rowOf(ref)) || !all.has(rowOf(ref)));
  return ofHere.length === 0 ? citations : ofHere;
}

const refsOf = (measures: readonly MeasureFact[]): ReadonlySet<string> => new Set(measures.map(({ ref }) => ref));

const isNamed = ({ title, ref }: MeasureFact, shown: string): boolean =>
  shown.includes(title) || shown.includes(`（${ref}）`) || shown.includes(`(${ref})`);

/** The ledger's citations name the version of the row besides. */
const rowOf = (ref: string): string => ref.replace(/ v\d+$/u, '');

/** The language that a reply is worded in: its notes have no names in them. */
function languageIn({ blocks }: Reply): Language {
  const wordsOf = (type: 'note' | 'text') =>
    blocks.flatMap((block) => (block.type === type ? [block.text] : [])).join('\n');
  return languageOf(wordsOf('note'), languageOf(wordsOf('text')));
}
