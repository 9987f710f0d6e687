import type { Assigned } from './assigned.ts';
import { bracketsOf } from '../brackets.ts';
import { unitNames } from '../units/unit-list.ts';

const TOGETHER_WITH =
  '(?:in\\s+(?:close\\s+)?(?:coordination|partnership|consultation|collaboration|conjunction|cooperation)(?:,?\\s+as\\s+appropriate,?)?\\s+with|working\\s+(?:closely\\s+)?(?:with|through)|with\\s+(?:the\\s+)?support\\s+(?:from|of)|together\\s+with|jointly\\s+with|supported\\s+by|with\\s+(?:the\\s+)?(?:assistance|help)\\s+(?:from|of))';
/** `, in consultation with`, and the next one in the same sentence: `and in coordination with`. */
const PARTNERS = new RegExp(
  `(?:,?\\s+and)?(?:,?\\s+as\\s+appropriate,?(?:\\s+and)?)?(?:,?\\s+|^)${TOGETHER_WITH}\\s+`,
  'giu',
);
const WORKS_WITH =
  /^\s*(?:continue\s+to\s+)?(?:work|collaborate|coordinate|partner|consult)s?\s+(?:closely\s+)?(?:in\s+(?:cooperation|partnership|coordination)\s+)?with\s+([^.;]+?)(?=\s+(?:to|on|in|for)\s|,?\s+as\s+(?:outlined|described|defined)|,\s+(?!and\b|the\b|as\b)[a-z]|[.;]|$)|^\s*convene\s+(?:a|an)\s+[\w\s-]+?\s+of\s+([^,.;]+?)(?=\s+to\s|[,.;])/u;
/** What a list of partners may go on with that names no partner: `as defined in section 6`, `through the Council`. */
const ASIDE =
  /,?\s+(?:as\s+(?:defined|determined|appropriate|needed|necessary|described|specified)|(?:specified|identified|described)\s+(?:in|by|under)|through|pursuant|consistent|to\s+the\s+extent|where|acting|which|including)\b[^]*$/u;
