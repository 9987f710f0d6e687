import type { OpenStore } from '../../src/store/store.ts';
import { openWiredModel } from '../support/wired-model.ts';
import type { CaseFile } from './cases.ts';
import { talker, tells } from './talker.ts';

export type OpenedStore = { readonly store: OpenStore; readonly close: () => Promise<void> };
export type Open = () => Promise<OpenedStore>;

export interface Parity {
  readonly turns: number;
  /** How many a model was asked about, by a message that it had not seen. */
  readonly read: number;
  readonly wrongs: readonly string[];
}

/** Whether a model that reads what the rules understood changes nothing, over HTTP, always asked or where the rules are unsure. */
export async function perfectParity({ name, talks, fill }: CaseFile, open: Open): Promise<Parity> {
  const [plain, always, unsure] = [await open(), await open(), await open()];
  const reading = { request: null as object | null };
  const model = await openWiredModel(() => ({
    json:
      reading.request === null
        ? { kind: 'nothing', questions: [], report: [] }
        : { kind: 'questions', questions: [reading.request], report: [] },
  }));
  const wrongs: string[] = [];
  let turns = 0;
  try {
    for (const { store } of [plain, always, unsure]) await fill(store);
    const rules = talker({ store: plain.store });
    const others = [
      { how: 'always', talk: talker({ store: always.store, model: model.services('always') }) },
      { how: 'unsure', talk: talker({ store: unsure.store, model: model.services('unsure') }) },
    ];
    for (const talk of talks) {
      const say = rules.begin(talk);
      const says = others.map(({ how, talk: { begin } }) => ({ how, sayTo: begin(talk) }));
      for (const words of talk.said) {
        const expected = await say(words);
        reading.request = expected.asked?.request ?? null;
        turns += 1;
        for (const { how, sayTo } of says) {
          const { reply } = await sayTo(words);
          if (tells(reply) !== tells(expected.reply))
            wrongs.push(`${name} ${talk.id}, ${how}: “${words}”: ${expected.reply.kind}, by the model ${reply.kind}`);
        }
      }
    }
    for (const error of [...model.errors, ...others.flatMap(({ talk }) => talk.errors)]) wrongs.push(String(error));
    return { turns, read: model.requests.length, wrongs };
  } finally {
    await model.stop();
    for (const { close } of [plain, always, unsure]) await close();
  }
}
