import type { Finding, FindingCode, ReadPlan } from '../../domain/plan/plan.ts';

/** A finding with where a person finds it in the file. */
export interface PlacedFinding {
  readonly finding: Finding;
  /** 第3行 of a text file, 第3段 of any other; `null` where the quote stands nowhere by itself. */
  readonly line: string | null;
  /** The headings above the measure it is about, outermost first. */
  readonly heading: readonly string[];
  /** The refs of the measures that it is about. */
  readonly refs: readonly string[];
}

export interface FindingKind {
  readonly code: FindingCode;
  readonly findings: readonly PlacedFinding[];
}

/** The findings in their own order, which is the worst first, those of a kind together. */
export function findingsByKind({ source, measures, findings }: ReadPlan): readonly FindingKind[] {
  const headings = new Map(measures.map(({ ref, heading }) => [ref, heading]));
  const lineAt = lineCounter(source.text);
  const word = /\.txt$/iu.test(source.file) ? '行' : '段';
  const placed = findings.map((finding): PlacedFinding => ({
    finding,
    line: finding.start === undefined ? null : `第${lineAt(finding.start)}${word}`,
    heading: headings.get(finding.ref ?? '') ?? [],
    refs: finding.refs ?? (finding.ref === undefined ? [] : [finding.ref]),
  }));
  return [...Map.groupBy(placed, ({ finding }) => finding.code)].map(([code, group]) => ({ code, findings: group }));
}

/** The number of the line at an offset, the first being 1. */
function lineCounter(text: string): (offset: number) => number {
  const starts = [0, ...Array.from(text.matchAll(/\r\n?|\n/gu), ({ index, 0: { length } }) => index + length)];
  return (offset) => {
    let [low, high] = [0, starts.length];
    while (high - low > 1) {
      const middle = (low + high) >>> 1;
      if ((starts[middle] ?? 0) <= offset) low = middle;
      else high = middle;
    }
    return low + 1;
  };
}
