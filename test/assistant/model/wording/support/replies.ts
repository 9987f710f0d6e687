import { randomUUID } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import { desk } from '../../../../../src/assistant/desk.ts';
import { nameFinder } from '../../../../../src/assistant/model/wording/names.ts';
import { isRewordable, partsOf } from '../../../../../src/assistant/model/wording/reworded-parts.ts';
import { localOperator } from '../../../../../src/domain/people.ts';
import type { Reply } from '../../../../../src/domain/reply.ts';
import { digest } from '../../../../../src/jobs/digest.ts';
import { load } from '../../../../../src/knowledge/load/load.ts';
import type { OpenStore } from '../../../../../src/store/store.ts';
import { aClock } from '../../../../support/desk.ts';
import { honest } from './honest.ts';

/** A Monday in the demonstration's autumn, on which much is due, late and silent. */
export const monday = '2026-11-23T08:00:00+08:00';

const timeZone = 'Asia/Shanghai';
const files = ['plan.txt', 'roster.csv', 'ledger.csv'].map((file) =>
  fileURLToPath(new URL(`../../../../../knowledge/${file}`, import.meta.url)),
);

/** The demonstration organisation in an empty store, and ways to have it answer. */
export async function demonstration(store: OpenStore) {
  const clock = aClock('2026-11-20T09:00:00+08:00');
  await load(files, { store, clock });
  clock.set(monday);
  const handled = desk({
    ...{ store, clock },
    log: (_, error) => {
      throw error;
    },
    services: { digest: (stores, frame) => digest(stores, { ...frame, timeZone }) },
  });
  const say = (text: string): Promise<Reply> =>
    handled.handle({
      ...{ id: randomUUID(), conversation: `test:${randomUUID()}`, account: 'demo:office' },
      ...{ text, sentAt: clock.now() },
    });
  const units = await store.plans.units();
  const people = await store.people.all();
  return {
    ...{ store, clock, units, people },
    names: nameFinder({ units, people }),
    titles: (await store.ledger.items({}, localOperator)).map(({ title }) => title),
    measures: () => store.ledger.items({}, localOperator),
    /** A question, or `digest weekly en`. */
    ask(text: string): Promise<Reply> {
      const [, form, language] = /^digest (daily|weekly|monthly) (zh|en)$/u.exec(text) ?? [];
      if (form === undefined) return say(text);
      return digest(store, {
        ...{ reader: localOperator, now: monday, timeZone },
        form: form as 'daily',
        language: language as 'zh',
      });
    },
  };
}

export type Demonstration = Awaited<ReturnType<typeof demonstration>>;

/** Words of a real reply, and words that say the same. */
export interface Rephrased {
  readonly plain: string;
  readonly words: string;
  readonly phrases: readonly string[];
}

const more = [
  ...['digest weekly zh', 'digest weekly en', 'digest monthly zh', 'digest monthly en'],
  ...[
    '电动车充电设施谁负责',
    '农村公路隐患点段由哪个单位牵头',
    '老旧电梯安全评估谁牵头',
    '县公安局要做什么',
    '县住建局要做什么',
  ],
  ...['which unit leads most?', 'what is blocked?', 'which units have no liaison?', 'what does 县文旅局 take part in?'],
  ...['how far is 完善应急避难场所功能?', 'history of 治理农村公路隐患点段', 'who leads 提升夜间集市安全条件?'],
  ...[
    '哪些逾期了',
    '下月到期的有哪些',
    '综合调解中心进展如何',
    '值守信息进展如何',
    '县公安局的联络员是谁',
    '县司法局报了没有',
  ],
];

/** The parts of the replies to all that is asked, each as it is, and as it was put by hand. */
export async function rephrased(desk: Pick<Demonstration, 'ask'>) {
  const byHand: Rephrased[] = [];
  const plain: Rephrased[] = [];
  const asked = [...new Set([...honest.map(({ ask }) => ask), ...more])];
  for (const ask of asked) {
    const reply = await desk.ask(ask);
    const phrases = (reply.facts.measures ?? []).map(({ title }) => title);
    const parts = isRewordable(reply) ? partsOf(reply).map(({ text }) => text) : [];
    plain.push(...parts.map((text) => ({ plain: text, words: text, phrases })));
    for (const { part = 0, words } of honest.filter((one) => one.ask === ask))
      byHand.push(...words.map((each) => ({ plain: parts[part] ?? '', words: each, phrases })));
  }
  return { byHand, plain: [...new Map(plain.map((each) => [each.plain, each])).values()] };
}
