import { expect, test } from 'vitest';
import type { PlainDate } from '#core/domain/time/moment.ts';
import { theAcknowledgement } from '#test/support/a-letter.ts';
import { type AdoptedTemplate, templateInForce } from './adopted-templates.ts';

const adopted = (version: string, from: string): AdoptedTemplate => ({
  template: { ...theAcknowledgement(), version },
  sha256: '0'.repeat(64) as AdoptedTemplate['sha256'],
  inForceFrom: from as PlainDate,
});

test('a letter is written by the template in force that day, however late another one was adopted', () => {
  const { kind } = theAcknowledgement();
  const templates = [adopted('1', '1970-01-01'), adopted('3', '2027-01-01'), adopted('2', '2026-06-01')];
  const on = (date: string) => templateInForce(templates, kind, date as PlainDate)?.template.version;
  expect([on('2026-05-31'), on('2026-12-31'), on('2027-01-01')]).toEqual(['1', '2', '3']);
  expect(templateInForce(templates, 'delay', '2027-01-01' as PlainDate)).toBe(null);
});
