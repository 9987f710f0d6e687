import { z } from 'zod';

type Node = Readonly<Record<string, unknown>>;

/** A zod schema as strict structured output takes it. */
export interface StrictSchema {
  readonly schema: Node;
  /** The answer stands in a property `answer`, because what was asked for is no object. */
  readonly isWrapped: boolean;
}

/** What strict output knows; all else of JSON Schema is left to zod, which looks at every answer. */
const kept = new Set([
  ...['type', 'properties', 'items', 'enum', 'const', 'anyOf', '$ref', '$defs', 'description'],
  ...['minItems', 'maxItems'],
]);

/**
 * The schema with nothing that strict output refuses: an object at the root, in which each property is required and no other allowed.
 * Limits that it cannot say are left out. Throws a `TypeError` for what cannot be said at all, such as a property that may be left out.
 */
export function strictSchemaOf(schema: z.ZodType): StrictSchema {
  const written = z.toJSONSchema(schema, { io: 'input', target: 'draft-2020-12' }) as Node;
  const whole = strictly(written, []) as Node;
  if (whole['type'] === 'object') return { schema: whole, isWrapped: false };
  const { $defs, ...answer } = whole;
  const wrapper = {
    type: 'object',
    properties: { answer },
    required: ['answer'],
    additionalProperties: false,
    ...($defs === undefined ? {} : { $defs }),
  };
  return { schema: wrapper, isWrapped: true };
}

function strictly(node: unknown, path: readonly string[]): unknown {
  if (!isNode(node)) throw unsayable('anything at all', path);
  const { oneOf, anyOf = oneOf, ...rest } = node;
  if (typeof rest['$ref'] === 'string') return { $ref: rest['$ref'] };
  if (rest['allOf'] !== undefined) throw unsayable('an intersection', path);
  if (rest['prefixItems'] !== undefined) throw unsayable('a tuple', path);
  if (rest['type'] === undefined && anyOf === undefined && rest['enum'] === undefined && rest['const'] === undefined)
    throw unsayable('anything at all', path);
  const below = Object.entries({ ...rest, ...(anyOf === undefined ? {} : { anyOf }) }).filter(([key]) => kept.has(key));
  return {
    ...Object.fromEntries(below.map(([key, value]) => [key, childOf(key, value, path)])),
    ...(rest['type'] === 'object' ? closed(rest, path) : {}),
  };
}

function childOf(key: string, value: unknown, path: readonly string[]): unknown {
  if (key === 'items') return strictly(value, [...path, '[]']);
  if (key === 'anyOf' && Array.isArray(value)) return value.map((each) => strictly(each, path));
  if (key !== 'properties' && key !== '$defs') return value;
  const entries = Object.entries(value as Node);
  return Object.fromEntries(entries.map(([name, child]) => [name, strictly(child, [...path, name])]));
}

function closed({ properties = {}, required = [], additionalProperties }: Node, path: readonly string[]) {
  const names = Object.keys(properties as Node);
  const optional = names.find((name) => !(required as readonly string[]).includes(name));
  if (optional !== undefined) throw unsayable('a property that may be left out', [...path, optional]);
  if (isNode(additionalProperties)) throw unsayable('a record of any names', path);
  return { required: names, additionalProperties: false };
}

const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null && !Array.isArray(value);

const unsayable = (what: string, path: readonly string[]): TypeError =>
  new TypeError(`strict output cannot say ${what}, at ${path.join('.') || 'the root'}`);
