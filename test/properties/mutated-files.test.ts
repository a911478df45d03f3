import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { reckon } from '#core/domain/procedures/engine.ts';
import type { Procedure } from '#core/domain/procedures/procedure.ts';
import type { Result } from '#core/domain/result.ts';
import { CalendarBook } from '#core/domain/time/calendar-book.ts';
import { readCalendar } from '#core/formats/calendar/read-calendar.ts';
import type { Finding } from '#core/formats/procedure/finding.ts';
import { readProcedure } from '#core/formats/procedure/read-procedure.ts';
import { shippedDocuments, shippedProcedureIds } from '#scripts/scenarios/shelf.ts';
import { ACase, calendarsOnTheShelf } from '../scenarios/a-case.ts';

const RESOURCES = new URL('../../resources/', import.meta.url);
const textOf = (path: string): string => readFileSync(new URL(path, RESOURCES), 'utf8');
const documents = shippedDocuments();
const { events, asOf } = new ACase('looniebit', {}).input;
const book = new CalendarBook(calendarsOnTheShelf());

const scraps = [
  '',
  ' ',
  ':',
  '-',
  '{',
  '}',
  '[',
  ']',
  '"',
  '\n',
  '  ',
  '&a',
  '*a',
  '#',
  '!!',
  '|',
  'not',
  '==',
  '$x',
  '99',
  'null',
  'fraud',
  '\t',
  '\u0000',
  'é',
];

/** Cuts a stretch out of a text, or puts a scrap or a repetition in its place. */
const mutation = fc.record({
  place: fc.double({ min: 0, max: 1, noNaN: true }),
  length: fc.integer({ min: 0, max: 40 }),
  scrap: fc.oneof(fc.constantFrom(...scraps), fc.constant(null)),
});

type Mutation = typeof mutation extends fc.Arbitrary<infer T> ? T : never;

function mutated(text: string, mutations: readonly Mutation[]): string {
  return mutations.reduce((before, { place, length, scrap }) => {
    const at = Math.floor(place * before.length);
    const cut = before.slice(at, at + length);
    return before.slice(0, at) + (scrap ?? cut + cut) + before.slice(at + (scrap === null ? 0 : length));
  }, text);
}

function expectRefusal(result: Result<unknown, readonly Finding[]>): void {
  if (result.ok) return;
  expect(result.failure.length).toBeGreaterThan(0);
  for (const { line, column, what, remedy, place } of result.failure) {
    expect(line).toBeGreaterThan(0);
    expect(column).toBeGreaterThan(0);
    expect([what, remedy, place].every((words) => words.length > 0)).toBe(true);
  }
}

function behaves(procedure: Procedure): void {
  const known = procedure.calendars.duties.calendars.concat(procedure.calendars.permissions.calendars);
  if (!known.every((id) => id in book.calendars)) return;
  expect(reckon({ procedure, calendars: book, events, asOf }).clocks.length).toBeGreaterThan(0);
}

const mutations = fc.array(mutation, { minLength: 1, maxLength: 3 });

describe('a spoilt file', () => {
  test('of a procedure is refused with place, rule and remedy, or read and run', () => {
    const texts = shippedProcedureIds().map((id) => textOf(`procedures/${id}.yaml`));
    fc.assert(
      fc.property(fc.constantFrom(...texts), mutations, (text, done) => {
        const result = readProcedure(mutated(text, done), documents);
        expectRefusal(result);
        if (result.ok) behaves(result.value.procedure);
      }),
      { seed: 9, numRuns: 100 },
    );
  }, 60_000);

  test('of a calendar is refused with place, rule and remedy, or read', () => {
    const texts = ['lt', 'ew', 'cy', 'cy_bank', 'ae'].map((id) => textOf(`calendars/${id}.yaml`));
    fc.assert(
      fc.property(fc.constantFrom(...texts), mutations, (text, done) => {
        expectRefusal(readCalendar(mutated(text, done)));
      }),
      { seed: 10, numRuns: 100 },
    );
  }, 60_000);
});
