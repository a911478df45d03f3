import { fail, ok, type Result } from '#core/domain/result.ts';

/**
 * Reads an amount as people write it (`1860`, `1.860,00`, `€1,860.00`, `1 860`) into a decimal text. Of two different
 * signs the last one parts the fraction; a single sign parts it unless three digits follow.
 */
export function readAmount(typed: string): Result<string, string> {
  const text = typed.replaceAll(/[\s€£$’']/gu, '');
  if (text === '') return ok('');
  const last = Math.max(text.lastIndexOf('.'), text.lastIndexOf(','));
  const isFraction = last !== -1 && partsFraction(text, last);
  const whole = (isFraction ? text.slice(0, last) : text).replaceAll(/[.,]/gu, '');
  const fraction = isFraction ? text.slice(last + 1) : '';
  if (!/^\d{1,15}$/u.test(whole) || !/^\d{0,18}$/u.test(fraction))
    return fail(`“${typed.slice(0, 30)}” is not an amount. Type it as 1860.00.`);
  return ok(fraction === '' ? whole : `${whole}.${fraction}`);
}

function partsFraction(text: string, last: number): boolean {
  const other = text[last] === '.' ? ',' : '.';
  if (text.includes(other)) return true;
  const once = text.indexOf(text.charAt(last)) === last;
  return once && text.length - last !== 4;
}
