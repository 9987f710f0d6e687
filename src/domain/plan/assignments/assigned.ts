/** What the words that assign a piece of work say. Names stand as they are written. */
export interface Assigned {
  readonly lead: readonly string[];
  readonly participants: readonly string[];
  readonly leadIsExplicit: boolean;
  /** What stands behind 完成时限: and the like, verbatim. */
  readonly dueWords: string | null;
}
