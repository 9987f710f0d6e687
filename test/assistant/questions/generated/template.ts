import type { PlanRecord, Row } from './record.ts';

/** The answer that a question must get. */
export interface Expected {
  /** Exactly these rows. */
  readonly rows: readonly Row[];
  /** Sets that are right as well, where the words allow them. */
  readonly otherwise?: readonly (readonly Row[])[];
  /** Asking which of these is meant, with a button for each, is right as well. */
  readonly orAsks?: readonly Row[];
  /** How many are counted, where it is not the rows. */
  readonly total?: number;
  /** Exactly these units in the facts. */
  readonly units?: readonly string[];
  /** How the first line begins. */
  readonly verdict?: 'yes' | 'no' | 'not told';
  /** All of these stand in the text, where there are rows. */
  readonly says?: readonly string[];
}

/** A question with the answer that it must get. */
export interface Case {
  readonly message: string;
  readonly expected: Expected;
}

/** Questions of one meaning: about every subject, in every wording. */
export interface Template {
  readonly name: string;
  readonly language: 'zh' | 'en';
  /** Each subject is a list of cases, one for each wording. */
  readonly subjects: (record: PlanRecord) => readonly Subject[];
}

export interface Subject {
  readonly wordings: number;
  readonly ask: (wording: number) => Case;
}

interface Parts<Of> {
  readonly name: string;
  readonly language?: 'zh' | 'en';
  readonly about: (record: PlanRecord) => readonly Of[];
  readonly wordings: readonly ((subject: Of) => string)[];
  readonly expects: (subject: Of, record: PlanRecord) => Expected;
}

export function template<Of>({ name, language = 'zh', about, wordings, expects }: Parts<Of>): Template {
  return {
    name,
    language,
    subjects: (record) =>
      about(record).map((subject) => ({
        wordings: wordings.length,
        ask: (wording) => ({
          message: wordings[wording % wordings.length]?.(subject) ?? '',
          expected: expects(subject, record),
        }),
      })),
  };
}
