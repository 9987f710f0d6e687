import type { Board, NoPaperFile } from '../channel.ts';
import { attachment } from './attachment.ts';
import { orderIn } from './paper-address.ts';
import { refuse, type WebContext } from './request.ts';

interface Source {
  readonly board: Board;
  readonly now: () => string;
}

/** An official paper as a file, drafted now for the visitor. */
export async function sendPaper(c: WebContext, { board, now }: Source): Promise<Response> {
  const { wording, visitor } = c.var;
  const order = orderIn(c.req.param('file') ?? '', c.req.query());
  if (order === null) return refuse(c, { status: 404, text: wording.notFound });
  const file = await board.paperFile({ order, reader: visitor.person });
  if ('refused' in file) return refusePaper(c, file);
  return c.body(Uint8Array.from(file.bytes).buffer, 200, {
    'Content-Type': file.contentType,
    'Content-Disposition': attachment(
      `${wording.papers[order.paper]}-${order.period?.from ?? now().slice(0, 10)}.docx`,
      'paper',
    ),
  });
}

function refusePaper(c: WebContext, refusal: NoPaperFile): Response | Promise<Response> {
  const { wording } = c.var;
  switch (refusal.refused) {
    case 'not-office':
      return refuse(c, { status: 403, text: wording.paperOfOffice });
    case 'too-many':
      return refuse(c, { status: 422, text: wording.tooManyRows(refusal) });
    case 'nothing':
    case 'none-unreported':
    case 'ahead':
    case 'not-a-week':
      return refuse(c, { status: 404, text: wording.noPaper[refusal.refused] });
  }
}
