import { fail, ok } from '#core/domain/result.ts';
import type { Occurred, PlainDate } from '#core/domain/time/moment.ts';
import { dateWords } from '#core/domain/time/words.ts';
import type { HandlerOf } from '../handling.ts';
import { inOffice } from '../needs.ts';
import type { Act } from '../ports/store.ts';
import { recordOver } from '../record-over.ts';
import { grantIn, mayInOffice } from '../rights.ts';
import { authorOf, type OpenOffice } from '../session.ts';
import { type AdoptionNeeds, type AskedAdoption, askedAdoption } from './adoption-asked.ts';
import { missingCalendars } from './book-with.ts';
import { noRightToAdopt } from './may-adopt.ts';
import { reckonAnew } from './moves.ts';

type Roles = readonly string[];

/**
 * Puts a version into the record whole (record 3): its text, its normal form and hash, from when it counts, why, and what
 * proves its publication; with it the calendars it names and, where the office has no version of it yet, the roles that
 * whoever adopts it takes.
 */
export const adoptVersion = (needs: AdoptionNeeds): HandlerOf<'procedures.adopt'> =>
  inOffice<'procedures.adopt'>(needs, async (office, { reason, roles, ...input }) => {
    const read = askedAdoption(needs, office, input, reason);
    if (!read.ok) return fail(read.failure);
    const asked = read.value;
    if (asked.objection !== null) return fail(asked.objection);
    const { pack, before } = asked.candidate;
    const taken = before === null ? roles : [];
    if (taken.length > 0 && !mayInOffice(asked.book, office.user, 'grant')) return fail(noRightToAdopt);
    const from = asked.from.date ?? asked.today;
    const occurred = { instant: needs.platform.now(), zone: pack.procedure.zone };
    office.store.act(authorOf(office), (act) => {
      recordAdoption(act, office, { asked, from, reason, occurred });
      recordCalendars(act, office, missingCalendars(asked.book.calendars, needs.offers, pack.procedure), occurred);
      recordRoles(act, office, { asked, roles: taken, occurred });
      return ok(null);
    });
    needs.books.forget();
    await reckonAnew(needs, office, occurred.instant);
    const { id, version, firm } = pack.procedure;
    const when = from === asked.today ? 'from today' : `from ${dateWords(from)}`;
    return ok({ id, version, sentence: `${firm.brand} ${version} was adopted and counts ${when}.` });
  });

type Adoption = Readonly<{ asked: AskedAdoption; from: PlainDate; reason: string; occurred: Occurred }>;

function recordAdoption(act: Act, office: OpenOffice, { asked, from, reason, occurred }: Adoption): void {
  const { text, texts } = asked.candidate.pack;
  const published = asked.published === null ? {} : { published: asked.published };
  const data = { ...text, texts, inForceFrom: from, reason, ...published };
  recordOver(act, 'procedures', office.id, [{ type: 'adopted', v: 1, occurred, data }]);
}

/** Tables that come along cover every earlier day, as the founding ones do (record_formats 3). */
function recordCalendars(
  act: Act,
  office: OpenOffice,
  tables: ReturnType<typeof missingCalendars>,
  occurred: Occurred,
): void {
  if (tables.length === 0) return;
  const inForceFrom = '1970-01-01' as PlainDate;
  recordOver(
    act,
    'calendars',
    office.id,
    tables.map((table) => ({ type: 'adopted', v: 1, occurred, data: { ...table, inForceFrom } })),
  );
}

function recordRoles(
  act: Act,
  office: OpenOffice,
  { asked, roles, occurred }: Readonly<{ asked: AskedAdoption; roles: Roles; occurred: Occurred }>,
): void {
  const { procedure } = asked.candidate.pack;
  const known = roles.filter((role) => procedure.roles.some(({ id }) => id === role));
  if (known.length === 0) return;
  const data = (role: string) => ({ user: office.user, ...grantIn(procedure, role) });
  recordOver(
    act,
    'people',
    office.id,
    known.map((role) => ({ type: 'granted', v: 1, occurred, data: data(role) })),
  );
}
