import { plainText, type Citation, type Reply } from '../../../../src/domain/reply.ts';
import type { PlanRecord, Row } from './record.ts';
import type { Expected } from './template.ts';

const ANSWERS = new Set(['lead', 'duties', 'due', 'status', 'silent', 'count']);

/** What is wrong with a reply; `null` where nothing is. */
export function faultOf(reply: Reply, expected: Expected, record: PlanRecord): string | null {
  if (reply.kind === 'clarify' && expected.orAsks !== undefined) return faultOfAsking(reply, expected.orAsks);
  if (!ANSWERS.has(reply.kind)) return `${reply.kind} instead of an answer`;
  return (
    faultOfSet(reply, expected) ??
    faultOfCounts(reply, expected) ??
    faultOfText(reply, expected, record) ??
    faultOfCitations(reply, record)
  );
}

const refsOf = (rows: readonly Pick<Row, 'ref'>[]): string =>
  rows
    .map(({ ref }) => ref)
    .toSorted()
    .join(' ');

function faultOfSet({ facts }: Reply, { rows, otherwise = [] }: Expected): string | null {
  const got = refsOf(facts.measures ?? []);
  if ([rows, ...otherwise].some((right) => refsOf(right) === got)) return null;
  return `${inShort(got)} instead of ${inShort(refsOf(rows))}`;
}

const inShort = (refs: string): string =>
  refs === '' ? 'none' : refs.length > 90 ? `${refs.slice(0, 90)}… (${String(refs.split(' ').length)})` : refs;

function faultOfCounts({ facts, total, complete }: Reply, expected: Expected): string | null {
  const counted = expected.total ?? facts.measures?.length;
  if (total !== counted || !complete)
    return `a total of ${String(total)} instead of ${String(counted)}, or not complete`;
  if (expected.units === undefined) return null;
  const [got, right] = [(facts.units ?? []).map(({ name }) => name), expected.units].map((names) =>
    names.toSorted().join('、'),
  );
  return got === right ? null : `${got ?? ''} instead of ${right ?? ''}`;
}

const verdicts = {
  yes: /^(?:是|Yes\b)/u,
  no: /^(?:不是|没有|[^，。]*(?:不是|不牵头|不参与)|No\b)/u,
  'not told': /^(?:方案没有写明由谁牵头|The plan does not say who leads)/u,
} as const;

/** The text names what comes first in the set, says yes or no, and what is told of it. */
function faultOfText(reply: Reply, { verdict, says = [] }: Expected, record: PlanRecord): string | null {
  const text = plainText(reply);
  if (verdict !== undefined && !verdicts[verdict].test(text)) return `does not say ${verdict}: ${text.slice(0, 40)}`;
  const [first] = reply.facts.measures ?? [];
  if (first === undefined) return null;
  if (reply.kind !== 'count' && !text.includes(first.title)) return `does not name ${first.title}`;
  const missing = says.find((words) => !text.includes(words));
  const all = reply.facts.measures?.length === record.rows.length;
  return missing === undefined || all ? null : `does not say ${missing}`;
}

/** Every row is cited, and every quotation stands in its document. */
function faultOfCitations({ citations, facts }: Reply, { plan, rows }: PlanRecord): string | null {
  const byRef = new Map(rows.map((row) => [row.ref, row]));
  const { text } = plan.source;
  const untrue = citations.find((citation) => !isVerbatim(citation, { text, byRef }));
  if (untrue !== undefined) return `not verbatim: ${untrue.quote}`;
  const cited = new Set(citations.filter(({ source }) => source === 'plan').map(({ ref }) => ref));
  const without = facts.measures?.find(({ ref }) => !cited.has(ref));
  return without === undefined ? null : `no citation of ${without.title}`;
}

interface Documents {
  readonly text: string;
  readonly byRef: ReadonlyMap<string, Row>;
}

function isVerbatim({ source, ref, quote }: Citation, { text, byRef }: Documents): boolean {
  const row = byRef.get(ref.replace(/ v\d+$/u, ''));
  if (source === 'plan') return row?.text.includes(quote) === true || text.includes(quote);
  if (source !== 'ledger') return false;
  return row !== undefined && quote === ledgerLine(row);
}

/** The row as a report left it. */
const ledgerLine = ({ title, report }: Row): string => `${title}｜${statusWords(report).join('，')}`;

const STATUS = { 'in-progress': '推进中', blocked: '受阻', done: '已完成' } as const;

/** How a status is told in Chinese; 未报送 where nothing was reported. */
export function statusWords(report: Row['report']): readonly string[] {
  if (report === null) return ['未报送'];
  const { status, percent, blocker } = report;
  return [
    STATUS[status],
    ...(percent === null ? [] : [`${String(percent)}%`]),
    ...(blocker === null ? [] : [`问题：${blocker}`]),
  ];
}

function faultOfAsking(reply: Reply, rows: readonly Row[]): string | null {
  const { actions, total } = reply;
  if (total !== rows.length) return `asks which of ${String(total)} instead of ${String(rows.length)}`;
  const titles = new Set(rows.map(({ title }) => title));
  const strangers = actions.filter(({ label }) => !titles.has(label));
  if (strangers.length > 0 || new Set(actions.map(({ label }) => label)).size < Math.min(rows.length, MOST_BUTTONS))
    return `asks with buttons ${actions.map(({ label }) => label).join('、')}`;
  return null;
}

/** Of more, as many have a button. */
const MOST_BUTTONS = 10;
