import type { UserId } from '../ids.ts';
import type { Actor } from '../record/events/values.ts';
import type { PeopleEvent } from '../record/events.ts';
import type { Roster } from './roster.ts';

/** Stands for every procedure and for the office itself. */
export const EVERYWHERE = '*';
export const ADMINISTRATOR = 'administrator';

export const isMember = (roster: Roster, user: Actor): boolean =>
  user !== 'recovery' && roster.people.get(user)?.removed === false;

export const isAdministrator = (roster: Roster, user: Actor): boolean =>
  isMember(roster, user) && (roster.people.get(user as UserId)?.grants ?? []).some(makesAdministrator);

export const makesAdministrator = (grant: Readonly<{ procedure: string; role: string }>): boolean =>
  grant.procedure === EVERYWHERE && grant.role === ADMINISTRATOR;

/** Events that give a key, a right or a place in the office: void when their author is removed beside them. */
export const isGift = ({ type }: PeopleEvent): boolean =>
  type === 'granted' || type === 'keys_given' || type === 'device_added' || type === 'recovery_given';

/** What any member may write about himself: new keys of his own, and the workstation he woke on, until it is confirmed. */
export const isOwnAffair = (event: PeopleEvent): boolean =>
  (event.type === 'keys_given' && event.data.user === event.user) ||
  (event.type === 'device_added' && event.data.provisional === true);

/** What the recovery key may write (record_formats 4): keys, an administrator, itself anew, a device. */
const isRecoverys = (event: PeopleEvent): boolean =>
  event.type === 'keys_given' ||
  event.type === 'recovery_given' ||
  event.type === 'device_added' ||
  (event.type === 'granted' && makesAdministrator(event.data));

/** Whether the author of a people event was entitled to it by the roster that he had folded (record 4). */
export function entitled(roster: Roster, event: PeopleEvent): boolean {
  if (event.user === 'recovery') return roster.recovery !== null && isRecoverys(event);
  return isAdministrator(roster, event.user as Actor) || (isMember(roster, event.user as Actor) && isOwnAffair(event));
}
