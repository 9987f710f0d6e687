import { z } from 'zod';
import { isOffice } from '../../domain/people.ts';
import { closing, reply, text } from '../answer.ts';
import { audienceIn, namedAudience } from '../groups/audience.ts';
import { defineQuestion } from '../question.ts';

/** Which groups the desk is in, and for whom each is. The office asks. */
export const whichGroups = defineQuestion({
  ask: 'which-groups',
  inPrivate: true,
  slots: z.object({}),

  read: ({ text: words }) => (asked.test(words) ? { score: 0.98, slots: {} } : null),

  async answer(_, context) {
    const { stores, say, speaker, directory } = context;
    if (!isOffice(speaker)) return reply(context, 'denied', { blocks: [text(say('groups-denied'))] });
    const groups = await stores.groups.all();
    if (groups.length === 0) return reply(context, 'organisation', { blocks: [text(say('groups-none'))] });
    const lines = groups.map(({ title, audience, state }) =>
      say('group-line', { title, state, audience: audienceIn(namedAudience(audience, directory), context) }),
    );
    return reply(context, 'organisation', {
      blocks: [
        text(say('groups', { total: groups.length })),
        { type: 'list', ordered: false, items: lines },
        text(say('groups-how')),
        closing(context, groups.length, 'entries'),
      ],
      total: groups.length,
    });
  },
});

const asked =
  /^[/／]groups\b|(?:有|在|进|加入?|绑定?)(?:了|的)?(?:哪些|哪几个|几个|多少个?)(?:工作|微信|聊天)?群(?:聊|组)?|群(?:聊|组)?(?:的)?(?:绑定)?(?:有哪些|清单|列表|情况)$|(?:哪些|哪几个)群(?:聊|组)?|\b(?:which|what|list) (?:the )?groups\b|\bgroups bound\b/iu;
