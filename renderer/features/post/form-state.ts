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

/** The amounts as the form shows them: always one more line to type into, while there may be more. */
export const shownAmounts = (form: PostForm): readonly Amount[] => {
  const last = form.amounts.at(-1);
  const wantsLine = last === undefined || (last.amount !== '' && form.amounts.length < MOST_AMOUNTS);
  return wantsLine ? [...form.amounts, emptyAmount] : form.amounts;
};

/** Changes one line; lines left empty at the end are dropped. */
export function withAmount(form: PostForm, place: number, part: Partial<Amount>): PostForm {
  const amounts = shownAmounts(form).map((amount, index) => (index === place ? { ...amount, ...part } : amount));
  while (amounts.at(-1)?.amount === '') amounts.pop();
  return { ...form, amounts };
}

/** Sentences by field, as the application gives them. */
export type Sentences = Readonly<Record<string, string>>;

/** Only what has been left or asked for is corrected: nobody is told off in the middle of a word. */
export const shownSentences = (sentences: Sentences, left: ReadonlySet<string>, asked: boolean): Sentences =>
  Object.fromEntries(Object.entries(sentences).filter(([field]) => asked || left.has(field)));
