import type { Person } from '../domain/people.ts';

/** A tool that a model called: with what, and what came of it. */
export interface TracedCall {
  readonly tool: string;
  /** As JSON, without the numbers of persons, cut where it is long. */
  readonly arguments: string;
  /** How many it found; `null` where it found nothing out. */
  readonly total: number | null;
  /** Why it was refused; `null` where it was not. */
  readonly refused: string | null;
}

/** How a model looked for the steps that answer a question. */
export interface ModelTrace {
  readonly at: string;
  readonly askerId: string;
  readonly askerName: string;
  readonly where: 'private' | 'group';
  /** Without the numbers of persons. */
  readonly question: string;
  readonly calls: readonly TracedCall[];
  readonly outcome: 'steps' | 'nothing' | 'gone' | 'budget' | 'answer' | 'spent' | 'late' | 'tools';
  /** What the model says that it took, both ways. */
  readonly tokens: number;
  readonly ms: number;
}

export interface ModelTraces {
  /** Keeps one, and forgets those that are older than thirty days. */
  keep(trace: ModelTrace): Promise<void>;
  /** All that are kept, newest first: for the office, none for anybody else. */
  newest(viewer: Person): Promise<readonly ModelTrace[]>;
}
