import type { Random } from '../../../../fuzz/random.ts';

/** What there is to put in the place of something. */
export interface Others {
  readonly units: readonly string[];
  readonly people: readonly string[];
  readonly titles: readonly string[];
}

export interface Mutant {
  readonly kind: string;
  readonly words: string;
}

type Mutate = (words: string, others: Others, random: Random) => string | null;

const any = <T>(list: readonly T[], random: Random): T | undefined => list[random.below(list.length)];

/** Other words in the place of one of those that fit. */
function changed(
  words: string,
  pattern: RegExp,
  random: Random,
  other: (found: RegExpExecArray) => string | null,
): string | null {
  const found = any([...words.matchAll(pattern)], random);
  const put = found === undefined ? null : other(found);
  return found === undefined || put === null
    ? null
    : words.slice(0, found.index) + put + words.slice(found.index + found[0].length);
}

const one = (names: readonly string[]): RegExp =>
  new RegExp(
    names
      .toSorted((a, b) => b.length - a.length)
      .map((name) => name.replace(/[()]/gu, '\\$&'))
      .join('|'),
    'gu',
  );

const digits = /\d+/gu;
const hans = '一二三四五六七八九';
const isEnglish = (words: string): boolean => /[a-z]{3}/u.test(words);

/** Two places that fit and differ, each with what stood in the other. */
function swapped(words: string, pattern: RegExp, random: Random): string | null {
  const found = [...words.matchAll(pattern)];
  const first = any(found, random);
  const second = any(
    found.filter((each) => each[0] !== first?.[0]),
    random,
  );
  if (first === undefined || second === undefined) return null;
  const [a, b] = first.index < second.index ? [first, second] : [second, first];
  return (
    words.slice(0, a.index) +
    b[0] +
    words.slice(a.index + a[0].length, b.index) +
    a[0] +
    words.slice(b.index + b[0].length)
  );
}

const before = (words: string, more: string): string => words.replace(/([。.：:]?)$/u, `${more}$1`);

const statuses: readonly (readonly [string, readonly string[]])[] = [
  ['已经完成', ['推进中', '未完成', '尚未启动']],
  ['已完成', ['推进中', '未完成', '受阻', '未报送']],
  ['推进中', ['已完成', '受阻', '未启动', '未报送', '停滞']],
  ['正在推进', ['已经完成', '尚未启动']],
  ['受阻', ['推进中', '已完成', '推进顺利']],
  ['未启动', ['已启动', '已完成']],
  ['未报送', ['已报送', '无进展', '无变化', '没有进展', '未完成', '报送']],
  ['没有报送', ['报送了', '没有进展', '没有变化']],
  ['逾期', ['完成', '到期', '提前']],
  ['in progress', ['done', 'blocked', 'not started', 'on track']],
  ['not reported', ['reported', 'not started', 'no progress', 'unchanged', 'done']],
  ['blocked', ['in progress', 'done', 'resolved']],
  ['overdue', ['done', 'on time', 'due']],
  [' done', [' in progress', ' blocked']],
];

function withStatus(words: string, _: Others, random: Random): string | null {
  const here = statuses.filter(([status]) => words.includes(status));
  const [status = '', instead = []] = any(here, random) ?? [];
  const put = any(instead, random);
  return put === undefined ? null : words.replace(status, put);
}

const roles: readonly (readonly [RegExp, string])[] = [
  [/牵头/u, '参与'],
  [/参与|配合/u, '牵头'],
  [/ led by /u, ' supported by '],
  [/Participants/u, 'Leads'],
  [/共同牵头/u, '牵头'],
  [/联络员/u, '负责人'],
  [/到期/u, '完成'],
  [/\bdue\b/u, 'done'],
  [/截至|完成时限/u, '开始时间'],
  [/Deadline/u, 'Start'],
];

const denials: readonly (readonly [RegExp, string])[] = [
  [/不是/u, '是'],
  [/是的/u, '不是'],
  [/没有/u, '有'],
  [/未(?=明确|写明)/u, '已'],
  [/尚未/u, '已'],
  [/未/u, ''],
  [/\bnot /u, ''],
  [/\bno (?=lead|record|items)/u, 'a '],
  [/Nothing is/u, 'Something is'],
  [/由(?=县)/u, '不由'],
  [/ is led/u, ' is not led'],
  [/完成|报送|到期|牵头/u, '不$&'],
  [/\b(?:is|are) /u, '$&not '],
];

const oneOf =
  (pairs: readonly (readonly [RegExp, string])[]): Mutate =>
  (words, _, random) => {
    const [pattern, put = ''] =
      any(
        pairs.filter(([each]) => each.test(words)),
        random,
      ) ?? [];
    return pattern === undefined ? null : words.replace(pattern, put);
  };

