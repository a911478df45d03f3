/** Bits that a live passphrase must have at least: four unrelated words, short ones among them. A colleague may guess off-line (record 5). */
export const passphraseFloor = 42;

/** What one unrelated word is worth, in bits: a list of two thousand everyday words. */
const wordBits = 11;

const wellKnown = ['password', 'passphrase', 'qwerty', 'letmein', 'welcome', 'admin', 'redress', 'secret', 'dragon'];
const runs = ['abcdefghijklmnopqrstuvwxyz', 'qwertyuiop', 'asdfghjkl', 'zxcvbnm', '01234567890', '09876543210'];

/**
 * A careful guess at how hard a passphrase is to guess, in bits: each different word once, never more than a word of a
 * list is worth; runs, repetitions, well-known words and the sign-in word itself count for nothing.
 */
export function passphraseBits(passphrase: string, word: string): number {
  const plain = [word.trim().toLowerCase(), ...wellKnown].filter((known) => known.length > 2);
  const words = new Set(
    passphrase
      .normalize('NFC')
      .toLowerCase()
      .split(/[\s\-_.,;:]+/u)
      .map((part) => plain.reduce((left, known) => left.replaceAll(known, ''), part)),
  );
  const parts = [...words].filter((part) => part !== '');
  if (parts.length === 1) return lineBits(passphrase, parts[0] ?? '');
  return parts.reduce((bits, part) => bits + Math.min(wordBits, lineBits(part, part)), 0);
}

export const isStrongEnough = (passphrase: string, word: string): boolean =>
  passphraseBits(passphrase, word) >= passphraseFloor;

/** Bits of one unbroken text: each character that is no repetition and no step of a run, by the alphabets in use. */
function lineBits(original: string, text: string): number {
  const alphabet =
    (/\p{Ll}/u.test(original) ? 26 : 0) +
    (/\p{Lu}/u.test(original) ? 26 : 0) +
    (/\p{N}/u.test(original) ? 10 : 0) +
    (/[^\p{L}\p{N}\s]/u.test(original) ? 20 : 0);
  const letters = [...text];
  const counted = letters.filter((letter, index) => {
    const three = letters.slice(Math.max(0, index - 2), index + 1).join('');
    return letter !== letters[index - 1] && (index < 2 || !runs.some((run) => run.includes(three)));
  });
  const different = new Set(counted).size;
  return Math.min(counted.length, different * 2) * Math.log2(Math.max(2, alphabet)) * 0.75;
}
