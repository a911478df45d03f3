import { describe, expect, test } from 'vitest';
import { aLetter, timeframes } from '#test/support/a-letter.ts';
import type { Letter } from './letter-data.ts';

const textOf = (letter: Letter, element: string): string | undefined =>
  letter.data.blocks.find((block) => block.element === element)?.text;
const stateOf = (letter: Letter, element: string) => letter.blocks.find((block) => block.element === element);

describe('an acknowledgement', () => {
  test('says when the letter came, which letter it was, and who looks after it', () => {
    const letter = aLetter();
    expect(textOf(letter, 'received_date')).toContain('letter of 14 December 2026 reached us on 18 December 2026');
    expect(textOf(letter, 'handler_name')).toBe('Jonas Petraitis, Team Lead, is responsible for your complaint.');
    expect(textOf(letter, 'handler_contact')).toContain('help@example.org or +370 5 000 0000');
  });

  test('names no letter date that nobody found on the letter, and no letter where there was a call', () => {
    expect(textOf(aLetter({ letterDated: null }), 'received_date')).toContain('Your letter reached us');
    expect(textOf(aLetter({ channel: 'phone' }), 'received_date')).toContain('by telephone on 18 December 2026');
  });

  test('gives both time limits as dates with their periods once the matter is decided', () => {
    const letter = aLetter();
    expect(textOf(letter, 'timeframes')).toContain('by 11 January 2027: 14 business days, counting the day');
    expect(textOf(letter, 'timeframes')).toContain('by 5 February 2027: 35 business days after the day');
    expect(letter.prints).toEqual([
      { clock: 'final', date: '2027-01-11' },
      { clock: 'final_cap', date: '2027-02-05' },
    ]);
  });

  test('names the shorter period where fraud is decided', () => {
    expect(textOf(aLetter({ known: { fraud: true } }), 'timeframes')).toContain('10 calendar days after the day');
  });

  test('gives both periods and not the date while fraud is undecided, and records no date as told for it (G-19)', () => {
    const letter = aLetter({ timeframes: timeframes(['fraud']) });
    const words = textOf(letter, 'timeframes') ?? '';
    expect(words).toContain('10 calendar days');
    expect(words).toContain('if your complaint concerns possible fraud');
    expect(words).toContain('otherwise 14 business days');
    expect(words).not.toContain('January 2027');
    expect(letter.prints).toEqual([{ clock: 'final_cap', date: '2027-02-05' }]);
  });

  test('says no period for a date that an extension moved', () => {
    const [answer, latest] = timeframes();
    if (answer === undefined || latest === undefined) throw new Error('two time limits are given');
    const step = { kind: 'extended', date: null, words: '' } as const;
    const moved = { ...answer, reckoning: { ...answer.reckoning, steps: [step] } };
    expect(textOf(aLetter({ timeframes: [moved, latest] }), 'timeframes')).toMatch(
      /^You will .* by 11 January 2027\. If/,
    );
  });

  test('has no time limit to print without a reckoned answer, and says where that comes from', () => {
    const letter = aLetter({ timeframes: [] });
    expect(stateOf(letter, 'timeframes')).toMatchObject({ state: 'missing', from: 'fact:receipt' });
  });

  test('states admissibility either way, and shows a gap while it is undecided', () => {
    expect(textOf(aLetter({ admissible: true }), 'admissibility')).toContain('falls under our complaints procedure');
    expect(textOf(aLetter({ admissible: false }), 'admissibility')).toContain('does not fall under');
    const letter = aLetter({ admissible: null });
    expect(stateOf(letter, 'admissibility')).toMatchObject({ state: 'missing', from: 'fact:admissible' });
    expect(letter.data.blocks.find(({ element }) => element === 'admissibility')?.missing).toBe(true);
  });

  test('encloses a copy of the form only where one was used', () => {
    const without = aLetter();
    expect(stateOf(without, 'copy_if_form')).toMatchObject({ included: false, state: 'ready' });
    expect(without.data.enclosures.items).toEqual([]);
    const used = aLetter({ formUsed: true, enclosures: ['Your receipt'] });
    expect(textOf(used, 'copy_if_form')).toContain('is enclosed');
    expect(used.data.enclosures.items).toEqual(['Copy of your complaint form', 'Your receipt']);
  });

  test('names the letter that it replaces', () => {
    expect(textOf(aLetter(), 'replaces')).toBeUndefined();
    expect(textOf(aLetter({ replaces: '2026-12-17' as never }), 'replaces')).toContain(
      'our letter of 17 December 2026',
    );
  });

  test('carries what is wanted beyond the mandatory elements', () => {
    expect(textOf(aLetter(), 'policy_copy_right')).toBeUndefined();
    expect(textOf(aLetter({ with: ['policy_copy_right'] }), 'policy_copy_right')).toContain('free of charge');
  });

  test('never prints the 48 hours in which it has to leave', () => {
    expect(JSON.stringify(aLetter({ with: ['sorry_late', 'procedure_summary'] }).data)).not.toMatch(/48|hours/);
  });

  test('greets a nameless writer in the general form', () => {
    const { data } = aLetter({ greeted: ' ' });
    expect([data.salutation, data.closing]).toEqual(['Dear Sir or Madam,', 'Yours faithfully,']);
  });

  test('prints any other element as people write it', () => {
    const letter = aLetter({ mandatory: ['ref', 'findings'], texts: { findings: 'We found the payment.' } });
    expect(textOf(letter, 'findings')).toBe('We found the payment.');
    expect(stateOf(letter, 'findings')).toMatchObject({ kind: 'written', state: 'ready', mandatory: true });
  });
});
