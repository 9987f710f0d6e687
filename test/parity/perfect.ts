import { questionsForModels } from '../../src/assistant/model/reading.ts';
import { followUpIn } from '../../src/assistant/understand/follow-up.ts';
import type { Asked } from '../../src/assistant/topic.ts';
import type { Request } from '../../src/domain/request.ts';
import type { OpenStore } from '../../src/store/store.ts';
import { openWiredModel } from '../support/wired-model.ts';
import type { CaseFile, Talk } from './cases.ts';
import { talker, tells, type Turn } from './talker.ts';

export interface OpenedStore {
  readonly store: OpenStore;
  readonly close: () => Promise<void>;
}
export type Open = () => Promise<OpenedStore>;

export interface Parity {
  readonly turns: number;
  /** How many a model was asked about, by a message that it had not seen. */
  readonly read: number;
  readonly wrongs: readonly string[];
}

/** Whether a model that reads what the rules understood changes nothing, over HTTP, always asked or where the rules are unsure. */
export async function perfectParity(cases: CaseFile, open: Open): Promise<Parity> {
  const { name, talks } = cases;
  const [plain, always, unsure] = [await open(), await open(), await open()];
  const reading: { requests: readonly Request[] } = { requests: [] };
  const model = await openWiredModel(() => ({ json: filledWith(reading.requests) }));
  const wrongs: string[] = [];
  let turns = 0;
  try {
    for (const { store } of [plain, always, unsure]) await cases.fill(store);
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
        reading.requests = await understoodIn(words, expected, { rules, talk });
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

const filledWith = (questions: readonly Request[]) => ({
  kind: questions.length === 0 ? 'nothing' : 'questions',
  questions,
  report: [],
});

const known: ReadonlySet<string> = new Set(questionsForModels.map(({ ask }) => ask));

/** What a model would have to read in the words; nothing where they hang on the answer before, of which it is told nothing. */
async function understoodIn(
  words: string,
  { asked }: Turn,
  { rules, talk }: { readonly rules: ReturnType<typeof talker>; readonly talk: Talk },
): Promise<readonly Request[]> {
  if (followUpIn(words) !== null) return [];
  const parts = await rules.partsOf(words, talk.as);
  const all =
    parts.length < 2
      ? [asked]
      : await Promise.all(
          parts.map(async (part, i) => (await rules.begin(talk, `/${words}/${String(i)}`)(part)).asked),
        );
  const sound = all.flatMap((each) => (each !== null && isPlain(each) ? [each.request] : []));
  return sound.length === all.length ? sound : [];
}

/** A whole request that a model may read, about the whole record. */
const isPlain = ({ request, among, without, page }: Asked): boolean =>
  known.has(request.ask) && among === null && without.length === 0 && page === 0;
