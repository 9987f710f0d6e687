import { bullets, instantIn, quoted, quotedTitles, reply, statusLine, text } from '../../assistant/answer.ts';
import type { Language } from '../../assistant/language.ts';
import type { Urge, UrgedItem } from '../../assistant/urges.ts';
import { wordingIn } from '../../assistant/wording.ts';
import type { Item } from '../../domain/ledger/item.ts';
import type { Person } from '../../domain/people.ts';
import type { Reply } from '../../domain/reply.ts';

interface Told {
  readonly urge: Urge;
  readonly language: Language;
  readonly now: string;
}

/** What was answered, as it stands now, and how much is still awaited. */
export function answeredNotice({
  urge,
  news,
  rows,
  language,
  now,
}: Told & { readonly news: readonly UrgedItem[]; readonly rows: readonly Item[] }): Reply {
  const say = wordingIn(language);
  const rest = urge.items.filter(({ answer, isOver }) => answer === null && !isOver);
  const byId = new Map(rows.map((item) => [item.id, item]));
  const lines = news.map(({ id, title, answer }) => {
    const item = byId.get(id);
    const status = item === undefined || item.withdrawn ? '' : statusLine(item, { say, language });
    const hasStatus = status === '' ? 'no' : 'yes';
    return answer === null
      ? say('urge-over-line', { title: quoted(title), status, hasStatus })
      : say('urge-answered-line', {
          title: quoted(title),
          status,
          hasStatus,
          by: answer.by,
          when: instantIn(language, answer.at),
        });
  });
  return reply({ now, say }, 'status', {
    blocks: [
      text(say(news.some(({ answer }) => answer !== null) ? 'urge-answered' : 'urge-over', { unit: urge.unit })),
      bullets(lines),
      ...(rest.length === 0 ? [] : [text(say('urge-answer-rest', { total: rest.length, titles: quotedTitles(rest) }))]),
    ],
    measures: rows,
  });
}

export function undeliveredNotice({ urge, language, now }: Told): Reply {
  const say = wordingIn(language);
  const { unit, recipient, items, delivered } = urge;
  const why = delivered === 'no' || delivered === 'yes' ? 'gone' : delivered;
  const values = { unit, name: recipient.name, titles: quotedTitles(items), why };
  return reply({ now }, 'error', {
    blocks: [text(say('urge-undelivered', values))],
    actions: [{ label: say('urge-ask-contact', { unit }), value: say('urge-ask-contact', { unit }) }],
  });
}

/** That nobody answered in time, and who knows of it now. */
export function escalatedNotice({ urge, to, language, now }: Told & { readonly to: Person | null }): Reply {
  const say = wordingIn(language);
  const { unit, recipient, items, sentAt, askedAt } = urge;
  const waiting = items.filter(({ answer, isOver }) => answer === null && !isOver);
  const values = {
    unit,
    name: recipient.name,
    titles: quotedTitles(waiting),
    when: instantIn(language, sentAt ?? askedAt),
  };
  const what = to === null ? say('urge-escalated-nobody', values) : say('urge-escalated', { ...values, head: to.name });
  return reply({ now }, 'status', {
    blocks: [text(what)],
    actions: [{ label: say('urge-ask-contact', { unit }), value: say('urge-ask-contact', { unit }) }],
  });
}
