import type { PublicKey } from '#core/domain/ids.ts';
import { toHex } from '#core/domain/record/bytes.ts';
import { type KeyPair, publicHalves } from './crypto.ts';

/** Where randomness comes from: the Platform's, so that tests may repeat a run. */
export type Random = (bytes: number) => Uint8Array;

/** Private halves with the text forms of their public halves. */
export type Keyring = Readonly<{ halves: KeyPair; sign: PublicKey; seal: PublicKey }>;

export const publicText = (bytes: Uint8Array): PublicKey => toHex(bytes) as PublicKey;

export function keyringOf(halves: KeyPair): Keyring {
  const { sign, seal } = publicHalves(halves);
  return { halves, sign: publicText(sign), seal: publicText(seal) };
}

/** Fresh keys for a person or a device. */
export const newKeyring = (random: Random): Keyring => keyringOf({ sign: random(32), seal: random(32) });
