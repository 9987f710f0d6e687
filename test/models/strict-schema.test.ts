import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { strictSchemaOf } from '../../src/models/strict-schema.ts';
import { strictProblem } from '../support/model-server/strict-schema.ts';

describe('a schema for strict output', () => {
  it('says what strict output takes, and leaves the rest to zod', () => {
    const schema = z.object({
      unit: z.string().min(2).max(40).regex(/处$/u).describe('单位'),
      on: z.iso.date().nullable(),
      kinds: z.array(z.enum(['due', 'lead'])).max(3),
      level: z.int().min(0).max(5),
      exact: z.literal('x'),
    });

    expect(strictSchemaOf(schema).schema).toMatchInlineSnapshot(`
      {
        "additionalProperties": false,
        "properties": {
          "exact": {
            "const": "x",
            "type": "string",
          },
          "kinds": {
            "items": {
              "enum": [
                "due",
                "lead",
              ],
              "type": "string",
            },
            "maxItems": 3,
            "type": "array",
          },
          "level": {
            "type": "integer",
          },
          "on": {
            "anyOf": [
              {
                "type": "string",
              },
              {
                "type": "null",
              },
            ],
          },
          "unit": {
            "description": "单位",
            "type": "string",
          },
        },
        "required": [
          "unit",
          "on",
          "kinds",
          "level",
          "exact",
        ],
        "type": "object",
      }
    `);
  });

  it('keeps schemas that refer to themselves', () => {
    interface Tree {
      readonly name: string;
      readonly parts: readonly Tree[];
    }
    const tree: z.ZodType<Tree> = z.lazy(() => z.object({ name: z.string(), parts: z.array(tree) }));

    expect(strictProblem(strictSchemaOf(z.object({ tree })).schema)).toBeNull();
  });

  it.each<[string, z.ZodType, string]>([
    ['a property that may be left out', z.object({ a: z.object({ b: z.string().optional() }) }), 'a.b'],
    ['anything at all', z.object({ a: z.unknown() }), 'at a'],
    ['a record', z.object({ a: z.record(z.string(), z.string()) }), 'at a'],
    ['a tuple', z.object({ a: z.tuple([z.string()]) }), 'at a'],
  ])('cannot say %s, and tells where', (_, schema, where) => {
    expect(() => strictSchemaOf(schema)).toThrow(where);
  });

  const shapes = fc.letrec<{ shape: z.ZodType; object: z.ZodType }>((tie) => ({
    object: fc
      .dictionary(fc.stringMatching(/^[a-z]{1,5}$/u), tie('shape'), { minKeys: 1, maxKeys: 3 })
      .map((properties) => z.object(properties)),
    shape: fc.oneof(
      { maxDepth: 3, withCrossShrink: true },
      fc.constantFrom<z.ZodType[]>(
        z.string().min(1),
        z.int(),
        z.boolean(),
        z.enum(['一', '二']),
        z.iso.datetime(),
        z.email(),
      ),
      tie('object'),
      tie('shape').map((inner) => z.array(inner).min(1)),
      tie('shape').map((inner) => z.nullable(inner)),
      fc.tuple(tie('object'), tie('object')).map((both) => z.union(both)),
    ),
  }));

  it('is always taken by the stand-in, whatever it is put together of', () => {
    fc.assert(
      fc.property(shapes.shape, (shape) => {
        expect(strictProblem(strictSchemaOf(shape).schema)).toBeNull();
      }),
    );
  });
});
