import type { Actor } from '#core/domain/cases/acts/permit.ts';
import { registration } from '#core/domain/cases/acts/register.ts';
import type { CaseDraft, Decided } from '#core/domain/cases/acts/write.ts';
import { type CaseFile, isWaiting } from '#core/domain/cases/case-file.ts';
import { foldCase } from '#core/domain/cases/fold.ts';
import type { Refusal } from '#core/domain/cases/refusal.ts';
import { type CaseId, type DeviceId, type EventId, eventId, type Sha256, type UserId } from '#core/domain/ids.ts';
import type { Act } from '#core/domain/procedures/vocabulary.ts';
import type { FactValue, Receipt } from '#core/domain/record/events/values.ts';
import type { CaseEvent } from '#core/domain/record/events.ts';
import type { Result } from '#core/domain/result.ts';
import type { DayChange, NewerTable } from '#core/domain/time/calendar.ts';
import { CalendarBook } from '#core/domain/time/calendar-book.ts';
import type { Instant, PlainDate } from '#core/domain/time/moment.ts';
import { procedureOf } from '#core/formats/procedure/normal.ts';
import { type RawProcedure, withParams } from '#core/formats/procedure/params.ts';
import { shippedCalendars, shippedProcedure } from '#scripts/scenarios/shelf.ts';
import { idNamed } from './hand-made.ts';

function must<T>(result: Result<T, unknown>): T {
  if (!result.ok) throw new Error(JSON.stringify(result.failure));
  return result.value;
}

const shipped = shippedProcedure('looniebit');
if (shipped === null) throw new Error('no LoonieBit procedure among the resources');
export const looniebit = shipped.procedure;
const { raw } = shipped;
const HASH = '5'.repeat(64) as Sha256;
const shelf = new CalendarBook(shippedCalendars());

export const moment = (text: string): Instant => Date.parse(text) as Instant;
export const tomas = idNamed<UserId>('tomas');
export const asta = idNamed<UserId>('asta');

const at = (date: string): PlainDate => date as PlainDate;

/** The letter of S07: dated 14, postmarked 15, delivered Friday 18, scanned Monday 21 December 2026. */
export const letterOfS07: Receipt = {
  letter_dated: at('2026-12-14'),
  postmarked: at('2026-12-15'),
  delivered: at('2026-12-18'),
  delivered_time: null,
  scanned: moment('2026-12-21T08:40:00+02:00'),
  at: null,
};

type SettledDay = Omit<DayChange, 'id' | 'at' | 'reason'>;
type SettledTable = Omit<NewerTable, 'id' | 'at' | 'reason'>;

type Facts = Readonly<Record<string, FactValue>>;

const facts: Facts = {
  name: 'Ona Virbalė',
  address: 'Šilo g. 9-4\nLT-44210 Kaunas',
  return_address: 'present',
  complainant_type: 'individual_client',
  matter: 'Payout never arrived',
};

/** A case under the shipped procedure, kept in memory: acts are decided on its fold and appended, as the store would. */
export function aFoldedCase({
  receipt = letterOfS07,
  with: more = {},
  axes = [] as { axis: string; value: boolean }[],
  now: begins = '2026-12-21T09:14:00+02:00',
} = {}) {
  const id = idNamed<CaseId>('a case');
  const events: CaseEvent[] = [];
  let now = moment(begins);
  let seq = 0;
  let calendars = shelf;
  const procedures = new Map([[HASH, looniebit]]);

  function append(drafts: readonly CaseDraft[], dev = 'a'.repeat(16), user: UserId = tomas, hlc = (seq + 1) * 100) {
    seq += 1;
    for (const [index, draft] of drafts.entries())
      events.push({
        ...draft,
        id: eventId(dev as DeviceId, seq, index),
        hlc: hlc + index,
        dev,
        seq,
        index,
        act: String(seq),
        user,
        second: null,
        wallMs: now,
      } as CaseEvent);
  }
  const stated: Facts = { ...facts, ...more, receipt };
  append(
    registration({
      id,
      item: null,
      reference: '26-K7Q-000421-D',
      procedure: looniebit,
      procedureHash: HASH,
      calendars,
      channel: 'post',
      facts: Object.entries(stated).map(([fact, value]) => ({ fact, value })),
      axes,
      now,
    }),
  );
  const file = (asOf: Instant = now, arrived: readonly CaseEvent[] = events): CaseFile => {
    const sources = { procedureOf: (hash: Sha256) => procedures.get(hash) ?? null, calendars };
    const folded = foldCase(id, arrived, sources, asOf);
    if (isWaiting(folded)) throw new Error('waiting');
    return folded;
  };
  const actor = (over: Partial<Actor> = {}): Actor => ({
    user: tomas,
    second: null,
    may: (_user: UserId, act: Act) => looniebit.roles.some(({ can }) => can.includes(act)),
    maySecond: () => true,
    now,
    ...over,
  });
  return {
    id,
    events,
    append,
    file,
    /** The same case from events in another order of arrival. */
    arrived: (other: readonly CaseEvent[]) => file(now, other),
    actor,
    /** Records what was decided; fails the test when it was refused. */
    decide(decided: Result<Decided, Refusal>) {
      append(must(decided).drafts);
    },
    itIs(text: string) {
      now = moment(text);
    },
    /** The office adopts a version of the procedure with other decisions. */
    adopts(params: Readonly<Record<string, unknown>>, change: (raw: RawProcedure) => RawProcedure = (raw) => raw) {
      const procedure = procedureOf({ ...change(must(withParams(raw, params))), version: `1.0.${procedures.size}` });
      const sha256 = String(procedures.size).repeat(64) as Sha256;
      procedures.set(sha256, procedure);
      return { procedure, sha256 };
    },
    /** What the office settles of a calendar at this moment. */
    settles(change: SettledDay | SettledTable) {
      calendars = calendars.after({ id: `calendar-${now}` as EventId, at: now, reason: 'announced', ...change });
    },
    clock: (clock: string) => {
      const found = file().clocks.find((known) => known.clock === clock);
      if (found === undefined) throw new Error(`no clock ${clock}`);
      return found;
    },
  };
}
