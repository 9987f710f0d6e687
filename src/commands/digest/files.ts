import type { App } from '../../app.ts';
import { renderText } from '../../channels/terminal/render.ts';
import type { Person } from '../../domain/people.ts';
import type { Reply } from '../../domain/reply.ts';

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
    ...picturesOf(digest),
    ...(await sheetsOf(digest, { reader, app })),
  ];
}

/** The figures of each picture, in the order of the digest. */
function picturesOf({ blocks, asOf }: Reply): readonly DigestFile[] {
  return blocks
    .flatMap((block) => (block.type === 'chart' ? [block.chart] : []))
    .map((chart) => ({
      name: `digest-${asOf.slice(0, 10)}-${chart.kind}.json`,
      content: `${JSON.stringify(chart, null, 2)}\n`,
    }));
}

async function sheetsOf(
  { files = [], asOf }: Reply,
  { reader, app }: { readonly reader: Person; readonly app: App },
): Promise<readonly DigestFile[]> {
  const sheets: DigestFile[] = [];
  for (const { selection, format } of files) {
    const made = await app.exportLedger({ selection, reader, format });
    if (!('refused' in made)) sheets.push({ name: `digest-${asOf.slice(0, 10)}.${format}`, content: made.bytes });
  }
  return sheets;
}
