import type { ProcedureChoice } from '#core/contract/procedures.ts';
import type { Needs } from '../needs.ts';
import type { Pack } from '../ports/offers.ts';
import type { OpenOffice } from '../session.ts';
import { type Version, versionsOf } from './versions.ts';

/** The versions of this office, as its record has them. */
export const versionsIn = ({ store, id }: OpenOffice): readonly Version[] => versionsOf(store.events('procedures', id));

/** What a screen has open: a version of the office, or a procedure that comes with the program. */
export type Open = Readonly<{ of: 'version'; version: Version }> | Readonly<{ of: 'offer'; pack: Pack }>;

/** Finds what a screen asks for; null where it is not there. Of a version adopted twice the later adoption is shown. */
export function openChoice(
  { offers }: Needs<'offers'>,
  versions: readonly Version[],
  choice: ProcedureChoice,
): Open | null {
  if (choice.of === 'offer') {
    const pack = offers.packs().find(({ text }) => text.id === choice.id);
    return pack === undefined ? null : { of: 'offer', pack };
  }
  const version = versions.findLast(
    ({ procedure }) => procedure.id === choice.id && procedure.version === choice.version,
  );
  return version === undefined ? null : { of: 'version', version };
}

export const procedureIn = (open: Open) => (open.of === 'offer' ? open.pack.procedure : open.version.procedure);
export const textsIn = (open: Open) => (open.of === 'offer' ? open.pack.texts : open.version.texts);
