import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Measure, ReadPlan } from '../../../src/domain/plan/plan.ts';
import { readPlan } from '../../../src/domain/plan/read-plan.ts';
import { generatedPlan, halfWidth, onPaper, piecesOf, type Piece } from '../../support/generated-plans.ts';

const read = (text: string): ReadPlan => readPlan({ file: 'plan.txt', text });

describe('a plan of the genre', () => {
  it('is quoted verbatim, and spans are where the words are', () => {
    fc.assert(
      fc.property(generatedPlan, ({ text }) => {
        const { clauses, measures, organisation, targets, findings } = read(text);

        for (const { start, end, text: words } of [...clauses, ...measures, ...targets])
          expect(text.slice(start, end)).toBe(words);
        for (const { start, end, quote } of organisation) expect(text.slice(start, end)).toBe(quote);
        for (const { assignment, dueText } of measures)
          for (const words of [assignment ?? '', dueText ?? '']) expect(text).toContain(words);
        for (const { quote } of findings) expect(text).toContain(quote);
      }),
    );
  });

  it('reads the same again, with references of its own and no white space in them', () => {
    fc.assert(
      fc.property(generatedPlan, ({ text }) => {
        const once = read(text);

        for (const refs of [once.clauses.map(({ ref }) => ref), once.measures.map(({ ref }) => ref)]) {
          expect(new Set(refs).size).toBe(refs.length);
          expect(refs.filter((ref) => ref === '' || /\s/u.test(ref))).toEqual([]);
        }
        expect(read(text)).toEqual(once);
      }),
    );
  });

  it('keeps every unit of every assignment, or has a finding about it', () => {
    fc.assert(
      fc.property(generatedPlan, (plan) => {
        const { measures, findings } = read(plan.text);

        const lost = piecesOf(plan).filter((piece) => !measures.some((measure) => isOf(measure, piece)));
        expect(lost.filter(({ work }) => !findings.some(({ quote }) => quote.includes(work.slice(0, 8))))).toEqual([]);
      }),
    );
  });

  it('has the same leads and participants with half-width punctuation as with full-width', () => {
    fc.assert(
      fc.property(generatedPlan, (plan) => {
        const [full, half] = [false, true].map((isHalfWidth) => read(onPaper(plan, { isHalfWidth })));

        expect(sides(half)).toEqual(sides(full));
      }),
    );
  });
});

const sides = (plan: ReadPlan | undefined): readonly string[] | undefined =>
  plan?.measures.map(({ lead, participants }) => halfWidth(`${lead.join('、')} | ${participants.join('、')}`));

/** Whether the measure names all units of the piece, whichever way its brackets are written. */
function isOf({ lead, participants }: Measure, { duty }: Piece): boolean {
  const named = [...lead, ...participants].map(halfWidth);
  return [...duty.lead, ...duty.participants].every((name) => named.includes(halfWidth(name)));
}
