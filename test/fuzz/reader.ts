// The process that reads: one path a message, as `extract` reads it, and one outcome back. What hangs or dies here is seen by the parent.
import { readFile } from 'node:fs/promises';
import { extname } from 'node:path';
import type { SourceText } from '../../src/domain/plan/plan.ts';
import { readPlan } from '../../src/domain/plan/read-plan.ts';
import { openFile } from '../../src/knowledge/open-file.ts';
import { UnreadableFileError } from '../../src/knowledge/reader.ts';
import { readDocument } from '../../src/knowledge/readers/index.ts';
import { markdownReport } from '../../src/knowledge/report/markdown-report.ts';
import { terminalReport } from '../../src/knowledge/report/terminal-report.ts';

/** What became of an input. */
export type Outcome =
  | { readonly kind: 'plan'; readonly measures: number; readonly ms: number; readonly peak: number }
  | { readonly kind: 'refused'; readonly message: string; readonly ms: number; readonly peak: number }
  | { readonly kind: 'threw'; readonly stack: string; readonly ms: number; readonly peak: number };

process.on('message', (path: string) => {
  void outcomeOf(path).then((outcome) => process.send?.(outcome));
});
process.send?.('ready');

async function outcomeOf(path: string): Promise<Outcome> {
  const began = performance.now();
  const used = process.cpuUsage();
  // What the file costs and not how long it waits for a processor: the machine may be busy with something else.
  const cost = () => {
    const { user, system } = process.cpuUsage(used);
    return Math.min(performance.now() - began, (user + system) / 1000);
  };
  const facts = () => ({ ms: cost(), peak: process.resourceUsage().maxRSS * 1024 });
  try {
    const plan = readPlan(await sourceOf(path));
    markdownReport(plan, '2026-11-23T08:00:00+08:00');
    terminalReport(plan, { all: true });
    return { kind: 'plan', measures: plan.measures.length, ...facts() };
  } catch (error) {
    if (error instanceof UnreadableFileError) return { kind: 'refused', message: error.message, ...facts() };
    return {
      kind: 'threw',
      stack: error instanceof Error ? (error.stack ?? error.message) : String(error),
      ...facts(),
    };
  }
}

async function sourceOf(path: string): Promise<SourceText> {
  if (extname(path) === '.text') return { file: 'plan.txt', text: (await readFile(path)).toString('utf16le') };
  const { file, bytes } = await openFile(path);
  return readDocument(file, bytes);
}
