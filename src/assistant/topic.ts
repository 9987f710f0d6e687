/** What a person and the desk were talking about, so that 那参与单位呢 has something to refer to. */
export interface Topic {
  readonly itemIds: readonly string[];
  /** ISO with offset; after a while a topic is forgotten. */
  readonly at: string;
}
