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
export const readBatch = (file: string): readonly BatchLine[] =>
  readJsonLines(file, line, () => '应为 {"id","q","as"?,"now"?} 的 JSON (expected JSON with id and q)').map(
    ({ value }) => value,
  );

/** A line of a file that is not empty, and its number, the first being 1. */
interface NumberedLine<T> {
  readonly line: number;
  readonly value: T;
}

/** Reads a file of JSON lines of one shape. Throws `NamedFailure` with the line that is wrong, and what `wrong` says of it. */
export function readJsonLines<T>(
  file: string,
  shape: z.ZodType<T>,
  wrong: (error: z.ZodError) => string,
): readonly NumberedLine<T>[] {
  const lines = textOf(file)
    .split('\n')
    .map((text, i) => ({ text, line: i + 1 }))
    .filter(({ text }) => text.trim() !== '')
    .map(({ text, line }) => {
      const { data, error } = shape.safeParse(parsed(text.trim()));
      if (error !== undefined) throw new NamedFailure(`${file} 第${String(line)}行：${wrong(error)}`);
      return { line, value: data };
    });
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
    const isFolder = error instanceof Error && 'code' in error && error.code === 'EISDIR';
    const reason = isFolder
      ? '这是文件夹，请给出其中的文件 (a folder; name a file in it)'
      : '读不到这个文件，请检查路径 (cannot be read; check the path)';
    throw new NamedFailure(`${file}：${reason}`, { cause: error });
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
