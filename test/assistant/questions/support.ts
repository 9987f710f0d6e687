import { languageOf } from '../../../src/assistant/language.ts';
import type { Store } from '../../../src/assistant/ports.ts';
import type { Context } from '../../../src/assistant/question.ts';
import { questions } from '../../../src/assistant/questions/index.ts';
import { analyse } from '../../../src/assistant/understand/analysis.ts';
import { directoryOf } from '../../../src/assistant/understand/directory.ts';
import { readByRules } from '../../../src/assistant/understand/rules-reader.ts';
import { wordingIn } from '../../../src/assistant/wording.ts';
import { localOperator } from '../../../src/domain/people.ts';
import type { Reply } from '../../../src/domain/reply.ts';

/** Asks as a person of the roster, or as the operator: read by the rules and answered, with nothing kept of it. */
export async function anAsker(
  store: Store,
  account: string | null,
  now: string,
): Promise<(words: string) => Promise<Reply>> {
  const [units, items, people] = [
    await store.plans.units(),
    await store.ledger.items({}, localOperator),
    await store.people.all(),
  ];
  const directory = directoryOf({ units, items, people });
  const speaker = account === null ? localOperator : await store.people.byAccountOrName(account);
  if (speaker === null) throw new Error(`nobody is called ${account ?? ''}`);
  const today = now.slice(0, 10);
  return async (words) => {
    const language = languageOf(words);
    const context: Context = {
      stores: store,
      directory,
      speaker,
      now,
      today,
      language,
      say: wordingIn(language),
      topic: null,
      pages: false,
    };
    const understood = readByRules(analyse(words, context), questions);
    if (understood === null) throw new Error(`no question reads: ${words}`);
    return understood.question.answer(understood.request, context);
  };
}
