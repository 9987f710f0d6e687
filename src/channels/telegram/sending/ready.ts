import { languageOf } from '../../../assistant/language.ts';
import type { Outgoing } from '../../../assistant/outbox.ts';
import { plainText } from '../../../domain/reply.ts';
import type { DrawChart } from '../../channel.ts';
import { wordingIn } from '../../../assistant/wording.ts';
import { openFile, type Opened, type ReplyFiles } from '../files/reply-files.ts';
import { accountOf, isPrivate, type Chat } from '../names.ts';
import { escaped } from '../render/html.ts';
import type { DocumentSource, Photo, TelegramPart } from '../render/part.ts';
import type { Ready, ReadyFile } from './part-call.ts';

/** Opens the files of a part. What cannot be handed over is said instead. */
export async function readyPart(
  part: TelegramPart,
  {
    files,
    draw,
    row,
    chat,
  }: { readonly files: ReplyFiles; readonly draw: DrawChart; readonly row: Outgoing; readonly chat: Chat },
): Promise<Ready> {
  if (part.method === 'text') return part;
  if (part.method === 'chart') return drawn(part, draw);
  const reader = {
    files,
    account: isPrivate(chat) ? accountOf(chat.chatId) : null,
    language: languageOf(plainText(row.reply)),
  };
  const opened: (Opened & { readonly caption?: string })[] = [];
  for (const { source, caption } of sourcesIn(part))
    opened.push({ ...(await openFile(source, reader)), ...(caption === undefined ? {} : { caption }) });
  const ready = opened.filter((file): file is ReadyFile => 'bytes' in file);
  if (ready.length > 0) return { method: 'files', pictures: part.method !== 'document', files: ready };
  const lines = new Set(opened.flatMap((file) => ('line' in file ? [escaped(file.line)] : [])));
  return { method: 'text', text: [...lines].join('\n') };
}

function sourcesIn(
  part: Exclude<TelegramPart, { method: 'text' | 'chart' }>,
): readonly { readonly source: DocumentSource; readonly caption?: string }[] {
  switch (part.method) {
    case 'photo':
      return [ofPhoto(part)];
    case 'album':
      return part.photos.map(ofPhoto);
    case 'document':
      return [{ source: part.document }];
  }
}

async function drawn({ chart, caption }: Extract<TelegramPart, { method: 'chart' }>, draw: DrawChart): Promise<Ready> {
  const bytes = await draw(chart);
  const { title } = chart;
  if (bytes !== null)
    return { method: 'files', pictures: true, files: [{ name: `${chart.kind}.png`, bytes, caption }] };
  return { method: 'text', text: escaped(wordingIn(languageOf(title))('picture-failed', { title })) };
}

const ofPhoto = ({ photo, caption }: Photo) => ({ source: { from: 'attachment', file: photo } as const, caption });
