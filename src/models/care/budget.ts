import { ModelBudgetError } from '../../assistant/model-errors.ts';
import type { ModelUsage, SpendingLimits, SpendingOf, Spent } from '../../assistant/model/model-usage.ts';
import type { Notice } from '../../assistant/ports.ts';
import type { ModelCall } from './call.ts';
import { expectedOf, noTokens, type Tokens } from './tokens.ts';

/** What a million tokens cost. */
export interface Price {
  readonly input: number;
  readonly output: number;
}

export interface BudgetParts {
  readonly limits: SpendingLimits;
  /** Of the chat model; `null` where none is told. */
  readonly price: Price | null;
  readonly usage: () => ModelUsage;
  /** The day in the organisation's time zone. */
  readonly day: () => string;
  readonly notice: Notice;
}

/** Says what a call took in the end; has to be called once. */
export type Settle = (spent: Tokens) => Promise<void>;

export interface Budget {
  /** Throws `ModelBudgetError` where no more may be asked today. */
  begin(call: ModelCall, personId: string | null): Promise<Settle>;
  /** Waits until all that was spent is kept. */
  settled(): Promise<void>;
}

/**
 * What is spent in a day. A conversation's call takes what it may need beforehand. Vectors are asked for in the middle of a message's
 * transaction, in which nobody may wait for the store: they go by the day's sum as it was last seen, and are counted afterwards.
 */
export function budget(parts: BudgetParts): Budget {
  const { limits, usage, day } = parts;
  const say = saidOnceADay(parts);
  const pending = new Set<Promise<void>>();
  let seen: { readonly day: string; readonly spent: Spent } | null = null;

  const add = (of: SpendingOf, spent: Spent): Promise<void> => {
    const work = usage()
      .add(of, spent)
      .then(
        (sum) => {
          seen = { day: of.day, spent: sum };
        },
        () => {
          parts.notice('warn', '模型用量没有记下来，回答不受影响 / what a model took could not be kept');
        },
      )
      .finally(() => pending.delete(work));
    pending.add(work);
    return work;
  };

  return {
    async begin(call, personId) {
      const of = { day: day(), personId };
      const expected = spentOf(call, expectedOf(call), parts.price);
      const isAhead = call.kind !== 'embedding' && Object.values(limits).some((limit) => limit !== null);
      const refused = isAhead
        ? await usage().reserve(of, expected, limits)
        : overBy(expected, { limits, seen: seen?.day === of.day ? seen.spent : nothing });
      if (refused !== 'taken') {
        say(of.day, refused);
        throw new ModelBudgetError(messages[refused], refused);
      }
      return (tokens) => {
        const spent = spentOf(call, tokens, parts.price);
        const work = add(of, isAhead ? differenceOf(spent, expected) : spent);
        // Whoever took it ahead was outside of every transaction, and can wait.
        return isAhead ? work : Promise.resolve();
      };
    },
    async settled() {
      while (pending.size > 0) await Promise.all(pending);
    },
  };
}

const nothing: Spent = { calls: 0, ...noTokens, cost: 0 };

const messages = {
  everybody: '今日模型用量已到上限 (the day’s budget for models is spent)',
  person: '此人今日的模型用量已到上限 (the person’s budget for models is spent today)',
};

const spentOf = ({ kind }: ModelCall, tokens: Tokens, price: Price | null): Spent => ({
  calls: 1,
  ...tokens,
  cost: kind !== 'chat' || price === null ? 0 : Math.ceil(tokens.input * price.input + tokens.output * price.output),
});

const differenceOf = (spent: Spent, taken: Spent): Spent => ({
  calls: spent.calls - taken.calls,
  input: spent.input - taken.input,
  output: spent.output - taken.output,
  cost: spent.cost - taken.cost,
});

function overBy(
  expected: Spent,
  { limits: { tokens }, seen }: { readonly limits: SpendingLimits; readonly seen: Spent },
): 'taken' | 'everybody' {
  const after = seen.input + seen.output + expected.input + expected.output;
  return tokens !== null && after > tokens ? 'everybody' : 'taken';
}

/** Everybody's budget is the operator's business; a person's is told to that person by whoever asked. */
function saidOnceADay({ notice }: Pick<BudgetParts, 'notice'>): (day: string, whose: 'everybody' | 'person') => void {
  let last = '';
  return (day, whose) => {
    if (whose === 'person' || day === last) return;
    last = day;
    notice(
      'warn',
      '今日模型用量已到上限，改按规则理解和答复 / the day’s budget for models is spent; rules do until tomorrow',
    );
  };
}
