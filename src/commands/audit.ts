import { Argument, type Command } from 'commander';
import { audit, type Audit } from '../assistant/audit.ts';
import { NamedFailure, officeOf, type CommonOptions, type Shell } from '../command.ts';
import type { Fault } from '../domain/ledger/journal.ts';
import type { LedgerFault } from '../domain/ledger/ledger-faults.ts';

export function addAudit(program: Command, shell: Shell): void {
  program
    .command('audit')
    .description('核对或查看变更日志 (check or show the journal)')
    .addArgument(new Argument('<what>', 'verify 核对，show 查看').choices(['verify', 'show']))
    .action((what: 'verify' | 'show', options: CommonOptions) =>
      what === 'show' ? show(options, shell) : verify(options, shell),
    );
}

async function verify(options: CommonOptions, shell: Shell): Promise<void> {
  const audited = await shell.withApp(options, async (app) => audit(app.store, await officeOf(options, app)));
  const { entries, faults, ledger } = audited;
  const holds = faults.length + ledger.length === 0;
  if (options.json === true) shell.print(JSON.stringify({ entries, holds, faults, ledger }));
  if (!holds) throw new NamedFailure(failureOf(audited));
  if (options.json !== true)
    shell.print(
      `日志完整：共 ${String(entries)} 条，逐条相符，台账与日志一致 (the journal holds, and the ledger follows from it)`,
    );
}

/** More than these are for `--json`. */
const MOST_NAMED = 20;

function failureOf({ faults, ledger }: Audit): string {
  const parts = [
    ...(faults.length === 0 ? [] : [`日志不完整：${listed(faults.map(named))} (the journal does not hold)`]),
    ...(ledger.length === 0
      ? []
      : [`台账与日志不符：${listed(ledger.map(namedOfLedger))} (the ledger differs from its journal)`]),
  ];
  return parts.join('；');
}

const listed = (names: readonly string[]): string =>
  names.length <= MOST_NAMED
    ? names.join('，')
    : `${names.slice(0, MOST_NAMED).join('，')}，等共 ${String(names.length)} 处，全部见 --json`;

const what: Readonly<Record<Fault['what'], string>> = { changed: '内容被改动', missing: '缺失', misplaced: '位置不对' };

const named = (fault: Fault): string => `第 ${String(fault.seq)} 条${what[fault.what]}`;

const whatOfLedger: Readonly<Record<LedgerFault['what'], string>> = {
  unrecorded: '所记的进展已不在台账中',
  unjournalled: '在日志中没有记载',
  altered: '与日志所记不同',
  broken: '所记的原状与此前的记录接不上',
  'item-gone': '已不在台账中',
  'item-altered': '的现状不是由各次记录得来的',
};

const fieldNames: Readonly<Record<string, string>> = {
  due: '完成时限',
  status: '状态',
  percent: '进度',
  expected: '预计完成',
  blocker: '存在问题',
  note: '说明',
  reportedAt: '最近报送',
  version: '版本',
  kind: '种类',
  undoes: '所撤销的记录',
  messageId: '来源消息',
  person: '记录人',
  personId: '记录人编号',
  recordedAt: '记录时间',
  standing: '身份',
  before: '原状',
  after: '新状',
  said: '原话',
};

/** 事项「…」第 12 号记录（日志第 30 条）与日志所记不同：新状 */
function namedOfLedger({ what: fault, itemId, title, seq, updateId, fields }: Audit['ledger'][number]): string {
  const item = title === null ? `第 ${itemId} 号事项` : `事项“${title}”`;
  const update = updateId === null ? '' : `第 ${updateId} 号记录`;
  const entry = seq === null ? '' : update === '' ? `日志第 ${String(seq)} 条` : `（日志第 ${String(seq)} 条）`;
  const differing = fields.length === 0 ? '' : `：${fields.map((field) => fieldNames[field] ?? field).join('、')}`;
  return `${item}${update}${entry}${whatOfLedger[fault]}${differing}`;
}

async function show(options: CommonOptions, shell: Shell): Promise<void> {
  const entries = await shell.withApp(options, async (app) => {
    const speaker = await officeOf(options, app);
    return app.store.journal.entries(speaker);
  });
  for (const entry of entries) {
    const { seq, recordedAt, actor, action, subject, before, after, hash } = entry;
    const line = `${String(seq)} ${recordedAt} ${actor} ${action} ${subject}\n  ${before ?? ''} → ${after ?? ''}\n  ${hash}`;
    shell.print(options.json === true ? JSON.stringify(entry) : line);
  }
}
