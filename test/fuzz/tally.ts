import type { Watched } from './watched.ts';

interface Run {
  readonly run: number;
  readonly path: string;
  readonly outcome: Watched;
}

const SLOW_MS = 2_000;
/** pdf.js mends a damaged file by reading it through, in a thread of its own; one of some thousands takes up to three seconds. */
const SLOW_PDF_MS = 5_000;

const isSlower = (ms: number, path: string): boolean => ms > (path.endsWith('.pdf') ? SLOW_PDF_MS : SLOW_MS);

/** What a refusal may not say, and that it speaks both languages: 中文 (English). */
const TECHNICAL = /\n|\bError\b|\bundefined\b|\bNaN\b|\[object |\bat \S+:\d/u;
const BILINGUAL = /\p{Script=Han}[^()]*\([^()]*[a-z]{2,}.*\)/u;

/** Counts what became of the runs. */
export function tallyOf() {
  const refusals = new Map<string, number>();
  let [runs, failures, plans, measures, peak] = [0, 0, 0, 0, 0];
  let slowest: { readonly ms: number; readonly path: string } = { ms: 0, path: '' };

  return {
    isSlow: ({ kind, ms }: Watched, path: string): boolean => kind !== 'hung' && isSlower(ms, path),
    failures: (): number => failures,
    /** What is wrong with the run in a line, `null` where nothing is. */
    add({ run, path, outcome }: Run): string | null {
      runs += 1;
      peak = Math.max(peak, outcome.peak);
      if (outcome.ms > slowest.ms) slowest = { ms: outcome.ms, path };
      if (outcome.kind === 'plan') {
        plans += 1;
        measures += outcome.measures;
      }
      if (outcome.kind === 'refused') count(refusals, kindOf(outcome.message));
      const wrong = wrongWith(outcome, path);
      if (wrong === null) return null;
      failures += 1;
      return `run ${String(run)} ${wrong} | ${path}`;
    },
    print(): void {
      const refused = [...refusals].toSorted(([, a], [, b]) => b - a);
      console.log(`\n${String(runs)} runs, ${String(failures)} failures, ${String(plans)} plans with ${String(measures)} measures`);
      for (const [kind, times] of refused) console.log(`  refused ${String(times).padStart(5)}  ${kind}`);
      console.log(`slowest ${String(Math.round(slowest.ms))} ms (${slowest.path}), peak ${String(Math.round(peak / 1024 / 1024))} MB`);
    }, // prettier-ignore
  };
}

function wrongWith(outcome: Watched, path: string): string | null {
  switch (outcome.kind) {
    case 'threw':
      return `threw ${outcome.stack.replace(/\s*\n\s*/gu, ' ‹ ').slice(0, 600)}`;
    case 'hung':
      return 'did not end';
    case 'died':
      return 'ended the process';
    case 'plan':
      return tooSlow(outcome.ms, path);
    case 'refused':
      return tooSlow(outcome.ms, path) ?? badlySaid(outcome.message);
  }
}

const tooSlow = (ms: number, path: string): string | null =>
  isSlower(ms, path) ? `took ${String(Math.round(ms))} ms` : null;

const badlySaid = (message: string): string | null =>
  TECHNICAL.test(message) || !BILINGUAL.test(message) ? `refused without saying it well: ${message}` : null;

const count = (counts: Map<string, number>, kind: string): void => void counts.set(kind, (counts.get(kind) ?? 0) + 1);

/** A refusal without what differs from file to file. */
const kindOf = (message: string): string => message.replace(/^[^:]*: /u, '').replaceAll(/\d+(?:\.\d+)?/gu, 'N');
