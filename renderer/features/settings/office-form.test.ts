import { describe, expect, test } from 'vitest';
import { changesOf, formOf, gapsOf, type Office } from './office-form.ts';

const office = {
  name: 'Mail room',
  officeId: '0',
  folder: '/data',
  letterhead: { name: 'A Brand', address: ['Street 1', 'Vilnius'], contact: ['a@b.example'], logo: 'logo' },
  postCutoff: '15:30',
  idleMinutes: 10,
  procedures: [],
  calendars: [],
  mayChange: true,
} satisfies Office;

describe('changing the office', () => {
  test('nothing typed changes nothing', () => {
    expect(changesOf(office, formOf(office))).toEqual({});
  });

  test('a changed address sends the letterhead whole, and the logo that is kept', () => {
    expect(changesOf(office, { ...formOf(office), address: 'Street 2\n\nVilnius ' })).toEqual({
      letterhead: { name: 'A Brand', address: ['Street 2', 'Vilnius'], contact: ['a@b.example'], logo: 'logo' },
    });
  });

  test('minutes and times outside their bounds are named', () => {
    const form = { ...formOf(office), idleMinutes: '0', postCutoff: '24:00', name: ' ' };
    expect(Object.keys(gapsOf(form))).toEqual(['name', 'postCutoff', 'idleMinutes']);
    expect(gapsOf(formOf(office))).toEqual({});
  });
});
