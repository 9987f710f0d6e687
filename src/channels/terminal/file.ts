import { readFile, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import type { IncomingFile } from '../../assistant/message.ts';

/** A message that sends a file of this machine, or why it cannot be sent. */
type Sent = { readonly text: string; readonly files: readonly IncomingFile[] } | { readonly problem: string };

/** `/file PATH TEXT`, where a path with spaces stands in quotation marks of any kind. What the file is, the desk looks at. */
export async function fileIn(line: string): Promise<Sent> {
  const said =
    /^\/file\s+(?:"(?<plain>[^"]+)"|'(?<single>[^']+)'|[“”](?<curly>[^“”]+)[“”]|(?<bare>\S+))(?:\s+(?<text>.*))?$/su.exec(
      line.trim(),
    )?.groups;
  const path = said?.['plain'] ?? said?.['single'] ?? said?.['curly'] ?? said?.['bare'];
  if (path === undefined)
    return {
      problem: '写法：/file 路径 文字，路径有空格的加引号 (usage: /file PATH TEXT, a path with spaces in quotes)',
    };
  const facts = await stat(path).catch(() => null);
  if (facts === null) return { problem: `没有这个文件：${shown(path)} (no such file)` };
  // A pipe or a device may never end.
  if (!facts.isFile()) return { problem: `不是文件：${shown(path)} (not a file)` };
  const file = { name: basename(path), size: facts.size, read: () => readFile(path) };
  return { text: said?.['text'] ?? '', files: [file] };
}

const shown = (path: string): string => path.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, '?');
