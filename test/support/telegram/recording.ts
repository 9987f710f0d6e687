import { writeFile } from 'node:fs/promises';
import type { Call } from './method.ts';
import type { Update } from './wire.ts';

/** What went over the wire, one JSON line each: a call, what was answered to it, an update. */
export interface Recording {
  called(name: string, call: Pick<Call, 'params' | 'uploads'>): void;
  answered(name: string, result: unknown): void;
  readonly updated: (update: Update) => void;
  lines(): readonly string[];
  write(path: string): Promise<void>;
}

/** Keeps the traffic, or with `on: false` nothing. */
export function recording(on: boolean): Recording {
  const lines: string[] = [];
  const line = (entry: unknown) => {
    if (on) lines.push(JSON.stringify(entry));
  };
  return {
    called(name, call) {
      if (on) line({ call: name, params: withFiles(call) });
    },
    answered(name, result) {
      line({ result, of: name });
    },
    updated(update) {
      line({ update });
    },
    lines: () => lines,
    write: (path) => writeFile(path, lines.map((text) => `${text}\n`).join('')),
  };
}

/** A file of the form stands as its name where the call names it. */
const withFiles = ({ params, uploads }: Pick<Call, 'params' | 'uploads'>): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(params).map(([name, value]) => {
      const upload = typeof value === 'string' ? uploads.get(value.replace(/^attach:\/\//, '')) : undefined;
      return [name, upload === undefined ? value : { $file: upload.name }];
    }),
  );
