import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, test } from 'vitest';
import { procedureJsonSchema } from '#core/formats/procedure/json-schema.ts';
import { shippedProcedure, shippedProcedureIds } from '#scripts/scenarios/shelf.ts';

const written: object = JSON.parse(
  readFileSync(new URL('../../resources/procedures/procedure.schema.json', import.meta.url), 'utf8'),
);
/** As an editor reads it: by the standard, with none of our own code. */
const passes = new Ajv2020({ strict: false }).compile(written);

describe('the schema for editors', () => {
  test('is the one that stands beside the procedures', () => {
    expect(procedureJsonSchema()).toEqual(written);
  });

  test.each(shippedProcedureIds())('passes %s, parameters in their places included', (id) => {
    passes(shippedProcedure(id)?.raw);
    expect(passes.errors).toBeNull();
  });

  test('marks an unknown word and a value that has no meaning', () => {
    const raw = shippedProcedure('looniebit')?.raw ?? {};
    expect(passes({ ...raw, clock: [] })).toBe(false);
    expect(passes({ ...raw, day_end: 'noon' })).toBe(false);
    expect(passes({ ...raw, day_end: '$day_end' })).toBe(true);
  });

  test.each([
    ['within', '3 busines days', '3 business days'],
    ['within', 'three days', '$pay_in'],
    ['from', 'recieved', 'received'],
    ['from', 'last(final_sent, clsed)', 'last(final_sent, closed)'],
    ['from', 'final_cap.du', 'final_cap.due'],
    ['met_by', 'ack_snt', 'ack_sent'],
    ['each', 'escalation', 'escalated'],
  ])('marks in a clock the mistake %s: %s', (field, mistaken, meant) => {
    const raw = shippedProcedure('looniebit')?.raw ?? {};
    const [first] = raw.clocks as readonly object[];
    const withClock = (value: string) => ({ ...raw, clocks: [{ ...first, [field]: value }] });
    expect([passes(withClock(meant)), passes(withClock(mistaken))]).toEqual([true, false]);
  });
});
