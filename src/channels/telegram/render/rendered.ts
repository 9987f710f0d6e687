import type { Language } from '../../../assistant/language.ts';
import type { Reply } from '../../../domain/reply.ts';
import { chartsOf } from './charts.ts';
import { filesOf } from './files.ts';
import { htmlOf } from './html.ts';
import { keyboardOf } from './keyboard.ts';
import type { TelegramPart } from './part.ts';
import { passagesOf } from './passages.ts';
import { ELLIPSIS } from './shorten.ts';
import { sourcesOf } from './sources.ts';
import { split } from './split.ts';

export interface RenderOptions {
  /** The row of the outbox that the reply is kept as. */
  readonly rowId: string;
  /** What the reply is worded in, where that is known; else it is told by its words. */
  readonly language?: Language;
}

/**
 * The messages that a reply is sent in, in their order; one at least. Always the same for the same reply: sending goes on behind the part that was sent
 * last. The buttons stand under the last text.
 */
export function rendered(reply: Reply, { rowId, language }: RenderOptions): readonly TelegramPart[] {
  const keyboard = keyboardOf(reply.actions, rowId);
  const files = [...chartsOf(reply), ...filesOf(reply)];
  const written = split([...passagesOf(reply), ...sourcesOf(reply, language)]).map(htmlOf);
  // Buttons need a text to stand under, and somebody who asked needs an answer.
  const texts = written.length === 0 && (keyboard !== null || files.length === 0) ? [ELLIPSIS] : written;
  return [
    ...texts.map((text, i): TelegramPart => {
      const isLast = i === texts.length - 1;
      return { method: 'text', text, ...(isLast && keyboard !== null ? { keyboard } : {}) };
    }),
    ...files,
  ];
}
