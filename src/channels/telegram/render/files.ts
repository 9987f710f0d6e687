import type { MediaType } from '../../../domain/files/file-types.ts';
import { plainText, type FileFact, type Reply, type ReplyFile } from '../../../domain/reply.ts';
import { escaped } from './html.ts';
import { isOfChange } from './of-change.ts';
import type { DocumentSource, Photo, TelegramPart } from './part.ts';
import { shortened } from './shorten.ts';

/** In UTF-16 code units. */
export const LONGEST_CAPTION = 1024;

/** Telegram shows no greater picture. */
const GREATEST_PHOTO = 10 * 1024 * 1024;

const MOST_IN_ALBUM = 10;

/** What Telegram shows as a picture; everything else is handed over as it is. */
const shown: ReadonlySet<MediaType> = new Set(['image/jpeg', 'image/png', 'image/webp']);

/** The files that go with a reply: the ledger or a paper as it is ordered, pictures together, then every other file. */
export function filesOf(reply: Reply): readonly TelegramPart[] {
  const attachments = attachmentsOf(reply);
  return [
    ...(reply.files ?? []).map((file) => ({ method: 'document', document: ordered(file) }) as const),
    ...albums(attachments.filter(isPhoto).map(photo)),
    ...attachments
      .filter((file) => !isPhoto(file))
      .map((file) => ({ method: 'document', document: { from: 'attachment', file } }) as const),
  ];
}

const ordered = (file: ReplyFile): DocumentSource =>
  file.what === 'ledger' ? { from: 'ledger', file } : { from: 'paper', file };

/** Whoever has just sent a file sees it above. Of an answer in pages only the files of this page. */
function attachmentsOf(reply: Reply): readonly FileFact[] {
  const { attachments = [], complete } = reply;
  if (isOfChange(reply)) return [];
  if (complete || attachments.length === 0) return attachments;
  const words = plainText(reply);
  return attachments.filter(({ name }) => words.includes(name));
}

const isPhoto = ({ type, size }: FileFact): boolean => shown.has(type) && size <= GREATEST_PHOTO;

/** A picture shows no name of its own. */
const photo = (file: FileFact): Photo => ({ photo: file, caption: escaped(shortened(file.name, LONGEST_CAPTION)) });

function albums(photos: readonly Photo[]): readonly TelegramPart[] {
  const [first, ...further] = photos.slice(0, MOST_IN_ALBUM);
  if (first === undefined) return [];
  const one: TelegramPart =
    further.length === 0 ? { method: 'photo', ...first } : { method: 'album', photos: [first, ...further] };
  return [one, ...albums(photos.slice(MOST_IN_ALBUM))];
}
