import { chineseDate, type Day } from '../../domain/calendar/dates.ts';
import type { ExportFormat } from '../../domain/ledger/export/selection.ts';
import type { Status } from '../../domain/ledger/item.ts';
import type { Pace } from '../../domain/ledger/milestones.ts';
import type { Role } from '../../domain/people.ts';
import type { PaperKind } from '../../domain/papers/order.ts';

export type Language = 'zh' | 'en';

/** The furniture of the page. What the desk says, and what can be said to it, is not translated here. */
export interface Wording {
  readonly htmlLanguage: string;
  readonly product: string;
  readonly noPlan: string;
  readonly noPlanHint: string;
  readonly conversation: string;
  readonly conversationLog: string;
  readonly welcome: string;
  readonly welcomeHint: string;
  readonly you: string;
  readonly desk: string;
  readonly waiting: string;
  readonly quote: string;
  readonly sources: (count: number) => string;
  readonly actions: string;
  readonly messageLabel: string;
  readonly messagePlaceholder: string;
  readonly send: string;
  readonly sendAgain: string;
  readonly offline: string;
  readonly notSent: string;
  readonly scriptsNeeded: string;
  readonly choosePerson: string;
  readonly speakingAs: string;
  readonly ledger: string;
  readonly toLedger: string;
  readonly toConversation: string;
  readonly columns: Readonly<Record<'item' | 'lead' | 'participants' | 'due' | 'status' | 'progress', string>>;
  readonly files: string;
  readonly exportTo: (format: ExportFormat) => string;
  readonly noSuchUnit: string;
  readonly nothingToExport: string;
  /** What an official paper is called as a file. */
  readonly papers: Readonly<Record<PaperKind, string>>;
  readonly paperOfOffice: string;
  readonly noPaper: Readonly<Record<'nothing' | 'none-unreported' | 'ahead' | 'not-a-week', string>>;
  readonly tooManyRows: (limits: { readonly total: number; readonly limit: number }) => string;
  readonly noItems: string;
  readonly noLead: string;
  readonly jointlyResponsible: string;
  readonly none: string;
  readonly overdue: string;
  readonly withdrawn: string;
  readonly notReported: string;
  readonly noPercent: string;
  readonly blocker: string;
  readonly pace: Readonly<Record<Pace['state'], string>>;
  readonly milestones: (reached: number, total: number) => string;
  readonly asksExtension: (until: string) => string;
  readonly planDue: (date: string) => string;
  readonly ledgerLead: (units: string) => string;
  readonly planUnits: (units: string) => string;
  readonly accepted: (date: string) => string;
  readonly unitJoint: string;
  readonly totals: (counts: {
    readonly items: number;
    readonly overdue: number;
    readonly notReported: number;
  }) => string;
  readonly asOf: (time: string) => string;
  readonly date: (day: Day) => string;
  readonly recurrence: Readonly<Record<string, string>>;
  readonly status: Readonly<Record<Status, string>>;
  readonly role: Readonly<Record<Role, string>>;
  readonly failed: (errorId: string) => string;
  readonly signIn: string;
  readonly signInHint: string;
  readonly nobody: string;
  readonly nobodyHint: string;
  readonly refused: string;
  readonly notFound: string;
  readonly pictureFailed: string;
  readonly unreadable: string;
  readonly unknownPerson: string;
  readonly tooLarge: string;
  readonly attach: string;
  readonly attachHint: (megabytes: number, most: number, all: number) => string;
  readonly fileTooLarge: (megabytes: number) => string;
  readonly filesTooLarge: (megabytes: number) => string;
  readonly tooManyFiles: (most: number) => string;
  readonly filesUnsure: string;
  readonly filesFailed: (errorId: string) => string;
  readonly filesOf: string;
  readonly fileNotFound: string;
  readonly fileLost: string;
  readonly broken: (errorId: string) => string;
}

const formatNames: Readonly<Record<ExportFormat, string>> = { xlsx: ' Excel', docx: ' Word', csv: ' CSV' };

