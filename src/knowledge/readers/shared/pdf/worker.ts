import { parentPort, workerData } from 'node:worker_threads';
import { pagesOf, RefusedPdfError } from './document.ts';
import { withoutMargins } from './margins.ts';
import { textOf } from './paragraphs.ts';
import { scanned } from './reasons.ts';

/** What the thread that reads says: a page is done, or how it ended. */
export type Told = { readonly kind: 'page' } | Outcome;

/** The text of the document, or why there is none. */
export type Outcome =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'refused'; readonly reason: string; readonly detail: string }
  | { readonly kind: 'bug'; readonly error: unknown };

const tell = (told: Told): void => parentPort?.postMessage(told);

try {
  const pages = await pagesOf(workerData as Uint8Array, () => {
    tell({ kind: 'page' });
  });
  const text = textOf(withoutMargins(pages));
  tell(text.trim() === '' ? { kind: 'refused', reason: scanned, detail: '' } : { kind: 'text', text });
} catch (error) {
  if (error instanceof RefusedPdfError)
    tell({ kind: 'refused', reason: error.message, detail: error.cause instanceof Error ? error.cause.message : '' });
  else tell({ kind: 'bug', error });
}
