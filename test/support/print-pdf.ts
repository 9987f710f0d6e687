import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

const fixtures = join(import.meta.dirname, '../knowledge/fixtures');
const chromium = process.env['CHROMIUM'] ?? '/usr/bin/chromium';
const isPrinting = existsSync(chromium);

/** For the name of a test, so that its report says where the PDF came from. */
export const printer = isPrinting
  ? 'printed now by Chromium'
  : `from the committed print, for there is no Chromium at ${chromium}`;

/**
 * The page as Chromium prints it, or where there is no Chromium what it printed of the very same page before: `test/knowledge/fixtures`, written by
 * `PRINT_FIXTURES=1 npx vitest run test/knowledge`. Throws when the page has changed since.
 */
export async function printedPdf(name: string, html: string): Promise<Uint8Array> {
  const fixture = join(fixtures, `${name}-${createHash('sha256').update(html).digest('hex').slice(0, 12)}.pdf`);
  if (!isPrinting) {
    return readFile(fixture).catch((cause: unknown) => {
      throw new Error(
        `${fixture} is missing: the page has changed. Install chromium and fonts-noto-cjk, then print it anew`,
        { cause },
      );
    });
  }
  const bytes = await print(html);
  if (process.env['PRINT_FIXTURES'] !== undefined) {
    await mkdir(fixtures, { recursive: true });
    await writeFile(fixture, bytes);
  }
  return bytes;
}

async function print(html: string): Promise<Uint8Array> {
  const folder = await mkdtemp(join(tmpdir(), 'liaison-print-'));
  try {
    const [page, pdf] = [join(folder, 'page.html'), join(folder, 'page.pdf')];
    await writeFile(page, html);
    await promisify(execFile)(
      chromium,
      [...quiet, `--user-data-dir=${join(folder, 'profile')}`, '--no-pdf-header-footer', `--print-to-pdf=${pdf}`, page],
      { timeout: 60_000 },
    );
    return await readFile(pdf);
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}

const quiet = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];
