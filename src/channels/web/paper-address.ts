import { paperKinds, paperOrder, type PaperOrder } from '../../domain/papers/order.ts';

/** Where the page finds a paper as a file: what is ordered stands in the address, who may have it is settled when it is fetched. */
export function paperAddress({ paper, period, number }: PaperOrder): string {
  const query = new URLSearchParams({ ...period, ...(number === undefined ? {} : { number }) });
  return `/files/paper-${paper}.docx${query.size === 0 ? '' : `?${query.toString()}`}`;
}

/** What an address orders; `null` for one that no page of ours has. */
export function orderIn(file: string, query: Readonly<Record<string, string>>): PaperOrder | null {
  const paper = paperKinds.find((kind) => file === `paper-${kind}.docx`);
  const { from, to, ...given } = query;
  const period = from === undefined && to === undefined ? {} : { period: { from, to } };
  const read = paperOrder.strict().safeParse({ ...given, ...period, paper });
  return read.success ? read.data : null;
}
