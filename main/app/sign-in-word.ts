/** A sign-in word as it counts (record_formats 4): compatible forms are one, spaces around it and case do not matter. */
export const signInWord = (typed: string): string => typed.normalize('NFKC').trim().toLowerCase();

export const sameWord = (one: string, other: string): boolean => signInWord(one) === signInWord(other);
