/** What a number tells of a person. */
export type PersonalKind = 'identity' | 'mobile' | 'landline' | 'bank-card' | 'plate' | 'passport';

/** A personal number in a text; offsets into it, `keep` places are shown at its beginning. */
export interface PersonalNumber {
  readonly kind: PersonalKind;
  readonly start: number;
  readonly end: number;
  readonly keep: number;
}

/** Several groups of digits that may be one number. */
export interface Candidate {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly digits: string;
  /** How many digits each group has: `3,4,4`. */
  readonly shape: string;
  /** A hyphen joins it to other digits: then it is a part of a longer code. */
  readonly isJoined: boolean;
}
