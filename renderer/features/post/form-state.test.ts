import { describe, expect, test } from 'vitest';
import type { PostForm } from '../../../core/contract/post.ts';
import {
  mayAddAmount,
  noRepresentative,
  readFromPage,
  shownAmounts,
  shownSentences,
  speakerOf,
  stillTrue,
  withAmount,
  withMoreAmounts,
  withSpeaker,
} from './form-state.ts';

const form: PostForm = {
  anonymous: false,
  name: 'Ona',
  address: '',
  email: '',
  phone: '',
  account: '',
  language: 'lt',
  representative: null,
  complainantType: '',
  matter: '',
  wish: '',
  amounts: [],
  fraud: 'unknown',
  admissible: 'undecided',
  letterDated: '',
  postmarked: '',
  delivered: '',
  deliveredTime: '',
  scanned: '',
  readFrom: {},
};

describe('who speaks', () => {
  test('a representative that was typed comes back when the choice was a slip', () => {
    const typed = { ...noRepresentative, name: 'A lawyer' };
    const another = withSpeaker(form, 'another', typed);
    expect(speakerOf(another)).toBe('another');
    const slip = withSpeaker(another, 'self', typed);
    expect(slip.representative).toBeNull();
    expect(withSpeaker(slip, 'another', typed).representative?.name).toBe('A lawyer');
  });

  test('an anonymous letter has no representative and keeps a name that was typed', () => {
    const nobody = withSpeaker(form, 'nobody', noRepresentative);
    expect(nobody).toMatchObject({ anonymous: true, representative: null, name: 'Ona' });
  });
});

describe('amounts', () => {
  test('there is one empty line to type into, and it is not part of the form until something is typed', () => {
    expect(shownAmounts(form)).toHaveLength(1);
    expect(form.amounts).toHaveLength(0);
    expect(withAmount(form, 0, { amount: '1860' }).amounts).toHaveLength(1);
  });

  test('another line is offered once the last one is filled, and never more than twelve', () => {
    expect(mayAddAmount(form)).toBe(false);
    let full = withAmount(form, 0, { amount: '1' });
    for (let place = 1; mayAddAmount(full); place += 1)
      full = withAmount(withMoreAmounts(full), place, { amount: '1' });
    expect(full.amounts).toHaveLength(12);
  });

  test('changing one line leaves the others', () => {
    const two = withAmount(withMoreAmounts(withAmount(form, 0, { amount: '1860' })), 1, {
      amount: '24',
      meaning: 'loss',
    });
    expect(two.amounts.map(({ meaning }) => meaning)).toEqual(['claimed', 'loss']);
  });
});

test('a sentence about a field is shown once the field was left, and all of them once registering was asked for', () => {
  const sentences = { delivered: 'wrong', name: 'missing' };
  expect(shownSentences(sentences, new Set(['delivered']), false)).toEqual({ delivered: 'wrong' });
  expect(shownSentences(sentences, new Set(), true)).toEqual(sentences);
});

test('a sentence about what stood in a field before is not said about what stands there now', () => {
  const sentences = { matter: 'missing', name: 'missing' };
  expect(stillTrue(sentences, form, { ...form, matter: 'A payout' })).toEqual({ name: 'missing' });
});

test('a field remembers the page that stood beside it when it was typed, and forgets it when it is emptied', () => {
  const named = readFromPage(form, { ...form, address: 'Kaunas' }, 2);
  expect(named.readFrom).toEqual({ address: 2 });
  const other = readFromPage(named, { ...named, matter: 'A payout' }, 1);
  expect(other.readFrom).toEqual({ address: 2, matter: 1 });
  expect(readFromPage(other, { ...other, address: '' }, 1).readFrom).toEqual({ matter: 1 });
});
