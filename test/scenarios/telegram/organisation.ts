import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { largePlan } from '../../assistant/questions/generated/plans/large-plan.ts';

/** Somebody who reports by Telegram, and the work that their unit leads. */
export interface Liaison {
  readonly name: string;
  readonly unit: string;
  readonly telegramId: number;
  readonly titles: readonly string[];
}

export interface Organisation {
  readonly liaisons: readonly Liaison[];
  readonly office: { readonly name: string; readonly telegramId: number };
  /** Plan and roster, as files to load. */
  readonly files: readonly string[];
  readonly remove: () => void;
}

/** So many that enough units lead some alone. */
const MEASURES = 300;

/** What a liaison of the scenarios needs: one piece of work for each thing that they report. */
const WORKS_EACH = 3;

/** An invented plan with so many liaisons, each of another unit that leads some of its measures alone. */
export function anOrganisation(count: number, seed = 1): Organisation {
  const { text, pieces } = largePlan(Math.max(MEASURES, count * 20), seed);
  const led = Map.groupBy(
    pieces.filter(({ lead }) => lead.length === 1),
    ({ lead }) => lead[0] ?? '',
  );
  const liaisons = [...led]
    .filter(([, works]) => works.length >= WORKS_EACH)
    .slice(0, count)
    .map(([unit, works], i) => ({
      name: nameOf(i),
      unit,
      telegramId: 100_001 + i,
      titles: works.slice(0, WORKS_EACH).map(({ title }) => title),
    }));
  if (liaisons.length < count) throw new Error(`the plan has ${String(liaisons.length)} units that lead enough alone`);
  const office = { name: '岳主任', telegramId: 100_000 };
  const folder = mkdtempSync(join(tmpdir(), 'liaison-organisation-'));
  const files = [join(folder, 'plan.txt'), join(folder, 'roster.csv')];
  writeFileSync(files[0] ?? '', text);
  writeFileSync(files[1] ?? '', rosterOf(liaisons, office));
  return {
    liaisons,
    office,
    files,
    remove: () => {
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

const FAMILIES = '赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许何吕施张孔曹严华金魏陶姜戚谢邹喻柏水窦章';
const nameOf = (i: number): string =>
  `${FAMILIES[i % FAMILIES.length] ?? '赵'}联络${i < FAMILIES.length ? '' : String(i)}`;

function rosterOf(liaisons: readonly Liaison[], office: Organisation['office']): string {
  const rows = liaisons.map(({ name, unit, telegramId }) => `${name},${unit},联络员,telegram:${String(telegramId)}`);
  return [
    '姓名,单位,角色,账号',
    `${office.name},方案办公室,办公室,telegram:${String(office.telegramId)}`,
    ...rows,
  ].join('\n');
}
