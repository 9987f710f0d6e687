/** What somebody asks for of a group: for whom it is to be, in their words, `null` for nobody any more; of which, where it is named. */
export interface SaidBinding {
  readonly title: string | null;
  readonly audience: string | null;
}

const polite = '(?:请|麻烦|帮我|给我)*';
const ofHere = '(?:本|这个?|该|此)群(?:聊|组)?';
const named = '群(?:聊|组)?[《“"「](?<title>[^》”"」]{1,60})[》”"」]';
const which = `(?:${ofHere}|${named})`;
const to = '(?:的?(?:查看)?(?:范围|对象|单位))?(?:改?(?:为|成|到|给)|是|[:：,，\\s])*';

const bindings = [
  `^${polite}(?:重新|改)?绑定?(?:到|给)?${which}${to}(?<audience>.*)$`,
  `^${polite}(?:把|将|让)?${which}(?:重新)?(?:改?绑定?)${to}(?<audience>.*)$`,
  '^[/／]bind(?:@\\w+)?(?:\\s+(?<audience>.*))?$',
  '^(?:please )?bind this (?:group|chat)(?:\\s+to)?[\\s:：]*(?<audience>.*)$',
].map((source) => new RegExp(source, 'isu'));

const unbindings = [
  `^${polite}(?:解除|取消|撤除|去掉)${which}的?绑定(?:了|吧)?$`,
  `^${polite}(?:把|将)?${which}(?:的)?(?:绑定)?(?:解除绑定|取消绑定|解绑|解除|取消)(?:了|掉|吧)?$`,
  `^${polite}解绑${which}(?:了|吧)?$`,
  '^[/／]unbind(?:@\\w+)?$',
  '^(?:please )?unbind this (?:group|chat)$',
].map((source) => new RegExp(source, 'isu'));

/** `null` where the words ask for nothing of the kind. */
export function bindingIn(words: string): SaidBinding | null {
  const said = words.trim().replace(/[。.!！\s]+$/u, '');
  const unbound = groupsOf(said, unbindings);
  if (unbound !== null) return { title: unbound['title'] ?? null, audience: null };
  const bound = groupsOf(said, bindings);
  return bound === null ? null : { title: bound['title'] ?? null, audience: (bound['audience'] ?? '').trim() };
}

function groupsOf(said: string, patterns: readonly RegExp[]): Readonly<Record<string, string | undefined>> | null {
  const found = patterns.map((pattern) => pattern.exec(said)).find((match) => match !== null);
  return found === undefined ? null : (found.groups ?? {});
}

/** 全部 is everybody who may read all. */
export const meansAll = (audience: string): boolean =>
  /^(?:全部|所有|全体|各|不限)(?:成员|牵头|参与)?(?:单位|部门|人员?|事项)?(?:可见)?$|^(?:all|everyone|everybody|all units)$/iu.test(
    audience,
  );
