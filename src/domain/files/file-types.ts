/** What a file is to those who read of it. */
export type FileKind = 'photo' | 'video' | 'document';

interface FileType {
  readonly kind: FileKind;
  /** The endings that a name of this type may have, the usual one first. */
  readonly endings: readonly [string, ...string[]];
}

/** Everything that is taken as evidence, by its media type. What stands here was told by content, never by a name. */
const fileTypes = {
  'image/jpeg': { kind: 'photo', endings: ['.jpg', '.jpeg', '.jpe', '.jfif'] },
  'image/png': { kind: 'photo', endings: ['.png'] },
  'image/webp': { kind: 'photo', endings: ['.webp'] },
  'image/gif': { kind: 'photo', endings: ['.gif'] },
  'image/heic': { kind: 'photo', endings: ['.heic', '.heif', '.hif'] },
  'video/mp4': { kind: 'video', endings: ['.mp4', '.m4v'] },
  'video/quicktime': { kind: 'video', endings: ['.mov', '.qt'] },
  'application/pdf': { kind: 'document', endings: ['.pdf'] },
  'application/ofd': { kind: 'document', endings: ['.ofd'] },
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': { kind: 'document', endings: ['.docx'] },
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': { kind: 'document', endings: ['.xlsx'] },
  'application/vnd.openxmlformats-officedocument.presentationml.presentation': {
    kind: 'document',
    endings: ['.pptx'],
  },
  'application/msword': { kind: 'document', endings: ['.doc', '.wps'] },
  'application/vnd.ms-excel': { kind: 'document', endings: ['.xls', '.et'] },
  'application/vnd.ms-powerpoint': { kind: 'document', endings: ['.ppt', '.dps'] },
  'text/plain': { kind: 'document', endings: ['.txt', '.md', '.log'] },
  'text/csv': { kind: 'document', endings: ['.csv', '.tsv', '.txt'] },
} as const satisfies Readonly<Record<string, FileType>>;

export type MediaType = keyof typeof fileTypes;

export const isMediaType = (type: string): type is MediaType => Object.hasOwn(fileTypes, type);

export const endingsOf = (type: MediaType): FileType['endings'] => fileTypes[type].endings;

export const kindOf = (type: MediaType): FileKind => fileTypes[type].kind;

/** Pictures that every browser shows and none takes for anything else; all other files are only ever handed over to be saved. */
export const isShownInPlace = (type: MediaType): boolean =>
  ['image/jpeg', 'image/png', 'image/webp', 'image/gif'].includes(type);
