import type { Item } from '../../../src/domain/ledger/item.ts';
import type { Person } from '../../../src/domain/people.ts';
import { localOperator } from '../../../src/domain/people.ts';
import { analyse, type Analysis } from '../../../src/assistant/understand/analysis.ts';
import { recordLettersMaker, type RecordLetters } from '../../../src/assistant/understand/record-letters.ts';
import { bare } from '../../../src/domain/text/fold.ts';
import { lettersMaker } from '../../../src/domain/text/letters.ts';
import { pairTable } from '../../../src/domain/text/pair-table.ts';
import { anItem as aRow } from '../../support/item.ts';
import { directoryOf, type Directory, type KnownUnit } from '../../../src/assistant/understand/directory.ts';

/** A row of the ledger with nothing reported. */
export const anItem = (given: Partial<Item> & Pick<Item, 'id'>): Item =>
  aRow({
    measureId: given.id,
    ref: `三(一)${given.id}`,
    title: given.text?.split(/[，。]/u)[0] ?? '',
    text: '',
    lead: [],
    participants: [],
    document: '云溪县古镇保护工作方案',
    ...given,
  });

export const unitsNamed = (...names: readonly string[]): readonly KnownUnit[] =>
  names.map((name, i) => ({ id: String(i + 1), name, aliases: [] }));

/** An invented plan of an old town: six measures under three headings. */
export const aRecord = [
  { id: '1', heading: '（一）守护传统风貌', text: '推进“六坊一桥”修缮工程，更换朽坏梁柱，恢复青砖黛瓦。' },
  { id: '2', heading: '（一）守护传统风貌', text: '整治沿街店招，拆除霓虹灯箱，统一木质匾额。' },
  { id: '3', heading: '（二）提升夜游品质', text: '打造“星河灯会”品牌，布设亲水步道照明，开行夜间游船。' },
  { id: '4', heading: '（二）提升夜游品质', text: '完善游客中心服务功能，设置非遗展陈区，推广智慧导览系统。' },
  { id: '5', heading: '（三）强化防灾能力', text: '加强木结构房屋消防改造，每百米配建微型消防站。' },
  { id: '6', heading: '（三）强化防灾能力', text: '健全汛期水位会商机制，压实目标责任，加密河道巡查。' },
].map(({ id, heading, text }) => anItem({ id, text, heading: ['三、重点任务', heading] }));

export const aDirectory = ({
  units = unitsNamed('县文旅局', '县住建局', '县消防救援大队', '县水利局', '古镇管理中心'),
  items = aRecord,
  people = [] as readonly Person[],
} = {}): Directory => directoryOf({ units, items, people });

/** A message as the rules see it, said by the operator on 8 July 2026. */
export const analysed = (words: string, directory: Directory = aDirectory()): Analysis =>
  analyse(words, { speaker: localOperator, today: '2026-07-08', directory });

/** The letters of a record of these texts. */
export function recordOf(...texts: readonly string[]): RecordLetters {
  const pairs = pairTable();
  const index = lettersMaker(pairs);
  const letters = recordLettersMaker(pairs);
  for (const text of texts.map(bare)) {
    index.add(text);
    letters.add(text);
  }
  return letters.finish([index.finish()]);
}
