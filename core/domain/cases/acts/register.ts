import { type CaseId, type DeviceId, eventId, type ItemId, type Sha256 } from '../../ids.ts';
import { arrivalOf, type Lateness, lateness } from '../../post/lateness.ts';
import type { Procedure } from '../../procedures/procedure.ts';
import type { ClockReckoning } from '../../procedures/reckoning.ts';
import type { Channel, FactValue, Source } from '../../record/events/values.ts';
import type { CaseEvent } from '../../record/events.ts';
import type { CalendarBook } from '../../time/calendar-book.ts';
import { dayOf } from '../../time/civil.ts';
import type { Instant } from '../../time/moment.ts';
import { momentWords } from '../../time/words.ts';
import { startOfDay } from '../../time/zone.ts';
import { type CaseFile, isWaiting } from '../case-file.ts';
import { passesAt } from '../clock-words.ts';
import { foldCase } from '../fold.ts';
import { momentText } from '../told.ts';
import { at, type CaseDraft } from './write.ts';

/** A complaint as it stands on the form when it is registered; everything in it has been confirmed by a person. */
export type Registration = Readonly<{
  id: CaseId;
  item: ItemId | null;
  reference: string;
  procedure: Procedure;
  procedureHash: Sha256;
  calendars: CalendarBook;
  channel: Channel;
  facts: readonly Readonly<{ fact: string; value: FactValue; source?: Source }>[];
  /** Axes decided at intake; what is left out is unknown and counts as its strictest value (G-19). */
  axes: readonly Readonly<{ axis: string; value: string | number | boolean }>[];
  now: Instant;
}>;

/**
 * Registers a complaint: one `fact_set` per confirmed fact, the receipt among them, the axes decided at intake, the
 * routing to the first tier (LB-14), and a breach for each duty that had already passed, with its cause by stage
 * (G-28). The duty is still owed.
 */
export function registration(input: Registration): readonly CaseDraft[] {
  const drafts = openingOf(input);
  return [...drafts, ...breachesOf(provisional(input, drafts), input.now)];
}

/** The case as registering would make it, nothing written: for the form that is being filled in. */
export const previewOf = (input: Registration): CaseFile => provisional(input, openingOf(input));

function openingOf({
  item,
  reference,
  procedure,
  procedureHash,
  channel,
  facts,
  axes,
  now,
}: Registration): readonly CaseDraft[] {
  const occurred = at(now, procedure.zone);
  const tier = procedure.tiers[0];
  return [
    { type: 'registered', v: 1, occurred, data: { item, reference, procedure: procedureHash, channel } },
    ...facts.map((data): CaseDraft => ({ type: 'fact_set', v: 1, occurred, data })),
    ...axes.map((data): CaseDraft => ({ type: 'classified', v: 1, occurred, data })),
    ...(tier === undefined ? [] : [{ type: 'routed', v: 1, occurred, data: { to: tier.role } } satisfies CaseDraft]),
  ];
}

const NOBODY = '0000000000000000' as DeviceId;

function provisional(input: Registration, drafts: readonly CaseDraft[]): CaseFile {
  const events = drafts.map((draft, index) => ({
    ...draft,
    id: eventId(NOBODY, 1, index),
    hlc: index,
    dev: NOBODY,
    seq: 1,
    index,
    act: '',
    user: '',
    second: null,
    wallMs: input.now,
  })) as readonly CaseEvent[];
  const sources = { procedureOf: () => input.procedure, calendars: input.calendars };
  const file = foldCase(input.id, events, sources, input.now);
  if (isWaiting(file)) throw new Error('a registration without its first event');
  return file;
}

/** Why a duty of this case was late when it was registered at `now`, by the stage in which the time went (G-28). */
export function latenessOf(file: CaseFile, clock: ClockReckoning, now: Instant): Lateness | null {
  const { receipt, received, zone } = file;
  if (clock.due === null || clock.start === null || receipt === null || received === null) return null;
  if (receipt.delivered === null) return null;
  const delivered = 'instant' in received ? received.instant : startOfDay(zone, dayOf(received.date));
  return lateness(arrivalOf(receipt, delivered, now, zone), { start: clock.start, due: clock.due }, zone);
}

/** Duties that have passed unmet and have no breach on record yet, each with its cause. */
function breachesOf(file: CaseFile, now: Instant): readonly CaseDraft[] {
  return file.clocks.filter((clock) => isMissed(file, clock, now)).map((clock) => breachDraft(file, clock, now));
}

export const isMissed = (file: CaseFile, clock: ClockReckoning, now: Instant): boolean =>
  clock.kind === 'duty' &&
  clock.standing === 'running' &&
  clock.due !== null &&
  passesAt(file.office, clock.due) < now &&
  !file.breaches.some((breach) => breach.clock === clock.clock && breach.anchor === clock.anchor);

function breachDraft(file: CaseFile, clock: ClockReckoning, now: Instant): CaseDraft {
  const late = latenessOf(file, clock, now);
  const due = clock.due === null ? '' : momentText(clock.due);
  return {
    type: 'breach_recorded',
    v: 1,
    occurred: at(now, file.zone),
    data: {
      clock: clock.clock,
      anchor: clock.anchor,
      stage: late?.stage ?? 'entry',
      due,
      sentence:
        late?.sentence ??
        `Overdue when registered: it was due ${clock.due === null ? '' : momentWords(file.zone, clock.due)}.`,
    },
  };
}
