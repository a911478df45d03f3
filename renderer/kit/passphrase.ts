/** What is typed twice when a passphrase is made. */
export type Passphrase = Readonly<{ first: string; second: string }>;
export const noPassphrase: Passphrase = { first: '', second: '' };

const plural = (count: number, noun: string) => `${count} ${noun}${count === 1 ? '' : 's'}`;

/** Tells how long it is so far, and what makes one strong. Whether it is strong enough the application says. */
export function lengthSentence(typed: string): string {
  if (typed === '') return 'Four or more unrelated words: easy to type, hard to guess.';
  const words = typed.split(/\s+/u).filter((word) => word !== '').length;
  return `${plural(words, 'word')}, ${plural([...typed].length, 'sign')} so far. Four or more unrelated words are strong.`;
}

/** What is wrong between the two, or null. */
export function differenceOf({ first, second }: Passphrase): string | null {
  if (first === '') return 'Type a passphrase.';
  return first === second ? null : 'The second one differs from the first. Type both again.';
}
