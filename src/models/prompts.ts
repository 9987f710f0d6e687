import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** What is said to a model, with places for what the program adds. */
export interface Prompt {
  readonly name: string;
  /** The names of its placeholders, each once. */
  readonly placeholders: readonly string[];
  /** The words with each placeholder filled. Throws `PromptError` where a value lacks, or has no placeholder. */
  fill(values: Readonly<Record<string, string>>): string;
}

/** A file of `prompts/` and the code that fills it do not go together, or it is not there. */
export class PromptError extends Error {
  override readonly name = 'PromptError';
}

/** All prompts of a folder, read and looked over once; those of the program without. Throws `PromptError` for the first that is wrong. */
export function promptsIn(folder = fileURLToPath(new URL('../../prompts', import.meta.url))): (name: string) => Prompt {
  const prompts = new Map(
    filesIn(folder).map((file) => {
      const name = file.replace(/\.md$/u, '').replaceAll('\\', '/');
      return [name, promptOf(name, readFileSync(join(folder, file), 'utf8'))];
    }),
  );
  return (name) => {
    const prompt = prompts.get(name);
    if (prompt === undefined) throw new PromptError(`prompts/${name}.md is not there`);
    return prompt;
  };
}

/** The file that says how to write them is none. */
function filesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.md') && file !== 'README.md')
      .toSorted();
  } catch (cause) {
    throw new PromptError(`${folder}: the prompts cannot be read; install the program again`, { cause });
  }
}

const placeholder = /\{\{([a-z][A-Za-z0-9]*)\}\}/gu;

/** A prompt of a text. */
export function promptOf(name: string, written: string): Prompt {
  const text = written.trim();
  if (text === '') throw new PromptError(`prompts/${name}.md is empty`);
  if (/\{\{|\}\}/u.test(text.replace(placeholder, '')))
    throw new PromptError(`prompts/${name}.md has a brace that is no placeholder; expected {{name}}`);
  const placeholders = [...new Set([...text.matchAll(placeholder)].map(([, inner = '']) => inner))];
  return {
    name,
    placeholders,
    fill(values) {
      const lacking = placeholders.filter((each) => values[each] === undefined);
      const needless = Object.keys(values).filter((each) => !placeholders.includes(each));
      if (lacking.length + needless.length > 0)
        throw new PromptError(
          `prompts/${name}.md: without a value: ${lacking.join(', ') || 'none'}; without a placeholder: ${needless.join(', ') || 'none'}`,
        );
      // Once over the text: what a value says is not looked at again.
      return text.replace(placeholder, (_, inner: string) => values[inner] ?? '');
    },
  };
}
