import { exportFormats } from '../../domain/ledger/export/selection.ts';
import type { Board, NoLedgerFile } from '../channel.ts';
import { attachment } from './attachment.ts';
import { selectionIn } from './ledger-address.ts';
import { refuse, type WebContext } from './request.ts';

interface Source {
  readonly board: Board;
  readonly now: () => string;
}

/** The ledger as a file, with what the visitor may read now. */
export async function sendLedger(c: WebContext, { board, now }: Source): Promise<Response> {
  const { wording, visitor } = c.var;
  const format = exportFormats.find((each) => c.req.param('file') === `ledger.${each}`);
  const selection = selectionIn(c.req.query());
  if (format === undefined || selection === null) return refuse(c, { status: 404, text: wording.notFound });
  const file = await board.ledgerFile({ selection, format, reader: visitor.person });
  if ('refused' in file) return refuseFile(c, file);
  const name = [wording.ledger, selection.unit, now().slice(0, 10)].filter(Boolean).join('-');
  return c.body(Uint8Array.from(file.bytes).buffer, 200, {
    'Content-Type': file.contentType,
    'Content-Disposition': attachment(`${name}.${format}`, 'ledger'),
  });
}

function refuseFile(c: WebContext, refusal: NoLedgerFile): Response | Promise<Response> {
  const { wording } = c.var;
  switch (refusal.refused) {
    case 'unknown-unit':
      return refuse(c, { status: 404, text: wording.noSuchUnit });
    case 'nothing':
      return refuse(c, { status: 404, text: wording.nothingToExport });
    case 'too-many':
      return refuse(c, { status: 422, text: wording.tooManyRows(refusal) });
  }
}
