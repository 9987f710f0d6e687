import { z } from 'zod';
import type { Person } from '../../domain/people.ts';
import { mention, unitName } from '../../domain/request.ts';
import { closing, list, reply, text } from '../answer.ts';
import { citePerson, contactsOf } from '../contacts.ts';
import { defineQuestion, type Context } from '../question.ts';
import type { Analysis } from '../understand/analysis.ts';
import { mentions } from '../understand/mention.ts';

/** A telephone number, an identity card, an address: none is kept. Who the person is, by name, unit and post, is what the roster has. */
export const personalData = defineQuestion({
  ask: 'personal-data',
  slots: z.object({
    name: z.string().max(40).nullable(),
    units: z.array(unitName),
    /** Of whoever leads this measure. */
    about: mention,
  }),

  read(analysis) {
    const { asked, text: words, units, directory, has, speaker } = analysis;
    if (asksOfHidden(asked) && !has('lead', 'participate', 'due', 'progress', 'requirement'))
      return { score: 0.965, slots: { name: null, units: [], about: '' } };
    if (!data.test(asked) || has('lead', 'participate', 'due', 'progress', 'requirement') || whose.test(asked))
      return null;
    const [person] = directory.personsIn(words);
    const named = units.map(({ unit, text: written }) => unit?.name ?? written);
    const own = named.length === 0 && has('mine') ? [speaker.unit] : named;
    const isOfSomebody = person !== undefined || own.length > 0 || somebody.test(asked) || number.test(asked);
    const about = withoutData(analysis);
    const isOfWork = about !== '' && directory.subjectOf(about).kind !== 'nothing';
    if (!isOfSomebody) return null;
    const slots = { name: person?.name ?? null, units: own, about: own.length === 0 && isOfWork ? about : '' };
    return { score: 0.965, slots };
  },

  async answer({ name, units, about }, context) {
    const people = name === null ? await contactsIn(units, about, context) : context.directory.personsIn(name);
    const first = text(context.say('personal-data'));
    if (people.length === 0) {
      const none = units.map((unit) => text(context.say('liaison-none', { unit })));
      const rest = none.length > 0 ? none : [text(context.say('personal-data-whose'))];
      return reply(context, 'not-found', { blocks: [first, ...rest] });
    }
    const lines = people.map(({ name: of, unit, post, role }) =>
      context.say('person', { name: of, unit, post: post ?? '', role: context.say(`role-${role}`) }),
    );
    return reply(context, 'liaison', {
      blocks: [
        first,
        ...(lines.length === 1 ? lines.map(text) : [list(lines)]),
        closing(context, people.length, 'people'),
      ],
      facts: { people: people.map(({ name: of, unit, post, role }) => ({ name: of, unit, post, role })) },
      citations: people.map(citePerson),
      total: people.length,
    });
  },

  instead(_, change) {
    if (change.kind === 'unit') return { name: null, units: [change.unit], about: '' };
    return change.kind === 'about' ? { name: null, units: [], about: change.about } : null;
  },
});

const data =
  /(?:联系|办公|手机|座机|值班|家庭|移动)?电话|手机|(?<!文)号码|身份证|住址|家庭地址|家住|邮箱|微信|出生|生日|年龄|银行卡|\b(?:phone|mobile|telephone|cell|e-?mail|home address|id (?:card|number)|wechat)\b/u;

const somebody =
  /联络(?:员|人)|联系人|对接人|负责人|领导|[组局科股处队站主所]长|主任|书记|同志|他|她|\b(?:liaison|his|her|their|head)\b/u;

/** A number by itself can only be somebody's. */
const number = /(?:身份证|手机|银行卡)号码?|家庭住址/u;

/** Whose a number is: it was blotted out when it came in. */
const asksOfHidden = (asked: string): boolean =>
  /[\p{L}\d]\*{2,}[\p{L}\d]{2}/u.test(asked) && /谁|哪(?:个|位|里)|什么人|\bwho(?:se|m)?\b/u.test(asked);

/** Work that has to do with telephones (拦截诈骗电话归谁管) is no person. */
const whose = /谁(?:来|在)?(?:负责|管|抓)|归谁|哪个(?:单位|部门)/u;

const withoutData = ({ mention: words }: Analysis): string =>
  mentions(
    words.replace(
      /(?:联系|办公|手机|座机|值班|家庭|移动)?电话|手机|号码?|身份证|住址|家庭地址|邮箱|微信|负责人|领导|\b(?:phone|mobile|telephone|number|email)\b/gu,
      ' ',
    ),
  ).join(' ');

/** Whom to turn to in the units, or in those that lead what was named. */
async function contactsIn(units: readonly string[], about: string, context: Context): Promise<readonly Person[]> {
  const { directory, stores, speaker } = context;
  const subject = about === '' ? null : directory.subjectOf(about);
  const items =
    subject === null || subject.kind === 'nothing' ? [] : await stores.ledger.items({ ids: subject.itemIds }, speaker);
  const whose = [...units, ...items.flatMap(({ lead, participants }) => (lead.length > 0 ? lead : participants))];
  const found = await Promise.all([...new Set(whose)].map((unit) => contactsOf(unit, context)));
  return found.flat();
}
