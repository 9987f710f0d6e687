import { randomUUID } from 'node:crypto';
import { desk } from '../../src/assistant/desk.ts';
import type { IncomingMessage } from '../../src/assistant/message.ts';
import type { FileIntake } from '../../src/assistant/ports.ts';
import type { Services } from '../../src/assistant/services.ts';
import { readPlan } from '../../src/domain/plan/read-plan.ts';
import { plainText, type Reply } from '../../src/domain/reply.ts';
import type { RosterRow } from '../../src/domain/roster.ts';
import type { OpenStore } from '../../src/store/store.ts';
import { aStore } from './store.ts';

/** A clock that stands still until a test moves it. */
export function aClock(start = '2026-07-08T10:00:00+08:00') {
  let time = start;
  return {
    now: () => time,
    set(iso: string) {
      time = iso;
    },
  };
}

export const aPlanText = `清河县2026年平安校园建设工作方案

清政办〔2026〕15号

清河县人民政府办公室
2026年3月2日

一、组织领导

成立平安校园建设领导小组，由县政府分管副县长任组长，县教育局局长任副组长，教育局、公安局、卫健局、应急局、财政局、住建局为成员单位。领导小组办公室设在教育局，由教育局局长兼任办公室主任。

二、工作目标

第三季度校园安防设施达标率达到85%以上，第四季度全部达标。

三、重点任务

（一）筑牢校园防线

1.加固校门硬质隔离设施，配齐防冲撞装置。（教育局牵头，公安局、住建局配合；完成时限：9月底前）

2.组织上学放学时段护学岗，划定接送区域。（公安局牵头，教育局参与）

（二）守护师生健康

3.开展食堂明厨亮灶改造，公开食材来源。（教育局、卫健局牵头，财政局参与；完成时限：7月10日前）

4.推进心理辅导室标准化建设。（教育局、卫健局参与）

（三）提升应急能力

5.每学期组织疏散演练，建立演练档案。（应急局牵头，教育局、公安局配合；长期坚持）

四、工作要求

各成员单位每月25日前向办公室报送进展。经费由财政局统筹保障，专款专用。
`;

const people: readonly Omit<RosterRow, 'line'>[] = [
  { name: '岳主任', unit: '教育局', post: '办公室主任', role: 'office', accounts: ['demo:office'] },
  { name: '方县长', unit: '县政府', post: '副县长', role: 'leader', accounts: ['demo:leader'] },
  { name: '秦教育', unit: '教育局', post: '科员', role: 'liaison', accounts: ['demo:jyj'] },
  { name: '石公安', unit: '公安局', post: '科员', role: 'liaison', accounts: ['demo:gaj'] },
  { name: '叶卫健', unit: '卫健局', post: '科员', role: 'liaison', accounts: ['demo:wjj'] },
  { name: '郝应急', unit: '应急局', post: '科员', role: 'liaison', accounts: ['demo:yjj'] },
  { name: '汤财政', unit: '财政局', post: '局长', role: 'head', accounts: ['demo:czj'] },
];

/** Puts an invented plan of five measures and its roster of seven into a store. */
export async function fill(store: OpenStore, at: string, text = aPlanText): Promise<void> {
  const origin = { sha256: 'x', loadedAt: at };
  await store.transaction('load', async ({ library, passages }) => {
    await library.keepPlan(readPlan({ file: 'plan.txt', text }), { ...origin, kind: 'plan', file: 'plan.txt' });
    await library.keepRoster(
      people.map((person, i) => ({ ...person, line: i + 2 })),
      { ...origin, kind: 'roster', file: 'roster.csv' },
    );
    await passages.index();
  });
}

/** A desk over a filled store of the test's own, with ways to talk to it; it takes files where it is given somewhere to put them. */
export async function aDesk({
  files = null,
  services = {},
}: { readonly files?: FileIntake | null; readonly services?: Partial<Services> } = {}) {
  const clock = aClock();
  const store = await aStore();
  await fill(store, clock.now());
  const errors: unknown[] = [];
  const handled = desk({ store, clock, files, services, log: (_, error) => errors.push(error) });
  const message = (account: string | null, text: string, more: Partial<IncomingMessage> = {}): IncomingMessage => ({
    id: randomUUID(),
    conversation: `test:${account ?? 'operator'}`,
    account,
    text,
    sentAt: clock.now(),
    ...more,
  });
  return {
    store,
    clock,
    errors,
    message,
    handle: (incoming: IncomingMessage): Promise<Reply> => handled.handle(incoming),
    /** Says something in a conversation of the person's own. */
    say: (account: string | null, text: string, more: Partial<IncomingMessage> = {}) =>
      handled.handle(message(account, text, more)),
    /** Presses a button of a reply. */
    tap: (account: string | null, reply: Reply, label: string) => {
      const button = reply.actions.find((action) => action.label.includes(label));
      if (button === undefined) throw new Error(`no button ${label} in: ${plainText(reply)}`);
      return handled.handle(message(account, button.label, { action: button.value }));
    },
  };
}
