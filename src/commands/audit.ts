import { Argument, type Command } from 'commander';
import { NamedFailure, officeOf, type CommonOptions, type Shell } from '../command.ts';
import { faultsOf, type Fault } from '../domain/ledger/journal.ts';

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
  const { entries, faults } = await shell.withApp(options, async (app) => {
    const speaker = await officeOf(options, app);
    const { store } = app;
    const all = await store.journal.entries(speaker);
    return { entries: all.length, faults: faultsOf(all, await store.journal.head()) };
  });
  if (options.json === true) shell.print(JSON.stringify({ entries, holds: faults.length === 0, faults }));
  if (faults.length > 0)
    throw new NamedFailure(`日志不完整：${faults.map(named).join('，')} (the journal does not hold)`);
  if (options.json !== true) shell.print(`日志完整：共 ${String(entries)} 条，逐条相符 (the journal holds)`);
}

const what: Readonly<Record<Fault['what'], string>> = { changed: '内容被改动', missing: '缺失', misplaced: '位置不对' };

const named = (fault: Fault): string => `第 ${String(fault.seq)} 条${what[fault.what]}`;

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
