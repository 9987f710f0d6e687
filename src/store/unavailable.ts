import { nameOf, type StoreLocation } from './location.ts';

/** The store cannot be opened; the message says where, why and what to do. Nothing in it was changed. */
export class StoreUnavailableError extends Error {
  override readonly name = 'StoreUnavailableError';
}

type Reason = readonly [chinese: string, english: string];

/** Names the place and the remedy for whatever kept the store from opening. */
export function unavailable(location: StoreLocation, cause: unknown): StoreUnavailableError {
  const where = nameOf(location);
  const [chinese, english] = reasonOf(location, cause);
  return new StoreUnavailableError(`打不开数据（${where}）：${chinese} / Cannot open ${where}: ${english}`, { cause });
}

/**
 * Whether PostgreSQL complained about a statement, and not about the place. Such an error is ours to mend; its codes (SQLSTATE) start with a
 * digit, those of the operating system with an E.
 */
export function isMistakeOfOurs(error: unknown): boolean {
  const code = errorCode(error);
  return code !== undefined && /^[0-9FHP][0-9A-Z]{4}$/u.test(code) && reasonFor(code) === undefined;
}

function reasonOf(location: StoreLocation, cause: unknown): Reason {
  const code = errorCode(cause);
  const known = code === undefined ? undefined : reasonFor(code);
  if (known !== undefined) return known;
  if (location.kind === 'server')
    return ['请检查 DATABASE_URL 的地址、用户和网络。', 'check the address, user and network of DATABASE_URL.'];
  return [
    '文件夹可能已损坏：请换一个文件夹，或从备份恢复。',
    'the folder may be damaged: choose another one or restore a backup.',
  ];
}

function errorCode(cause: unknown): string | undefined {
  if (cause instanceof AggregateError) return errorCode(cause.errors[0]);
  if (typeof cause !== 'object' || cause === null || !('code' in cause)) return undefined;
  return String(cause.code);
}

/** By the whole code, else by its class. */
const reasonFor = (code: string): Reason | undefined =>
  reasons[code] ?? (code.length === 5 ? reasons[code.slice(0, 2)] : undefined);

const noExtension: Reason = [
  '服务器没有安装 pgvector 扩展，或版本低于 0.7。',
  'the server has no pgvector extension installed, or one older than 0.7.',
];
const noHost: Reason = ['找不到这个主机，请检查 DATABASE_URL。', 'no such host: check DATABASE_URL.'];
const noWay: Reason = ['网络不通，请检查网络和防火墙。', 'no way there: check the network and the firewall.'];
const noRoom: Reason = ['磁盘已满，请腾出空间。', 'the disk is full: free some space.'];
const noFolder: Reason = ['它不是文件夹。', 'it is not a folder.'];
const lost: Reason = [
  '服务器中断了连接，请稍后再试，并检查 PostgreSQL 的日志。',
  'the server broke the connection: try again, and see its log.',
];

const reasons: Readonly<Record<string, Reason>> = {
  ECONNREFUSED: [
    '没有服务器在此地址应答，请检查 DATABASE_URL 并启动 PostgreSQL。',
    'nothing answers there: check DATABASE_URL and start PostgreSQL.',
  ],
  ECONNRESET: lost,
  ENOTFOUND: noHost,
  EAI_AGAIN: noHost,
  ETIMEDOUT: noWay,
  EHOSTUNREACH: noWay,
  ENETUNREACH: noWay,
  ERR_INVALID_URL: [
    '地址写法不对，应如 postgres://用户:密码@主机:5432/数据库；密码中的特殊字符须转义，如 @ 写作 %40。',
    'not an address: expected postgres://user:password@host:5432/name, with @ in a password written %40.',
  ],
  ENOSPC: noRoom,
  EDQUOT: noRoom,
  EACCES: ['没有读写权限。', 'no permission to read and write.'],
  EPERM: [
    '没有读写权限，或这个磁盘不支持硬链接；请换一个文件夹。',
    'no permission to read and write, or a disk without hard links: choose another folder.',
  ],
  EROFS: ['文件系统只读。', 'the file system is read-only.'],
  ENOTDIR: noFolder,
  EEXIST: noFolder,
  ENOENT: [
    '建不了这个文件夹，或其中的 db 文件夹已损坏；请检查路径，或换一个文件夹。',
    'it cannot be made, or its folder db is damaged: check the path or choose another folder.',
  ],
  '08': lost,
  '28P01': ['用户名或密码不对。', 'wrong user or password.'],
  '28': ['服务器不接受这个用户。', 'the server does not accept this user.'],
  '3D000': ['没有这个数据库，请先建立。', 'no such database: create it first.'],
  '42501': [
    '用户权限不足（需能建表和 create extension vector）。',
    'the user may not create tables or the extension vector.',
  ],
  '42704': noExtension,
  '42P07': [
    '这个数据库里已有别的程序的同名表，请为联络台单独建立一个数据库。',
    'another program has tables of the same names there: give Liaison Desk a database of its own.',
  ],
  '0A000': noExtension,
  '58P01': noExtension,
  '53100': noRoom,
  '53300': ['服务器的连接已满，请稍后再试，或调大 max_connections。', 'it has no connection left: try again later.'],
  '53': ['服务器资源不足，请检查它的内存和磁盘。', 'the server lacks resources: check its memory and disk.'],
  '57': ['服务器正在启动或停止，请稍后再试。', 'the server is starting or stopping: try again later.'],
  '58': ['服务器读写磁盘出错，请检查它的日志。', 'the server cannot read or write its disk: see its log.'],
  XX: ['数据库文件可能已损坏，请从备份恢复。', 'its files may be damaged: restore a backup.'],
};
