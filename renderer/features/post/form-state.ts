import type { PostForm } from '../../../core/contract/post.ts';

/** Who speaks in the letter. */
export type Speaker = 'self' | 'another' | 'nobody';
export type Representative = NonNullable<PostForm['representative']>;
export type Amount = PostForm['amounts'][number];

export const noRepresentative: Representative = { name: '', address: '', relation: '', authority: 'missing' };
const emptyAmount: Amount = { amount: '', currency: 'EUR', meaning: 'claimed' };
const MOST_AMOUNTS = 12;

export const speakerOf = (form: PostForm): Speaker => {
  if (form.anonymous) return 'nobody';
  return form.representative === null ? 'self' : 'another';
};

/** Changes who speaks; `parked` is what had been typed about a representative, so that a slip loses nothing. */
export const withSpeaker = (form: PostForm, speaker: Speaker, parked: Representative): PostForm => ({
  ...form,
  anonymous: speaker === 'nobody',
  representative: speaker === 'another' ? parked : null,
});

/** The amounts as the form shows them: one empty line where there is none yet. */
export const shownAmounts = (form: PostForm): readonly Amount[] =>
  form.amounts.length === 0 ? [emptyAmount] : form.amounts;

export const withAmount = (form: PostForm, place: number, part: Partial<Amount>): PostForm => ({
  ...form,
  amounts: shownAmounts(form).map((amount, index) => (index === place ? { ...amount, ...part } : amount)),
});

export const mayAddAmount = (form: PostForm): boolean =>
  form.amounts.length < MOST_AMOUNTS && (form.amounts.at(-1)?.amount ?? '') !== '';

export const withMoreAmounts = (form: PostForm): PostForm => ({ ...form, amounts: [...form.amounts, emptyAmount] });

/** Sentences by field, as the application gives them. */
export type Sentences = Readonly<Record<string, string>>;

/** Only what has been left or asked for is corrected: nobody is told off in the middle of a word. */
export const shownSentences = (sentences: Sentences, left: ReadonlySet<string>, asked: boolean): Sentences =>
  Object.fromEntries(Object.entries(sentences).filter(([field]) => asked || left.has(field)));

/** Sentences about `read` that hold for `form`: those about a field that has been typed in since are waited for anew. */
export const stillTrue = (sentences: Sentences, read: PostForm, form: PostForm): Sentences =>
  Object.fromEntries(
    Object.entries(sentences).filter(([field]) => {
      const whole = field.split('.')[0] as keyof PostForm;
      return read[whole] === form[whole];
    }),
  );

/** Remembers for every field that has changed which page of the scan stood beside the form; an emptied field forgets it. */
export function readFromPage(before: PostForm, after: PostForm, page: number): PostForm {
  const readFrom = { ...after.readFrom };
  for (const field of Object.keys(after) as (keyof PostForm)[]) {
    if (field === 'readFrom' || after[field] === before[field]) continue;
    if (after[field] === '') delete readFrom[field];
    else readFrom[field] = page;
  }
  return { ...after, readFrom };
}
