import type { Reply } from '../domain/reply.ts';
import { languageOf, type Language } from './language.ts';
import type { Answered } from './answer-question.ts';
import type { Services } from './services.ts';
import type { Acting } from './settle-open.ts';

/** A command as it is typed: `/due 下月`. */
export interface SaidCommand {
  /** In small letters, without the slash and without the name of a bot. */
  readonly name: string;
  readonly rest: string;
}

/** Somebody's command, about to be obeyed. */
export interface Obeying extends Acting {
  readonly services: Services;
  readonly inGroup: boolean;
}

/** What a command comes to: words that somebody else might have said for it, or its own reply. */
export type Obeyed = { readonly words: string } | Answered;

/** A reply that nothing hangs on. */
export const answered = (said: Reply): Answered => ({ reply: said, asked: null });

/** What a command does with the words behind it. */
export type Obey = (rest: string, obeying: Obeying) => Obeyed | Promise<Obeyed>;

/** The command that a message is; `null` where it is none. A path or a fraction is none. */
export function commandIn(text: string): SaidCommand | null {
  const said = /^[/／](?<name>[a-z]{1,32})(?:@\w+)?(?:\s+(?<rest>.*))?$/isu.exec(text.trim())?.groups;
  return said === undefined
    ? digestIn(text)
    : { name: (said['name'] ?? '').toLowerCase(), rest: (said['rest'] ?? '').trim() };
}

/** The digest of now is asked for by its name alone; what names a day or a person asks for one that was sent. */
function digestIn(text: string): SaidCommand | null {
  const said = text.trim().replace(/[。.！!？?]+$/u, '');
  const zh =
    /^(?:请|麻烦)?(?:给我|帮我|我要|我想)?(?:看|看看|查看|发|来|出)?(?:一下|一份)?(?:今[天日]的?|每日|当前的?|最新的?|(?<form>每?周|每?月))?(?:工作)?摘要$/u.exec(
      said,
    );
  if (zh !== null) return { name: 'digest', rest: zh.groups?.['form'] ?? '每日' };
  const en =
    /^(?:please )?(?:(?:show|send|give) me )?(?:(?:the |my |a )?(?<form>daily|weekly|monthly)? ?|today[’']s )digest(?: please)?$/iu.exec(
      said,
    );
  return en === null ? null : { name: 'digest', rest: (en.groups?.['form'] ?? 'daily').toLowerCase() };
}

/**
 * The language of what is said behind a command; `null` where that is in none: figures, a format, an address. The name of a command is in no
 * language either.
 */
export function languageOfRest(said: string): Language | null {
  const words = said.replace(/^[/／]\w+(?:@\w+)?|\S+:\/\/\S+|\b(?:xlsx|csv|docx|excel|word)\b/giu, ' ');
  return /\p{Script=Han}|\p{Script=Latin}{2,}/u.test(words) ? languageOf(words) : null;
}
