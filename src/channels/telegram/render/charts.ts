import type { Reply } from '../../../domain/reply.ts';
import { LONGEST_CAPTION } from './files.ts';
import { escaped } from './html.ts';
import type { TelegramPart } from './part.ts';
import { shortened } from './shorten.ts';

/** The charts of a reply, each a picture below the words, in their order. */
export const chartsOf = ({ blocks }: Pick<Reply, 'blocks'>): readonly TelegramPart[] =>
  blocks.flatMap((block) =>
    block.type === 'chart'
      ? [{ method: 'chart', chart: block.chart, caption: escaped(shortened(block.chart.title, LONGEST_CAPTION)) }]
      : [],
  );