const OFFICE =
  /^(?:(?:and|the|each|all|every)\s+)*(?:(?:[A-Z][\w&’'-]*|of|for|the|and|on|to|&|\([A-Z][\w&-]*\))\s*)+$/u;
const NAMED = /[A-Z]{2}|[A-Z][\w’'-]+(?: (?:of|for|the|and|on|to|&))* [A-Z]/u;
/** One word that is an office or a body by itself. */
const SOLE =
  /^(?:and\s+)?the\s+(?:City|County|State|Town|Village|District|Province|University|College|School|Mayor|Governor|Council|Board|Commission|Committee|Department|Ministry|Minister|Secretary|Agency|Authority|Director|Administrator|Secretariat|Bureau|Office|Company)$/u;
const GROUP =
  /^(?:(?:and|the)\s+)*(?:(?:any|all|each|every|participating|relevant|appropriate|specified|other)\s+)*(?:heads\s+of\s+)?(?:[A-Z]?[a-z]+\s+){0,2}(?:agency|agencies|departments?|ministr(?:y|ies)|offices?|bureaus?|units?|councils?)\b/iu;
/** `the councils`: the ones that the sentence before spoke of. */
const REFERS_BACK =
  /^(?:the|these|those|both|its|their)\s+(?:agency|agencies|departments?|ministr(?:y|ies)|offices?|bureaus?|units?|councils?)$/u;
/** The Ministry reported that revenue will grow: what has a verb of its own is no name. */
const SAYS = /\b(?:is|are|was|were|reported|said|says|noted|expects?|stated|announced|estimates?)\b/u;
const NO_OFFICE =
  /^(?:This|These|That|Those|It|They|Such|We|If|Where|When|Phase|Initial|Currently|Over|Some|Most|However|In|On|At|For|By|To|As|After|Upon|Within|No|Each Plan|[A-Z][a-z]+ly)\b/u;
/** Papers are no offices, whatever they will do; the Office of Energy Policy is one. */
const PAPER =
  /\b(?:Polic(?:y|ies)|Plans?|Strateg(?:y|ies)|Acts?|Orders?|Reports?|Programs?|Initiatives?|Guidelines|Framework|Projects?|Sections?)(?:\s+\([A-Z][\w&-]*\))?$/u;
const POST =
  /\b(?:Assistant|Advis[eo]r|Director|Secretary|Offices?|Officer|Department|Council|Committee|Commission(?:er)?|Board|Bureau|Agency|Team|Group|Manager|Coordinator|Division|Unit)\b/u;
const isPaper = (name: string): boolean => PAPER.test(name) && !POST.test(name);
const ASIDE_PIECE =
  /^(?:as\s+(?:defined|determined|appropriate|needed|necessary|described|specified)|through|pursuant|consistent|acting|or\s+by)\b/u;

/** Who a sentence says will act: `before` are its words up to the verb, `after` those behind it. `null` where that is no office. */
export function actorsAround(before: string, after: string): Assigned | null {
  const [words = '', ...helpers] = withoutRemarks(before)
    .replace(/,?\s+jointly\s*$/u, '')
    .split(PARTNERS);
  const lead = subjectOf(words);
  if (lead.length === 0) return null;
  const between = /^,\s+([^]*?),\s+(?=[a-z]+\b)/u.exec(after);
  const [, ...further] = between === null ? [] : ` ${between[1] ?? ''}`.split(PARTNERS);
  const beside = WORKS_WITH.exec(after);
  const named = [...helpers, ...further, beside?.[1] ?? beside?.[2] ?? ''];
  const participants = [...new Set(named.flatMap((list) => unitNames(withoutRemarks(list).replace(ASIDE, ''))))];
  const others = participants.filter((name) => !lead.includes(name));
  return { lead, participants: others, leadIsExplicit: others.length > 0, dueWords: null };
}

/** Brackets that are not part of a name, as `(APNSA)` is, nor of a reference, as `(a)` is. */
const withoutRemarks = (text: string): string =>
  bracketsOf(text).reduceRight((rest, { start, end }) => {
    const words = text.slice(start, end);
    const isPart = /^\((?:(?:the\s+)?[“"]?[A-Z][\w&-]*[”"]?|[a-z\d]{1,4})\)$/u.test(words);
    return isPart ? rest : rest.slice(0, start).trimEnd() + rest.slice(end);
  }, text);

/** The offices right before the verb; what a sentence opens with, such as `Additionally,`, is none. */
function subjectOf(words: string): readonly string[] {
  const pieces = words
    .replace(/\s+/gu, ' ')
    .replace(/^(?:\([a-z\d]{1,4}\)\s*)+/u, '')
    .replace(/^The\b/u, 'the')
    .split(/,\s*/u)
    .map((piece) => piece.trim());
  const end = pieces.findLastIndex((piece) => piece !== '' && !ASIDE_PIECE.test(piece)) + 1;
  const first = pieces.slice(0, end).findLastIndex((piece) => !isOffice(piece)) + 1;
  return unitNames(pieces.slice(first, end).join(', ').replace(ASIDE, ''));
}

const isOffice = (piece: string): boolean =>
  piece.length < 160 &&
  !NO_OFFICE.test(piece) &&
  !isPaper(piece) &&
  !REFERS_BACK.test(piece) &&
  !SAYS.test(piece) &&
  ((OFFICE.test(piece) && NAMED.test(piece)) || GROUP.test(piece) || SOLE.test(piece));

const DOER =
  /^(?:The\s+)?((?:[A-Z][\w&’'-]*|of|for|the|and|&|\([A-Z][\w&-]*\))(?:\s+(?:[A-Z][\w&’'-]*|of|for|the|and|&|\([A-Z][\w&-]*\)))*)\s+(ha(?:s|ve)\s+)?([a-z]+)\b/u;

/** `Chief Data Officer selects …`: an item under a deadline begins with who does it, in the present. */
export function doerOf(item: string): Assigned | null {
  const match = DOER.exec(item);
  const [name = '', has, verb = ''] = [match?.[1], match?.[2], match?.[3]];
  const isVerb =
    has !== undefined ||
    /^(?!is$|was$|has$|as$|this$)[a-z]{2,}(?:s|ed)$/u.test(verb) ||
    /(?:[^s]s|People)$/u.test(name);
  if (match === null || !isVerb || /^(?:of|for|and|in|on|at|to|by|with|from|or)$/u.test(verb)) return null;
  if (/^(?:All|Any|Each|Every|New|More)\b/u.test(name) && !GROUP.test(name)) return null;
  if (!(NAMED.test(name) || GROUP.test(name) || SOLE.test(`the ${name}`)) || NO_OFFICE.test(name) || isPaper(name))
    return null;
  return actorsAround(`the ${name}`, item.slice(match[0].length - verb.length));
}
