import { fold } from '../../domain/text/fold.ts';
import type { Day } from '../../domain/calendar/dates.ts';
import type { Directory } from '../understand/directory.ts';
import { isNotOurs } from '../understand/not-ours.ts';
import { isAsking } from './asking.ts';
import { asksOfDraft } from './draft-questions.ts';
import { understandReport } from './understand-report.ts';
import { matchesOf } from '../../domain/text/matches.ts';

/** A message that says something and asks something else besides. */
export interface Beside {
  readonly statement: string;
  readonly question: string;
  /** What is said stands before what is asked. */
  readonly isFirst: boolean;
}

const clause = /[^,，;；。!！?？\n]+[,，;；。!！?？\n]*/gu;

/** What is said in a message, apart from what is asked in it; `null` where all of it is either. */
export function besideQuestion(words: string): Beside | null {
  const clauses = matchesOf(words, clause)
    .map(([said]) => said)
    .filter((said) => /[\p{L}\p{N}]/u.test(said));
  const asking = clauses.map(isAsking);
  const first = asking.indexOf(true);
  if (first < 0) return null;
  const last = asking.lastIndexOf(true);
  const statement = [...clauses.slice(0, first), ...clauses.slice(last + 1)]
    .join('')
    .replace(/[\s,，;；、]+$/u, '')
    .trim();
  if (statement === '') return null;
  const question = clauses
    .slice(first, last + 1)
    .join('')
    .trim();
  if (asksOfDraft(question) || asksWhetherTrue.test(fold(question))) return null;
  return { statement, question, isFirst: first > 0 };
}

/** 是真的吗 is asked of what was said, which then is no report. */
const asksWhetherTrue =
  /^(?:那|这|这个|请问|是不是)*(?:对|是|真的?|没错|是真的|是这样|这样|有这回事|有这事|属实|准确|不是|确实)(?:的|了)?(?:吗|么|吧|不|嘛|不对|没有?)?[\s\p{P}]*$/u;

interface Reading {
  readonly today: Day;
  readonly directory: Directory;
}

/** Whether what stands beside a question reports on an item that it names, rather than bounding or recalling what is asked about. */
export function reportsBeside(statement: string, reading: Reading & { readonly mayRefer?: boolean }): boolean {
  const text = fold(statement).replace(/[\s\p{P}]+$/u, '');
  if (/(?:的|之?外|里面?|当中|之中|其中|时|后|以来|情况下)$/u.test(text) || recalls.test(text) || arranges.test(text))
    return false;
  const parts = understandReport(statement, reading) ?? [];
  return (
    parts.length > 0 &&
    parts.every(({ itemIds, change, unclear, added }) => {
      const says = Object.keys(change).some((field) => field !== 'note');
      const isNamed = itemIds.length > 0 || (reading.mayRefer === true && refersBack.test(text));
      return isNamed && (says || unclear !== null || added !== null);
    })
  );
}

/** To what the question before it was about. */
const refersBack = /[这该那此][项个件块]|它/u;

/** What the office arranges is no report. */
const arranges = /时限|期限|牵头|验收|拆成|拆分|移交|接任|延期|顺延|宽限/u;

const recalls =
  /(?:上次|上周|上个?月|上期|之前|此前|原来|以前|去年)[^,，。;；]{0,8}(?:报|说|写|是|填)|台账|系统(?:里|上|中|显示)|方案(?:里|上|中|要求|写)|显示|记录的?(?:是|为)|听说|据说|如果|假如|要是|(?:领导|上级|有人|办公室)[^,，。;；]{0,4}(?:说|问)/u;

/** The report in a message that gives orders to the program besides; those are no words of a report. The message where there is none. */
export function withoutOrders(words: string, reading: Reading): string {
  if (!isNotOurs(words)) return words;
  const sentences = words.match(/[^。；;!！?？\n]+[。；;!！?？\n]*/gu) ?? [];
  const ours = sentences.filter((sentence) => !isNotOurs(sentence)).join('');
  return !isNotOurs(ours) && !isAsking(ours) && reportsBeside(ours, reading) ? ours : words;
}
