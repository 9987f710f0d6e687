const please = String.raw`(?:请|麻烦|劳驾|帮我?|我要|我想|需要|再|重新)*`;
const kind = '(?:登记|绑定|注册|邀请|激活|开通)';
const chat = String.raw`(?:telegram|tg|电报|飞机|机器人|联络台|聊天)`;

const orders: readonly RegExp[] = [
  new RegExp(
    `^${please}(?:给|为|帮|替)(?<who>.{1,60}?)(?:重新|再|另)*(?:发|生成|开|要|做|弄|来|办|出)(?:一下|一?个|一?张|一?份|过去)?(?:新的?)?${kind}[码碼]$`,
    'iu',
  ),
  new RegExp(`^${please}(?:发|生成|开|出|要)(?:一?个|一?张)?(?:给)?(?<who>.{1,60}?)的?(?:新的?)?${kind}[码碼]$`, 'iu'),
  new RegExp(`^${please}(?<who>.{1,60}?)的${kind}[码碼]$`, 'iu'),
  new RegExp(
    `^${please}(?<who>.{1,60}?)(?:也|现在|今天)*(?:要|想|需要|申请|准备)(?:重新|再)?(?:绑定|登记|开通|注册|绑|连)(?:一下|到)? ?${chat}(?:账号|帐号)?$`,
    'iu',
  ),
  new RegExp(
    `^${please}(?<who>.{1,60}?)换(?:了|新|个)*手机号?了?[,;，；。 ]*(?:要|需要|想|得)?(?:重新|再)?(?:绑定|登记|绑)(?: ?${chat})?$`,
    'iu',
  ),
  /^(?:please )?(?:(?:can i (?:get|have)|get|make|give me|send|create|issue|generate|i need|we need|new) )*(?:an? |the )?(?:new )?(?:enrol+ment |binding |invit(?:e|ation) )?code for (?<who>.{1,60})$/iu,
  /^(?:please )?enroll? (?<who>.{1,60}?)(?: (?:in|on|with|for) telegram)?$/iu,
];

/** For whom words ask the office for a code; `null` where they ask for none. */
export function codeAskedFor(words: string): string | null {
  const said = plain(words);
  for (const order of orders) {
    const who = order.exec(said)?.groups?.['who'];
    if (who !== undefined) return who.trim();
  }
  return null;
}

const ofMine =
  /^(?:请|麻烦|帮我|我要|我想|给我|把)*(?:解绑|解除(?:我的?)?(?:账号|帐号|telegram)?的?绑定|取消(?:我的?)?(?:账号|帐号|telegram)?的?绑定|(?:我的)?(?:账号|帐号)(?:解绑|解除绑定))(?:一下|了|掉)?$|^(?:please )?unbind(?: me| my account| this account)?$/iu;

/** Whether words ask to take the speaker's own account away. */
export const isUnbindingOneself = (words: string): boolean => ofMine.test(plain(words));

/** Names stay as they are written; their case may tell. */
const plain = (words: string): string =>
  words
    .normalize('NFKC')
    .replace(/(?<=\p{Script=Han})\s+(?=\p{Script=Han})/gu, '')
    .replace(/[。.!?吧呗谢\s]+$/u, '')
    .trim();
