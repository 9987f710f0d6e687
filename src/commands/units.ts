import { Argument, InvalidArgumentError, type Command } from 'commander';
import {
  settleUnits,
  type MovedItem,
  type Refusal,
  type Settlement,
  type Settling,
} from '../assistant/settle-units.ts';
import { unitBook, type UnitBook } from '../assistant/unit-book.ts';
import { NamedFailure, officeOf, type CommonOptions, type Shell } from '../command.ts';
import { chineseDate } from '../domain/calendar/dates.ts';
import type { UnitDecision } from '../domain/plan/units/settled.ts';
import { findingNames } from '../knowledge/report/wording.ts';

export function addUnits(program: Command, shell: Shell): void {
  program
    .command('units')
    .description('列出单位，核定名称，一次定准 (units, and settling what a name stands for)')
    .addArgument(
      new Argument('[what]', 'same 就是该单位，different 是另一单位，undo 撤销核定；不写则列出全部').choices([
        'same',
        'different',
        'undo',
      ]),
    )
    .argument('[written]', '文件里的写法 (the name as it is written)')
    .argument('[unit...]', '台账里的单位 (the unit that it is, or is not)')
    .addHelpText('after', examples)
    .action(
      (
        what: Settling['verdict'] | undefined,
        written: string | undefined,
        units: readonly string[],
        options: CommonOptions,
      ) => (what === undefined ? list(options, shell) : settle(wanted(what, written, units), options, shell)),
    );
}

const examples = `
例 (examples):
  liaison units
  liaison units same 县应急管里局 县应急管理局     # 写错了，就是这个单位
  liaison units different 县水利局 县水务局       # 两个单位，不得合并
  liaison units different 县气象局                # 确有这个单位
  liaison units undo 县水利局
`.trimEnd();

/** What was asked for. Spaces around a name are nobody's. */
function wanted(verdict: Settling['verdict'], written = '', units: readonly string[]): Settling {
  const names = units.map((name) => name.trim());
  if (written.trim() === '' || names.includes('')) throw new InvalidArgumentError('请写出单位名称 (a name is needed)');
  if (verdict === 'same' && names.length === 0)
    throw new InvalidArgumentError('请写出它就是哪个单位 (say which unit it is)');
  if (verdict === 'undo' && names.length > 0)
    throw new InvalidArgumentError('撤销时只写一个名称 (undo takes one name)');
  return { verdict, written: written.trim(), units: names };
}

async function settle(settling: Settling, options: CommonOptions, shell: Shell): Promise<void> {
  const settlement = await shell.withApp(options, async (app) => {
    const speaker = await officeOf(options, app);
    // After any load that is under way: both change units.
    return app.store.transaction('load', (stores) => settleUnits(settling, { stores, speaker, now: app.clock.now() }));
  });
  const done = settlementOf(settlement);
  if (options.json === true) shell.print(JSON.stringify(done));
  else for (const line of settledLines(done)) shell.print(line);
}

interface Done {
  readonly changed: boolean;
  readonly undone: boolean;
  readonly decisions: readonly UnitDecision[];
  readonly items: readonly MovedItem[];
}

/** What was done. Throws `NamedFailure` where nothing could be. */
function settlementOf(settlement: Settlement): Done {
  if (settlement.kind === 'settled')
    return { changed: true, undone: false, decisions: [settlement.decision], items: settlement.moved };
  if (settlement.kind === 'undone')
    return { changed: true, undone: true, decisions: settlement.decisions, items: settlement.moved };
  if (settlement.kind === 'unchanged')
    return { changed: false, undone: false, decisions: [settlement.decision], items: [] };
  throw new NamedFailure(refusalLine(settlement));
}

