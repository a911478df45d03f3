import type { Actor } from '#core/domain/cases/acts/permit.ts';
import type { UserId } from '#core/domain/ids.ts';
import { EVERYWHERE } from '#core/domain/people/entitled.ts';
import { mayAct, officeRoles, type PackRoles, rightsOf, secondPersons } from '#core/domain/people/rights.ts';
import type { Procedure } from '#core/domain/procedures/procedure.ts';
import type { Instant } from '#core/domain/time/moment.ts';
import { currentProcedure, type OfficeBook } from './office-book.ts';

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

/** Whether a person may do an act in the office, or in cases of any procedure that it has adopted. */
export const mayAnywhere = (book: OfficeBook, user: UserId, act: string): boolean =>
  book.procedures.some(({ procedure }) => mayOnCase(book, user, act, procedure));

/** Whether a person holds a role that this office knows: whoever holds none reads nothing. */
export const holdsARole = (book: OfficeBook, user: UserId): boolean =>
  rightsOf(book.roster, user).some(
    ({ procedure: where, role }) =>
      (where === EVERYWHERE && isOfficeRole(role)) ||
      book.procedures.some(
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

/** The roles that may be given in this office: those of its procedure and the office's own. */
export function roleTitles(book: OfficeBook): RoleChoice[] {
  const { procedure } = currentProcedure(book);
  return [...packRoleChoices(procedure), ...officeRoleChoices()];
}

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
export const grantIn = (procedure: Procedure, role: string): Readonly<{ procedure: string; role: string }> => ({
  procedure: isOfficeRole(role) ? EVERYWHERE : procedure.id,
  role,
});

/** A person's roles with their titles, those of the procedure first. */
export function rolesOf(book: OfficeBook, user: UserId): { id: string; title: string }[] {
  const titles = new Map(roleTitles(book).map(({ id, title }) => [id, title]));
  const held = new Set(rightsOf(book.roster, user).map(({ role }) => role));
  const known = [...titles].filter(([id]) => held.has(id)).map(([id, title]) => ({ id, title }));
  const others = [...held].filter((id) => !titles.has(id)).map((id) => ({ id, title: id }));
  return [...known, ...others];
}
