import { createHash, createHmac, randomBytes } from 'node:crypto';

/*
 * A code has 15 letters of 23, which is 67 bits: lower case without those that are taken for others (i, l, o), in three groups, fit for a
 * link. It has no figures, so that nothing takes it for the number of a person. What it is made of stands in the store, and what it is made
 * with does not: nobody can make it from the store alone, and a reply that holds it is kept with the mask in its place.
 */

const LETTERS = 'abcdefghjkmnpqrstuvwxyz';
const GROUPS = 3;
const OF_GROUP = 5;

/** Stands for a code wherever a reply or a message is kept. */
export const MASK = Array.from({ length: GROUPS }, () => '*'.repeat(OF_GROUP)).join('-');

export const newSeed = (): string => randomBytes(16).toString('hex');

export function codeOf(seed: string, secret: string): string {
  let number = BigInt(`0x${createHmac('sha256', secret).update(seed).digest('hex')}`);
  const base = BigInt(LETTERS.length);
  const letters = Array.from({ length: GROUPS * OF_GROUP }, () => {
    const letter = LETTERS[Number(number % base)] ?? '';
    number /= base;
    return letter;
  }).join('');
  return grouped(letters);
}

export const hashOfCode = (code: string): string => createHash('sha256').update(code).digest('hex');

const hyphens = String.raw`[-‐‑‒–—－]`;
const group = `[a-z]{${String(OF_GROUP)}}`;
const written = `${group}(?:${hyphens}${group}){${String(GROUPS - 1)}}`;
const whole = new RegExp(
  `^(?:/start(?:@\\w+)?\\s+(?<sent>\\S+)|\\S*[?&]start=(?<linked>[\\w-]+)|(?<bare>${written}))[。.!\\s]*$`,
  'iu',
);
const within = new RegExp(`(?<![a-z-])${written}(?![a-z-])`, 'giu');

/** The code that a message hands in, as codes are written; `null` where it hands in none. Whoever has nothing else to say may say it among other words. */
export function codeIn(text: string, { among }: { readonly among: boolean }): string | null {
  const said = whole.exec(text.trim())?.groups;
  const code = said?.['sent'] ?? said?.['linked'] ?? said?.['bare'];
  if (code !== undefined) return plain(code);
  const [found] = among ? (text.match(within) ?? []) : [];
  return found === undefined ? null : plain(found);
}

/** The text as it may be kept: a code in it is masked. */
export function withoutCode(text: string): string {
  const said = whole.exec(text.trim())?.groups;
  const code = said?.['sent'] ?? said?.['linked'];
  return (code === undefined ? text : text.replace(code, () => MASK)).replace(within, () => MASK);
}

const plain = (code: string): string => grouped(code.toLowerCase().replace(/[^a-z]/gu, ''));

const grouped = (letters: string): string =>
  letters.length === GROUPS * OF_GROUP ? (letters.match(/.{5}/gu) ?? []).join('-') : letters;
