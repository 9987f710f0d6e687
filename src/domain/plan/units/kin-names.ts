import { isNear } from './near.ts';
import { endsAsUnit, isGroup } from './unit-list.ts';

/** The one of a list, `null` for none or several. */
export const only = (names: readonly string[]): readonly string[] | null => (names.length === 1 ? names : null);

/** 信息 for 信息中心: the end of the name is left out, and what is left is no office. */
export const isCutShort = (written: string, name: string): boolean =>
  written.length >= 3 && name.startsWith(written) && !endsAsUnit(written);

/** Two units with no separator between them. The one that is known by its exact name shows where to part them. */
export function runTogether(written: string, names: readonly string[]): readonly string[] | null {
  const partings = names.flatMap((name) => {
    if (written.endsWith(name)) return [[...(partOf(written.slice(0, -name.length), names) ?? []), name]];
    return written.startsWith(name) ? [[name, ...(partOf(written.slice(name.length), names) ?? [])]] : [];
  });
  const whole = partings.filter((parts) => parts.length > 1);
  return whole.length === 1 ? (whole[0] ?? null) : null;
}

const partOf = (words: string, names: readonly string[]): readonly string[] | null =>
  names.includes(words) ? [words] : only(names.filter((name) => isNear(words, name)));

const PLACE_PREFIX = /^(?:[省市州县区]委(?=\S{2,12}[部委办]$)|(?:国家|全国|省|市|州|县|区|镇|局)(?=\S{3}))/u;

/** The same but that one of them has the place before it: 县公安局 and 公安局. */
export const isSameWithPlace = (one: string, other: string): boolean =>
  one !== other &&
  one.replace(PLACE_PREFIX, '') === other.replace(PLACE_PREFIX, '') &&
  PLACE_PREFIX.test(one) !== PLACE_PREFIX.test(other);

const INNER_OFFICE = /^\p{Script=Han}{2,12}(?:[大支中总分]队|分局|科|股|处|室|所|站|中心)$/u;

/** 县公安局交通警察大队: an office within a known one. What may be a unit with no separator before it is none. */
export const isWithin = (written: string, names: readonly string[]): boolean =>
  names.some((name) => {
    const inner = written.startsWith(name) && endsAsUnit(name) ? written.slice(name.length) : '';
    return INNER_OFFICE.test(inner) && !names.some((other) => other === inner || isSameWithPlace(inner, other));
  });

const PLACES =
  '(?:乡镇|镇乡|乡[(（]镇[)）]|镇[(（]街道[)）]|镇街|街镇|乡镇[(（]街道[)）]|街道|村居|村[(（]居[)）]|县直|市直|区直|省直)';
const COLLECTIVE = new RegExp(
  `^(?:属地|所在地?|辖区|涉及|沿线|牵头|责任|配合|成员|主管)?(?:${PLACES}{1,2}(?:党委政府|人民政府|政府|街道办事处|办事处|管委会)?|(?:${PLACES})?(?:有关|相关|各)?(?:部门|单位|企业|学校|医疗机构))$`,
  'u',
);
/** The plan's own bodies. */
const OWN_BODY = /(?:领导小组|工作专班|指挥部|联席会议)(?:办公室|各?成员单位|各?(?:专项)?工作组)?$/u;

/** Names that stand for many, or for the body over the plan: they are nobody's slip. */
export const isCollective = (name: string): boolean => isGroup(name) || COLLECTIVE.test(name) || OWN_BODY.test(name);
