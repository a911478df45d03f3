import type { Actor } from '../record/events/values.ts';
import type { AnyEvent, StreamKind } from '../record/events.ts';
import type { Header } from '../record/header.ts';
import { mayAct, type PackRoles, rightsOf } from './rights.ts';
import type { Roster } from './roster.ts';

/** Which act writes which event of the office's own streams; any one of the acts named will do. */
const actsBehind: Readonly<Partial<Record<StreamKind, Readonly<Record<string, readonly string[]>>>>> = {
  procedures: {
    adopted: ['adopt_version', 'activate_version', 'publish_policy'],
    withdrawn: ['adopt_version'],
    struck: ['adopt_version', 'activate_version'],
  },
  templates: { adopted: ['adopt_version'], withdrawn: ['adopt_version'], struck: ['adopt_version'] },
  calendars: {
    adopted: ['adopt_version', 'activate_version'],
    withdrawn: ['adopt_version'],
    day_confirmed: ['adopt_version', 'confirm_holiday'],
    day_added: ['adopt_version', 'confirm_holiday'],
    struck: ['adopt_version', 'confirm_holiday'],
  },
  settings: { setting: ['set_office'] },
  disposal: { disposal_approved: ['approve_disposal', 'erase'], erased: ['erase'] },
};

/** Approved by two people (record 6). */
const NEEDS_SECOND: ReadonlySet<string> = new Set(['disposal_approved']);

/**
 * Whether the author of a changeset of procedures, templates, calendars, settings or disposal was entitled to it by the
 * roster that he had folded. Every other stream is answered yes: people events are judged in their fold, and those of
 * cases are kept and shown to compliance (record 4).
 */
export function mayWriteOffice(
  roster: Roster,
  packs: readonly PackRoles[],
  { header, events }: Readonly<{ header: Header; events: readonly AnyEvent[] | null }>,
): boolean {
  const table = actsBehind[header.streamKind];
  if (table === undefined) return true;
  const may = (user: Actor, type: string): boolean =>
    (table[type] ?? []).some((act) => [null, ...packs].some((pack) => mayAct(rightsOf(roster, user), act, pack)));
  return (events ?? []).every(({ type }) => {
    const confirmed = !NEEDS_SECOND.has(type) || (header.second !== null && may(header.second, type));
    return may(header.user, type) && confirmed;
  });
}