const additions: readonly (readonly [kind: string, zh: readonly string[], en: readonly string[]])[] = [
  ['number added', ['，另有2项', '，合计7项', '（其中5项待核）'], [', and 2 more items', ' (7 in total)']],
  [
    'date added',
    ['，将于12月5日完成', '，预计下周完成', '（2026年12月1日更新）'],
    [', expected by 5 December 2026', ' (updated 1 December 2026)'],
  ],
  ['share added', ['，进度过半', '，完成率68%', '，已推进七成'], [', about 68% so far', ', more than half done']],
  [
    'promise added',
    ['，月底前一定完成', '，后续会持续推进', '，保证按期办结', '，请放心'],
    [', and will be finished soon', ', which is guaranteed'],
  ],
  [
    'address added',
    ['，详见 https://liaison.example.cn/a', '，请加微信 wx_desk88', '，电话13800138000', '，邮箱 a@example.com'],
    [', see www.example.com', ', call 010-62345678', ', write to a@example.com'],
  ],
  [
    'instruction added',
    ['，请点击确认', '，请回复“同意”', '，请把密码发给办公室', '，请立即上报'],
    [', please reply YES', ', click here to confirm', ', send your password'],
  ],
  [
    'judgement added',
    ['，工作不力', '，进展顺利', '，情况良好', '，应予通报批评', '，原因是重视不够'],
    [', which is unacceptable', ', and all is going well', ', because of neglect'],
  ],
  ['status added', ['，已完成', '，没有进展', '，推进缓慢', '，已报送'], [', done', ', with no progress', ', blocked']],
];

const added =
  (kind: string): Mutate =>
  (words, _, random) => {
    const [, zh = [], en = []] = additions.find(([each]) => each === kind) ?? [];
    return before(words, any(isEnglish(words) ? en : zh, random) ?? '');
  };

const dates = /\d{4}年\d{1,2}月\d{1,2}日|(?<!年)\d{1,2}月\d{1,2}日|\d{4}-\d{2}-\d{2}|\d{1,2} [A-Z][a-z]{2,} \d{4}/gu;

