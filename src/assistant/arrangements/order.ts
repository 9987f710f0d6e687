import type { UnitsMeant } from './units-meant.ts';

/** Units that are named in an order, in the words of the message. */
export interface UnitsWish {
  readonly kind: 'units';
  readonly role: 'lead' | 'participants';
  readonly how: 'set' | 'add' | 'remove';
  /** Empty where the role is to have none. */
  readonly units: string;
  /** 由甲变更为乙: whom the words call the present one. */
  readonly from?: string;
}

/** A deadline: on a day, later or earlier by a length of time, or none any more. */
export type DueWish =
  | { readonly kind: 'due'; readonly to: string }
  /** `again`: on top of what was ordered before (再延后一周), and not of what the ledger has. */
  | { readonly kind: 'due'; readonly by: string; readonly direction: 1 | -1; readonly again: boolean }
  | { readonly kind: 'due'; readonly to: null };

export type Wish =
  | UnitsWish
  | DueWish
  /** 验收通过. `done`: the same words say that the work is finished. */
  | { readonly kind: 'accept'; readonly done: boolean }
  /** 验收不通过, 退回. */
  | { readonly kind: 'reject'; readonly reason: string | null };

/** One change that the words ask for. */
export interface Order {
  /** The words that name the work; empty where what was talked about before is meant. */
  readonly what: string;
  readonly wish: Wish;
  /** Words that can only be an order: 改由, 变更为. Others (由公安局牵头, 验收通过) may as well stand in a report. */
  readonly plain: boolean;
}

/** An order with the units that it names. */
export interface MeantOrder extends Order {
  readonly units: UnitsMeant;
  readonly from: readonly string[];
}
