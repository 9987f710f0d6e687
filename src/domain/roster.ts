import type { Role } from './people.ts';
import type { ColumnWording, SheetFinding, TableRow } from './table.ts';
import { cellFinding, findTable } from './table.ts';

/** A person as the roster (联络员名册) names them. */
export interface RosterRow {
  /** 1-based, as a spreadsheet counts rows. */
  readonly line: number;
  readonly name: string;
  readonly unit: string;
  readonly post: string | null;
  readonly role: Role;
  /** `telegram:42`; the platform in lower case. No account stands with two people. */
  readonly accounts: readonly string[];
}

export interface RosterSheet {
  readonly people: readonly RosterRow[];
  readonly findings: readonly SheetFinding[];
}

type Key = 'name' | 'unit' | 'post' | 'role' | 'accounts';

const wordings: readonly ColumnWording<Key>[] = [
  { key: 'accounts', pattern: /[账帳][号號户戶]|account/u },
  { key: 'role', pattern: /角色|身份|[权權]限|^role/u },
  { key: 'post', pattern: /[职職][务務位称稱]|[岗崗]位|^(?:post|position|job title|title)$/u },
  { key: 'unit', pattern: /[单單]位|部[门門]|[机機][构構]|科室|^(?:unit|department|organi[sz]ation|agency)/u },
  { key: 'name', pattern: /姓名|^名字$|^(?:联络员|聯絡員)$|^(?:full )?name$/u },
];

const roles: readonly (readonly [Role, RegExp])[] = [
  ['liaison', /[联聯][络絡系繫](?:员|員|人)|liaison/iu],
  ['head', /[负負][责責]人|主要[领領][导導]|^head/iu],
  ['leader', /(?<!主要)[领領][导導]|leader/iu],
  ['office', /[办辦]公室|office/iu],
  ['administrator', /管理[员員]|admin/iu],
];

/**
 * Reads a roster. A row without a name, or with a role that is not known, is left out: nobody gets rights by a guess. A blank role is 联络员.
 * An account that stands twice stays with the first, and so does a person. Whatever is left out is a finding.
 */
export function readRoster(rows: readonly (readonly string[])[], { file }: { readonly file: string }): RosterSheet {
  const table = findTable(rows, { file, wordings, key: 'name' });
  if (table === null) return { people: [], findings: [headerMissing(file)] };
  const report = (row: TableRow<Key>, key: Key, reason: string, value = row.cell(key)): SheetFinding =>
    cellFinding({ file, line: row.line, column: table.columns.get(key) ?? null }, { value, reason });
  const read = table.rows.map((row) => readPerson(row, report));
  const people = read.flatMap(({ person }) => (person === null ? [] : [person]));
  const settled = settle(people, {
    file,
    accounts: table.columns.get('accounts') ?? null,
    name: table.columns.get('name') ?? null,
  });
  const findings = [...table.findings, ...read.flatMap((each) => each.findings), ...settled.findings];
  return { people: settled.people, findings: findings.toSorted((a, b) => a.line - b.line) };
}

/** Whether a sheet has the header of a roster. */
export const isRoster = (rows: readonly (readonly string[])[]): boolean =>
  findTable(rows, { file: '', wordings, key: 'name' }) !== null;

type Report = (row: TableRow<Key>, key: Key, reason: string, value?: string) => SheetFinding;

interface ReadPerson {
  readonly person: RosterRow | null;
  readonly findings: readonly SheetFinding[];
}

function readPerson(row: TableRow<Key>, report: Report): ReadPerson {
  const name = row.cell('name');
  if (name === '') return { person: null, findings: [report(row, 'name', '没有写姓名，此行未读入')] };
  const role = readRole(row.cell('role'));
  if (role === null)
    return {
      person: null,
      findings: [report(row, 'role', '不是认识的角色，此人未读入（应为 联络员、负责人、领导、办公室 或 管理员）')],
    };
  const { accounts, wrong } = readAccounts(row.cell('accounts'));
  const unit = row.cell('unit');
  return {
    person: { line: row.line, name, unit, post: row.cell('post') || null, role, accounts },
    findings: [
      ...(unit === '' ? [report(row, 'unit', `${name}没有写单位`)] : []),
      ...wrong.map((value) => report(row, 'accounts', '不是账号，未读入（应如 telegram:10001 或 web:wang）', value)),
    ],
  };
}

/** The role that the words name, if they name just one. */
function readRole(words: string): Role | null {
  if (words === '') return 'liaison';
  const named = roles.filter(([, pattern]) => pattern.test(words));
  return named.length === 1 ? (named[0]?.[0] ?? null) : null;
}

function readAccounts(cell: string): { readonly accounts: readonly string[]; readonly wrong: readonly string[] } {
  const written = cell
    .split(/[;；,，、\n]/u)
    .map((account) => account.trim())
    .filter((account) => !/^[-/—无無]*$/u.test(account));
  const accounts = written.map((account) => /^([a-z][\w-]*)\s*[:：]\s*(\S.*)$/iu.exec(account));
  return {
    accounts: [
      ...new Set(
        accounts.flatMap((match) => (match === null ? [] : [`${(match[1] ?? '').toLowerCase()}:${match[2] ?? ''}`])),
      ),
    ],
    wrong: written.filter((_, i) => accounts[i] === null),
  };
}

interface Place {
  readonly file: string;
  readonly accounts: string | null;
  readonly name: string | null;
}

/** One row a person, one person an account: the first that names either keeps it. */
function settle(people: readonly RosterRow[], place: Place): RosterSheet {
  const persons = new Map<string, RosterRow>();
  const owners = new Map<string, RosterRow>();
  const findings: SheetFinding[] = [];
  for (const row of people) {
    const who = `${row.unit}\n${row.name}`;
    const first = persons.get(who);
    if (first !== undefined) findings.push(sameAgain(place, row, first));
    const accounts = row.accounts.filter((account) => {
      const owner = owners.get(account);
      if (owner === undefined) owners.set(account, first ?? row);
      else if (owner.name !== row.name || owner.unit !== row.unit) findings.push(taken(place, { row, account, owner }));
      return owner === undefined;
    });
    persons.set(who, { ...(first ?? row), accounts: [...(first?.accounts ?? []), ...accounts] });
  }
  return { people: [...persons.values()], findings };
}

function sameAgain({ file, name }: Place, row: RosterRow, first: RosterRow): SheetFinding {
  const reason = `与第${first.line}行是同一人，账号并入该行，角色以该行为准（同名的两人请在姓名后加注）`;
  return cellFinding({ file, line: row.line, column: name }, { value: row.name, reason });
}

function taken(
  { file, accounts }: Place,
  { row, account, owner }: { readonly row: RosterRow; readonly account: string; readonly owner: RosterRow },
): SheetFinding {
  const reason = `已是第${owner.line}行${owner.name}的账号，此处未读入`;
  return cellFinding({ file, line: row.line, column: accounts }, { value: account, reason });
}

function headerMissing(file: string): SheetFinding {
  return cellFinding(
    { file, line: 1, column: null },
    { value: '', reason: '前20行没有名册的表头（应有“姓名”“单位”“职务”“角色”“账号”等列）' },
  );
}
