// Installs what package-lock.json asks for, once. Runs before `npm start` and `npm test` on whatever Node is at hand,
// so it uses nothing but Node's own modules; everything after it runs on the Node that it installs.
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { setTimeout } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const modules = join(root, 'node_modules');
const stamp = join(modules, '.liaison-installed');
const sha256 = (...parts) => parts.reduce((hash, part) => hash.update(part), createHash('sha256')).digest('hex');
const wanted = sha256(readFileSync(join(root, 'package-lock.json')), `${process.platform}-${process.arch}`);
const shell = process.platform === 'win32';
/** Holds the number of the process that installs; outside of node_modules, which `npm ci` empties. */
const turn = join(tmpdir(), `liaison-install-${sha256(root).slice(0, 16)}`);

const isInstalled = () => existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted;

if (!isInstalled()) {
  refuseReadOnly();
  await takeTurn();
  // Another process may have installed it meanwhile.
  if (!isInstalled()) await install();
}

async function install() {
  console.error('正在安装依赖（仅首次或更新后需要，约一分钟）… / Installing what is missing, about a minute …');
  const { status, said, interrupted } = await npmCi();
  if (interrupted) fail('安装已中断，再次运行即可重装。/ Interrupted; run it again.');
  if (status !== 0)
    fail(
      `依赖安装未完成（${reasonOf(status, said)}）：请检查网络或 npm 源后重试。` +
        '/ npm ci failed: check the network or the npm registry, then try again.',
    );
  const node = spawnSync(join(modules, '.bin', 'node'), ['--version'], { shell });
  if (node.status !== 0)
    fail(
      '随依赖安装的 Node 不能运行：请确认 npm 没有设置 ignore-scripts，然后重试。' +
        '/ The Node that comes with the dependencies does not run: see that npm does not ignore-scripts, then try again.',
    );
  writeFileSync(stamp, wanted);
}

/** What npm said is kept back: of its pages on a lost network a person needs the first word. */
async function npmCi() {
  const npm = spawn('npm', ['ci', '--no-fund', '--no-audit', '--no-update-notifier', '--loglevel=error'], {
    cwd: root,
    stdio: ['ignore', 'ignore', 'pipe'],
    shell,
  });
  // Its number stands in for ours: an npm that outlives us still holds the folder.
  if (npm.pid !== undefined) writeFileSync(turn, String(npm.pid));
  let interrupted = false;
  for (const signal of ['SIGINT', 'SIGTERM'])
    process.on(signal, () => {
      interrupted = true;
      npm.kill(signal);
    });
  const said = text(npm.stderr);
  try {
    const [code, signal] = await once(npm, 'close');
    return { status: code ?? signal, said: await said, interrupted };
  } catch (error) {
    return { status: error.code, said: '', interrupted };
  }
}

function reasonOf(status, said) {
  const code = /^npm (?:error|ERR!) code (\S+)/mu.exec(said)?.[1] ?? String(status);
  const log = / in: (\S+\.log)/u.exec(said)?.[1];
  return log === undefined ? code : `${code}，${log}`;
}

function refuseReadOnly() {
  const probe = join(root, `.liaison-${String(process.pid)}`);
  try {
    mkdirSync(probe);
    rmSync(probe, { recursive: true });
  } catch {
    fail(
      `不能写入 ${root}，依赖无处可装：请换到可写的文件夹。/ ${root} cannot be written: move it to a folder that can.`,
    );
  }
}

/** Two installs in one folder would take each other's files away, so the second waits; for nobody who is gone. */
async function takeTurn() {
  for (let waited = false; !take(); waited = true) {
    if (!waited) console.error('另一个进程正在安装依赖，请稍候… / another process is installing; waiting …');
    await setTimeout(500);
  }
  process.on('exit', () => rmSync(turn, { force: true }));
}

function take() {
  if (!isRunning(holder())) rmSync(turn, { force: true });
  try {
    writeFileSync(turn, String(process.pid), { flag: 'wx' });
    return true;
  } catch (error) {
    if (error.code === 'EEXIST') return false;
    throw error;
  }
}

function holder() {
  try {
    return Number(readFileSync(turn, 'utf8'));
  } catch {
    return 0;
  }
}

function isRunning(pid) {
  if (!Number.isInteger(pid) || pid <= 0) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}

function fail(line) {
  console.error(line);
  process.exit(1);
}
