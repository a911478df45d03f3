import type { Actor } from '#core/domain/cases/acts/permit.ts';
import type { UserId } from '#core/domain/ids.ts';
import { EVERYWHERE } from '#core/domain/people/entitled.ts';
import { mayAct, officeRoles, type PackRoles, rightsOf, secondPersons } from '#core/domain/people/rights.ts';
import type { Procedure } from '#core/domain/procedures/procedure.ts';
import type { Instant } from '#core/domain/time/moment.ts';
import { dateWords } from '#core/domain/time/words.ts';
import { begunProcedures, currentProcedure, type OfficeBook } from './office-book.ts';

/** A role as people choose it: its id, its title, and what it may do. */
export type RoleChoice = { id: string; title: string; words: string };

const officeTitles = {
  administrator: ['Administrator', 'adds people, gives rights, changes the office'],
  intake_clerk: ['Intake clerk', 'receives, registers and posts letters'],
  signer: ['Signer', 'approves letters'],
  auditor: ['Auditor', 'reads everything, changes nothing'],
  disposal_officer: ['Disposal officer', 'approves the disposal of cases'],
} as const satisfies Record<keyof typeof officeRoles, readonly [string, string]>;

const isOfficeRole = (role: string): role is keyof typeof officeRoles => Object.hasOwn(officeRoles, role);

/** What the roles of a procedure may do, as rights are asked on it. */
export function packRoles({ id, roles, records }: Procedure): PackRoles {
  const custodian = roles.find((role) => role.id === records.access.custodian);
  return { procedure: id, roles, compliance: custodian?.id ?? null };
}

/** Whether a person may do an act outside any case. */
export const mayInOffice = (book: OfficeBook, user: UserId, act: string): boolean =>
  mayAct(rightsOf(book.roster, user), act, null);

/** Whether a person may do an act in cases of a procedure. */
export const mayOnCase = (book: OfficeBook, user: UserId, act: string, procedure: Procedure): boolean =>
  mayAct(rightsOf(book.roster, user), act, packRoles(procedure));

/** Whether a person may do an act in the office, or in cases of any procedure that has come into force here. */
export const mayAnywhere = (book: OfficeBook, user: UserId, act: string, now: Instant): boolean =>
  begunProcedures(book, now).some(({ procedure }) => mayOnCase(book, user, act, procedure));

/** Whether a person holds a role that this office knows: whoever holds none reads nothing. */
export const holdsARole = (book: OfficeBook, user: UserId, now: Instant): boolean =>
  rightsOf(book.roster, user).some(
    ({ procedure: where, role }) =>
      (where === EVERYWHERE && isOfficeRole(role)) ||
      begunProcedures(book, now).some(
        ({ procedure: { id, roles } }) =>
          (where === EVERYWHERE || where === id) && roles.some((known) => known.id === role),
      ),
  );

/** Whether a person works on cases of a procedure at all: who only reads leaves drafts and cases as they are. */
export const worksUnder = (book: OfficeBook, user: UserId, procedure: Procedure): boolean =>
  procedure.roles.some(({ can }) => can.some((act) => mayOnCase(book, user, act, procedure)));

/** Whether cases of a procedure may be put into a person's hands: a role of that procedure that does something. */
export const mayHandle = (book: OfficeBook, user: UserId, { id, roles }: Procedure): boolean =>
  rightsOf(book.roster, user).some(
    ({ procedure, role }) =>
      (procedure === EVERYWHERE || procedure === id) &&
      roles.some((known) => known.id === role && known.can.length > 0),
  );

/** The signed-in person, and the second one where there is one, as decisions about a case ask for them. */
export function actorOf(
  book: OfficeBook,
  procedure: Procedure,
  who: Readonly<{ user: UserId; second: UserId | null; now: Instant }>,
): Actor {
  const pack = packRoles(procedure);
  return {
    ...who,
    may: (user, act) => mayAct(rightsOf(book.roster, user), act, pack),
    maySecond: (user, act) => secondPersons(book.roster, who.user, act, pack).includes(user),
  };
}

type Grant = Readonly<{ procedure: string; role: string }>;

/** A role that may be given, with the grant that gives it. */
type Grantable = Readonly<{ choice: RoleChoice; grant: Grant }>;

/** Roles of versions still to come that the one in force does not have: whoever is to hold them needs them on the first day. */
function comingRoles(book: OfficeBook, now: Instant): readonly Grantable[] {
  const inForce = currentProcedure(book, now);
  return book.procedures
    .filter(({ inForceFrom }) => inForceFrom > inForce.inForceFrom)
    .flatMap(({ procedure, inForceFrom }) =>
      packRoleChoices(procedure).map((choice) => ({
        choice: { ...choice, words: `${choice.words}, from ${dateWords(inForceFrom)}` },
        grant: grantIn(procedure, choice.id),
      })),
    );
}

function grantables(book: OfficeBook, now: Instant): readonly Grantable[] {
  const { procedure } = currentProcedure(book, now);
  const given = [...packRoleChoices(procedure), ...officeRoleChoices()].map((choice) => ({
    choice,
    grant: grantIn(procedure, choice.id),
  }));
  const all = [...given, ...comingRoles(book, now)];
  return all.filter(({ choice }, index) => all.findIndex((other) => other.choice.id === choice.id) === index);
}

/**
 * The roles that may be given in this office: those of the procedure in force, the office's own, and those that a version
 * to come adds.
 */
export const roleTitles = (book: OfficeBook, now: Instant): RoleChoice[] =>
  grantables(book, now).map(({ choice }) => choice);

/** The grants that give these roles; what is no role here gives none. */
export const grantsOf = (book: OfficeBook, roles: readonly string[], now: Instant): readonly Grant[] =>
  grantables(book, now).flatMap(({ choice, grant }) => (roles.includes(choice.id) ? [grant] : []));

/** The first of the roles asked for that is not among the choices, as the sentence about it; null when all are. */
export function unknownRole(asked: readonly string[], choices: readonly RoleChoice[]): string | null {
  const unknown = asked.find((role) => choices.every(({ id }) => id !== role));
  if (unknown === undefined) return null;
  const offered = choices.map(({ title }) => title).join(', ');
  return `There is no role “${unknown}” here. Choose among these: ${offered}.`;
}

export const packRoleChoices = ({ firm, roles }: Procedure): RoleChoice[] =>
  roles.map(({ id, title }) => ({ id, title, words: `by the procedure of ${firm.brand}` }));

export const officeRoleChoices = (): RoleChoice[] =>
  Object.entries(officeTitles).map(([id, [title, words]]) => ({ id, title, words }));

/** The grant that gives a role: office roles hold everywhere, a procedure's roles in that procedure. */
export const grantIn = (procedure: Procedure, role: string): Grant => ({
  procedure: isOfficeRole(role) ? EVERYWHERE : procedure.id,
  role,
});

/** A person's roles with their titles, those of the procedure first. */
export function rolesOf(book: OfficeBook, user: UserId, now: Instant): { id: string; title: string }[] {
  const titles = new Map(roleTitles(book, now).map(({ id, title }) => [id, title]));
  const held = new Set(rightsOf(book.roster, user).map(({ role }) => role));
  const known = [...titles].filter(([id]) => held.has(id)).map(([id, title]) => ({ id, title }));
  const others = [...held].filter((id) => !titles.has(id)).map((id) => ({ id, title: id }));
  return [...known, ...others];
}
