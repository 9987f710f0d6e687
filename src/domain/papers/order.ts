import { z } from 'zod';
import { addDays, daysBetween, plainDate, type Day, type Period } from '../calendar/dates.ts';
import { period } from '../request.ts';

/** The papers that are drafted: 工作通报, 工作台账, 未报送单位名单. */
export const paperKinds = ['bulletin', 'ledger', 'unreported'] as const;
export type PaperKind = (typeof paperKinds)[number];

/** Which paper, and what the office gives for it. A paper is made when it is fetched, of the ledger as it is then. */
export const paperOrder = z.object({
  paper: z.enum(paperKinds),
  /**
   * The week that a bulletin is about, Monday to Sunday; that of the day on which it is made where none is named. Of the unreported list: in
   * which days nothing was reported, ever where none are named.
   */
  period: period.exactOptional(),
  number: z.string().max(60).exactOptional(),
});
export type PaperOrder = Readonly<z.infer<typeof paperOrder>>;

/** Monday to Sunday around the day. */
export function weekOf(day: Day): Period {
  const from = addDays(day, 1 - plainDate(day).dayOfWeek);
  return { from, to: addDays(from, 6) };
}

/** The first week that is wholly after this one. */
export const weekAfter = ({ to }: Period): Period => weekOf(addDays(to, 1));

/** Whether a stretch is a week as `weekOf` has them. */
export const isWeek = ({ from, to }: Period): boolean => daysBetween(from, to) === 6 && plainDate(from).dayOfWeek === 1;

/** A document number among words, its brackets those of the standard: 清平安办[2026]8号 is 清平安办〔2026〕8号. */
export function numberIn(words: string): string | null {
  const found = /(?<of>[\p{Script=Han}]{2,16})\s*[〔【[（(](?<year>\d{4})[〕】\]）)]\s*第?(?<at>\d{1,4})\s*号/u.exec(
    words,
  )?.groups;
  if (found === undefined) return null;
  const { of = '', year = '', at = '' } = found;
  return `${of.replace(/^.*(?:文号|编号|字号)(?:是|为|用)?/u, '')}〔${year}〕${String(Number(at))}号`;
}
