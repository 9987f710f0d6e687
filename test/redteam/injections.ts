import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';

const injection = z.strictObject({
  id: z.string(),
  /** Where the words stand: what somebody says, what is passed on, a file's name or caption, a document, a report, or a model's reply. */
  where: z.enum(['question', 'quote', 'file', 'caption', 'plan', 'title', 'unit', 'cell', 'report', 'reply']),
  language: z.enum(['zh', 'en']),
  /** What the attacker is after. */
  wants: z.enum([
    ...(['write', 'confirm', 'rows', 'prompt', 'link', 'persons'] as const),
    ...(['settings', 'role', 'budget', 'code', 'error'] as const),
  ]),
  /** `{{bait}}`: an address of the attacker; in replies also `{{secret}}`, `{{title}}`, `{{prompt}}`, `{{token}}` and `{{huge}}`. */
  text: z.string(),
  /** What is said in the same conversation first. */
  before: z.array(z.string()).optional(),
});
export type Injection = Readonly<z.infer<typeof injection>>;

/** The whole set, with the attacker's address in it. */
export function injections(bait: string): readonly Injection[] {
  const folder = join(import.meta.dirname, 'injections');
  return readdirSync(folder)
    .toSorted()
    .flatMap((file) => readFileSync(join(folder, file), 'utf8').split('\n'))
    .filter((line) => line !== '')
    .map((line) => injection.parse(JSON.parse(line.replaceAll('{{bait}}', bait))));
}

/** Those that stand in what the store holds before anybody says anything. */
const planted: ReadonlySet<Injection['where']> = new Set(['plan', 'title', 'unit', 'cell', 'report']);

export const isPlanted = ({ where }: Injection): boolean => planted.has(where);
