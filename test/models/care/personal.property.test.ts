import fc from 'fast-check';
import { expect, it } from 'vitest';
import { maskedBody } from '../../../src/models/care/personal.ts';
import { figuresOf, personalNumber, surrounding } from '../../support/personal-numbers.ts';

/** The places of a request in which somebody's words may stand. */
const places: readonly ((text: string) => object)[] = [
  (content) => ({ messages: [{ role: 'user', content }] }),
  (text) => ({ messages: [{ role: 'user', content: [{ type: 'text', text }] }] }),
  (content) => ({ messages: [{ role: 'tool', tool_call_id: 'call_1', content: JSON.stringify({ rows: [content] }) }] }),
  (note) => ({
    messages: [
      {
        role: 'assistant',
        tool_calls: [
          { id: 'call_1', type: 'function', function: { name: 'due', arguments: JSON.stringify({ note }) } },
        ],
      },
    ],
  }),
  (description) => ({ tools: [{ type: 'function', function: { name: 'due', description } }] }),
  (text) => ({ input: [text] }),
  (text) => ({ metadata: { [text]: text } }),
];

it('no number of a person leaves by any place of a request, and what is blotted out stays as it is', () => {
  fc.assert(
    fc.property(
      surrounding,
      personalNumber,
      surrounding,
      fc.constantFrom(...places),
      (before, number, after, place) => {
        const body = JSON.stringify(place(`${before}${number.written}）${after}`));

        const sent = maskedBody(body);

        expect(figuresOf(sent)).not.toContain(number.digits);
        expect(maskedBody(sent)).toBe(sent);
      },
    ),
    { numRuns: 500 },
  );
});
