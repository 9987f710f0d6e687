import type { App } from '../../app.ts';
import { check, fact, faultOf, type Check } from './check.ts';

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
