import { fail, ok, type Result } from '#core/domain/result.ts';
import type { Signer } from './ports/keys.ts';
import type { OpenOffice } from './session.ts';

type Typed = Readonly<{ word: string; passphrase: string }>;

/** The second person on the spot, proved by the own passphrase (record 5): a typed name is not a person. */
export async function secondSigner(
  office: OpenOffice,
  typed: Typed | null,
): Promise<Result<Signer | null, 'second.wrong-passphrase'>> {
  if (typed === null) return ok(null);
  const proved = await office.store.keys.prove(typed.word, typed.passphrase);
  return proved === null || proved.user === 'recovery' ? fail('second.wrong-passphrase') : ok(proved);
}
