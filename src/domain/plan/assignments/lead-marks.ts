/** `教育局（牵头）、民政局`: the mark behind a name says who leads. */
const MARK = /[(（]\s*(?:总?[牵牽][头頭]|主[办辦责責]|lead)(?:[单單]位|部[门門]|负责)?\s*[)）]/iu;

/** True where a mark behind a name says who leads. */
export const hasLeadMark = (list: string): boolean => MARK.test(list);

/** The marked names of a list lead, and the others take part. */
export function byLeadMarks(names: readonly string[]): {
  readonly lead: readonly string[];
  readonly others: readonly string[];
} {
  return {
    lead: names.filter(hasLeadMark).map((name) => name.replace(MARK, '').trim()),
    others: names.filter((name) => !hasLeadMark(name)),
  };
}
