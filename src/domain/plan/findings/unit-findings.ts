import { unitOfPost } from '../organisation/holders.ts';
import type { SettledMeasure } from '../measures.ts';
import type { Finding, Post } from '../plan.ts';
import type { KnownUnits } from '../units/units.ts';
import { longerName } from '../units/units.ts';

interface NamesInput {
  readonly text: string;
  readonly measures: readonly SettledMeasure[];
  readonly units: KnownUnits;
  readonly members: readonly string[];
  readonly organisation: readonly Post[];
}

/** What is doubtful about the names of units: one finding a name, at the first measure that has it. */
export const doubtfulNames = (input: NamesInput): readonly Finding[] => [...ofMeasures(input), ...ofPosts(input)];

function ofMeasures({ text, measures, units }: NamesInput): readonly Finding[] {
  const named = Map.groupBy(
    measures.flatMap(({ draft: { assigned }, measure }) =>
      [...new Set([...assigned.lead, ...assigned.participants])].map((written) => ({ written, measure })),
    ),
    ({ written }) => written,
  );
  return [...named].flatMap(([written, naming]) => {
    const found = ofName(written, units);
    const first = naming[0]?.measure;
    if (!found || !first) return [];
    const quote = text.includes(written) ? written : (first.assignment ?? first.text);
    const refs = naming.map(({ measure }) => measure.ref);
    return [{ ...found, quote, ref: first.ref, ...(refs.length > 1 ? { refs } : {}) }];
  });
}

function ofName(written: string, units: KnownUnits): Omit<Finding, 'quote'> | null {
  const settled = units.settle(written);
  const names = settled.names.join('、');
  switch (settled.kind) {
    case 'known':
    case 'unlisted':
      return null;
    case 'misspelt':
      return {
        code: 'unit-misspelt',
        message: `“${written}”疑为“${names}”之误，已按“${names}”读取。`,
        suggestion: names,
      };
    case 'alias':
      return { code: 'unit-alias', message: `“${written}”已按“${names}”读取，请确认是同一单位。`, suggestion: names };
    case 'alike':
      return {
        code: 'unit-alias',
        message: `“${written}”与“${settled.other}”可能是同一单位，确认之前按两个单位处理。`,
        suggestion: settled.other,
      };
    case 'unknown':
      return unknown(written, settled.perhaps);
  }
}

function unknown(written: string, perhaps: readonly string[]): Omit<Finding, 'quote'> {
  const message = `“${written}”不在成员单位之列。`;
  const suggestion =
    perhaps.length === 0
      ? '请核对名称；确有该单位的，请补入成员名单，或核定为单独的单位。'
      : `请确认是否为${perhaps.map((name) => `“${name}”`).join('或')}；确认之前按不同单位处理。`;
  return { code: 'unit-unknown', message, suggestion };
}

/** A head's post may call a member by a longer name: 后勤保障科科长 where the member is 保障科. */
function ofPosts({ members, organisation, units }: NamesInput): readonly Finding[] {
  const written = new Set(
    organisation.flatMap(({ role, post }) => (role === '成员' || post === undefined ? [] : (unitOfPost(post) ?? []))),
  );
  return [...written].flatMap((unit) => {
    const name = units.settle(unit).kind === 'known' ? null : longerName(unit, members);
    return name === null
      ? []
      : [
          {
            code: 'unit-alias',
            message: `“${unit}”已记为“${name}”的别名，请确认是同一单位。`,
            quote: unit,
            suggestion: name,
          } satisfies Finding,
        ];
  });
}
