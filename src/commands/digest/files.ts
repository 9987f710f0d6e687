import type { App } from '../../app.ts';
import { renderText } from '../../channels/terminal/render.ts';
import type { Person } from '../../domain/people.ts';
import type { Reply } from '../../domain/reply.ts';
import { pictureOf } from '../../pictured.ts';

/** A file that a digest comes with. */
interface DigestFile {
  readonly name: string;
  readonly content: string | Uint8Array;
}

/** What `--out` writes: the digest as text, its pictures, and the ledger with what the reader may read. */
export async function filesOf(
  digest: Reply,
  { reader, app }: { reader: Person; app: App },
): Promise<readonly DigestFile[]> {
  const day = digest.asOf.slice(0, 10);
  return [
    { name: `digest-${day}.txt`, content: `${renderText(digest)}\n` },
    ...(await picturesOf(digest)),
    ...(await sheetsOf(digest, { reader, app })),
  ];
}

/** The pictures in the order of the digest, as .png to be sent on and .svg to be printed. */
export async function picturesOf({ blocks, asOf }: Reply): Promise<readonly DigestFile[]> {
  const charts = blocks.flatMap((block) => (block.type === 'chart' ? [block.chart] : []));
  const written: DigestFile[] = [];
  for (const [i, chart] of charts.entries()) {
    const { svg, png } = await pictureOf(chart);
    const name = `digest-${asOf.slice(0, 10)}-${String(i + 1)}-${chart.kind}`;
    written.push({ name: `${name}.png`, content: png }, { name: `${name}.svg`, content: svg });
  }
  return written;
}

async function sheetsOf(
  { files = [], asOf }: Reply,
  { reader, app }: { readonly reader: Person; readonly app: App },
): Promise<readonly DigestFile[]> {
  const sheets: DigestFile[] = [];
  for (const file of files) {
    if (file.what !== 'ledger') continue;
    const { selection, format } = file;
    const made = await app.exportLedger({ selection, reader, format });
    if (!('refused' in made)) sheets.push({ name: `digest-${asOf.slice(0, 10)}.${format}`, content: made.bytes });
  }
  return sheets;
}
