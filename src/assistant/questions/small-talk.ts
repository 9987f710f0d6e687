import { z } from 'zod';
import { fold } from '../../domain/text/fold.ts';
import { reply, text } from '../answer.ts';
import { defineQuestion } from '../question.ts';

const sorts = ['greeting', 'thanks', 'farewell'] as const;
type Sort = (typeof sorts)[number];

/** A greeting, thanks or a farewell, and nothing else. */
export const smallTalk = defineQuestion({
  ask: 'small-talk',
  slots: z.object({ sort: z.enum(sorts) }),

  // As it was said: what is polite is all there is to it.
  read({ original }) {
    const bare = fold(original).replace(/[\p{P}\p{S}\s]+/gu, '');
    const sort = sorts.find((one) => patterns[one].test(bare));
    return sort === undefined ? null : { score: 0.96, slots: { sort } };
  },

  answer: ({ sort }, context) =>
    Promise.resolve(
      reply(context, 'help', {
        blocks: [text(context.say(`small-talk-${sort}`))],
        actions: sort === 'greeting' ? [{ label: context.say('action-help'), value: context.say('action-help') }] : [],
      }),
    ),
});

const patterns: Readonly<Record<Sort, RegExp>> = {
  greeting:
    /^(?:(?:你|您|大家|各位)?好(?:呀|啊)?|(?:早上|上午|中午|下午|晚上)好|早(?:安|啊)?|在(?:吗|不在|么|不)|有人(?:吗|在吗)|嗨|哈喽|喂|hi|hello|hey|good(?:morning|afternoon|evening)|小?联络台(?:你好)?)+$/u,
  thanks:
    /^(?:(?:好的?|嗯+|ok|行)?(?:多谢|谢谢|感谢|谢了|谢啦|辛苦了|辛苦|麻烦了|thanks?|thankyou|thx)(?:您|你|了|啦|哈|啊|老师|领导|verymuch|alot)*)+$/u,
  farewell:
    /^(?:再见|拜拜|88|先这样|没事了|没有了|不用了|好的没事了|知道了|明白了|收到|了解|懂了|bye|goodbye|seeyou|gotit)+$/u,
};
