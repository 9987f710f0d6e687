import { changeLines } from '../../assistant/reports/show-change.ts';
import { wordingIn } from '../../assistant/wording.ts';
import type { PersonChange, PersonFacts } from '../../assistant/ports.ts';
import { chineseDate } from '../../domain/calendar/dates.ts';
import type { ItemState } from '../../domain/ledger/update.ts';
import type { LoadReport } from '../load/load.ts';
import type { RowChange } from '../load/row-changes.ts';
import { shortened, wrap } from './wrap.ts';

/** So many changes of a file are written out; all of them are in its JSON. */
const MOST = 300;

/** What a file changed in the store, change by change, in the words of a draft. */
export function changeLinesOf({ rows, people, measures }: LoadReport): readonly string[] {
  const [added, changed] = [rows.filter((row) => row.added), rows.filter((row) => !row.added)];
  return [
    ...listed('  新增措施', measures.map(({ ref, title, lead, due }) => [`${ref} ${title}：${lead.join('、') || '未明确牵头单位'}${due === null ? '' : `，${chineseDate(due)}前`}`])), // prettier-ignore
    ...listed('  改动', changed.map(rowLines)),
    ...listed('  方案中没有、单独记入的', added.map(rowLines)),
    ...listed(
      '  名册变动',
      people.map((change) => [personLine(change)]),
    ),
  ];
}

/** Each change is a line of its own and those that belong to it. */
function listed(title: string, changes: readonly (readonly string[])[]): readonly string[] {
  if (changes.length === 0) return [];
  const left = changes.length - MOST;
  return [
    `${title}（${String(changes.length)}）：`,
    ...changes
      .slice(0, MOST)
      .flatMap(([first = '', ...more]) => [
        ...wrap(first, { width: 80, mark: '  - ' }),
        ...more.flatMap((line) => wrap(line, { width: 80, mark: '    ' })),
      ]),
    ...(left > 0 ? [`  …其余 ${String(left)} 处，加 --json 可看全部`] : []),
  ];
}

const wording = { say: wordingIn('zh'), language: 'zh' as const };

function rowLines({ label, line, title, added, before, after, lead }: RowChange): readonly string[] {
  const old = before ?? { ...nothing, due: after.due };
  return [
    `${label} 第${String(line)}行 ${title}`,
    ...(added && after.lead?.length ? [`牵头单位：${after.lead.join('、')}`] : []),
    ...(added && after.due !== null ? [`完成时限：${chineseDate(after.due)}`] : []),
    ...changeLines(old, after, wording),
    ...(old.note === after.note ? [] : [`进展：${quoted(old.note)} → ${quoted(after.note)}`]),
    ...(lead === undefined
      ? []
      : [`牵头单位（台账）：${lead.before.join('、') || '无'} → ${lead.after.join('、') || '无'}`]),
  ];
}

const nothing: ItemState = { due: null, status: null, percent: null, expected: null, blocker: null, note: null };

const quoted = (words: string | null): string => (words === null ? '无' : `“${shortened(words, 60)}”`);

function personLine({ name, before, after }: PersonChange): string {
  if (before === null) return `新增 ${name}：${factsOf(after)}`;
  if (before.active && !after.active) return `停用 ${name}（${after.unit || '未写单位'}）`;
  const back = before.active ? '' : '恢复，';
  return `${name}：${back}${factsOf(before)} → ${factsOf(after)}`;
}

const roles: Readonly<Record<string, string>> = {
  liaison: '联络员', head: '负责人', leader: '领导', office: '办公室', administrator: '管理员',
}; // prettier-ignore

const factsOf = ({ unit, post, role, accounts }: PersonFacts): string =>
  [unit, post ?? '', roles[role] ?? role, accounts.join('；')].filter((words) => words !== '').join('，');
