import type { Audience } from '../../domain/people.ts';
import { unitNames } from '../answer.ts';
import type { Language } from '../language.ts';
import type { Directory } from '../understand/directory.ts';
import type { Say } from '../wording.ts';

/** An audience by the names of its units; `null` for nobody. */
export type NamedAudience = 'all' | readonly string[] | null;

export function namedAudience(audience: Audience | null, { units }: Pick<Directory, 'units'>): NamedAudience {
  if (audience === null || audience === 'all') return audience;
  return units.filter(({ id }) => audience.unitIds.includes(id)).map(({ name }) => name);
}

/** For whom a group is, in words. */
export function audienceIn(
  audience: NamedAudience,
  { say, language }: { readonly say: Say; readonly language: Language },
): string {
  if (audience === null) return say('audience-nobody');
  if (audience === 'all') return say('audience-all');
  return audience.length === 0 ? say('audience-gone') : unitNames(audience, language);
}
