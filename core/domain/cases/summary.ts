import type { CaseId, UserId } from '../ids.ts';
import type { ClockReckoning } from '../procedures/reckoning.ts';
import type { Instant, PlainDate } from '../time/moment.ts';
import type { CaseFile } from './case-file.ts';
import { passesAt, workBefore } from './clock-words.ts';
import { textOf } from './facts-of.ts';

/** A case as lists show it; the store's projection writes it whenever the stream is touched (record 2). */
export type CaseSummary = Readonly<{
  case: CaseId;
  reference: string;
  name: string;
  matter: string;
  channel: string;
  handler: UserId | null;
  procedure: string;
  procedureHash: string;
  stage: string;
  open: boolean;
  answered: boolean;
  acknowledged: boolean;
  unsendable: boolean;
  conflict: boolean;
  language: string;
  /** When the complaint was received, ms: the first moment of the day where only the day is known. */
  received: Instant;
  /** The most urgent duty that is still owed; null when nothing is. */
  clock: ClockSummary | null;
  /** A duty that is owed and has no date, where none of the others has one (G-29); null otherwise. */
  undated: UndatedSummary | null;
  /** Next moment at which this summary would change by itself; null = never (record 3). */
  nextFlip: Instant | null;
  asOf: Instant;
  calendars: string;
}>;

export type ClockSummary = Readonly<{
  clock: string;
  /** Last office moment, ms; null = none: act at the first office moment, sorts on top (G-27). */
  workBy: Instant | null;
  /** End of the day of `due` for dates, the instant for hours, ms; `dueDate` is set for dates. */
  due: Instant;
  dueDate: PlainDate | null;
  breached: boolean;
  undecided: readonly string[];
}>;

export type UndatedSummary = Readonly<{ clock: string; why: string }>;

export function summarise(file: CaseFile): CaseSummary {
  return {
    case: file.id,
    reference: file.reference,
    name: textOf(file.facts, 'name'),
    matter: textOf(file.facts, 'matter'),
    channel: file.channel,
    handler: file.handler,
    procedure: file.procedure.id,
    procedureHash: file.procedureHash,
    stage: file.stages.find(({ state, parallel }) => state === 'now' && !parallel)?.id ?? '',
    open: !file.closed,
    answered: file.answered,
    acknowledged: file.acknowledged,
    unsendable: file.unsendable !== null,
    conflict: file.conflicts.length > 0,
    language: textOf(file.facts, 'language'),
    received: receivedAt(file),
    clock: mostUrgent(file),
    undated: undatedOf(file),
    nextFlip: file.nextFlip,
    asOf: file.asOf,
    calendars: file.calendars,
  };
}

function receivedAt(file: CaseFile): Instant {
  if (file.received === null) return file.registeredAt;
  return 'instant' in file.received ? file.received.instant : passesAt(file.office, file.received);
}

/** Duties that somebody must still do, the most urgent first; a letter that cannot be sent is counted apart (G-25). */
export function owedClocks(file: CaseFile): readonly ClockReckoning[] {
  return file.clocks
    .filter(
      ({ kind, standing, due }) => (kind === 'duty' || kind === 'interval') && standing === 'running' && due !== null,
    )
    .filter(({ clock }) => !(file.unsendable?.letter === clock))
    .toSorted((a, b) => urgency(file, a) - urgency(file, b));
}

/** A duty that is owed though its calendar gives it no date (G-29): it must never look like nothing owed. */
export const undatedDuty = (file: CaseFile): ClockReckoning | undefined =>
  file.closed
    ? undefined
    : file.clocks.find(({ kind, standing, met }) => kind === 'duty' && standing === 'refused' && met === null);

function undatedOf(file: CaseFile): UndatedSummary | null {
  const clock = owedClocks(file).length > 0 ? undefined : undatedDuty(file);
  return clock === undefined ? null : { clock: clock.clock, why: clock.refusal ?? '' };
}

const urgency = (file: CaseFile, { workBy, due }: ClockReckoning): number => {
  if (workBy !== null) return workBefore(file.office, workBy);
  return due === null ? Number.MAX_SAFE_INTEGER : Number.MIN_SAFE_INTEGER + passesAt(file.office, due);
};

function mostUrgent(file: CaseFile): ClockSummary | null {
  const clock = owedClocks(file)[0];
  if (clock === undefined || clock.due === null) return null;
  return {
    clock: clock.clock,
    workBy: clock.workBy === null ? null : workBefore(file.office, clock.workBy),
    due: passesAt(file.office, clock.due),
    dueDate: 'date' in clock.due ? clock.due.date : null,
    breached: file.breaches.some((breach) => breach.clock === clock.clock && breach.anchor === clock.anchor),
    undecided: clock.undecided,
  };
}
