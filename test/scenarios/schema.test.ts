import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { procedureJsonSchema } from '#core/formats/procedure/json-schema.ts';
import { shippedProcedure, shippedProcedureIds } from '#scripts/scenarios/shelf.ts';

const written = JSON.parse(
  readFileSync(new URL('../../resources/procedures/procedure.schema.json', import.meta.url), 'utf8'),
) as Parameters<typeof z.fromJSONSchema>[0];

describe('the schema for editors', () => {
  test('is the one that stands beside the procedures', () => {
    expect(procedureJsonSchema()).toEqual(written);
  });

  test.each(shippedProcedureIds())('passes %s, parameters in their places included', (id) => {
    expect(z.fromJSONSchema(written).safeParse(shippedProcedure(id)?.raw).error).toBeUndefined();
  });

  test('marks an unknown word and a value that has no meaning', () => {
    const raw = shippedProcedure('looniebit')?.raw ?? {};
    const schema = z.fromJSONSchema(written);
    expect(schema.safeParse({ ...raw, clock: [] }).success).toBe(false);
    expect(schema.safeParse({ ...raw, day_end: 'noon' }).success).toBe(false);
    expect(schema.safeParse({ ...raw, day_end: '$day_end' }).success).toBe(true);
  });
});
