import { masked } from '../text/mask.ts';
import { endingsOf, type MediaType } from './file-types.ts';

/** Longer than any name that somebody reads. */
const LONGEST = 80;

/**
 * A file's name as it may be shown and saved under: its last part only, without control characters, direction marks and the numbers of persons, of bounded length.
 * It is what the sender's machine made of it and says nothing of the content.
 */
export function cleanName(name: string): string {
  const last = name.toWellFormed().split(/[/\\]/u).at(-1) ?? '';
  const readable = last
    .normalize('NFC')
    .replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Co}\p{Cn}\uFFFD]/gu, '')
    .replace(/\s+/gu, ' ');
  const shown = masked(readable)
    .replace(/[<>:"|?*]/gu, '_')
    .replace(/^[\s.]+|[\s.]+$/gu, '');
  return shortened(shown === '' ? NAMELESS : shown);
}

const NAMELESS = '附件';

/** The same of a file whose type is known: it ends as the type does, so that nobody's machine takes it for anything else. */
export function nameAs(name: string, type: MediaType): string {
  const clean = cleanName(name);
  const [usual] = endingsOf(type);
  const fits = endingsOf(type).some((ending) => clean.toLowerCase().endsWith(ending));
  return fits ? clean : `${shortened(clean, LONGEST - usual.length)}${usual}`;
}

/** The beginning of a long name, and its ending. */
function shortened(name: string, longest = LONGEST): string {
  const letters = Array.from(name);
  if (letters.length <= longest) return name;
  const ending = /\.[^.\s]{1,8}$/u.exec(name)?.[0] ?? '';
  const kept = letters.slice(0, longest - Array.from(ending).length - 1).join('');
  return `${kept.trimEnd()}…${ending}`;
}
