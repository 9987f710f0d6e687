import type { Item } from '../../domain/ledger/item.ts';
import type { Finding } from '../../domain/plan/plan.ts';
import type { Pair } from './pair-rows.ts';
import { placeOf } from './row-changes.ts';

/** What a person should look at in how a row was matched, and in rows that say different things of one task. */
export function doubtsOf(pair: Pair): readonly Finding[] {
  const { row, denied } = pair;
  return [
    ...matched(pair),
    ...denied.map(({ row: other, words }) =>
      finding(`${placeOf(other)}：与${placeOf(row)}是同一项任务，${words.join('、')}不一致，按前者读入`, other.task),
    ),
  ];
}

function matched({ row, item, doubt }: Pair): readonly Finding[] {
  if (doubt === null) return [];
  const say = (words: string, ref?: string): readonly Finding[] => [
    finding(`${placeOf(row)}：${words}`, row.task, ref),
  ];
  switch (doubt.kind) {
    case 'none': {
      const near = doubt.nearest === null ? '' : `（最接近的是${named(doubt.nearest)}）`;
      return say(`方案中没有与此对应的措施${near}，已作为单独一行记入台账`);
    }
    case 'alike':
      return say(`与多项措施相近（${doubt.items.map(named).join('、')}），未能确定是哪一项，已作为单独一行记入台账`);
    case 'by-lead':
      return say(
        `与多项措施相近（${doubt.items.map(named).join('、')}），按牵头单位对应到${named(item)}，请核对`,
        item?.ref,
      );
    case 'by-number':
      return say(`任务的文字与方案不符，仅按编号对应到${named(item)}，请核对`, item?.ref);
    case 'weak':
      return say(`任务的文字与方案只有一部分相符，对应到${named(item)}，请核对`, item?.ref);
    case 'claimed':
      return say(
        `与${placeOf(doubt.by)}都对应${named(doubt.item)}，此行已作为单独一行记入台账，请核对`,
        doubt.item.ref,
      );
    case 'copied':
      return say(
        `行标识与${placeOf(doubt.by)}相同（${named(doubt.item)}），可能是复制而来，已作为单独一行记入台账，请核对`,
        doubt.item.ref,
      );
  }
}

/** A row by what people call it: rows of the ledger's own have no place in a plan. */
const named = (item: Item | null): string =>
  item === null ? '' : `“${short(item.title)}”${item.measureId === null ? '' : `（${item.ref}）`}`;

const short = (title: string): string => (title.length > 24 ? `${title.slice(0, 24)}…` : title);

function finding(message: string, quote: string, ref?: string): Finding {
  return { code: 'conflict', message, quote, ...(ref === undefined ? {} : { ref }) };
}
