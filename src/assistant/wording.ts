import { readFileSync } from 'node:fs';
import { FluentBundle, FluentResource } from '@fluent/bundle';
import type { Language } from './language.ts';

/** Says a message of the wording files in one language. */
export type Say = (id: string, values?: Readonly<Record<string, string | number>>) => string;

const locales: Readonly<Record<Language, string>> = { zh: 'zh-CN', en: 'en' };
const bundles = new Map<Language, FluentBundle>();

/** Every message there is stands in both languages; a test holds the two files to that. */
export function wordingIn(language: Language): Say {
  const bundle = bundleOf(language);
  return (id, values = {}) => {
    const pattern = bundle.getMessage(id)?.value;
    if (pattern === null || pattern === undefined) throw new Error(`no wording for ${id} in ${locales[language]}`);
    return bundle.formatPattern(pattern, values);
  };
}

function bundleOf(language: Language): FluentBundle {
  const known = bundles.get(language);
  if (known !== undefined) return known;
  // Marks around inserted words, meant for mixed directions, would be in every quotation that somebody copies.
  const bundle = new FluentBundle(locales[language], { useIsolating: false });
  const errors = bundle.addResource(new FluentResource(readFileSync(wordingFile(language), 'utf8')));
  if (errors.length > 0) throw new AggregateError(errors, `wording of ${locales[language]}`);
  bundles.set(language, bundle);
  return bundle;
}

const wordingFile = (language: Language): URL => new URL(`wording/${locales[language]}.ftl`, import.meta.url);