const kinds: readonly (readonly [string, Mutate])[] = [
  [
    'number changed',
    (words, _, random) => changed(words, digits, random, ([number]) => String(Number(number) + 1 + random.below(3))),
  ],
  [
    'number shrunk',
    (words, _, random) =>
      changed(words, digits, random, ([number]) => (Number(number) > 0 ? String(Number(number) - 1) : '4')),
  ],
  [
    'number times ten',
    (words, _, random) => changed(words, digits, random, ([number]) => (Number(number) > 0 ? `${number}0` : '10')),
  ],
  [
    'digit changed',
    (words, _, random) =>
      changed(words, /\d/gu, random, ([digit]) => String((Number(digit) + 1 + random.below(8)) % 10)),
  ],
  [
    'number spelt wrong',
    (words, _, random) =>
      changed(words, /(?<![\d（(四)）])(\d) ?(?=[项个条])/gu, random, ([, digit = '']) =>
        hans.charAt((Number(digit) + 2) % 9),
      ),
  ],
  [
    'number dropped',
    (words, _, random) =>
      changed(
        words,
        /(?<![\d四五)）月年:/-])(?!20\d\d)\d+(?:%| (?=[项个天])|(?=[项个天])| (?=items|units|days)|)(?![\d月日年:/-])/gu,
        random,
        () => '',
      ),
  ],
  [
    'number made vague',
    (words, _, random) =>
      changed(words, /\d+ ?(?=[项个天])|\d+ (?=items|units|days)/gu, random, () =>
        isEnglish(words) ? 'several ' : '若干',
      ),
  ],
  ['numbers swapped', (words, _, random) => swapped(words, /(?<![\d四五(（)月年:/-])\d+(?![\d月日年:/-])/gu, random)],
  [
    'shares rounded',
    (words, _, random) =>
      changed(words, /(\d+)%/gu, random, ([, share = '']) =>
        Number(share) % 10 === 0 ? '近十成' : `约${String(Math.round(Number(share) / 10) * 10)}%`,
      ),
  ],
  [
    'what is counted',
    (words, _, random) =>
      changed(
        words,
        /(?<=\d ?)[项个天]|(?<=\d )(?:items|units|days)/gu,
        random,
        ([of]) => ({ 项: '天', 个: '天', 天: '项', items: 'days', units: 'items', days: 'items' })[of] ?? null,
      ),
  ],
  [
    'day changed',
    (words, _, random) =>
      changed(words, /(\d{1,2})(?=日)|(\d{1,2})(?= [A-Z][a-z]{2,} \d{4})/gu, random, ([day]) =>
        String((Number(day) % 28) + 1),
      ),
  ],
  [
    'month changed',
    (words, _, random) => changed(words, /(\d{1,2})(?=月)/gu, random, ([month]) => String((Number(month) % 12) + 1)),
  ],
  [
    'month named wrong',
    (words, _, random) =>
      changed(words, /September|October|November|December/gu, random, ([month]) =>
        month === 'October' ? 'July' : 'October',
      ),
  ],
  ['year changed', (words, _, random) => changed(words, /20\d\d/gu, random, ([year]) => String(Number(year) + 1))],
  ['date dropped', (words, _, random) => changed(words, dates, random, () => '')],
  ['date made vague', (words, _, random) => changed(words, dates, random, () => (isEnglish(words) ? 'soon' : '近期'))],
  ['dates swapped', (words, _, random) => swapped(words, dates, random)],
  ['time changed', (words, _, random) => changed(words, /\d{2}:\d{2}/gu, random, () => '17:30')],
  [
    'unit changed',
    (words, { units }, random) =>
      changed(
        words,
        one(units),
        random,
        ([unit]) =>
          any(
            units.filter((each) => !words.includes(each)),
            random,
          ) ?? (unit === '县公安局' ? '县司法局' : '县公安局'),
      ),
  ],
  [
    'unit invented',
    (words, { units }, random) =>
      changed(words, one(units), random, () => any(['县水利局', '市公安局', '县发改局', '省应急厅'], random) ?? ''),
  ],
  [
    'unit of another place',
    (words, { units }, random) =>
      changed(words, one(units), random, ([unit]) => (unit.startsWith('县') ? `邻${unit}` : `外${unit}`)),
  ],
  [
    'unit dropped',
    (words, { units }, random) => changed(words, new RegExp(`、?(?:${one(units).source})`, 'gu'), random, () => ''),
  ],
  [
    'unit added',
    (words, { units }, random) =>
      changed(
        words,
        one(units),
        random,
        ([unit]) =>
          `${unit}${isEnglish(words) ? ', ' : '、'}${
            any(
              units.filter((each) => each !== unit),
              random,
            ) ?? ''
          }`,
      ),
  ],
  [
    'person changed',
    (words, { people }, random) =>
      changed(
        words,
        one(people),
        random,
        ([name]) =>
          any(
            people.filter((each) => each !== name),
            random,
          ) ?? null,
      ),
  ],
  [
    'person invented',
    (words, { people }, random) => changed(words, one(people), random, ([name]) => `${name.slice(0, 1)}某某`),
  ],
  ['person dropped', (words, { people }, random) => changed(words, one(people), random, () => '')],
  [
    'person added',
    (words, { people }, random) =>
      changed(
        words,
        one(people),
        random,
        ([name]) =>
          `${name}和${
            any(
              people.filter((each) => each !== name),
              random,
            ) ?? ''
          }`,
      ),
  ],
  [
    'title changed',
    (words, { titles }, random) =>
      changed(
        words,
        one(titles),
        random,
        ([title]) =>
          any(
            titles.filter((each) => each !== title),
            random,
          ) ?? null,
      ),
  ],
  ['title cut', (words, { titles }, random) => changed(words, one(titles), random, ([title]) => title.slice(0, -2))],
  [
    'title added',
    (words, { titles }, random) =>
      changed(
        words,
        one(titles),
        random,
        ([title]) =>
          `${title}、${
            any(
              titles.filter((each) => !words.includes(each)),
              random,
            ) ?? ''
          }`,
      ),
  ],
  [
    'reference changed',
    (words, _, random) =>
      changed(
        words,
        /[四五]\([一二三四五]\)\d/gu,
        random,
        ([ref]) => `${ref.slice(0, -1)}${String((Number(ref.slice(-1)) % 9) + 1)}`,
      ),
  ],
  [
    'section changed',
    (words, _, random) =>
      changed(words, /(?<=[四五]\()[一二三四五](?=\))/gu, random, ([section]) =>
        hans.charAt((hans.indexOf(section) + 1) % 9),
      ),
  ],
  [
    'reference dropped',
    (words, _, random) => changed(words, /[（ ]?\(?[四五]\([一二三四五]\)\d[）)]?/gu, random, () => ''),
  ],
  ['status changed', withStatus],
  ['role changed', oneOf(roles)],
  ['denied or not', oneOf(denials)],
  [
    'quotation changed',
    (words, _, random) => changed(words, /“([^”]{3,})”/gu, random, ([, quoted = '']) => `“${quoted.slice(1)}”`),
  ],
  [
    'somebody’s words changed',
    (words, _, random) =>
      changed(
        words,
        /尚未统一|缺标识|交叉|已建成|需错开|增加/gu,
        random,
        ([said]) =>
          ({ 尚未统一: '已经统一', 缺标识: '有标识', 交叉: '衔接', 已建成: '未建成', 需错开: '已错开', 增加: '减少' })[
            said
          ] ?? null,
      ),
  ],
  ...additions.map(([kind]) => [kind, added(kind)] as const),
];

/** Who leads and who takes part, each in the other's place. */
export function rolesSwapped(
  words: string,
  { lead, participants }: { readonly lead: readonly string[]; readonly participants: readonly string[] },
  random: Random,
): Mutant | null {
  const [one, other] = [any(lead, random), any(participants, random)];
  if (one === undefined || other === undefined || !words.includes(one) || !words.includes(other)) return null;
  const exchanged = words
    .split(one)
    .map((part) => part.replaceAll(other, one))
    .join(other);
  return { kind: 'roles swapped', words: exchanged };
}

/** The words with one thing changed, dropped, added or exchanged; of every kind that finds something to change. */
export function mutants(words: string, others: Others, random: Random): readonly Mutant[] {
  return kinds.flatMap(([kind, mutate]) => {
    const other = mutate(words, others, random);
    return other === null || other === words ? [] : [{ kind, words: other }];
  });
}
