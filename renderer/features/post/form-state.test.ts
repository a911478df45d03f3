import { describe, expect, test } from 'vitest';
import type { PostForm } from '../../../core/contract/post.ts';
import { noRepresentative, shownAmounts, shownSentences, speakerOf, withAmount, withSpeaker } from './form-state.ts';

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
  test('there is always one empty line to type into, and it is not part of the form', () => {
    expect(shownAmounts(form)).toHaveLength(1);
    const one = withAmount(form, 0, { amount: '1860' });
    expect(one.amounts).toHaveLength(1);
    expect(shownAmounts(one)).toHaveLength(2);
  });

  test('a line that was emptied again is dropped', () => {
    const two = withAmount(withAmount(form, 0, { amount: '1860' }), 1, { amount: '24', meaning: 'loss' });
    expect(two.amounts.map(({ meaning }) => meaning)).toEqual(['claimed', 'loss']);
    expect(withAmount(two, 1, { amount: '' }).amounts).toHaveLength(1);
  });

  test('never more than twelve', () => {
    let full = form;
    for (let place = 0; place < 12; place += 1) full = withAmount(full, place, { amount: '1' });
    expect(shownAmounts(full)).toHaveLength(12);
  });
});

test('a sentence about a field is shown once the field was left, and all of them once registering was asked for', () => {
  const sentences = { delivered: 'wrong', name: 'missing' };
  expect(shownSentences(sentences, new Set(['delivered']), false)).toEqual({ delivered: 'wrong' });
  expect(shownSentences(sentences, new Set(), true)).toEqual(sentences);
});
