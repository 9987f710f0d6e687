import type { Day, Recurrence } from '../calendar/dates.ts';

/** A place in a text: UTF-16 offsets, `end` exclusive, so that `text.slice(start, end)` is the words themselves. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/**
 * A document as a reader hands it over: its text with one paragraph a line, the cells of a table row separated by tabs.
 * Every offset and every quotation refers to this text, which is kept as it was read.
 */
export interface SourceText {
  /** The file's name without its folder. */
  readonly file: string;
  readonly text: string;
  /** The lines that the format marks as headings, by the offset at which a line begins: its depth, 1 the outermost; `BOLD` for a line in bold type. */
  readonly headings?: ReadonlyMap<number, number>;
}

/** What the head of the plan says about itself. Dates are `YYYY-MM-DD`; `null` where the plan does not say. */
export interface PlanFacts {
  readonly title: string;
  /** 发文字号, e.g. 和公字〔2020〕40号. */
  readonly number: string | null;
  readonly issuer: string | null;
  readonly issuedOn: Day | null;
}

/** A numbered heading or a paragraph of the plan, in the order of the text. */
export interface Clause extends Span {
  /** Where it stands, e.g. `四(一)2`; unique in the plan, the same when the plan is read again. */
  readonly ref: string;
  readonly kind: 'title' | 'heading' | 'paragraph';
  /** Depth in the outline: 0 the title, 1 the outermost heading. A paragraph has its heading's level plus one. */
  readonly level: number;
  /** The headings above it, outermost first, verbatim. */
  readonly heading: readonly string[];
  /** Verbatim. */
  readonly text: string;
}

/** A piece of work that the plan assigns. */
export interface Measure extends Span {
  readonly ref: string;
  readonly heading: readonly string[];
  /** A short name for people. */
  readonly title: string;
  /** The measure, verbatim, its assignment included where that stands in the same paragraph. */
  readonly text: string;
  /** The words that assign it, verbatim. */
  readonly assignment: string | null;
  /** Unit names, misspellings mended, in the order of the text. */
  readonly lead: readonly string[];
  readonly participants: readonly string[];
  /** False where units are named as responsible and none as the lead (then all stand in `lead`), or where there is no lead. */
  readonly leadIsExplicit: boolean;
  readonly dueText: string | null;
  readonly due: Day | null;
  readonly recurrence: Recurrence | null;
}

export interface Unit {
  readonly name: string;
  readonly aliases: readonly string[];
}

/** A post of the leading group or its office, as the plan words it. */
export interface Post extends Span {
  /** 组长, 常务副组长, 副组长, 成员, 办公室, 办公室主任, 办公室副主任, 联络员. */
  readonly role: string;
  readonly unit?: string;
  readonly post?: string;
  readonly name?: string;
  /** The words of the plan that say so, verbatim. */
  readonly quote: string;
}

export interface Target extends Span {
  /** Verbatim. */
  readonly text: string;
  readonly value?: number;
  readonly unit?: string;
  readonly due?: Day;
}

/** Something in a document that a person should look at. */
export interface Finding {
  readonly code: FindingCode;
  /** What is the matter, in Chinese, for the office. */
  readonly message: string;
  /** Verbatim. */
  readonly quote: string;
  readonly suggestion?: string;
  /** The measure it is about, by `ref`. */
  readonly ref?: string;
  /** Where it is about several measures: all of them, in the order of the text. */
  readonly refs?: readonly string[];
  /** Where the quote begins in the text. */
  readonly start?: number;
}

export type FindingCode =
  | 'lead-missing'
  | 'assignment-missing'
  | 'unit-unknown'
  | 'unit-misspelt'
  | 'unit-alias'
  | 'due-missing'
  | 'due-past'
  | 'due-ambiguous'
  | 'duplicate-measure'
  | 'conflict';

/** A plan as it was read: what `extract` prints and `load` stores. */
export interface ReadPlan {
  readonly source: SourceText;
  readonly facts: PlanFacts;
  readonly clauses: readonly Clause[];
  readonly measures: readonly Measure[];
  readonly units: readonly Unit[];
  readonly organisation: readonly Post[];
  readonly targets: readonly Target[];
  readonly findings: readonly Finding[];
}