const zh: Wording = {
  htmlLanguage: 'zh-CN',
  product: '联络台',
  noPlan: '尚未载入方案',
  noPlanHint: '在项目目录执行 npm run -s liaison -- load 方案文件，台账就会出现在这里。',
  conversation: '对话',
  conversationLog: '对话记录',
  welcome: '您好，这里是联络台。',
  welcomeHint: '可以问谁牵头、何时到期、进展如何，也可以直接报送进展。不妨从这些开始：',
  you: '我',
  desk: '联络台',
  waiting: '正在查找，请稍候',
  quote: '原文',
  sources: (count) => `依据（${String(count)} 条）`,
  actions: '可选操作',
  messageLabel: '消息',
  messagePlaceholder: '提问，或用一句话报送进展',
  send: '发送',
  sendAgain: '重新发送',
  offline: '连接已断开，正在重新连接；断开期间的答复会自动补上。',
  notSent: '消息没有送达，内容已放回输入框，请稍后重新发送。',
  scriptsNeeded: '浏览器没有启用脚本，答复要等页面重新载入后才会显示。',
  choosePerson: '选择演示人员',
  speakingAs: '当前身份',
  ledger: '工作台账',
  toLedger: '台账',
  toConversation: '返回对话',
  columns: { item: '事项', lead: '牵头', participants: '参与', due: '时限', status: '状态', progress: '进度' },
  files: '文件',
  exportTo: (format) => `导出${formatNames[format]}`,
  noSuchUnit: '台账里没有这个单位，请重新导出。',
  nothingToExport: '没有符合条件的事项，没有可以导出的。',
  papers: { bulletin: '工作通报（草稿）', unreported: '未报送单位名单（草稿）', ledger: '工作台账（公文格式）' },
  paperOfOffice: '公文由办公室起草，请与办公室联系。',
  noPaper: {
    nothing: '台账里还没有工作，没有可以起草的。',
    'none-unreported': '没有未报送的单位，没有生成名单。',
    ahead: '这段时间还没有到，没有可以起草的。',
    'not-a-week': '通报按周起草，请重新说是哪一周。',
  },
  tooManyRows: ({ total, limit }) =>
    `共${String(total)}项，Word 文档最多列${String(limit)}项，请缩小范围，或导出 Excel。`,
  noItems: '台账中没有您可以查看的事项。',
  noLead: '未明确牵头单位',
  jointlyResponsible: '均为责任单位',
  none: '—',
  overdue: '逾期',
  withdrawn: '方案已不再列出',
  notReported: '未报送',
  noPercent: '未填',
  blocker: '存在问题：',
  planDue: (date) => `方案为${date}`,
  ledgerLead: (units) => `台账为${units}`,
  planUnits: (units) => `方案为${units}`,
  accepted: (date) => `${date}已验收`,
  unitJoint: '、',
  totals: ({ items, overdue, notReported }) => `共${items}项，逾期${overdue}项，未报送${notReported}项`,
  asOf: (time) => `截至${time}`,
  date: chineseDate,
  recurrence: {
    'long-term': '长期坚持',
    'every-week': '每周',
    'every-month': '每月',
    'every-quarter': '每季度',
    'every-half-year': '每半年',
    'every-year': '每年',
  },
  pace: { done: '全部完成', behind: '滞后', ahead: '超前', 'on-time': '正常' },
  milestones: (reached, total) => `节点 ${String(reached)}/${String(total)}`,
  asksExtension: (until) => `申请延期到${until}，待审定`,
  status: { 'not-started': '未启动', 'in-progress': '推进中', blocked: '受阻', done: '已完成' },
  role: {
    liaison: '联络员',
    head: '负责人',
    leader: '领导',
    office: '办公室',
    administrator: '管理员',
    member: '工作人员',
  },
  failed: (errorId) =>
    `抱歉，系统出了问题，这条消息没有处理成功。请稍后重新发送；如仍不行，请把错误编号 ${errorId} 告诉管理员。`,
  signIn: '请使用已登记的聊天账号',
  signInHint: '联络台按名册识别身份。请用名册中登记的聊天账号与联络台对话；尚未登记的，请联系本单位联络员或办公室。',
  nobody: '名册中没有演示人员',
  nobodyHint:
    '网页上的对话供演示人员使用（名册“账号”一栏为 demo: 开头）。其他人员请用名册中登记的聊天账号与联络台对话。',
  refused: '这个操作只能在本机打开的联络台页面上进行。',
  notFound: '没有这个页面。',
  pictureFailed: '这张图没有画成，数据见回复的文字。',
  unreadable: '没有看懂这次提交，请刷新页面后再试。',
  unknownPerson: '名册中没有这位演示人员，请重新选择。',
  tooLarge: '消息太长，没有送达。请缩短或分几次发送。',
  attach: '添加照片或文件',
  attachHint: (megabytes, most, all) =>
    `每个附件不超过 ${String(megabytes)} MB，一次最多 ${String(most)} 个、共 ${String(all)} MB`,
  fileTooLarge: (megabytes) => `附件超过 ${String(megabytes)} MB，没有发送。请压缩，或分开发送：`,
  filesTooLarge: (megabytes) => `一次发送的附件合计超过 ${String(megabytes)} MB，没有送达。请分几次发送。`,
  tooManyFiles: (most) => `一次最多发送 ${String(most)} 个附件，请分几次发送。`,
  filesUnsure: '连接中断时正在发送附件，可能没有送达。如果稍后仍无答复，请重新发送。',
  filesFailed: (errorId) =>
    `抱歉，系统出了问题，这条消息和附件没有处理成功。请重新选择附件再发送；如仍不行，请把错误编号 ${errorId} 告诉管理员。`,
  filesOf: '附件',
  fileNotFound: '没有这个附件，或者您不能查看。',
  fileLost: '这个附件的内容已经丢失或损坏，请告诉管理员从备份中恢复。',
  broken: (errorId) => `抱歉，系统出了问题，请稍后再试；如仍不行，请把错误编号 ${errorId} 告诉管理员。`,
};

