import { readPlan } from '../../src/domain/plan/read-plan.ts';
import { readDocument } from '../../src/knowledge/readers/index.ts';
import { writers } from '../support/plan-files.ts';

/** A page of an official paper holds 22 lines of 28 characters. */
const CHARACTERS_OF_A_PAGE = 22 * 28;

/** Whether the time to read a plan grows as its text does, and how long a book of each format takes. */
export async function reading(plan: string): Promise<void> {
  growing(plan);
  await formats(plan);
}

function growing(plan: string): void {
  const read = [1, 10, 100].map((times) => {
    const text = repeated(plan, times);
    const ms = median(times === 100 ? 5 : 30, () => void readPlan({ file: 'plan.txt', text }));
    return { times, characters: text.length, ms, per10k: (ms / text.length) * 10_000 };
  });
  const least = read[0]?.per10k ?? 1;
  console.log('\nReading a plan over and over in one text, warm (medians)');
  console.table(
    Object.fromEntries(
      read.map(({ times, characters, ms, per10k }) => [
        `${times}×`,
        { characters, ms: round(ms), 'ms per 10,000': round(per10k), 'ratio to 1×': round(per10k / least) },
      ]),
    ),
  );
}

async function formats(plan: string): Promise<void> {
  const text = repeated(plan, Math.ceil((200 * CHARACTERS_OF_A_PAGE) / plan.length));
  const table: Record<string, Record<string, number>> = {};
  for (const [ending, write] of writers) {
    const bytes = await write(text);
    const began = performance.now();
    const source = await readDocument(`plan${ending}`, bytes);
    const opened = performance.now();
    const { measures } = readPlan(source);
    const ended = performance.now();
    table[ending] = { kB: Math.round(bytes.length / 1024), 'ms to its text': round(opened - began), 'ms to the plan': round(ended - began), measures: measures.length }; // prettier-ignore
  }
  console.log(`\nA plan of 200 pages (${text.length} characters) in each format, the first time`);
  console.table(table);
}

/** The plan with its body so many times, the outermost headings counting on, so that every measure is another. */
function repeated(plan: string, times: number): string {
  const at = plan.search(/^一、/mu);
  const [head, body] = [plan.slice(0, at), plan.slice(at)];
  const headings = body.match(OUTERMOST)?.length ?? 0;
  const copies = Array.from({ length: times }, (_, copy) => {
    let n = copy * headings;
    return body.replaceAll(OUTERMOST, () => `${chineseNumber((n += 1))}、`);
  });
  return head + copies.join('\n');
}

const OUTERMOST = /^[一二三四五六七八九十]+、/gmu;

/** 1 to 999. */
function chineseNumber(n: number): string {
  const digit = (value: number): string => ' 一二三四五六七八九'.charAt(value).trim();
  const [hundreds, tens, ones] = [Math.floor(n / 100), Math.floor(n / 10) % 10, n % 10];
  const high = hundreds === 0 ? '' : `${digit(hundreds)}百`;
  if (tens > 0) return `${high}${n < 20 ? '' : digit(tens)}十${digit(ones)}`;
  return high === '' || ones === 0 ? `${high}${digit(ones)}` : `${high}零${digit(ones)}`;
}

function median(times: number, work: () => void): number {
  work();
  const all = Array.from({ length: times }, () => {
    const began = performance.now();
    work();
    return performance.now() - began;
  });
  return all.toSorted((a, b) => a - b)[Math.floor(times / 2)] ?? 0;
}

const round = (figure: number): number => Math.round(figure * 100) / 100;
