import type { OutputOf } from '#core/contract/client.ts';
import { ok } from '#core/domain/result.ts';
import type { HandlerOf } from '../handling.ts';
import { localDate } from '../local-time.ts';
import { inOffice, type Needs } from '../needs.ts';
import { gapObjection, hasRightToAdopt, noRightToAdopt } from './may-adopt.ts';
import { overdueReviews } from './overdue-reviews.ts';
import { versionsIn } from './reading.ts';
import { standingOf, standingWords } from './standing.ts';
import { unconfirmedIn, yearsInUse } from './unconfirmed.ts';
import { compareVersions } from './version-numbers.ts';
import { standingVersions, type Version } from './versions.ts';

type Listed = OutputOf<'procedures.list'>;

/** What the office has adopted, newest first, and what comes with the program. */
export const listProcedures = (
  needs: Needs<'session' | 'books' | 'platform' | 'offers'>,
): HandlerOf<'procedures.list'> =>
  inOffice<'procedures.list'>(needs, (office) => {
    const book = needs.books.of(office);
    const now = needs.platform.now();
    const today = localDate(book.settings.zone, now);
    const versions = versionsIn(office);
    const adopted = versions.toReversed().map((version) => {
      const standing = standingOf(versions, version, today);
      const { id, firm, version: number } = version.procedure;
      const words = standingWords(standing, version, book.settings.zone);
      return { id, brand: firm.brand, firm: firm.name, version: number, standing, words };
    });
    const offered = needs.offers.packs().map((pack): Listed['offered'][number] => {
      const { procedure, lint } = pack;
      const newest = standingVersions(versions, procedure.id).at(-1) ?? null;
      const right = hasRightToAdopt(book, office, newest?.procedure ?? null) ? null : noRightToAdopt;
      const refused = gapObjection(pack, office.place.kind === 'live') ?? right;
      return {
        id: procedure.id,
        brand: procedure.firm.brand,
        firm: procedure.firm.name,
        version: procedure.version,
        stands: standsIn(newest, procedure.version),
        blockers: lint.filter(({ severity }) => severity === 'blocker').length,
        warnings: lint.filter(({ severity }) => severity === 'warning').length,
        refused: refused?.detail ?? null,
      };
    });
    const calendars = Object.values(book.calendars.calendars).map(({ id, name }) => ({
      id,
      name,
      unconfirmed: unconfirmedIn(book.calendars, id, yearsInUse(today), now).length,
    }));
    const reviews = [...overdueReviews(book.procedures, today)];
    return ok({ adopted, offered, calendars, reviews });
  });

function standsIn(newest: Version | null, offered: string): Listed['offered'][number]['stands'] {
  if (newest === null) return 'new';
  return compareVersions(offered, newest.procedure.version) > 0 ? 'newer' : 'adopted';
}
