import { splitOutsideBrackets } from '../brackets.ts';

/** The names of an English list, each as it is written but for the article before it. */
export function englishNames(list: string): readonly string[] {
  return splitOutsideBrackets(list.replace(/[^\S\t]+/gu, ' '), ',;\t|')
    .flatMap(splitAtAnd)
    .map((piece) => withoutArticle(piece.replace(/\s+/gu, ' ').trim()).replace(/[.。*]{1,9}$/u, ''));
}

/** The Nature Trust is so called; the article of an office is none of its name. */
const withoutArticle = (name: string): string =>
  /^The (?:[A-Z]\S*) [A-Z]/u.test(name) && !KIND_OF_OFFICE.test(name) ? name : name.replace(/^(?:the|its)\s+/iu, '');

const AND = / (?:and|&|as well as) |^ ?(?:and|as well as) /iu;
const KIND_OF_OFFICE =
  /\b(?:Secretary|Secretaries|Departments?|Offices?|Agency|Agencies|Ministry|Ministries|Bureau|Directors?|Administrat(?:or|ion)|Councils?|Boards?|Commission(?:er)?|Authority|Committee|Center|Centre|Team|Divisions?|Units?|Service|Institute|University|President|Officer|Mayor|Partners?|Staff)\b|[A-Z]{2,}/u;
/** `(OSTP)` behind a name is no office beside it. */
const ACRONYM = /\s*\([“"]?([A-Z][\w&-]*)[”"]?\)$/u;

const isOffice = (part: string): boolean => KIND_OF_OFFICE.test(part.replace(ACRONYM, ''));

/** Department of Health and Human Services is one office, Department of Health and Tax Office are two. */
function splitAtAnd(piece: string): readonly string[] {
  const joined: string[] = [];
  let from = 0;
  for (const match of [...piece.matchAll(new RegExp(AND, 'giu')), null]) {
    const part = piece.slice(from, match?.index ?? piece.length);
    const and = / (?:and|&|as well as) $/iu.exec(piece.slice(0, from))?.[0] ?? '';
    from = match === null ? from : match.index + match[0].length;
    const last = joined.at(-1);
    if (last !== undefined && and !== '' && isOneName(last, and, part))
      joined[joined.length - 1] = `${last}${and}${part}`;
    else joined.push(part);
  }
  return joined;
}

function isOneName(left: string, and: string, right: string): boolean {
  if (!/^[A-Z]/u.test(right) || left.endsWith(')')) return false;
  if (/\b(?:of|for)\s+(?:the\s+)?[A-Z]/u.test(left) && (!isOffice(right) || spells(`${left}${and}${right}`)))
    return true;
  // Purchasing & Contracting Department, Science and Technology Office: the word before is no office by itself.
  const isHalf = !isOffice(left) && isOffice(right) && /^(?:the |its )?[A-Z][a-z]+$/u.test(left.trim());
  return isHalf || (and.includes('&') && !isOffice(left) && !isOffice(right));
}

/** Whether the acronym in brackets takes in words from before the last `and`. */
function spells(name: string): boolean {
  const acronym = ACRONYM.exec(name)?.[1];
  if (acronym === undefined) return false;
  const capitals =
    name
      .replace(ACRONYM, '')
      .match(/\b[A-Z]/gu)
      ?.join('') ?? '';
  const behind =
    name
      .slice(name.lastIndexOf(' and '))
      .replace(ACRONYM, '')
      .match(/\b[A-Z]/gu)
      ?.join('') ?? '';
  return capitals.endsWith(acronym) && behind.length < acronym.length;
}
