import { known, MOST_UPLOADED, type GivenFile } from '../files.ts';
import type { Call, Upload } from '../method.ts';
import { pictureSize } from '../picture.ts';
import { badRequest, Refusal } from '../refusal.ts';
import type { Document, PhotoSize } from '../wire.ts';
import type { World } from '../world.ts';

const MOST_IN_PHOTO = 10 * 1024 * 1024;

/** The photo that a call names: one of its form, or one that Telegram has. */
export function photoOf(named: string, world: World, call: Call): PhotoSize[] {
  const upload = uploaded(named, call);
  if (upload === null) return world.files.photoOf(known(world.files, named).reference.file_id) ?? notAPhoto();
  checkPicture(upload.bytes);
  return world.files.keepPhoto(asGiven(upload));
}

export function documentOf(named: string, world: World, call: Call): Document {
  const upload = uploaded(named, call);
  const stored = upload === null ? known(world.files, named) : world.files.keep(asGiven(upload), 'documents');
  return { ...stored.reference, file_name: stored.name, mime_type: stored.mime };
}

function uploaded(named: string, { uploads }: Call): Upload | null {
  if (/^https?:/.test(named)) throw badRequest('failed to get HTTP URL content');
  if (!named.startsWith('attach://')) return null;
  const upload = uploads.get(named.slice('attach://'.length));
  if (upload === undefined) throw badRequest('there is no file in the request with the specified name');
  if (upload.bytes.length === 0) throw badRequest('file must be non-empty');
  if (upload.bytes.length > MOST_UPLOADED) throw new Refusal(413, 'Request Entity Too Large');
  return upload;
}

const asGiven = ({ name, bytes }: Upload): GivenFile => ({ name, bytes });

/** Width and height together at most 10,000, and at most 20 times as long as wide. */
function checkPicture(bytes: Uint8Array): void {
  if (bytes.length > MOST_IN_PHOTO) throw new Refusal(413, 'Request Entity Too Large');
  const size = pictureSize(bytes);
  if (size === null) throw badRequest('IMAGE_PROCESS_FAILED');
  const { width, height } = size;
  if (width + height > 10_000 || Math.max(width, height) > 20 * Math.min(width, height))
    throw badRequest('PHOTO_INVALID_DIMENSIONS');
}

function notAPhoto(): never {
  throw badRequest("can't use file of type Document as Photo");
}
