import { describe, expect, test } from 'vitest';
import { shippedProcedure, shippedProcedureIds } from '#scripts/scenarios/shelf.ts';
import { clockTitle, commonTitles } from './clock-titles.ts';

describe('the title of a clock', () => {
  test.each(shippedProcedureIds())('stands in the file of %s, or is common to every procedure', (id) => {
    const clocks = shippedProcedure(id)?.raw.clocks as readonly Readonly<{ id: string; title?: string }>[];
    const unnamed = clocks.filter((clock) => clock.title === undefined && commonTitles[clock.id] === undefined);
    expect(unnamed.map((clock) => clock.id)).toEqual([]);
  });

  test.each(shippedProcedureIds())('tells the clocks of %s apart', (id) => {
    const titles = shippedProcedure(id)?.procedure.clocks.map(({ title }) => title) ?? [];
    expect(titles.length).toBeGreaterThan(0);
    expect(new Set(titles).size).toBe(titles.length);
  });

  test('is the id in words where a file says nothing', () => {
    expect([clockTitle('final_cap'), clockTitle('letting_go')]).toEqual(['Last limit', 'Letting go']);
  });
});
