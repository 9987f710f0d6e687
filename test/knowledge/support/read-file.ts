import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { UnreadableFileError } from '../../../src/knowledge/reader.ts';
import { readDocument, readSheets, tabularEndings } from '../../../src/knowledge/readers/index.ts';

// Reads one file, says in one line of JSON what came of it, and how much memory it took at most.
const path = process.argv[2] ?? '';
const bytes = readFileSync(path);

async function read(): Promise<Readonly<Record<string, unknown>>> {
  const isTable = tabularEndings.some((ending) => path.endsWith(ending));
  const sheets = isTable ? await readSheets(basename(path), bytes) : null;
  if (sheets !== null)
    return {
      rows: sheets[0]?.rows.length,
      widest: Math.max(...(sheets[0]?.rows ?? []).map((row) => row.length).slice(0, 1000)),
    };
  return { lines: (await readDocument(basename(path), bytes)).text.split('\n').length };
}

const result = await read().catch((error: unknown) => {
  if (error instanceof UnreadableFileError) return { refused: error.message };
  throw error;
});
process.stdout.write(JSON.stringify({ ...result, megabytes: process.resourceUsage().maxRSS / 1024 }));
