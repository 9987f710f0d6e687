import type { Item } from '../../domain/ledger/item.ts';
import { seesAll, type Person } from '../../domain/people.ts';

/** A few things that this person may well say first: in the desk's own language, about this ledger. */
export function exampleMessages(person: Person, items: readonly Item[]): readonly string[] {
  const inForce = items.filter(({ withdrawn }) => !withdrawn);
  const led = inForce.find((item) => item.lead.includes(person.unit) && item.status !== 'done');
  if (seesAll(person)) return [...question(inForce[0]), ...overview];
  return [...question(led ?? inForce[0]), ...ownWork, ...report(led)];
}

const overview = ['还有哪些单位没有报送？', '有哪些事项逾期？', '未来7天有哪些事项到期？'];
const ownWork = ['我们单位牵头哪些工作？', '我们单位有哪些事项快到期了？'];

const question = (item: Item | undefined): readonly string[] => (item ? [`${item.title}由谁牵头？`] : []);

/** A step further than the ledger says, as a report would be; it is only drafted until the person confirms it. */
const report = (item: Item | undefined): readonly string[] =>
  item ? [`${item.title}完成${Math.min(90, (item.percent ?? 20) + 10)}%，正在按计划推进`] : [];
