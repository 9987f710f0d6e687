import { z } from 'zod';
import { isLocalOperator, type Person } from '../../domain/people.ts';
import { closing, reply, text } from '../answer.ts';
import { citePerson } from '../contacts.ts';
import { defineQuestion, type Context } from '../question.ts';

/** What the roster has of whoever asks, what that person may do, and how much work the unit has. */
export const whoAmI = defineQuestion({
  ask: 'who-am-i',
  slots: z.object({}),

  read: ({ asked, units }) => (units.length === 0 && ofMyself.test(asked) ? { score: 0.97, slots: {} } : null),

  async answer(_, context) {
    const { say, speaker } = context;
    const may = text(say(`may-${speaker.role}`));
    if (isLocalOperator(speaker))
      return reply(context, 'liaison', { blocks: [text(say('you-are-operator')), may], actions: [] });
    const { name, unit, post, role } = speaker;
    const work = await workOf(speaker, context);
    const actions = [work === null ? 'action-silent' : 'action-mine', 'action-due'].map((id) => ({
      label: say(id),
      value: say(id),
    }));
    return reply(context, 'liaison', {
      blocks: [
        text(say('you-are', { name, unit, post: post ?? '', role: say(`role-${role}`) })),
        ...(work === null ? [] : [text(say('your-unit', { ...work }))]),
        may,
        closing(context, 0),
      ],
      facts: {
        people: [{ name, unit, post, role }],
        ...(work === null ? {} : { units: [{ name: work.unit }], counts: [{ label: work.unit, value: work.total }] }),
      },
      citations: [citePerson(speaker)],
      total: 1,
      actions,
    });
  },
});

const ofMyself =
  /我(?:到底)?是谁|我(?:们)?(?:单位|部门)?(?:是|属于|属|在|归)(?:的)?(?:哪|什么|啥)(?:一?个|家)?(?:单位|部门|局|科室|身份|角色|职务|人)|我叫(?:什么|啥)|我的?(?:身份|角色|权限|登记信息?|个人信息|账号)(?:是|有|$|[?？])|我(?:有|能有)(?:什么|哪些|啥)权限|我(?:都)?(?:能|可以|能够)(?:用你)?(?:做|干|查|看|问|办)(?:些)?(?:什么|啥|哪些)|\bwho am i\b|\bwhat (?:can|may) i (?:do|see)\b|\b(?:which|what) unit am i\b|\bmy (?:role|rights)\b/u;

/** `null` for a person whose unit has no part in the plan. */
async function workOf({ unit }: Person, { directory, stores, speaker }: Context) {
  const known = directory.unitNamed(unit);
  if (known === undefined) return null;
  const led = await stores.ledger.items({ units: [{ unitId: known.id, role: 'lead' }] }, speaker);
  const all = await stores.ledger.items({ units: [{ unitId: known.id, role: 'any' }] }, speaker);
  return { unit: known.name, total: all.length, lead: led.length, participant: all.length - led.length };
}
