/** One thing that was looked at. */
export interface Check {
  readonly name: string;
  readonly ok: boolean;
  readonly detail: string;
  /** What to do, where it is not well. */
  readonly remedy?: string;
}

export const check = (name: string, ok: boolean, detail: string, remedy: string): Check => ({
  name,
  ok,
  detail,
  remedy,
});

/** What is told and is never wrong. */
export const fact = (name: string, detail: string): Check => ({ name, ok: true, detail });

export const faultOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));
