// Builds dist/ for publishing: the compiled program and the files that it reads beside its code.
import { spawnSync } from 'node:child_process';
import { chmodSync, cpSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const dist = join(root, 'dist');

rmSync(dist, { recursive: true, force: true });
const tsc = join(root, 'node_modules', 'typescript', 'bin', 'tsc');
const run = spawnSync(process.execPath, [tsc, '--project', join(root, 'tsconfig.build.json')], { stdio: 'inherit' });
if (run.status !== 0) process.exit(run.status ?? 1);
for (const folder of ['assistant/wording', 'channels/web/assets']) {
  cpSync(join(root, 'src', folder), join(dist, folder), { recursive: true });
}
chmodSync(join(dist, 'main.js'), 0o755);
