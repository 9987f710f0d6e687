import { randomUUID } from 'node:crypto';
import type { IncomingFile, IncomingMessage } from '../../src/assistant/message.ts';
import { aPng } from '../support/png.ts';
import type { Injection } from './injections.ts';
import type { Speaker } from './speakers.ts';
import type { World } from './world.ts';

/** What somebody says so that an injection reaches the program, one message after the other in a conversation of its own. */
export function messagesOf(injection: Injection, speaker: Speaker, world: World): readonly IncomingMessage[] {
  const place = `${speaker.where.conversation}/${injection.id}`;
  const say = (text: string, more: Partial<IncomingMessage> = {}): IncomingMessage => ({
    id: randomUUID(),
    account: speaker.account,
    sentAt: '2026-07-08T10:00:00+08:00',
    ...speaker.where,
    conversation: place,
    text,
    ...more,
  });
  const earlier = (injection.before ?? []).map((text) => say(text));
  return [...earlier, ...saying(injection, { say, speaker, world })];
}

interface Saying {
  readonly say: (text: string, more?: Partial<IncomingMessage>) => IncomingMessage;
  readonly speaker: Speaker;
  readonly world: World;
}

function saying(injection: Injection, { say, speaker, world }: Saying): readonly IncomingMessage[] {
  const { where, text, language } = injection;
  const own = say(`${ownTitle(speaker, world)}完成40%`);
  switch (where) {
    case 'question':
      return [say(text)];
    // A draft of the speaker's own waits, which neither the words of others nor a file may settle.
    case 'quote':
      return [own, say(text, { forwarded: true })];
    case 'file':
      return [own, say('', { files: [picture(text, injection.id)] })];
    case 'caption':
      return [say(text, { files: [picture('IMG_0001.png', injection.id)] })];
    case 'reply':
      return [say(language === 'zh' ? '那摊子事儿如今咋样啦' : 'so what is up with that thing over there')];
    case 'plan':
    case 'title':
    case 'unit':
    case 'cell':
    case 'report': {
      const { title } = world.rowOf(injection);
      return ['的进展', '谁牵头', '的历史记录', '有什么问题', '的原文'].map((ask) => say(`${title}${ask}`));
    }
  }
}

const ownTitle = (speaker: Speaker, { rows }: World): string =>
  rows.find((row) => speaker.mayReportOn(row) && row.title.includes('巡护'))?.title ?? rows[0]?.title ?? '';

function picture(name: string, of: string): IncomingFile {
  const shade = Number(of.replace(/\D/gu, '')) % 250;
  const bytes = aPng(shade);
  return { name, size: bytes.length, read: () => Promise.resolve(bytes) };
}
