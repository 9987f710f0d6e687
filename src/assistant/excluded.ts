import type { Directory } from './understand/directory.ts';
import { plainer } from './understand/plainer.ts';

/** Measures that a question leaves out (治安大队牵头的，除了派出所建设还有什么), and the question without the words that do. */
export interface Excluded {
  readonly itemIds: readonly string[];
  readonly rest: string;
}

const pattern =
  /[,，]?\s*(?:除了|除(?=[^,，?？。]{2,20}(?:以|之)?外)|除开|除去|不算|不包括|不包含|不含|去掉|抛开|排除)(?<what>[^,，?？。]{2,30}?)(?<end>以外的?|之外的?|外的?|的话|不算|[,，]|(?=还|都|呢|剩|其他|另外)|$)/u;

/** `null` where nothing is left out, or what is left out is no measure: units are a matter of the question itself. */
export function excludedIn(words: string, directory: Directory): Excluded | null {
  const found = pattern.exec(words);
  const what = found?.groups?.['what'];
  if (found === null || what === undefined || directory.unitsIn(what).length > 0) return null;
  const named = [what, ...plainer(what)].map((said) => directory.subjectOf(said));
  const subject = named.find(({ kind }) => kind !== 'nothing');
  if (subject === undefined || subject.kind === 'nothing') return null;
  const rest = `${words.slice(0, found.index)}${words.slice(found.index + found[0].length)}`;
  return rest.trim() === '' ? null : { itemIds: subject.itemIds, rest };
}
