import type { App } from '../../app.ts';
import { faultsOf } from '../../domain/ledger/journal.ts';
import type { Person } from '../../domain/people.ts';
import { unitQuestion } from '../../domain/plan/units/unit-questions.ts';
import { check, fact, type Check } from './check.ts';

/** Plans, ledger and doubts about them. */
export async function checkPlans({ store }: App, viewer: Person): Promise<readonly Check[]> {
  const titles = await store.plans.titles();
  const items = await store.ledger.items({}, viewer);
  const doubts = (await store.plans.findings(viewer)).filter((finding) => unitQuestion(finding) !== null).length;
  return [
    check(
      '方案',
      titles.length > 0,
      titles.map((title) => `《${title}》`).join('') || '还没有',
      '用 liaison load 读入方案',
    ),
    check('台账', items.length > 0, `${String(items.length)} 项`, '读入方案后自动建立'),
    fact('单位疑问', doubts === 0 ? '没有' : `${String(doubts)} 处待核定，用 liaison units 查看`),
  ];
}

/** The roster, and whether its people belong to units of the plan. */
export async function checkRoster({ store }: App): Promise<readonly Check[]> {
  const people = await store.people.all();
  const strangers = people.filter(({ unitId, role }) => unitId === null && (role === 'liaison' || role === 'head'));
  return [
    check('名册', people.length > 0, `${String(people.length)} 人`, '用 liaison load 读入联络员名册'),
    check(
      '联络员所属单位',
      strangers.length === 0,
      strangers.length === 0 ? '都在方案中' : strangers.map(({ name, unit }) => `${name}（${unit}）`).join('、'),
      '这些单位不在方案中，本人不能报送；请核对名册里的单位名称，或用 liaison units same 核定',
    ),
  ];
}

export async function checkJournal({ store }: App, viewer: Person): Promise<Check> {
  const faults = faultsOf(await store.journal.entries(viewer), await store.journal.head());
  return check(
    '日志',
    faults.length === 0,
    faults.length === 0 ? '完整' : `${String(faults.length)} 处不符`,
    '运行 liaison audit verify 查看',
  );
}
