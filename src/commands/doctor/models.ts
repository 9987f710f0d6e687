import { z } from 'zod';
import type { App } from '../../app.ts';
import type { ModelTask } from '../../assistant/model/language-model.ts';
import { check, fact, faultOf, type Check } from './check.ts';

/** Whether the chat model answers now and in the shape that it is asked for, and what models have taken today. */
export async function checkLanguage({ config, models, store, clock }: App): Promise<readonly Check[]> {
  const name = '语言模型';
  if (config.modelsOff) return [fact(name, '已关闭（LIAISON_MODEL=off），任何模型都不调用')];
  const spent = await usageLine({ config, store, clock });
  if (config.chat === null || models.language === null)
    return [fact(name, '没有配置，按规则理解；要开启，设置 LIAISON_CHAT_MODEL'), ...spent];
  const { model, reader } = config.chat;
  const down = await models.language.fill(greeting).then(() => null, faultOf);
  const detail = `模型 ${model}，LIAISON_READER=${reader}`;
  if (down === null) return [fact(name, `${detail}，答复正常`), ...spent];
  const remedy = '在此期间按规则理解；核对 OPENAI_BASE_URL、OPENAI_API_KEY、LIAISON_CHAT_MODEL 和用量上限';
  return [{ name, ok: false, detail: `${detail}；${down}`, remedy }, ...spent];
}

/** The least that can be asked: whether it keeps to a shape. */
const greeting: ModelTask<{ readonly ready: boolean }> = {
  prompt: 'ready',
  values: {},
  data: [],
  schema: z.object({ ready: z.boolean() }),
  personId: 'operator',
};

async function usageLine({ config, store, clock }: Pick<App, 'config' | 'store' | 'clock'>): Promise<readonly Check[]> {
  const { chat, embedding, transcription, modelCare } = config;
  if (chat === null && embedding === null && transcription === null) return [];
  const { calls, input, output, cost } = await store.modelUsage.on(clock.now().slice(0, 10));
  const { limits, price } = modelCare;
  const tokens = `${String(input + output)} 词元${limits.tokens === null ? '' : `，上限 ${String(limits.tokens)}`}`;
  const amount = (millionths: number): string => String(Math.round(millionths / 10_000) / 100);
  const money =
    price === null ? '' : `，费用 ${amount(cost)}${limits.cost === null ? '' : `，上限 ${amount(limits.cost)}`}`;
  const isSpent =
    (limits.tokens !== null && input + output >= limits.tokens) || (limits.cost !== null && cost >= limits.cost);
  const detail = `今日调用 ${String(calls)} 次，${tokens}${money}`;
  return [
    check(
      '模型用量',
      !isSpent,
      detail,
      '今日不再调用模型，按规则理解；要放宽，调整 LIAISON_MODEL_TOKENS_A_DAY 或 LIAISON_MODEL_COST_A_DAY',
    ),
  ];
}

/** Whether the model answers now, and how far its index is. */
export async function checkMeaning({ embedding, store }: App): Promise<Check> {
  const name = '语义检索';
  if (embedding === null) return fact(name, '没有配置模型，按文字检索');
  const { embedder } = embedding;
  const { done, total, serving, fault } = await store.vectors.progress(embedder.model);
  const index = `模型 ${embedder.model}，索引 ${String(done)}/${String(total)}`;
  const used =
    serving === embedder.model ? '使用中' : `现用${serving === null ? '文字检索' : `模型 ${serving} 的索引`}`;
  const down = await embedder.embed(['联络台'], { timeoutMs: 10_000 }).then(() => null, faultOf);
  if (down !== null) return { name, ok: false, detail: `${index}，${used}；${down}`, remedy: '在此期间按文字检索' };
  const isComplete = done === total && (total === 0 || serving === embedder.model);
  const before = fault === null ? '' : `；上次中断：${fault}`;
  return check(
    name,
    isComplete,
    `${index}，${used}${isComplete ? '' : before}`,
    '运行 liaison start 或 liaison load 继续建立索引',
  );
}

/** Whether anybody hears voice messages. There is nothing to say into it without a person's voice. */
export function checkSpeech({ config: { transcription } }: Pick<App, 'config'>): Check {
  const name = '语音听写';
  if (transcription === null)
    return fact(name, '没有配置模型，发语音的人会被请改用文字；要开启，设置 LIAISON_TRANSCRIPTION_MODEL');
  return fact(name, `模型 ${transcription.model}，听写后由本人确认`);
}
