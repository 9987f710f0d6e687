import type { Item } from '../../ledger/item.ts';
import type { BulletinSets } from './sets.ts';
import { named } from '../item-words.ts';
import { paragraph, partHeading, type PaperPart } from '../paper.ts';
import { isUnchanged, progressWords, type Progress } from '../progress.ts';
import { withoutPersons } from '../without-persons.ts';

/** What was reported, under the plan's own headings in its order; what did not move is named in one paragraph. */
export function progressByArea({ progress, persons, all }: BulletinSets): readonly PaperPart[] {
  if (all.length === 0) return [];
  if (progress.length === 0) return [paragraph('没有单位报送进展。')];
  const still = progress.filter(isUnchanged);
  const areas = [
    ...Map.groupBy(
      progress.filter((one) => !isUnchanged(one)),
      ({ item }) => areaOf(item),
    ),
  ];
  const told = areas.flatMap(([area, of], at) => [
    ...(areas.length === 1 && area === OTHER ? [] : [partHeading(at, area)]),
    ...of.map((one, i) => paragraph(`${String(i + 1)}.${lineOf(one, persons)}`)),
  ]);
  return still.length === 0 ? told : [...told, paragraph(unchangedLine(still, told.length > 0))];
}

const OTHER = '其他工作';

/** The innermost heading of the plan over the measure, without its number. */
const areaOf = ({ heading }: Item): string =>
  (heading.at(-1) ?? '')
    .replace(/^\s*(?:[（(][一二三四五六七八九十\d]+[）)]|[一二三四五六七八九十\d]+[、.．])\s*/u, '')
    .replace(/[。：:]$/u, '') || OTHER;

function lineOf(one: Progress, persons: readonly string[]): string {
  const { words } = withoutPersons(one.words ?? '', persons);
  const said = words
    .trim()
    .replace(/\s*\n\s*/gu, '，')
    .replace(/[。；;，,]+$/u, '');
  return `${named(one.item)}：${progressWords(one)}。${said === '' ? '' : `${said}。`}`;
}

function unchangedLine(still: readonly Progress[], isMore: boolean): string {
  const titles = still.map(({ item }) => item.title).join('、');
  return `${isMore ? '另有' : ''}${String(still.length)}项工作报送无变化：${titles}。`;
}
