import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Recording } from './recording.ts';

const checker = join(import.meta.dirname, '../../../../shared/tools/telegram-check.mjs');

/** Whether the published Bot API is there to hold traffic against. */
export const canCheckTraffic = existsSync(checker);

/** What the checker says of recorded traffic: its last line counts the faults. */
export async function checkTraffic(recording: Recording): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'liaison-traffic-'));
  const file = join(folder, 'traffic.jsonl');
  try {
    await recording.write(file);
    const { stdout } = await promisify(execFile)(process.execPath, [checker, file]);
    return stdout.trim();
  } catch (error) {
    return ((error as { readonly stdout?: string }).stdout ?? '').trim();
  } finally {
    await rm(folder, { recursive: true });
  }
}
