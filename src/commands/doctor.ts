import type { Command } from 'commander';
import type { App } from '../app.ts';
import { NamedFailure, officeOf, type CommonOptions, type Shell } from '../command.ts';
import type { Person } from '../domain/people.ts';
import { nameOf } from '../store/database.ts';
import { fact, type Check } from './doctor/check.ts';
import { checkFiles } from './doctor/files.ts';
import { checkLanguage, checkMeaning, checkSpeech } from './doctor/models.ts';
import { checkJournal, checkPlans, checkRoster } from './doctor/record.ts';
import { checkSending } from './doctor/sending.ts';
import { checkAccounts, checkTelegram } from './doctor/telegram.ts';

export function addDoctor(program: Command, shell: Shell): void {
  program
    .command('doctor')
    .description('检查配置、数据和名册，说明有什么问题、怎么办 (what is wrong and what to do)')
    .action(async (options: CommonOptions) => {
      // A store that cannot be opened throws its own line, which says what to do.
      const checks = await shell.withApp(options, async (app) => examine(app, await officeOf(options, app)));
      if (options.json === true) shell.print(JSON.stringify({ checks }));
      else for (const check of checks) shell.print(lineOf(check));
      const faults = checks.filter(({ ok }) => !ok);
      if (faults.length > 0)
        throw new NamedFailure(
          `有 ${String(faults.length)} 处需要处理：${faults.map(({ name }) => name).join('、')} (see above)`,
        );
    });
}

function lineOf({ name, ok, detail, remedy }: Check): string {
  return `${ok ? '正常' : '注意'} ${name}：${detail}${ok || remedy === undefined ? '' : `；${remedy}`}`;
}

async function examine(app: App, viewer: Person): Promise<readonly Check[]> {
  const { config, store, clock } = app;
  return [
    fact('运行环境', `时区 ${config.timeZone}，现在 ${clock.now()}`),
    fact('数据', `${nameOf(config.store)}，${await store.engine()}`),
    ...(await checkPlans(app, viewer)),
    ...(await checkLanguage(app)),
    await checkMeaning(app),
    await checkFiles(app),
    ...(await checkRoster(app)),
    await checkJournal(app, viewer),
    ...(await checkTelegram(app)),
    ...(await checkAccounts(app)),
    await checkSending(app),
    checkSpeech(app),
  ];
}
