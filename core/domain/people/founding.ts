import type { OfficeId } from '../ids.ts';
import type { Hash } from '../record/bytes.ts';
import type { PeopleEvent } from '../record/events.ts';
import type { Header } from '../record/header.ts';
import { officeId } from '../record/identity.ts';
import { ofType } from './roster.ts';

/** Whether the office's id recomputes from the keys in a people changeset without parents (record_formats 3). */
export function founds(
  office: OfficeId,
  header: Pick<Header, 'user' | 'dev'>,
  events: readonly PeopleEvent[],
  hash: Hash,
): boolean {
  const founder = ofType(events, 'keys_given').find(({ data }) => data.user === header.user);
  const device = ofType(events, 'device_added').find(({ data }) => data.dev === header.dev);
  const [recovery] = ofType(events, 'recovery_given');
  if (founder === undefined || device === undefined || recovery === undefined) return false;
  return officeId(hash, founder.data.sign, recovery.data.sign, device.data.sign) === office;
}
