import type { IncomingMessage } from '../../../src/assistant/message.ts';
import type { Reply } from '../../../src/domain/reply.ts';

export const groupId = 'telegram:-100123';

type Say = (account: string | null, text: string, more?: Partial<IncomingMessage>) => Promise<Reply>;

/** Ways to talk in a group, over a way to talk at all. */
export function aGroup(say: Say, { id = groupId, title = '平安校园工作群', thread = '' } = {}) {
  const where = { conversation: thread === '' ? id : `${id}/${thread}`, group: { id, title } };
  const inGroup: Say = (account, text, more = {}) => say(account, text, { ...where, ...more });
  const press = (account: string, reply: Reply, label: string, more: Partial<IncomingMessage> = {}) => {
    const button = reply.actions.find((action) => action.label.includes(label));
    if (button === undefined)
      throw new Error(`no button ${label} among: ${reply.actions.map((each) => each.label).join()}`);
    return inGroup(account, button.label, { action: button.value, ...more });
  };
  /** Binds the group in the office's name. */
  const bind = async (to: string) => {
    const draft = await inGroup('岳主任', `绑定本群：${to}`);
    return press('岳主任', draft, '确认');
  };
  return { inGroup, press, bind };
}
