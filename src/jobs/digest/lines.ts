import { dayIn } from '../../assistant/answer.ts';
import { changeLines } from '../../assistant/reports/show-change.ts';
import { daysBetween } from '../../domain/calendar/dates.ts';
import type {
  AreaStanding,
  DigestLine,
  DigestMove,
  DigestSnapshot,
  UnitStanding,
} from '../../domain/digest/snapshot.ts';
import { joined, listed, shortWords, titled, type Frame } from './frame.ts';

/** How the lines of each section are worded. */
export type LineOf = (line: DigestLine, snapshot: DigestSnapshot, frame: Frame) => string;

/** 加固校门（教育局）：缺一名技术员，已逾期 2 天 */
export const askedLine: LineOf = (line, { today }, frame) =>
  headed(
    line,
    [line.blocker === null ? frame.say('status-blocked') : shortWords(line.blocker), lateness(line, today, frame)],
    frame,
  );

export const extensionLine: LineOf = (line, { today }, frame) => {
  const { say, language } = frame;
  const { until, reason } = line.extension ?? { until: today, reason: null };
  const asks = say('digest-extension', { until: dayIn(language, until) });
  return headed(line, [asks, reason === null ? '' : shortWords(reason)], frame);
};

export const overdueLine: LineOf = (line, { today }, frame) => {
  const due = frame.say('digest-was-due', { due: dayIn(frame.language, line.due ?? today) });
  return headed(line, [due, lateness(line, today, frame), standing(line, frame)], frame);
};

export const soonLine: LineOf = (line, { today }, frame) => {
  const { say, language } = frame;
  const due = line.due ?? today;
  const when = say('digest-due', { due: dayIn(language, due), days: daysBetween(today, due) });
  return headed(line, [when, standing(line, frame)], frame);
};

export const finishedLine: LineOf = (line, _, frame) => headed(line, [], frame);

/** 加固校门（教育局）：进度：30% → 40% */
export function movedLine({ line, before, after }: DigestMove, frame: Frame): string {
  const { say } = frame;
  const short = { ...after, blocker: after.blocker === null ? null : shortWords(after.blocker) };
  const was = { ...before, blocker: before.blocker === null ? null : shortWords(before.blocker) };
  const isFirst = before.status === null && after.status !== null;
  const first = isFirst ? [say('digest-first', { status: standing({ ...line, ...figuresOf(after) }, frame) })] : [];
  const compared = isFirst ? { ...was, status: short.status, percent: short.percent } : was;
  const changes = [...first, ...changeLines(compared, short, frame)];
  const words = after.note ?? after.blocker;
  return headed(line, changes.length > 0 ? changes : [words === null ? say('no-change') : shortWords(words)], frame);
}

const figuresOf = ({ status, percent }: DigestMove['after']) => ({ status, percent });

function headed(line: DigestLine, parts: readonly string[], frame: Frame): string {
  const lead = line.lead.length === 0 ? frame.say('lead-none-short') : listed(line.lead, frame);
  const said = joined(parts, frame);
  return frame.say('digest-line', { title: titled(line.title), lead, said, any: said === '' ? 'no' : 'yes' });
}

const lateness = ({ due }: DigestLine, today: string, { say }: Frame): string =>
  due !== null && due < today ? say('digest-late-by', { days: daysBetween(due, today) }) : '';

/** How far it is, in a word and a figure. */
function standing({ status, percent }: Pick<DigestLine, 'status' | 'percent'>, frame: Frame): string {
  if (status === null) return frame.say('status-unreported');
  const figure = percent === null || status === 'done' ? '' : `${String(percent)}%`;
  return joined([frame.say(`status-${status}`), figure], frame);
}

export const unitLine = ({ unitId, name, ...counts }: UnitStanding, { say }: Frame): string =>
  say('digest-standing', { ...counts, name: unitId === null ? say('lead-none-short') : name });

export const areaLine = ({ name, percent, elapsed, ...counts }: AreaStanding, frame: Frame): string =>
  frame.say('digest-area', {
    ...counts,
    name: areaName(name, frame),
    percent,
    elapsed: elapsed ?? 0,
    timed: elapsed === null ? 'no' : 'yes',
  });

export const areaName = (name: string, { say }: Frame): string => (name === '' ? say('digest-no-heading') : name);
