import type { Day } from '../../calendar/dates.ts';
import { dayIn } from './day-in-text.ts';
import type { Line } from '../outline/lines.ts';
import type { PlanFacts } from '../plan.ts';

const HEAD_LINES = 16;
const PAPER =
  /\b(?:plan|strategy|programme|program|policy|roadmap|framework|agenda|guidelines|measures|schedule)\b(?!\s+(?:sets|is|was|will)\b)/iu;
const OFFICE =
  /\b(?:council|department|ministry|office|agency|board|commission|authority|university|hospital|school|college|committee|institute|bureau|company|ltd|trust|government|administration|service)\b/iu;

/** The title line of an English paper, as far as its head has one. */
export function englishTitle(lines: readonly Line[]): Line | null {
  const head = lines.slice(0, 6);
  if (head.some(({ text }) => /\p{Script=Han}/u.test(text))) return null;
  return (
    head.find(({ text }) => text.length <= 100 && PAPER.test(text) && !/[.:;]|^[-#>|[]|^\d+[.)]/u.test(text)) ?? null
  );
}

/** What the labels at the head say, and the body that stands above the title. */
export function englishFacts(lines: readonly Line[], title: Line | null): Partial<Omit<PlanFacts, 'title'>> {
  const head = lines.slice(0, HEAD_LINES);
  const number = labelled(head, /^(?:ref(?:erence)?(?: (?:no\.?|number))?|doc(?:ument)? (?:no\.?|number)|no\.?)$/iu);
  const issuer = labelled(
    head,
    /^(?:issued|published|prepared|adopted|approved) by$|^(?:issuer|issuing (?:body|office))$/iu,
  );
  const date = labelled(
    head,
    /^(?:date(?: of issue)?|issued(?: on)?|adopted(?: on)?|approved(?: on)?|published(?: on)?|effective)$/iu,
  );
  const issuedOn = date === null ? null : englishDay(date);
  const masthead =
    title === null ? undefined : lines.slice(0, lines.indexOf(title)).find(({ text }) => isMasthead(text));
  return {
    ...(number === null ? {} : { number }),
    ...(issuer === null ? (masthead === undefined ? {} : { issuer: masthead.text }) : { issuer }),
    ...(issuedOn === null ? {} : { issuedOn }),
  };
}

const isMasthead = (words: string): boolean =>
  words.length <= 60 && OFFICE.test(words) && !/\p{Script=Han}|[.:;#|]/u.test(words);

function labelled(head: readonly Line[], label: RegExp): string | null {
  for (const { text } of head) {
    const [, name = '', value = ''] = /^\**([A-Za-z][A-Za-z. ]{1,24}?)\**\s?:\**\s*(.{2,80})$/u.exec(text) ?? [];
    if (label.test(name)) return value.trim();
  }
  return null;
}

const MONTHS = 'january february march april may june july august september october november december'.split(' ');

/** 14 March 2025, March 14, 2025 or 2025-03-14. */
function englishDay(words: string): Day | null {
  const [, first, name, second, year] =
    /\b(\d{1,2})?(?:st|nd|rd|th)?\s*(?:of )?([A-Za-z]{3,9})\.?\s+(?:(\d{1,2})(?:st|nd|rd|th)?,?\s+)?(\d{4})\b/u.exec(
      words,
    ) ?? [];
  const month = MONTHS.findIndex((full) => name !== undefined && full.startsWith(name.toLowerCase())) + 1;
  const day = first ?? second;
  if (month === 0 || day === undefined || year === undefined) return dayIn(words);
  return dayIn(`${year}年${month}月${day}日`);
}
