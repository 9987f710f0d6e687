import { z } from 'zod';
import {
  exportFormats,
  exportSelection,
  type ExportFormat,
  type ExportSelection,
} from '../../domain/ledger/export/selection.ts';
import { narrowedTo } from '../../domain/ledger/export/table.ts';
import { endsAsUnit, isGroup } from '../../domain/plan/units/unit-list.ts';
import { seesAll } from '../../domain/people.ts';
import type { Request } from '../../domain/request.ts';
import type { ReplyFile } from '../../domain/reply.ts';
import { fold } from '../../domain/text/fold.ts';
import { closing, reply, text } from '../answer.ts';
import { selectedItems } from '../ledger-file.ts';
import { pageAction } from '../page-action.ts';
import { defineQuestion, type Context } from '../question.ts';
import type { Analysis } from '../understand/analysis.ts';
import { wantsLedgerFile } from '../understand/wants-file.ts';
import { roleIn } from '../understand/sides.ts';
import { unknownUnit } from '../unknown-unit.ts';

/** The ledger as a file, or a part of it. */
export const exportLedger = defineQuestion({
  ask: 'export-ledger',
  inPrivate: true,
  slots: z.object({ selection: exportSelection, format: z.enum(exportFormats) }),

  // As it was said: whom it is for is all that politeness would take away.
  read: (analysis) =>
    wantsLedgerFile(analysis.original)
      ? { score: 0.97, slots: { selection: selectionIn(analysis), format: formatIn(fold(analysis.original)) } }
      : null,

  async answer({ selection, format }, context) {
    const { stores, speaker: reader, now, say } = context;
    const items = await selectedItems(selection, { stores, reader, now });
    if (items === null) return unknownUnit(selection.unit ?? '', context);
    const scope = narrowedTo(selection);
    const narrowed = scope === '' ? 'no' : 'yes';
    if (items.length === 0)
      return reply(context, 'not-found', {
        blocks: [text(say('export-none', { scope, narrowed })), closing(context, 0)],
      });
    const file = fileOf(selection, format, context);
    return reply(context, 'file', {
      blocks: [
        text(say('export-ready', { name: file.name, total: items.length, scope, narrowed })),
        ...(seesAll(reader) ? [] : [text(say('export-own'))]),
        closing(context, 0),
      ],
      total: items.length,
      files: [file],
      actions: exportFormats
        .filter((other) => other !== format)
        .map((other) => ({
          label: say(`action-export-${other}`),
          value: pageAction({
            request: { ask: 'export-ledger', selection, format: other } as Request,
            among: null,
            without: [],
            page: 0,
          }),
        })),
    });
  },

  instead(slots, change) {
    if (change.kind === 'unit') return { ...slots, selection: { ...slots.selection, unit: change.unit } };
    return change.kind === 'period' ? { ...slots, selection: { ...slots.selection, due: change.period } } : null;
  },
});

function formatIn(said: string): ExportFormat {
  if (/word|docx?|文档/u.test(said)) return 'docx';
  return /csv|逗号/u.test(said) ? 'csv' : 'xlsx';
}

function selectionIn(analysis: Analysis): ExportSelection {
  const { has, asked, periods } = analysis;
  const unit = unitIn(analysis);
  const role = roleIn(asked);
  const [due] = periods;
  const state = stateIn(has);
  return {
    ...(unit === null ? {} : { unit }),
    ...(unit === null || role === null || role === 'any' ? {} : { role }),
    ...(due === undefined ? {} : { due: due.period }),
    ...(state === undefined ? {} : { state }),
  };
}

/** The unit that is named, be it one that the record lacks; one's own where that is said. 发给我 says nothing of it. */
function unitIn({ original, units, speaker }: Analysis): string | null {
  const [named] = units;
  if (named !== undefined) return named.unit?.name ?? named.text;
  const said = fold(original);
  if (own.test(said) && speaker.unit !== '') return speaker.unit;
  return said.replace(around, ' ').split(' ').find(isStrangeUnit) ?? null;
}

/** All but the name of a unit that the record lacks. */
const around =
  /[\s,，。!！]|导出?|下载|打印|把|将|请|麻烦|帮|给|替|我|一?[份个张](?!体)|发|传|的|台[账帐]|逾期|超期|受阻|[未没已](?:有|完成|办结|报送?)+|事项|工作|任务|清单|牵头|负责|配合|参与|全部|所有/gu;

const isStrangeUnit = (words: string): boolean =>
  words.length > 2 && endsAsUnit(words) && !isGroup(words) && !/^各|(?:单位|部门)$/u.test(words);

const own =
  /我们?(?:单位|部门|局|大队|科室?|中心|处|室|办|这边|牵头|负责|配合|参与)|[我咱]们?的(?=台账|事项|工作|任务|清单|逾期|未)|本(?:单位|部门|局)|\b(?:my|our)\b/u;

function stateIn(has: Analysis['has']): ExportSelection['state'] {
  if (has('overdue')) return 'overdue';
  if (has('silent')) return 'unreported';
  if (has('unfinished', 'moving')) return 'open';
  if (has('blocked')) return 'blocked';
  return has('finished') ? 'done' : undefined;
}

/** Called by what is in it and the day, so that two of them lie side by side in a folder. */
function fileOf(selection: ExportSelection, format: ExportFormat, { today, say }: Context): ReplyFile {
  const parts = [say('export-name'), ...(selection.unit === undefined ? [] : [selection.unit]), today];
  const name = `${parts.join('-').replace(/[\\/:*?"<>|\s]+/gu, '_')}.${format}`;
  return { name, what: 'ledger', format, selection };
}
