import { splitOutsideBrackets } from '../brackets.ts';
import { englishNames } from './english-names.ts';

/** What the names of offices end in. */
const UNIT_ENDING =
  /(?:局|委|委员会|办|办公室|部|厅|署|院|法院|检察院|室|队|中心|政府|单位|部门|机构|机关|处|科|所|站|社|会|银行|公司|集团|学校|大学|医院|街道|办事处|管委会|领导小组|专班|电视台|报社|园区|开发区|各?[省市县区镇乡村]|地区|分行|支行|(?:妇|残|科|文|侨|商|社科)联|联合会|协会|学会|共青团中央|团委|纪委|工委|海关|档案馆|图书馆|博物馆|文化馆|基地|联社|气象台|电视台|供电|税务|邮政)$/u;

/** A name that says nothing without the words before it. */
const BARE_KIND = /^(?:单位|部门|机构|机关|企业|地区|政府)(?:$|[和与及])/u;
const OPEN_ENDED =
  /(?<![高平中初优同])等(?:国务院|中央|省级?|市级?|县级?|区级?|直属)?(?:各)?(?:相关|有关|其他|职能|成员|责任|主管)*(?:部门|单位|机构|地区|方面|处室|科室)*(?:[和及](?:单位|部门|地区|有关单位))?$/u;
const NOTHING = /^(?:[/／—\-–无]+|n\/?a|none|tbd)$/iu;

/** Figures, and a time that stands among the names: 9月底前完成. */
const NO_NAME =
  /^[\d.,%％]+$|^(?:\d{4}年|\d{1,2}月|[一二三四上下本当今明]\S?(?:季度|半年|年)|年底|月底|长期|持续)\S{0,10}$/u;

/** `各区、县级市` is one group, `各地区、各部门` are two. */
const GROUP_OPENING = /^各[^各]*(?:[省市县区镇乡旗州盟]|街道)$/u;
const GROUP_MORE =
  /^(?:自治区|直辖市|县级市|县|市|区|镇|乡|街道|州|盟|旗|开发区|管委会|园区|功能区)(?:[（(〔［][^（()）〔〕［］]*[）)〕］])?(?:级?人民政府|政府|街道|办事处)?$/u;

export const endsAsUnit = (name: string): boolean => UNIT_ENDING.test(name.replace(/[(（][^()（）]*[)）]$/u, ''));

/** A group that stands for many, such as 各镇 or 有关单位: it is named, and nobody's name in particular. */
export const isGroup = (name: string): boolean =>
  /^(?:各|有关|相关|其他|全县|全市|全区|全体|地方|省级|市级|县级|区级|国务院(?:有关|相关))|(?:有关|相关|各|成员)(?:部门|单位|地区)(?:[和及、](?:部门|单位|地区))?$|^(?:all|any|other|each|relevant|agencies)\b/iu.test(
    name,
  );

/** Words that open with what is to be done: 建成县养老服务中心 ends like a unit and is work. */
export const isDeed = (words: string): boolean =>
  /^(?:建成|建设|新建|改建|扩建|迁建|改造|开工|启动|推进|推动|完成|实施|打造|开展|加强|加快|完善|支持|建立|组建|成立|优化|提升|深化|深入|大力|全面|进一步|切实|制定|强化|落实|做好|继续|举办|引进|培育|健全|规范|压实|统筹)/u.test(
    words,
  );

/** The unit names of a list, in order, each as it is written; 等 and 等部门 are no unit. */
export function unitNames(list: string): readonly string[] {
  const words = list.replaceAll(/<br\s*\/?>/giu, '；');
  const names = /\p{Script=Han}/u.test(words) ? chineseNames(words) : englishNames(words);
  return [
    ...new Set(
      names.filter((name) => /\p{L}/u.test(name) && !NOTHING.test(name) && !NO_NAME.test(name) && !isWork(name)),
    ),
  ];
}

const isWork = (name: string): boolean => isDeed(name) && !endsAsUnit(name);

function chineseNames(list: string): readonly string[] {
  const pieces = splitOutsideBrackets(list, '、，,；;\t\n|').flatMap(splitAtSpaces).flatMap(splitAtAnd);
  return joinGroups(pieces.map(cleaned).filter((piece) => piece !== ''));
}

const cleaned = (piece: string): string =>
  piece
    .trim()
    .replace(MARKS, '')
    .replace(/^[由请以和与及]+(?=\S{2})/u, '')
    .replace(REMARK, '')
    .replace(OPEN_ENDED, '')
    .replace(/[。.：:]{1,9}$/u, '')
    .replaceAll(SPACED_OUT, '')
    .trim();

/** 市 财 政 局: spaces that justify a line. */
const SPACED_OUT = /(?<=\p{Script=Han})[ \u3000](?=\p{Script=Han})/gu;

/** Marks that a paper puts on a name, such as the star of the one that leads. */
const MARKS = /^[*＊★▲△※☆●◆■·•]{1,3}|[*＊★▲△※☆●◆■]{1,3}$/gu;
/** 县公安局（负责校园周边）: what a unit is to do is no part of its name. */
const REMARK = /[(（](?:具体|分别|共同)?(?:负责|承担|配合|按)[^()（）]*[)）]$/u;

function splitAtSpaces(piece: string): readonly string[] {
  const parts = piece.trim().split(/\s+/u);
  return parts.every(endsAsUnit) ? parts : [piece];
}

/** 实验室与设备管理处: a kind of place, and the office that looks after it. */
const PLACE = /^(?:实验室|学校|医院|企业|社区|基地|园区|学会|协会|社团|机关)$/u;
const MANAGES = /(?:管理|发展|合作|事务)(?:处|科|部|室|办公室|中心)$/u;

/** Words longer than this are no two names. */
const LONGEST_PAIR = 120;

/** 和 and 及 join two units only where both sides are units by themselves: 工业和信息化局 is one. */
function splitAtAnd(piece: string): readonly string[] {
  if (piece.length > LONGEST_PAIR) return [piece];
  for (const match of piece.matchAll(/以及|[和与及]/gu)) {
    const left = piece.slice(0, match.index);
    const right = piece.slice(match.index + match[0].length).replace(OPEN_ENDED, '');
    const leftStands =
      endsAsUnit(left.replace(OPEN_ENDED, '')) || (left !== '' && left.replace(OPEN_ENDED, '') !== left);
    if (
      !leftStands ||
      (PLACE.test(left) && MANAGES.test(right)) ||
      BARE_KIND.test(right) ||
      !(endsAsUnit(right) || right.startsWith('各'))
    )
      continue;
    return [left, ...splitAtAnd(piece.slice(match.index + match[0].length))];
  }
  return [piece];
}

function joinGroups(names: readonly string[]): readonly string[] {
  const joined: string[] = [];
  for (const name of names) {
    const last = joined.at(-1);
    if (last !== undefined && GROUP_OPENING.test(last.split('、')[0] ?? '') && GROUP_MORE.test(name))
      joined[joined.length - 1] = `${last}、${name}`;
    else joined.push(name);
  }
  return joined;
}
