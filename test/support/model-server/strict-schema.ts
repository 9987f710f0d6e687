/** What strict structured output takes, by OpenAI's guide to structured outputs ("Supported schemas"). */
const KEYWORDS = new Set([
  ...['$schema', '$ref', '$defs', 'definitions', 'type', 'properties', 'required', 'additionalProperties', 'items'],
  ...['enum', 'const', 'anyOf', 'title', 'description', 'pattern', 'format', 'multipleOf', 'minimum', 'maximum'],
  ...['exclusiveMinimum', 'exclusiveMaximum', 'minItems', 'maxItems'],
]);
const FORMATS = new Set(['date-time', 'time', 'date', 'duration', 'email', 'hostname', 'ipv4', 'ipv6', 'uuid']);

const MOST_PROPERTIES = 5_000;
const MOST_LEVELS = 10;
const MOST_ENUM_VALUES = 1_000;
const MOST_NAME_CHARACTERS = 120_000;

type Node = Readonly<Record<string, unknown>>;

/** Why a strict schema is refused, with where; `null` where it is taken. */
export function strictProblem(schema: unknown): string | null {
  if (!isNode(schema)) return 'In context=(), schema must be a JSON Schema object.';
  if (schema['type'] !== 'object') return 'In context=(), schema must be a JSON Schema of \'type: "object"\'.';
  if ('anyOf' in schema) return "In context=(), 'anyOf' is not permitted at the root.";
  const seen: Seen = { root: schema, properties: 0, enumValues: 0, characters: 0 };
  const problem = problemAt(schema, { path: [], level: 1, seen });
  if (problem !== null) return problem;
  if (seen.properties > MOST_PROPERTIES) return `Schema has more than ${String(MOST_PROPERTIES)} properties.`;
  if (seen.enumValues > MOST_ENUM_VALUES) return `Schema has more than ${String(MOST_ENUM_VALUES)} enum values.`;
  return seen.characters > MOST_NAME_CHARACTERS ? 'Schema has too many characters in names and values.' : null;
}

interface Seen {
  readonly root: Node;
  properties: number;
  enumValues: number;
  characters: number;
}

interface Place {
  readonly path: readonly string[];
  readonly level: number;
  readonly seen: Seen;
}

function problemAt(node: unknown, place: Place): string | null {
  const context = `In context=(${place.path.map((step) => `'${step}'`).join(', ')})`;
  if (!isNode(node)) return `${context}, schema must be an object.`;
  if (place.level > MOST_LEVELS && node['properties'] !== undefined)
    return `${context}, schema exceeds ${String(MOST_LEVELS)} levels of nesting.`;
  const unknown = Object.keys(node).find((keyword) => !KEYWORDS.has(keyword));
  if (unknown !== undefined) return `${context}, '${unknown}' is not permitted.`;
  return ownProblem(node, context, place.seen) ?? problemBelow(node, place);
}

function ownProblem(node: Node, context: string, seen: Seen): string | null {
  const { $ref, type, anyOf, format, enum: values } = node;
  if (typeof $ref === 'string')
    return isThere($ref, seen.root) ? null : `${context}, reference can only point to definitions: ${$ref}`;
  if (type === undefined && anyOf === undefined && values === undefined && node['const'] === undefined)
    return `${context}, schema must have a 'type' key.`;
  if (typeof format === 'string' && !FORMATS.has(format)) return `${context}, '${format}' is not a valid format.`;
  if (Array.isArray(values)) {
    seen.enumValues += values.length;
    seen.characters += values.reduce<number>((sum, value) => sum + String(value).length, 0);
  }
  if (type === 'array' && node['items'] === undefined) return `${context}, array schema missing items.`;
  return type === 'object' || node['properties'] !== undefined ? problemOfObject(node, context, seen) : null;
}

function problemOfObject(node: Node, context: string, seen: Seen): string | null {
  if (node['additionalProperties'] !== false)
    return `${context}, 'additionalProperties' is required to be supplied and to be false.`;
  const names = Object.keys(isNode(node['properties']) ? node['properties'] : {});
  const required = Array.isArray(node['required']) ? node['required'] : [];
  const missing = names.find((name) => !required.includes(name));
  if (missing !== undefined || required.length !== names.length)
    return `${context}, 'required' is required to be supplied and to be an array including every key in properties. Missing '${missing ?? ''}'.`;
  seen.properties += names.length;
  seen.characters += names.join('').length;
  return null;
}

function problemBelow(node: Node, { path, level, seen }: Place): string | null {
  const { properties, items, anyOf, $defs, definitions } = node;
  const below: [string[], unknown, number][] = [
    ...entriesOf(properties).map(([name, child]): [string[], unknown, number] => [
      ['properties', name],
      child,
      level + 1,
    ]),
    ...(items === undefined ? [] : [[['items'], items, level] as [string[], unknown, number]]),
    ...(Array.isArray(anyOf) ? anyOf : []).map((child, i): [string[], unknown, number] => [
      ['anyOf', String(i)],
      child,
      level,
    ]),
    ...[...entriesOf($defs), ...entriesOf(definitions)].map(([name, child]): [string[], unknown, number] => [
      ['$defs', name],
      child,
      1,
    ]),
  ];
  for (const [steps, child, at] of below) {
    const problem = problemAt(child, { path: [...path, ...steps], level: at, seen });
    if (problem !== null) return problem;
  }
  return null;
}

const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null && !Array.isArray(value);

const entriesOf = (value: unknown): [string, unknown][] => (isNode(value) ? Object.entries(value) : []);

function isThere(reference: string, root: Node): boolean {
  if (reference === '#') return true;
  const steps = reference.replace(/^#\//u, '').split('/');
  return (
    reference.startsWith('#/') &&
    steps.reduce<unknown>((at, step) => (isNode(at) ? at[step] : undefined), root) !== undefined
  );
}
