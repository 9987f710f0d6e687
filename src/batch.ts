import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { isInstant, NamedFailure } from './command.ts';

const line = z.object({
  id: z.string(),
  q: z.string(),
  as: z.string().optional(),
  now: z.string().refine(isInstant).optional(),
});
export type BatchLine = z.infer<typeof line>;

/** Reads a file of JSON lines `{"id","q","as"?,"now"?}`. Throws `NamedFailure` with the line that is wrong. */
export function readBatch(file: string): readonly BatchLine[] {
  const lines = textOf(file)
    .split('\n')
    .map((text, i) => ({ text, place: `${file} 第${String(i + 1)}行` }))
    .filter(({ text }) => text.trim() !== '')
    .map(({ text, place }) => readLine(text, place));
  if (lines.length === 0) throw new NamedFailure(`${file}：没有一行内容 (no line in it)`);
  return lines;
}

function textOf(file: string): string {
  const bytes = bytesOf(file);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (error) {
    throw new NamedFailure(`${file}：应为 UTF-8 编码，请另存为 UTF-8 (not UTF-8; save it as UTF-8)`, { cause: error });
  }
}

function bytesOf(file: string): Uint8Array {
  try {
    return readFileSync(file);
  } catch (error) {
    throw new NamedFailure(`${file}：读不到这个文件，请检查路径 (cannot be read; check the path)`, { cause: error });
  }
}

function readLine(text: string, place: string): BatchLine {
  const read = line.safeParse(parsed(text.trim()));
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
