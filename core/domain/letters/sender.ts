import type { Procedure } from '../procedures/procedure.ts';
import type { Zone } from '../time/moment.ts';
import type { Sender } from './letter-data.ts';
import { printableLine } from './printable.ts';

type Letterhead = Readonly<{ name: string; address: readonly string[]; contact: readonly string[] }>;

const lines = (texts: readonly (string | null)[]): readonly string[] =>
  texts.map((text) => printableLine(text ?? '')).filter((line) => line !== '');

/**
 * The sender block (LB-01, LB-43): the firm's name, number and contact points stand in its procedure; the office's
 * letterhead says how they look on paper and wins where it says something. `logo` is the asset path of its picture.
 */
export function senderOf(firm: Procedure['firm'], letterhead: Letterhead | null, logo: string | null): Sender {
  const address = lines(letterhead?.address ?? []);
  const contact = lines(letterhead?.contact ?? []);
  const shown = address.length > 0 ? address : lines([firm.address]);
  return {
    name: printableLine(letterhead?.name ?? '') || printableLine(firm.brand),
    legal: printableLine(firm.number === null ? firm.name : `${firm.name}, no. ${firm.number}`),
    address: shown,
    contact: contact.length > 0 ? contact : lines([firm.email, ...firm.phones, firm.web]),
    returnTo: [printableLine(firm.name), ...shown].join(' · '),
    logo,
  };
}

/** The town in which a letter is written, as its zone names it: `Europe/Vilnius` -> `Vilnius`. */
export const placeOf = (zone: Zone): string => (zone.split('/').at(-1) ?? '').replaceAll('_', ' ');