const en: Wording = {
  htmlLanguage: 'en',
  product: 'Liaison Desk',
  noPlan: 'No plan loaded yet',
  noPlanHint: 'Run npm run -s liaison -- load PLAN in the project folder, and the ledger appears here.',
  conversation: 'Conversation',
  conversationLog: 'Messages',
  welcome: 'Hello, this is the Liaison Desk.',
  welcomeHint:
    'Ask who leads, what is due and how far things are, or report progress. You might begin with one of these:',
  you: 'You',
  desk: 'Desk',
  waiting: 'Looking it up, one moment',
  quote: 'Source text',
  sources: (count) => `Sources (${String(count)})`,
  actions: 'Choices',
  messageLabel: 'Message',
  messagePlaceholder: 'Ask, or report progress in one sentence',
  send: 'Send',
  sendAgain: 'Send again',
  offline: 'The connection was lost and is being restored; replies that you missed will appear.',
  notSent: 'The message was not delivered. Its text is back in the field; please send it again in a moment.',
  scriptsNeeded: 'Scripts are switched off in this browser: replies appear when the page is loaded again.',
  choosePerson: 'Choose a demonstration person',
  speakingAs: 'Speaking as',
  ledger: 'Ledger',
  toLedger: 'Ledger',
  toConversation: 'Back to the conversation',
  columns: { item: 'Item', lead: 'Lead', participants: 'With', due: 'Due', status: 'Status', progress: 'Progress' },
  files: 'Files',
  exportTo: (format) => `Export to${formatNames[format]}`,
  noSuchUnit: 'The ledger has no such unit. Please export again.',
  nothingToExport: 'Nothing in the ledger fits, so there is nothing to export.',
  papers: { bulletin: '工作通报（草稿）', unreported: '未报送单位名单（草稿）', ledger: '工作台账（公文格式）' },
  paperOfOffice: 'Official papers are drafted by the office. Please ask it for one.',
  noPaper: {
    nothing: 'There is nothing in the ledger yet, so there is nothing to draft.',
    'none-unreported': 'No unit owes a report, so no list was made.',
    ahead: 'Those days are yet to come, so there is nothing to draft.',
    'not-a-week': 'A bulletin is about one week. Please say again which.',
  },
  tooManyRows: ({ total, limit }) =>
    `There are ${total} items, and a document holds ${limit}. Please narrow it down, or export to Excel.`,
  noItems: 'The ledger holds nothing that you may see.',
  noLead: 'No lead named',
  jointlyResponsible: 'all responsible',
  none: '—',
  overdue: 'overdue',
  withdrawn: 'no longer in the plan',
  notReported: 'Not reported',
  noPercent: 'not given',
  blocker: 'Problem: ',
  planDue: (date) => `${date} by the plan`,
  ledgerLead: (units) => `${units} by the ledger`,
  planUnits: (units) => `${units} by the plan`,
  accepted: (date) => `accepted ${date}`,
  unitJoint: ', ',
  totals: ({ items, overdue, notReported }) => `${items} in all, ${overdue} overdue, ${notReported} not reported`,
  asOf: (time) => `as of ${time}`,
  date: (day) => day,
  recurrence: {
    'long-term': 'long-term',
    'every-week': 'every week',
    'every-month': 'every month',
    'every-quarter': 'every quarter',
    'every-half-year': 'every half-year',
    'every-year': 'every year',
  },
  pace: { done: 'all reached', behind: 'behind', ahead: 'ahead', 'on-time': 'on time' },
  milestones: (reached, total) => `Milestones ${String(reached)}/${String(total)}`,
  asksExtension: (until) => `extension until ${until} asked for`,
  status: { 'not-started': 'Not started', 'in-progress': 'In progress', blocked: 'Blocked', done: 'Done' },
  role: {
    liaison: 'liaison',
    head: 'unit head',
    leader: 'leadership',
    office: 'office',
    administrator: 'administrator',
    member: 'staff of a unit',
  },
  failed: (errorId) =>
    `Sorry, something broke and this message was not dealt with. Please send it again in a moment; if that does not help, give the administrator the error number ${errorId}.`,
  signIn: 'Please use an enrolled chat account',
  signInHint:
    'The Liaison Desk knows people by its roster. Please talk to it from the chat account that the roster names; to be enrolled, turn to your liaison or the office.',
  nobody: 'The roster has no demonstration persons',
  nobodyHint:
    'The page is for demonstration persons (roster accounts that begin with demo:). Everyone else talks to the desk from the chat account that the roster names.',
  refused: 'This works only on the Liaison Desk page opened on its own machine.',
  notFound: 'There is no such page.',
  pictureFailed: 'This picture could not be drawn; its figures are in the words of the reply.',
  unreadable: 'This submission could not be understood. Please reload the page and try again.',
  unknownPerson: 'The roster has no such demonstration person. Please choose again.',
  tooLarge: 'The message is too long and was not delivered. Please shorten it or send it in parts.',
  attach: 'Add photos or files',
  attachHint: (megabytes, most, all) => `${megabytes} MB a file at most; ${most} files and ${all} MB a message`,
  fileTooLarge: (megabytes) => `Over ${megabytes} MB and not sent. Please make it smaller or send it in parts: `,
  filesTooLarge: (megabytes) =>
    `The files of a message may have ${megabytes} MB together; nothing was delivered. Please send them in several messages.`,
  tooManyFiles: (most) => `A message takes ${most} files at most. Please send them in several messages.`,
  filesUnsure:
    'The connection was lost while files were being sent; they may not have arrived. If no reply comes, please send them again.',
  filesFailed: (errorId) =>
    `Sorry, something broke and this message and its files were not dealt with. Please choose the files and send it again; if that does not help, give the administrator the error number ${errorId}.`,
  filesOf: 'Files',
  fileNotFound: 'There is no such file, or it is not for you to read.',
  fileLost: 'The content of this file is lost or damaged. Please ask the administrator to restore it from a backup.',
  broken: (errorId) =>
    `Sorry, something broke. Please try again in a moment; if that does not help, give the administrator the error number ${errorId}.`,
};

export const wordings: Readonly<Record<Language, Wording>> = { zh, en };
