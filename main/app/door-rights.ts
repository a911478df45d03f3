import type { OperationName } from '#core/contract/operations.ts';
import type { officeRoles } from '#core/domain/people/rights.ts';
import type { Act } from '#core/domain/procedures/vocabulary.ts';
import type { Instant } from '#core/domain/time/moment.ts';
import type { OfficeBook } from './office-book.ts';
import { holdsARole, mayAnywhere } from './rights.ts';
import type { OpenOffice } from './session.ts';

type OfficeAct = (typeof officeRoles)[keyof typeof officeRoles][number];

/**
 * What the door asks of a person before an operation is even looked at:
 * - `open door`: nothing; these are asked before anybody has signed in.
 * - `signed in`: an own passphrase.
 * - `any role`: one role of this office, whichever; an auditor reads everything, a person without a role nothing.
 * - `decided by the act`: any role here, and the rest by the act itself, which knows its case and procedure.
 * - one of `acts`: a role that may do one of them, in the office or under one of its procedures. With `inSetUp` it is
 *   open as long as no office is.
 */
export type DoorRight =
  | 'open door'
  | 'signed in'
  | 'any role'
  | 'decided by the act'
  | Readonly<{ acts: readonly (OfficeAct | Act)[]; inSetUp?: true }>;

/** The one table of rights: an operation that is not in it does not compile, and one that says nothing is denied. */
export const doorRights = {
  'office.status': 'open door',
  'office.pick-folder': 'open door',
  'office.choose-folder': 'open door',
  'office.open-practice': 'open door',
  'office.leave-practice': 'open door',
  'setup.begin': 'open door',
  'setup.finish': 'open door',
  'setup.offers': 'open door',
  'session.unlock': 'open door',
  'session.unlock-recovery': 'open door',
  'session.lock': 'open door',
  'session.who': 'signed in',
  'people.list': 'any role',
  'people.add': { acts: ['add_person'] },
  'office.settings': 'any role',
  'office.change': { acts: ['set_office'] },
  'record.check': 'any role',
  'preferences.read': 'open door',
  'preferences.change': 'open door',
  'post.begin': { acts: ['receive', 'set_office'], inSetUp: true },
  'post.cancel': { acts: ['receive', 'set_office'], inSetUp: true },
  'post.finish': { acts: ['receive'] },
  'post.tray': 'any role',
  'post.item': 'any role',
  'post.turn': { acts: ['triage', 'register'] },
  'post.keep': { acts: ['register'] },
  'post.check': 'any role',
  'post.register': 'decided by the act',
  'cases.queue': 'any role',
  'cases.counts': 'any role',
  'cases.case': 'any role',
  'cases.assign': 'decided by the act',
  'cases.correct-fact': 'decided by the act',
  'cases.correct-receipt': 'decided by the act',
  'cases.classify': 'decided by the act',
  'cases.move-to-version': 'decided by the act',
  'cases.mark-unsendable': 'decided by the act',
  'cases.note': 'decided by the act',
  'cases.strike': 'decided by the act',
  'cases.resolve': 'decided by the act',
  'letters.compose': 'any role',
  'letters.preview': 'any role',
  'letters.issue': 'decided by the act',
  'letters.hand-over': 'decided by the act',
  'letters.correct-hand-over': 'decided by the act',
  'letters.post-book': 'any role',
  'procedures.list': 'any role',
  'procedures.view': 'any role',
  'procedures.example': 'any role',
  'procedures.preview': 'decided by the act',
  'procedures.adopt': 'decided by the act',
  'procedures.withdraw': 'decided by the act',
  'calendars.year': 'any role',
  'calendars.change': 'decided by the act',
  'texts.newer': 'any role',
  'texts.preview': 'decided by the act',
  'texts.adopt': 'decided by the act',
} as const satisfies Record<OperationName, DoorRight>;

export type DoorRefusal = Readonly<{ failure: 'session.locked' | 'right.missing'; detail?: string }>;

const noRole: DoorRefusal = {
  failure: 'right.missing',
  detail: 'You have no role in this office, so it shows you nothing. Ask an administrator to give you one.',
};

/** Why the door stays shut for an operation; null where it opens. Deny by default. */
export function refusalAtDoor(
  name: OperationName,
  office: OpenOffice | null,
  bookOf: (office: OpenOffice) => OfficeBook,
  now: Instant,
): DoorRefusal | null {
  const right: DoorRight = doorRights[name];
  if (right === 'open door') return null;
  if (office === null) return typeof right === 'object' && right.inSetUp ? null : { failure: 'session.locked' };
  if (right === 'signed in') return null;
  const book = bookOf(office);
  if (!holdsARole(book, office.user, now)) return noRole;
  if (typeof right === 'string') return null;
  return right.acts.some((act) => mayAnywhere(book, office.user, act, now)) ? null : { failure: 'right.missing' };
}
