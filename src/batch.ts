import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { NamedFailure } from './command.ts';

const line = z.object({
  id: z.string(),
  q: z.string(),
  as: z.string().optional(),
  now: z.iso.datetime({ offset: true }).optional(),
});
export type BatchLine = z.infer<typeof line>;

/** Reads a file of JSON lines `{"id","q","as"?,"now"?}`. Throws `NamedFailure` with the line that is wrong. */
export function readBatch(file: string): readonly BatchLine[] {
  return textOf(file)
    .split('\n')
    .map((text, i) => ({ text, place: `${file} 第${String(i + 1)}行` }))
    .filter(({ text }) => text.trim() !== '')
    .map(({ text, place }) => readLine(text, place));
}

function textOf(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    throw new NamedFailure(`${file}：读不到这个文件 (cannot be read)`, { cause: error });
  }
}

function readLine(text: string, place: string): BatchLine {
  const read = line.safeParse(parsed(text));
  if (!read.success)
    throw new NamedFailure(`${place}：应为 {"id","q","as"?,"now"?} 的 JSON (expected JSON with id and q)`);
  return read.data;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
