import { z } from 'zod';
import { seesAll, isOffice } from '../../domain/people.ts';
import { mention, unitName } from '../../domain/request.ts';
import { cite, closing, dueText, quoted, reply, text } from '../answer.ts';
import { extensionActions, extensionBlocks, extensionLine } from '../extension-lines.ts';
import { defineQuestion, type Context } from '../question.ts';
import { find } from '../subject.ts';
import { mentions } from '../understand/mention.ts';

/** Which requests for an extension await the office, of all or of a unit; or how that of one item stands. */
export const extensions = defineQuestion({
  ask: 'extensions',
  slots: z.object({ about: mention, unit: unitName.nullable() }),

  read({ text: words, asked, has, units, mention: said, speaker, directory }) {
    if (!asksForRequests.test(asked) && !asksForRequests.test(words)) return null;
    const about = mentions(said.replace(wordsOfRequests, ' ')).join(' ');
    const unit = units[0]?.unit?.name ?? (has('mine') ? speaker.unit : null);
    if (about === '') return { score: 0.96, slots: { about, unit } };
    return directory.subjectOf(about).kind === 'nothing' ? null : { score: 0.96, slots: { about, unit: null } };
  },

  async answer({ about, unit }, context) {
    return about === '' ? ofAll(unit, context) : ofItems(about, context);
  },

  instead(slots, change) {
    if (change.kind === 'unit') return { about: '', unit: change.unit };
    return change.kind === 'about' ? { ...slots, about: change.about, unit: null } : null;
  },
});

const asksForRequests =
  /(?:延期|延长|顺延|展期)(?:的)?(?:申请|请求|审批|事项)|(?:申请|请求|要求|待审[批定核]?|待批|未批|没批|等待?审[批定核]?|想要?|要)(?:了|过|的)?(?:延期|延长时限|顺延|展期)(?:的)?(?:有|工作|单位|事项|清单|名单|$)|(?:谁|哪些单位|哪家|哪个单位)[^,]{0,4}(?:申请|要求|想|要)了?(?:延期|顺延)|(?:延期|顺延)[^,]{0,4}(?:批了|批没|同意了?[没吗]|通过了?[没吗]|批准了?[没吗]|批下来|怎么样了|结果)|\b(?:pending|which|any|open|awaiting)\b.{0,20}\bextensions?\b|\bextension requests?\b/u;

const wordsOfRequests =
  /(?:待|等待?|未|没)?(?:审批|审定|审核|批准|批|同意|通过)(?:了|的|下来|没有?)*|(?:延期|延长|顺延|展期)(?:时限)?|申请|请求|要求|事项|结果|想要?|怎么样|\b(?:pending|open|awaiting|extensions?|requests?|decision)\b/gu;

async function ofAll(unit: string | null, context: Context) {
  const { stores, speaker, directory, say } = context;
  const known = unit === null ? undefined : directory.unitNamed(unit);
  const items = await stores.ledger.items(
    { asksExtension: true, ...(known === undefined ? {} : { units: [{ unitId: known.id, role: 'lead' as const }] }) },
    speaker,
  );
  const whose = known === undefined ? '' : say('whose-unit', { unit: known.name });
  return reply(context, 'status', {
    blocks: [
      text(say(items.length === 0 ? 'extensions-none' : 'extensions', { whose, total: items.length })),
      ...(items.length === 0
        ? []
        : [{ type: 'list' as const, ordered: true, items: items.map((item) => extensionLine(item, context)) }]),
      ...(seesAll(speaker) ? [] : [text(say('extensions-unseen'))]),
      closing(context, items.length),
    ],
    measures: items,
    citations: items.flatMap((item) => cite(item)),
    actions: isOffice(speaker) ? items.slice(0, MOST_DECIDED).flatMap((item) => extensionActions(item, context)) : [],
  });
}

/** Two buttons each; the rest is decided by words. */
const MOST_DECIDED = 5;

async function ofItems(about: string, context: Context) {
  const { say, speaker } = context;
  const found = await find(about, context, ({ title }) => say('ask-extension', { title }));
  if ('instead' in found) return found.instead;
  const told = await Promise.all(
    found.items.map(async (item) => {
      const blocks = await extensionBlocks(item, context);
      const title = quoted(item.title);
      return blocks.length === 0
        ? [text(say('extension-none-of', { titles: title })), dueText(item, context)]
        : [text(say('extension-of', { title })), ...blocks, dueText(item, context)];
    }),
  );
  return reply(context, 'status', {
    blocks: [...told.flat(), closing(context, found.items.length)],
    measures: found.items,
    citations: found.items.flatMap((item) => cite(item)),
    actions: isOffice(speaker) ? found.items.flatMap((item) => extensionActions(item, context)) : [],
  });
}
