/** What was asked of models. `cost` is in millionths of the currency in which prices are given. */
export interface Spent {
  readonly calls: number;
  readonly input: number;
  readonly output: number;
  readonly cost: number;
}

/** What may be spent in a day; `null` without a limit. */
export interface SpendingLimits {
  readonly tokens: number | null;
  readonly tokensAPerson: number | null;
  readonly cost: number | null;
}

/** Whose account it goes to: a day in the organisation's time zone, and a person by the id on the roster, `null` for the program's own work. */
export interface SpendingOf {
  readonly day: string;
  readonly personId: string | null;
}

/**
 * What was spent on models, kept so that a restart and several processes count together. Each call is a transaction of its own: whoever is
 * in the middle of one must not wait for it.
 */
export interface ModelUsage {
  /** Takes it beforehand, unless with it more would be spent than may be: then nothing is taken, and it says whose limit that is. */
  reserve(of: SpendingOf, expected: Spent, limits: SpendingLimits): Promise<'taken' | 'everybody' | 'person'>;
  /** Adds what was spent, or what differs from what was taken beforehand, which may be less than nothing. What the day has by then. */
  add(of: SpendingOf, spent: Spent): Promise<Spent>;
  /** What everybody has spent on a day. */
  on(day: string): Promise<Spent>;
}
