/** What was spent on models. */
export interface ModelUsageTables {
  model_usage: {
    day: string;
    /** As the assistant knows persons; empty for the program's own work. */
    person_id: string;
    calls: number;
    input_tokens: number;
    output_tokens: number;
    /** In millionths of the currency of the prices. */
    cost: number;
  };
}
