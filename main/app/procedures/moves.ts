import type { Moves } from '#core/contract/procedures.ts';
import { type CaseFile, isWaiting } from '#core/domain/cases/case-file.ts';
import { type CaseSources, foldCase } from '#core/domain/cases/fold.ts';
import type { Moment } from '#core/domain/procedures/reckoning.ts';
import { movedDates } from '#core/domain/procedures/versions/moved-dates.ts';
import { againstMoving } from '#core/domain/procedures/versions/no-later.ts';
import type { Instant } from '#core/domain/time/moment.ts';
import { momentWords } from '#core/domain/time/words.ts';
import { type Needs, stillOpen } from '../needs.ts';
import type { CaseRow } from '../ports/rows.ts';
import type { OpenOffice } from '../session.ts';

/** So many dates are named; the counts are of all. */
const NAMED = 200;
const PAGE = 100;

/** Lets other requests be answered in between. */
const turn = () => new Promise<void>((resolve) => setImmediate(resolve));

type Both = Readonly<{
  before: CaseSources;
  after: CaseSources;
  /** Which open cases may move at all. */
  concerns(row: CaseRow): boolean;
  now: Instant;
}>;

/** Open cases in pages, the most urgent first. */
function* openCases({ store, user }: OpenOffice, now: Instant): Generator<readonly CaseRow[]> {
  let after: string | null = null;
  do {
    const page: ReturnType<typeof store.rows.queue> = store.rows.queue({
      view: 'open',
      user,
      filter: '',
      now,
      after,
      limit: PAGE,
    });
    yield page.rows;
    after = page.after;
  } while (after !== null);
}

/**
 * Every date of an open case that is another one by other sources: each case is folded twice, as it stands and as it
 * would. Writes nothing; yields to other work after each page and tells how far it is. Null when the office was locked
 * meanwhile.
 */
export async function movesOf(needs: Needs<'session' | 'emit'>, office: OpenOffice, both: Both): Promise<Moves | null> {
  const of = office.store.rows.counts(office.user, both.now).open;
  const found = { dates: [] as Moves['dates'], total: 0, cases: 0, gentle: 0, looked: 0 };
  let done = 0;
  for (const rows of openCases(office, both.now)) {
    for (const row of rows.filter(both.concerns)) {
      const { dates, gentle } = movesIn(office, row, both);
      found.looked += 1;
      found.total += dates.length;
      found.cases += dates.length > 0 ? 1 : 0;
      found.gentle += dates.length > 0 && gentle ? 1 : 0;
      found.dates.push(...dates.slice(0, NAMED - found.dates.length));
    }
    done += rows.length;
    needs.emit({ event: 'work.progress', done, of });
    await turn();
    if (!stillOpen(needs, office)) return null;
  }
  return found;
}

type Moved = Readonly<{
  dates: Moves['dates'];
  /** Whether the case could be moved: nothing gets later and nothing is lost (G-22). */
  gentle: boolean;
}>;

function movesIn(office: OpenOffice, row: CaseRow, { before, after, now }: Both): Moved {
  const events = office.store.events('case', row.case);
  const fold = (sources: CaseSources): CaseFile | null => {
    const file = foldCase(row.case, events, sources, now, false);
    return isWaiting(file) ? null : file;
  };
  const [was, is] = [fold(before), fold(after)];
  if (was === null || is === null) return { dates: [], gentle: false };
  const words = (moment: Moment | null) => (moment === null ? 'none' : momentWords(was.zone, moment));
  const dates = movedDates(was.zone, was.clocks, is.clocks).map(
    ({ title, clause, was: old, becomes, turn: way }): Moves['dates'][number] => ({
      case: row.case,
      reference: row.reference,
      clock: title,
      clause,
      was: words(old),
      becomes: words(becomes),
      turn: way,
    }),
  );
  return { dates, gentle: againstMoving(was, is) === null };
}

/** Nothing moves: for changes that concern no case. */
export const noMoves: Moves = { dates: [], total: 0, cases: 0, gentle: 0, looked: 0 };

/** Reckons anew every row that rests on an adopted text, a little at a time, and tells how far it is. */
export async function reckonAnew(needs: Needs<'session' | 'emit'>, office: OpenOffice, now: Instant): Promise<void> {
  const steps = office.store.refreshing(now);
  for (let step = steps.next(); step.done !== true; step = steps.next()) {
    needs.emit({ event: 'work.progress', ...step.value });
    await turn();
    if (!stillOpen(needs, office)) return void steps.return(0);
  }
}
