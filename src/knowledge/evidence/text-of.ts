import { endingsOf, type MediaType } from '../../domain/files/file-types.ts';
import { masked } from '../../domain/text/mask.ts';
import { UnreadableFileError } from '../reader.ts';
import { readDocument } from '../readers/index.ts';

/** Longer texts are searched by their beginning. */
const LONGEST = 200_000;

/** Neighbouring lines are put together up to so many characters, longer ones are cut. */
const SHORT = 200;
const LONG = 1_000;

/** The text of a document as passages, in its order, the numbers of persons blotted out; empty where it has none: a scan, a picture, a format that is not read. */
export async function passagesOf(bytes: Uint8Array, type: MediaType): Promise<readonly string[]> {
  if (!read.has(type)) return [];
  try {
    const { text } = await readDocument(`file${endingsOf(type)[0]}`, bytes);
    return passagesIn(masked(text.slice(0, LONGEST)));
  } catch (error) {
    if (error instanceof UnreadableFileError) return [];
    throw error;
  }
}

const read: ReadonlySet<MediaType> = new Set<MediaType>([
  'application/pdf',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  'text/plain',
  'text/csv',
]);

function passagesIn(text: string): readonly string[] {
  const passages: string[] = [];
  for (const line of text.split('\n').flatMap(pieces)) {
    const last = passages.at(-1);
    if (last !== undefined && last.length + line.length < SHORT) passages[passages.length - 1] = `${last}\n${line}`;
    else passages.push(line);
  }
  return passages;
}

function pieces(line: string): readonly string[] {
  // PostgreSQL takes no NUL.
  const words = line.replaceAll('\0', '').toWellFormed().trim();
  return words === '' ? [] : (words.match(new RegExp(`[^]{1,${String(LONG)}}`, 'gu')) ?? []);
}
