import { isLocalOperator, type Person } from '../../domain/people.ts';
import type { Stores } from '../ports.ts';

/**
 * Which unit signs: that of the office’s person who asks; of the machine’s operator that of the roster’s office, where it is one, else the
 * office as the plan names it. `''` where the record does not say.
 */
export async function signatureOf(
  { people, plans }: Pick<Stores, 'people' | 'plans'>,
  reader: Person,
): Promise<string> {
  if (!isLocalOperator(reader) && reader.unit !== '') return reader.unit;
  const offices = new Set((await people.all()).filter(({ role }) => role === 'office').map(({ unit }) => unit));
  const [only = ''] = offices;
  if (offices.size === 1 && only !== '') return only;
  return (await plans.posts()).find(({ role }) => role === '办公室')?.name ?? '';
}