function refusalLine(refusal: Refusal): string {
  switch (refusal.kind) {
    case 'unknown-unit':
      return `没有“${refusal.name}”这个单位${nearestLine(refusal.nearest)} (no such unit; see liaison units)`;
    case 'unseen':
      return `读入的文件里没有“${refusal.name}”这个写法${nearestLine(refusal.nearest)} (no loaded file writes this name)`;
    case 'same-name':
      return `“${refusal.name}”本来就是“${refusal.unit}”，不用核定 (both names are one unit already)`;
    case 'contradicted':
      return `与此前的核定不一致：${decisionLine(refusal.by)}；要改请先执行 liaison units undo "${refusal.by.written}" (undo the earlier decision first)`;
    case 'nothing-settled':
      return `“${refusal.name}”没有核定过，${refusal.known.length === 0 ? '目前没有任何核定' : `核定过的有：${refusal.known.join('、')}`} (nothing to undo)`;
  }
}

const nearestLine = (names: readonly string[]): string =>
  names.length === 0 ? '，请核对名称' : `，最接近的是：${names.map((name) => `“${name}”`).join('、')}`;

function settledLines({ changed, undone, decisions, items }: Done): readonly string[] {
  const said = changed ? (undone ? '已撤销' : '已核定') : '此前已这样核定，没有变动';
  return [
    ...decisions.map((decision) => `${said}：${decisionLine(decision)}`),
    ...items.map(({ ref, title, before, after }) => `  ${ref} ${title}：${sidesLine(before)} → ${sidesLine(after)}`),
    ...(changed
      ? [items.length === 0 ? '  台账各项的单位没有变动' : `  台账 ${String(items.length)} 项的单位有变动`]
      : []),
  ];
}

function decisionLine({ written, verdict, units, decidedBy, decidedAt }: UnitDecision): string {
  const who = `（${decidedBy}，${chineseDate(decidedAt.slice(0, 10))}）`;
  const named = units.map((name) => `“${name}”`).join('、');
  if (verdict === 'same') return `“${written}”就是${named}${who}`;
  return units.join() === written ? `“${written}”是单独的单位${who}` : `“${written}”与${named}是不同单位${who}`;
}

const sidesLine = ({ lead, participants }: MovedItem['before']): string =>
  `牵头 ${lead.join('、') || '无'}${participants.length === 0 ? '' : `，参与 ${participants.join('、')}`}`;

async function list(options: CommonOptions, shell: Shell): Promise<void> {
  const listing = await shell.withApp(options, async (app) => {
    const speaker = await officeOf(options, app);
    return unitBook(app.store, speaker);
  });
  if (options.json === true) shell.print(JSON.stringify(listing));
  else for (const line of listingLines(listing)) shell.print(line);
}

function listingLines({ units, findings, alike, decisions }: UnitBook): readonly string[] {
  const open = findings.length + alike.length;
  return [
    `单位 ${String(units.length)} 个`,
    ...units.map(unitLine),
    ...(open === 0 ? ['没有待核定的单位疑问'] : [`待核定 ${String(open)} 处，执行所列命令之一即可：`]),
    ...findings.flatMap(({ code, message, document, written, candidates }) => [
      `- ${findingNames[code]}：${message}（《${document}》）`,
      ...waysToSettle(written, candidates),
    ]),
    ...alike.flatMap(([one = '', other = '']) => [
      `- “${one}”与“${other}”可能是同一单位`,
      ...waysToSettle(one, [other]),
    ]),
    ...(decisions.length === 0 ? [] : [`已核定 ${String(decisions.length)} 处`]),
    ...decisions.map((decision) => `- ${decisionLine(decision)}`),
  ];
}

function unitLine({ name, aliases, lead, participant }: UnitBook['units'][number]): string {
  const others = aliases.length === 0 ? '' : `（又称${aliases.join('、')}）`;
  return `- ${name}${others}：牵头 ${String(lead)} 项，参与 ${String(participant)} 项`;
}

/** The words by which a doubt is settled, ready to be run. */
function waysToSettle(written: string, candidates: readonly string[]): readonly string[] {
  const quoted = (names: readonly string[]): string => names.map((name) => `"${name}"`).join(' ');
  return [
    `    是同一单位：liaison units same ${quoted([written, ...(candidates.length === 0 ? ['（单位名称）'] : candidates)])}`,
    `    是另一单位：liaison units different ${quoted([written, ...candidates])}`,
  ];
}
