import { masked } from '../../domain/text/mask.ts';

/** By these a server knows models and its own calls again; they are nobody's words. */
const names = new Set(['model', 'id', 'tool_call_id', 'call_id']);

/** A JSON body without the numbers of persons, in whatever string of it they stand. Throws `SyntaxError` where it is no JSON. */
export const maskedBody = (body: string): string => JSON.stringify(maskedIn(JSON.parse(body)));

function maskedIn(value: unknown): unknown {
  if (typeof value === 'string') return masked(value);
  if (Array.isArray(value)) return value.map(maskedIn);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [masked(key), names.has(key) ? inner : maskedIn(inner)]),
  );
}
