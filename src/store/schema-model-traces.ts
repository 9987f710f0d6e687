import type { ColumnType, Generated, JSONColumnType } from 'kysely';
import type { ModelTrace, TracedCall } from '../assistant/model-traces.ts';

/** How models looked for steps. */
export interface ModelTraceTables {
  model_traces: {
    id: Generated<string>;
    at: ColumnType<Date, string, never>;
    /** As the assistant knows persons: the operator has no row. */
    asker_id: string;
    asker_name: string;
    place: ModelTrace['where'];
    question: string;
    calls: JSONColumnType<TracedCall[]>;
    outcome: ModelTrace['outcome'];
    tokens: number;
    ms: number;
  };
}
