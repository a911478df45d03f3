/** A group of the recovery key as it was meant: letters that Crockford's alphabet leaves out are read as their likes. */
export const readGroup = (typed: string): string =>
  typed.trim().toUpperCase().replaceAll('O', '0').replaceAll(/[IL]/gu, '1');
