import { expect, test } from 'vitest';
import { looniebit } from '#test/support/a-folded-case.ts';
import { asksFraud, axesOfForm } from './choices.ts';

test('fraud is asked about and sent only where the procedure has it', () => {
  const without = { ...looniebit, axes: looniebit.axes.filter(({ id }) => id !== 'fraud') };
  expect([asksFraud(looniebit), asksFraud(without)]).toEqual([true, false]);
  expect(axesOfForm({ fraud: 'yes' }, looniebit)).toEqual([{ axis: 'fraud', value: true }]);
  expect(axesOfForm({ fraud: 'yes' }, without)).toEqual([]);
  expect(axesOfForm({ fraud: 'unknown' }, looniebit)).toEqual([]);
});
