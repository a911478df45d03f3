import { expect, test } from 'vitest';
import { askedOf, asksAnything, changedValues, emptyAdoption } from './adoption-form.ts';

const param = (name: string, value: string | number | string[]) => ({
  name,
  label: name,
  value,
  words: String(value),
  alternatives: [],
  clause: 'LB-28',
  why: 'no number in the text',
});
const params = [param('final', '14 business days'), param('languages', ['en', 'lt']), param('attempts', 2)];
const typed = (values: Record<string, string>) => changedValues(params, { ...emptyAdoption, values });

test('only decisions that differ are sent, each in its own kind', () => {
  expect(typed({})).toEqual({});
  expect(typed({ final: ' 14 business days ', languages: 'en, lt', attempts: '2' })).toEqual({});
  expect(typed({ final: '10 business days', languages: 'en, lt , el', attempts: '3' })).toEqual({
    final: '10 business days',
    languages: ['en', 'lt', 'el'],
    attempts: 3,
  });
});

test('a number that is none is sent as it was typed, so that the application can say what is wrong with it', () => {
  expect(typed({ attempts: 'many' })).toEqual({ attempts: 'many' });
});

test('an offered procedure is asked for as it is, with its dates as typed and its gaps filled', () => {
  const form = { ...emptyAdoption, from: '1.2.2027', publishedOn: '1.12.2026', proof: 'screenshot' };
  const gap = { words: '[Name]', note: false };
  const finding = {
    severity: 'blocker',
    place: 'firm',
    text: false,
    line: 1,
    clause: null,
    what: '',
    remedy: '',
    gap,
  } as const;
  const view = { id: 'xchangeon', params: [], findings: [finding] };
  expect(askedOf(view, 'adopt', form)).toEqual({
    of: { of: 'offer', id: 'xchangeon', fills: {} },
    from: '1.2.2027',
    published: { on: '1.12.2026', proof: 'screenshot' },
  });
  const filled = { ...form, fills: { '[Name]': 'Fair Answers' } };
  expect(askedOf(view, 'adopt', filled).of).toEqual({ of: 'offer', id: 'xchangeon', fills: filled.fills });
  const change = askedOf(view, 'fill', filled);
  expect(change.of).toEqual({ of: 'change', id: 'xchangeon', values: {}, fills: filled.fills });
  expect([askedOf(view, 'fill', form), change].map(asksAnything)).toEqual([false, true]);
});
