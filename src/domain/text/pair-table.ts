/** Numbers pairs of whole numbers from 0 in the order in which they come; in as little memory as a hundred thousand texts need. */
export interface PairTable {
  readonly size: () => number;
  /** The pair's number, given now where it has none. */
  readonly numberOf: (first: number, second: number) => number;
  /** The pair's number, -1 where it has none. */
  readonly find: (first: number, second: number) => number;
  readonly firstOf: (number: number) => number;
  readonly secondOf: (number: number) => number;
}

const SMALLEST = 1024;

/** Open addressing over typed arrays: a `Map` of as many keys takes six times the room. */
export function pairTable(): PairTable {
  let slots = new Int32Array(2 * SMALLEST);
  let firsts = new Int32Array(SMALLEST);
  let seconds = new Int32Array(SMALLEST);
  let size = 0;

  /** Where the pair stands in the slots, or the free slot in which it would. */
  const slotOf = (first: number, second: number): number => {
    const mask = slots.length - 1;
    let slot = mixed(first, second) & mask;
    for (let held = slots[slot] ?? 0; held !== 0; held = slots[slot] ?? 0) {
      if (firsts[held - 1] === first && seconds[held - 1] === second) break;
      slot = (slot + 1) & mask;
    }
    return slot;
  };

  const grow = (): void => {
    firsts = longer(firsts);
    seconds = longer(seconds);
    slots = new Int32Array(2 * slots.length);
    for (let number = 0; number < size; number += 1)
      slots[slotOf(firsts[number] ?? 0, seconds[number] ?? 0)] = number + 1;
  };

  return {
    size: () => size,
    numberOf(first, second) {
      const slot = slotOf(first, second);
      const held = slots[slot] ?? 0;
      if (held !== 0) return held - 1;
      firsts[size] = first;
      seconds[size] = second;
      size += 1;
      slots[slot] = size;
      if (size === firsts.length) grow();
      return size - 1;
    },
    find: (first, second) => (slots[slotOf(first, second)] ?? 0) - 1,
    firstOf: (number) => firsts[number] ?? 0,
    secondOf: (number) => seconds[number] ?? 0,
  };
}

/** Letters that follow each other have numbers near each other, so all bits must take part in the place. */
function mixed(first: number, second: number): number {
  const sum = Math.imul(first, 0x9e3779b1) ^ Math.imul(second, 0x85ebca6b);
  const folded = Math.imul(sum ^ (sum >>> 15), 0x2c1b3c6d);
  return folded ^ (folded >>> 13);
}

/** The same with twice the room. */
export function longer(array: Int32Array<ArrayBuffer>): Int32Array<ArrayBuffer> {
  const twice = new Int32Array(2 * array.length);
  twice.set(array);
  return twice;
}
