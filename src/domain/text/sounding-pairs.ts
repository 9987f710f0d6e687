import type { PairTable } from './pair-table.ts';
import { soundsPossible } from './sounds.ts';
import { isHanUnit } from './terms.ts';

/** Two neighbouring characters of a record that may sound like two sounds that were asked for. */
export interface SoundingPair {
  readonly pair: string;
  readonly number: number;
  /** They sound so wherever they stand. */
  readonly isCertain: boolean;
}

export type SoundingPairs = (first: string, second: string) => readonly SoundingPair[];

/** Which pairs of a record sound like two sounds. Expects a table to which nothing is added any more. */
export function soundingPairs(pairs: PairTable): SoundingPairs {
  let characters: ReadonlyMap<string, readonly string[]> | undefined;
  return (first, second) => {
    const bySound = (characters ??= charactersBySound(pairs));
    return (bySound.get(first) ?? []).flatMap((a) =>
      (bySound.get(second) ?? []).flatMap((b) => {
        const number = pairs.find(a.charCodeAt(0), b.charCodeAt(0));
        return number < 0 ? [] : [{ pair: a + b, number, isCertain: soundsOneWay(a) && soundsOneWay(b) }];
      }),
    );
  };
}

/** A character is among its own possible sounds. */
const soundsOneWay = (character: string): boolean => soundsPossible(character).size <= 2;

function charactersBySound({ size, firstOf, secondOf }: PairTable): ReadonlyMap<string, readonly string[]> {
  const units = new Set<number>();
  for (let number = 0; number < size(); number += 1) units.add(firstOf(number)).add(secondOf(number));
  const bySound = new Map<string, string[]>();
  for (const unit of [...units].filter((some) => some < 0x10000 && isHanUnit(some))) {
    const character = String.fromCharCode(unit);
    for (const sound of soundsPossible(character)) {
      const same = bySound.get(sound);
      if (same === undefined) bySound.set(sound, [character]);
      else same.push(character);
    }
  }
  return bySound;
}
