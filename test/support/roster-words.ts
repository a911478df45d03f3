import type { UserId } from '#core/domain/ids.ts';
import { isAdministrator } from '#core/domain/people/entitled.ts';
import type { PeopleChangeset } from '#core/domain/people/people-graph.ts';
import { keysOf, publicOf, said, userNamed } from './hand-made.ts';
import type { Workstation } from './two-workstations.ts';

export const removes = (user: UserId) => said<'people', 'person_removed'>('person_removed', { user, reason: 'left' });
export const revokes = (user: UserId, role = 'administrator') =>
  said<'people', 'revoked'>('revoked', { user, procedure: '*', role, reason: 'moved' });
export const givesKeys = (name: string, key: string) =>
  said<'people', 'keys_given'>('keys_given', { user: userNamed(name), ...publicOf(keysOf(key)) });
export const peopleChangesets = (station: Workstation) =>
  station
    .changesets()
    .filter(({ header }) => header.streamKind === 'people') as readonly unknown[] as readonly PeopleChangeset[];
/** Who is administrator as a workstation sees it. */
export const administrators = (station: Workstation) =>
  ['ada', 'ben', 'cleo', 'dov'].map(userNamed).filter((user) => isAdministrator(station.roster().roster, user));
/** Why events do not count there. */
export const reasons = (station: Workstation) => [...station.roster().void.values()];
