import type { UserId } from '../ids.ts';
import type { Actor } from '../record/events/values.ts';
import { EVERYWHERE } from './entitled.ts';
import { type Grant, ofType, type Roster } from './roster.ts';
import type { People } from './sound.ts';

/** Roles of the office, outside every procedure, with what each may do (record_formats 7). */
export const officeRoles = {
  administrator: ['add_person', 'grant', 'revoke', 'adopt_version', 'set_office', 'invite_device'],
  intake_clerk: ['receive', 'split', 'triage', 'register', 'hand_over'],
  signer: ['approve_letter'],
  auditor: ['read'],
  disposal_officer: ['approve_disposal', 'erase'],
} as const satisfies Readonly<Record<string, readonly string[]>>;
export type OfficeRole = keyof typeof officeRoles;

/** What the roles of one procedure may do, as its pack says. */
export type PackRoles = Readonly<{
  procedure: string;
  roles: readonly Readonly<{ id: string; can: readonly string[] }>[];
  /** Compliance, or the role nearest to it: confirms where nobody else has the right. */
  compliance: string | null;
}>;

/** The rights that somebody holds now: none for who is unknown or removed. */
export const rightsOf = (roster: Roster, user: Actor): readonly Grant[] =>
  user === 'recovery' ? [] : (roster.people.get(user)?.grants ?? []);

const isOfficeRole = (role: string): role is OfficeRole => Object.hasOwn(officeRoles, role);

/**
 * Whether these rights allow an act. Denied unless a role says so: office roles hold everywhere, a procedure's roles in
 * that procedure. `pack` is null for acts outside any case.
 */
export function mayAct(
  rights: readonly Pick<Grant, 'procedure' | 'role'>[],
  act: string,
  pack: PackRoles | null,
): boolean {
  return rights.some(({ procedure, role }) => {
    if (procedure === EVERYWHERE && isOfficeRole(role) && (officeRoles[role] as readonly string[]).includes(act))
      return true;
    if (pack === null || (procedure !== EVERYWHERE && procedure !== pack.procedure)) return false;
    return pack.roles.some(({ id, can }) => id === role && can.includes(act));
  });
}

/** Who may confirm an act of `first` (record_formats 7): another person with the right to it and another key. */
export function secondPersons(roster: Roster, first: Actor, act: string, pack: PackRoles | null): readonly UserId[] {
  const key = first === 'recovery' ? roster.recovery?.sign : roster.people.get(first)?.keys?.sign;
  const others = [...roster.people.values()].filter(
    ({ user, removed, keys }) => !removed && user !== first && keys !== null && keys.sign !== key,
  );
  const entitled = others.filter(({ grants }) => mayAct(grants, act, pack));
  if (entitled.length > 0 || pack === null || pack.compliance === null) return entitled.map(({ user }) => user);
  return others
    .filter(({ grants }) => grants.some(({ procedure, role }) => inPack(procedure, pack) && role === pack.compliance))
    .map(({ user }) => user);
}

const inPack = (procedure: string, pack: PackRoles): boolean =>
  procedure === EVERYWHERE || procedure === pack.procedure;

export type Authority = 'entitled' | 'before-the-removal-was-known' | 'without-the-right';

/**
 * How a recorded act of a case stands (record 4). `known` = the roster at its author's `people`, `now` = the people as
 * known here, `has` = whether rights suffice for the act. Acts of somebody whose right had gone are kept and shown to
 * compliance.
 */
export function authorityOf(
  act: Readonly<{ user: Actor; hlc: number }>,
  known: Roster,
  now: Pick<People, 'roster' | 'events'>,
  has: (rights: readonly Grant[]) => boolean,
): Authority {
  if (!has(rightsOf(known, act.user))) return 'without-the-right';
  if (has(rightsOf(now.roster, act.user))) return 'entitled';
  const ended = [...ofType(now.events, 'person_removed'), ...ofType(now.events, 'revoked')];
  const before = ended.some(({ data, hlc }) => data.user === act.user && hlc < act.hlc);
  return before ? 'before-the-removal-was-known' : 'entitled';
}
