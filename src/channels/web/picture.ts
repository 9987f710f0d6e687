import type { DrawChart } from '../channel.ts';
import { messageIdOf, postedIdOf, type Exchange } from './exchange.ts';
import { refuse, type WebContext } from './request.ts';

/** Where the page finds the picture of a chart: by the message that was answered with it, and its place among the blocks. */
export const pictureAddress = (messageId: string, place: number): string =>
  `/pictures/${encodeURIComponent(postedIdOf(messageId))}/${String(place)}.png`;

interface Source {
  readonly exchanges: readonly Exchange[];
  readonly draw: DrawChart;
}

/** The picture of a chart of the visitor's own conversation, drawn when it is asked for. */
export async function sendPicture(c: WebContext, { exchanges, draw }: Source): Promise<Response> {
  const { visitor, wording } = c.var;
  const id = messageIdOf(visitor.account, c.req.param('message') ?? '');
  const outcome = exchanges.find(({ messageId }) => messageId === id)?.outcome;
  const block =
    outcome?.type === 'answered' ? outcome.reply.blocks[parseInt(c.req.param('place') ?? '', 10)] : undefined;
  // Whoever was not told of it does not learn that it is there.
  if (block?.type !== 'chart') return refuse(c, { status: 404, text: wording.notFound });
  const png = await draw(block.chart);
  if (png === null) return refuse(c, { status: 500, text: wording.pictureFailed });
  return c.body(Uint8Array.from(png), 200, { 'Content-Type': 'image/png', 'Content-Disposition': 'inline' });
}
