import { HAND_OVER, handOverTrace } from '../../assistant/deeds/hand-over/content.ts';
import type { KeptDeed, Origin, PersonChange, Place, RosterAccount, Stores } from '../../assistant/ports.ts';
import { chineseDate } from '../../domain/calendar/dates.ts';
import type { Finding } from '../../domain/plan/plan.ts';
import type { RosterRow, RosterSheet } from '../../domain/roster.ts';
import { readRoster } from '../../domain/roster.ts';
import type { SheetFinding } from '../../domain/table.ts';
import { cellFinding } from '../../domain/table.ts';
import type { Sheet } from '../reader.ts';
import { UnreadableFileError } from '../reader.ts';

interface LoadedRoster {
  readonly counts: Readonly<Record<string, number>>;
  readonly findings: readonly Finding[];
  readonly people: readonly PersonChange[];
}

/** Puts the people of a roster away. A person or an account that an earlier sheet names stays as it says there. */
export async function loadRoster(
  sheets: readonly Sheet[],
  origin: Origin,
  { library, roster, deeds }: Stores,
): Promise<LoadedRoster> {
  const read = sheets.map(({ rows, label }) => ({ label, ...readRoster(rows, { file: label }) }));
  const { people, findings: again } = namedOnce(read);
  const doubts = [...[...sheets, ...read].flatMap((sheet) => sheet.findings), ...again];
  if (people.length === 0)
    throw new UnreadableFileError(origin.file, doubts[0]?.message ?? '名册里没有人 (nobody on this roster)');
  const handedOver = await placesHandedOver({ roster, deeds });
  const { added, changed, left, changes, withheld, takenOver } = await library.keepRoster(people, origin);
  const otherwise = (await differing(handedOver, roster)).map(decidedOtherwise);
  const ofAccounts = [...withheld.map(notGivenBack), ...takenOver.map(takenByRoster)];
  const findings = [...doubts.map(sheetFinding), ...left.map(gone), ...otherwise, ...ofAccounts];
  await library.keepFindings(origin, findings);
  const counts = { people: people.length, added, changed };
  return { counts: left.length === 0 ? counts : { ...counts, removed: left.length }, findings, people: changes };
}

/** Whoever the roster no longer names is let in no more: the office should know whom. */
const gone = ({ name, unit }: { readonly name: string; readonly unit: string }): Finding => ({
  code: 'conflict',
  message: `“${name}”（${unit === '' ? '未写单位' : unit}）不在新名册中，已停用；其此前的报送记录保留。`,
  quote: name,
  suggestion: '确已离任的无需处理；遗漏的，请补入名册后重新读入，即可恢复。',
});

/** The roster is older than what became of the account: an old phone is not let in again by it. */
const notGivenBack = ({ name, unit, account }: RosterAccount): Finding => ({
  code: 'conflict',
  message: `“${name}”（${unit === '' ? '未写单位' : unit}）的账号${account}此前已解除绑定或换绑，没有按名册恢复。`,
  quote: account,
  suggestion: '请从名册中删去这个账号；确需恢复的，请给本人发登记码重新绑定。',
});

/** The roster in force rules; that it takes somebody's account away is not to happen unseen. */
const takenByRoster = ({ name, account, from }: RosterAccount & { readonly from: string }): Finding => ({
  code: 'conflict',
  message: `账号${account}此前由“${from}”凭登记码绑定，名册写明是“${name}”的，已按名册执行，“${from}”不再能用它登录。`,
  quote: account,
  suggestion: `名册正确的无需处理；账号仍是“${from}”的，请更正名册后重新读入，并给“${from}”发登记码。`,
});

interface HandedOver {
  readonly place: Place;
  readonly by: KeptDeed;
}

/** The places that hand-overs in chat gave, and that still hold. */
async function placesHandedOver({ roster, deeds }: Pick<Stores, 'roster' | 'deeds'>): Promise<readonly HandedOver[]> {
  const standing = await deeds.standing(HAND_OVER);
  const latest = new Map(
    standing.flatMap((by) => handOverTrace.parse(by.trace).after.map((place) => [place.id, { place, by }] as const)),
  );
  const gone = new Set((await differing([...latest.values()], roster)).map(({ place }) => place.id));
  return [...latest.values()].filter(({ place }) => !gone.has(place.id));
}

/** Those whom the roster now has otherwise. */
async function differing(given: readonly HandedOver[], roster: Stores['roster']): Promise<readonly HandedOver[]> {
  const found: HandedOver[] = [];
  for (const each of given) {
    const now = await roster.byId(each.place.id);
    if (now !== null && isOtherwise(now, each.place)) found.push(each);
  }
  return found;
}

const isOtherwise = (now: Place, place: Place): boolean =>
  now.active !== place.active || (now.active && (now.role !== place.role || now.unit !== place.unit));

/** The roster in force rules; that it takes a hand-over back is not to happen unseen. */
const decidedOtherwise = ({ place, by }: HandedOver): Finding => ({
  code: 'conflict',
  message: `“${place.name}”（${place.unit}）在新名册中的情况与${by.personName}于${chineseDate(by.recordedAt.slice(0, 10))}办理的人员交接不一致，已按新名册执行。`,
  quote: place.name,
  suggestion: '名册正确的无需处理；交接仍然有效的，请更新名册后重新读入，或重新办理交接。',
});

function namedOnce(sheets: readonly (RosterSheet & { readonly label: string })[]): RosterSheet {
  const people = new Map<string, RosterRow>();
  const taken = new Set<string>();
  const findings: SheetFinding[] = [];
  for (const { label, people: rows } of sheets) {
    for (const row of rows) {
      const who = `${row.unit}\n${row.name}`;
      const accounts = row.accounts.filter((account) => !taken.has(account));
      if (people.has(who) || accounts.length < row.accounts.length) findings.push(namedBefore(label, row));
      if (!people.has(who)) people.set(who, { ...row, accounts });
      for (const account of accounts) taken.add(account);
    }
  }
  return { people: [...people.values()], findings };
}

const namedBefore = (label: string, { line, name }: RosterRow): SheetFinding =>
  cellFinding(
    { file: label, line, column: null },
    { value: name, reason: '此人或其账号在前面的工作表已列出，以前面的为准' },
  );

/** A doubt about a cell as a finding like any other. */
export const sheetFinding = ({ message, value }: SheetFinding): Finding => ({
  code: 'conflict',
  message,
  quote: value,
});
