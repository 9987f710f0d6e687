import type { ReplyKind } from '../domain/reply.ts';

/** What an office calls each kind of reply, in the order in which they are told. */
export const kindNames: Readonly<Record<ReplyKind, string>> = {
  lead: '牵头参与',
  duties: '单位任务',
  due: '时限',
  status: '进展',
  history: '历次报送',
  silent: '未报送',
  liaison: '联络员',
  organisation: '组织机构',
  target: '目标指标',
  count: '数量',
  passage: '方案原文',
  findings: '待核对',
  draft: '草稿',
  recorded: '已记录',
  cancelled: '已取消',
  undone: '已撤销',
  digest: '每日摘要',
  file: '文件',
  help: '用法',
  clarify: '反问',
  'not-found': '没有查到',
  'out-of-scope': '不在范围',
  denied: '不予办理',
  error: '出错',
};

export const replyKinds = Object.keys(kindNames) as readonly ReplyKind[];

const refusals: ReadonlySet<ReplyKind> = new Set(['clarify', 'not-found', 'out-of-scope', 'denied']);

/** Whether a reply of this kind gives no answer: it refuses, or asks back. */
export const isRefusal = (kind: ReplyKind): boolean => refusals.has(kind);
