/**
 * Whether words ask for something within something else that they first have to be looked up: the units that take part in what a unit leads,
 * 的工作里，哪些参与单位…, or what units have that have not reported. The rules know one set at a time and would answer for one of the two.
 */
export const asksInSteps = (words: string): boolean =>
  withinWork.test(words) || withinUnits.test(words) || english.test(words);

const roles = '(?:牵头|参与|参加|配合|负责|承担)';
const works = '(?:工作|事项|措施|任务|项目|几项|这些)';
const within = '(?:里面?|中间?|当中|之中|之内|内)';

/** 某局牵头的工作里，哪些参与单位…; 某局牵头的工作，参与单位的联络员是谁. */
const withinWork = new RegExp(
  `${roles}(?:了)?的?(?:${works})?(?:${within}|的)?[\\s，,、：:]*(?:有|还有|的)?(?:哪些|哪几个|哪几家|哪家|哪个|几个|几家|多少个?)?(?:牵头|参与|参加|配合|责任|协同)(?:单位|部门)|${roles}(?:了)?的?${works}${within}[\\s，,、：:]*(?:有|还有)?(?:哪些|哪几个|哪几家|哪家|几个|几家)(?:单位|部门)`,
  'u',
);

/** 没报送的单位里，哪些…. */
const withinUnits = new RegExp(`的(?:单位|部门)${within}[\\s，,、：:]*(?:有|还有)?(?:哪|几|谁|多少)`, 'u');

const english =
  /\b(?:of|among|in) (?:the )?(?:units?|participants?|measures?|work|tasks?|items?)\b.{0,60}\b(?:which|who|whose)\b.{0,60}\b(?:units?|participants?|leads?|liaisons?|report)/iu;
