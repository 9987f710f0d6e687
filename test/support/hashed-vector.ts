import { gramsOf } from '../../src/domain/text/terms.ts';

/** A text as a vector of unit length, made of its hashed bigrams: no model's meaning, but the same for the same text anywhere. */
export function hashedVector(text: string, dimension: number): readonly number[] {
  const vector = Array.from({ length: dimension }, () => 0);
  for (const gram of gramsOf(text)) {
    const hash = hashOf(gram);
    const at = hash % dimension;
    vector[at] = (vector[at] ?? 0) + (hash & 0x10000 ? 1 : -1);
  }
  const length = Math.hypot(...vector);
  return length === 0 ? vector.fill(1 / Math.sqrt(dimension)) : vector.map((part) => part / length);
}

function hashOf(gram: string): number {
  let hash = 0x811c9dc5;
  for (const character of gram) hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193);
  return hash >>> 0;
}
