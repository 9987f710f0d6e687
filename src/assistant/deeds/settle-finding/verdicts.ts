import { z } from 'zod';
import { differenceIn } from '../../../domain/ledger/difference.ts';
import { unitQuestion } from '../../../domain/plan/units/unit-questions.ts';
import type { Action, Reply } from '../../../domain/reply.ts';
import { reply, text } from '../../answer.ts';
import type { OpenFinding } from '../../ports.ts';
import type { Context } from '../../question.ts';

/** How the office may settle a finding: by the plan, by the ledger, one unit, two units, or looked at and put aside. */
export const verdict = z.enum(['plan', 'ledger', 'same', 'different', 'checked']);
export type Verdict = z.infer<typeof verdict>;

/** Those that fit what the finding says. */
export function verdictsOn(finding: OpenFinding): readonly Verdict[] {
  if (differenceIn(finding) !== null) return ['plan', 'ledger', 'checked'];
  const question = unitQuestion(finding);
  if (question === null) return ['checked'];
  return question.candidates.length === 0 ? ['different', 'checked'] : ['same', 'different', 'checked'];
}

/** One finding with what it quotes and advises, and a button for each way of settling it. */
export function offering(finding: OpenFinding, context: Context, lead: readonly string[] = []): Reply {
  const { say } = context;
  const { id, message, document, quote, suggestion } = finding;
  const actions: Action[] = verdictsOn(finding).map((each) => {
    const label = say(`finding-verdict-${each}`);
    return { label, value: say('finding-say', { id, verdict: label }) };
  });
  return reply(context, 'clarify', {
    blocks: [
      ...lead.map(text),
      text(say('finding-line', { id, message, document })),
      ...(quote === '' ? [] : [text(say('finding-quote', { quote: shortened(quote) }))]),
      ...(suggestion === undefined ? [] : [text(say('finding-advice', { suggestion }))]),
      text(say('finding-how')),
    ],
    total: 1,
    actions,
  });
}

const LONGEST_QUOTE = 80;

const shortened = (words: string): string =>
  words.length <= LONGEST_QUOTE ? words : `${words.slice(0, LONGEST_QUOTE)}…`;
