import fc from 'fast-check';
import { expect, test } from 'vitest';
import { faultsOf, hashOf, type JournalEntry } from '../../../src/domain/ledger/journal.ts';

const anEntry = (seq: number, previousHash: string, action = 'report'): JournalEntry => {
  const entry = {
    recordedAt: '2026-07-08T10:00:00+08:00',
    actor: '石公安',
    messageId: `m${String(seq)}`,
    action,
    subject: `item ${String(seq)}`,
    before: null,
    after: '{"percent":60}',
  };
  return { ...entry, seq, previousHash, hash: hashOf(entry, seq, previousHash) };
};

function aChain(length: number): readonly JournalEntry[] {
  const entries: JournalEntry[] = [];
  for (let seq = 1; seq <= length; seq += 1) entries.push(anEntry(seq, entries.at(-1)?.hash ?? ''));
  return entries;
}

const headOf = (entries: readonly JournalEntry[]) => ({
  seq: entries.length,
  hash: entries.at(-1)?.hash ?? '',
});

const without = (entries: readonly JournalEntry[], ...seqs: readonly number[]) =>
  entries.filter(({ seq }) => !seqs.includes(seq));

test('a chain as it was written has no faults, an empty one included', () => {
  expect(faultsOf([], { seq: 0, hash: '' })).toEqual([]);
  expect(faultsOf(aChain(5), headOf(aChain(5)))).toEqual([]);
});

test.each([
  ['actor', '别人'],
  ['recordedAt', '2026-07-08T10:00:01+08:00'],
  ['after', null],
  ['messageId', null],
] as const)('names an entry whose %s was changed', (field, value) => {
  const chain = aChain(4);
  const changed = chain.map((entry) => (entry.seq === 2 ? { ...entry, [field]: value } : entry));

  expect(faultsOf(changed, headOf(chain))).toEqual([{ seq: 2, what: 'changed' }]);
});

test('an entry that was changed with its hash no longer carries the next one', () => {
  const chain = aChain(4);
  const forged = chain.map((entry) => (entry.seq === 2 ? anEntry(2, entry.previousHash, 'forged') : entry));

  expect(faultsOf(forged, headOf(chain))).toEqual([{ seq: 3, what: 'misplaced' }]);
});

test('the last entry changed with its hash is missed at the head', () => {
  const chain = aChain(3);
  const forged = chain.map((entry) => (entry.seq === 3 ? anEntry(3, entry.previousHash, 'forged') : entry));

  expect(faultsOf(forged, headOf(chain))).toEqual([{ seq: 3, what: 'changed' }]);
});

test.each([1, 3, 5])('names entry %i of five when it was dropped', (seq) => {
  const chain = aChain(5);

  expect(faultsOf(without(chain, seq), headOf(chain))).toEqual([{ seq, what: 'missing' }]);
});

test('a gap does not hide what is wrong behind it', () => {
  const chain = aChain(6).map((entry) => (entry.seq === 4 ? anEntry(4, entry.previousHash, 'forged') : entry));

  expect(faultsOf(without(chain, 1), headOf(aChain(6)))).toEqual([
    { seq: 1, what: 'missing' },
    { seq: 5, what: 'misplaced' },
  ]);
});

test('names an entry that comes out of its order, twice, or behind the end', () => {
  const [first, second, third] = aChain(3);
  if (first === undefined || second === undefined || third === undefined) throw new Error('a chain of three');
  const head = headOf([first, second, third]);

  expect(faultsOf([first, third, second], head)).toEqual([{ seq: 2, what: 'misplaced' }]);
  expect(faultsOf([first, second, second, third], head)).toEqual([{ seq: 2, what: 'misplaced' }]);
  expect(faultsOf([first, second, third, anEntry(4, third.hash)], head)).toEqual([{ seq: 4, what: 'misplaced' }]);
});

test('two entries that changed places are both named', () => {
  const chain = aChain(4);
  const swapped = chain.map((entry) => {
    const other = { 2: chain[2], 3: chain[1] }[entry.seq];
    return other === undefined ? entry : { ...other, seq: entry.seq };
  });

  expect(faultsOf(swapped, headOf(chain)).map(({ seq }) => seq)).toEqual(expect.arrayContaining([2, 3]));
});

test('whatever is dropped or altered, something is found', () => {
  const chain = aChain(8);
  const seqs = fc.subarray([1, 2, 3, 4, 5, 6, 7, 8], { minLength: 1 });

  fc.assert(
    fc.property(seqs, fc.constantFrom('drop', 'alter', 'forge'), (touched, how) => {
      const left = chain.flatMap((entry) => {
        if (!touched.includes(entry.seq)) return [entry];
        if (how === 'drop') return [];
        return how === 'alter' ? [{ ...entry, actor: '' }] : [anEntry(entry.seq, entry.previousHash, 'forged')];
      });
      const faults = faultsOf(left, headOf(chain));
      expect(faults.length).toBeGreaterThan(0);
      if (how !== 'forge') expect(faults.map(({ seq }) => seq)).toEqual(touched);
    }),
  );
});
