// Installs what package-lock.json asks for, once. Runs before `npm start` and `npm test` on whatever Node is at hand,
// so it uses nothing but Node's own modules; everything after it runs on the Node that it installs.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const stamp = join(root, 'node_modules', '.liaison-installed');
const wanted = createHash('sha256')
  .update(readFileSync(join(root, 'package-lock.json')))
  .update(`${process.platform}-${process.arch}`)
  .digest('hex');

if (!existsSync(stamp) || readFileSync(stamp, 'utf8') !== wanted) {
  console.error('正在安装依赖（仅首次或更新后需要）… / Installing what is missing …');
  const run = spawnSync('npm', ['ci', '--no-fund', '--no-audit', '--loglevel=error'], {
    cwd: root,
    stdio: ['ignore', 'ignore', 'inherit'],
    shell: process.platform === 'win32',
  });
  if (run.status !== 0) {
    console.error(
      '依赖安装未完成：请检查网络或 npm 源后重试。/ npm ci failed: check the network or the npm registry, then try again.',
    );
    process.exit(1);
  }
  writeFileSync(stamp, wanted);
}
