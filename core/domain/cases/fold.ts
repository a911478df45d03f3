import type { CaseId, Sha256 } from '../ids.ts';
import { calendarIds } from '../procedures/calendar-ids.ts';
import { reckon } from '../procedures/engine.ts';
import type { EngineEvent, EngineInput, EngineResult } from '../procedures/engine-input.ts';
import type { Procedure } from '../procedures/procedure.ts';
import type { ClockReckoning } from '../procedures/reckoning.ts';
import type { Receipt } from '../record/events/values.ts';
import type { CaseEvent } from '../record/events.ts';
import { combinations, conflictsOf, shownLeaf } from '../record/leaves.ts';
import { inFoldOrder } from '../record/order.ts';
import { visible } from '../record/visible.ts';
import type { CalendarBook } from '../time/calendar-book.ts';
import { calendarWords } from '../time/calendar-words.ts';
import { type Instant, placeOf } from '../time/moment.ts';
import type { Office } from '../time/office-hours.ts';
import type { Breach, CaseFile, WaitingCase } from './case-file.ts';
import { factsOf } from './facts-of.ts';
import { lettersOf } from './letters-of.ts';
import { byPolarity } from './polarity.ts';
import { withTargets } from './targets.ts';

export type CaseSources = Readonly<{
  /** The adopted procedure of this hash; null = it has not arrived yet. */
  procedureOf(sha256: Sha256): Procedure | null;
  calendars: CalendarBook;
}>;

type Registered = Extract<CaseEvent, { type: 'registered' }>;

/**
 * The case that people see (record 3): a pure function of its events, the pinned procedure, the calendars and `asOf`.
 * Total on any subset of the stream: without its first event, or without its procedure, it is waiting. `explain` false
 * leaves the derivations out, for lists.
 */
export function foldCase(
  id: CaseId,
  recorded: readonly CaseEvent[],
  sources: CaseSources,
  asOf: Instant,
  explain = true,
): CaseFile | WaitingCase {
  const ordered = inFoldOrder(recorded);
  const registered = shownLeaf('case', ordered, 'registered') as Registered | null;
  const events = visible('case', ordered);
  const pinned = registered === null ? null : versionIn(events, registered);
  const procedure = pinned === null ? null : sources.procedureOf(pinned);
  if (registered === null || pinned === null || procedure === null) return { id, waiting: true, recorded: ordered };
  return folded({ id, ordered, events, registered, pinned, procedure, sources, asOf, explain });
}

/** The version that governs: of the last move, else the one in force at receipt (G-22). */
const versionIn = (events: readonly Pick<EngineEvent, 'type' | 'data'>[], registered: Registered): Sha256 =>
  (events.findLast(({ type }) => type === 'moved_to_version')?.data.procedure as Sha256 | undefined) ??
  registered.data.procedure;

type Setting = Readonly<{
  id: CaseId;
  ordered: readonly CaseEvent[];
  /** What counts of them. */
  events: readonly CaseEvent[];
  registered: Registered;
  pinned: Sha256;
  procedure: Procedure;
  sources: CaseSources;
  asOf: Instant;
  explain: boolean;
}>;

function folded({ id, ordered, events, registered, pinned, procedure, sources, asOf, explain }: Setting): CaseFile {
  const { calendars } = sources;
  const governing = (known: readonly EngineEvent[]): Procedure =>
    sources.procedureOf(versionIn(known, registered)) ?? procedure;
  const result = reckonCase(ordered, events, { procedure, calendars, asOf, governing, explain });
  const facts = factsOf(events);
  const letters = lettersOf(events);
  return {
    id,
    asOf,
    zone: procedure.zone,
    recorded: ordered,
    events,
    reference: registered.data.reference,
    aliases: aliasesOf(events, registered.data.reference),
    item: registered.data.item,
    channel: registered.data.channel,
    registeredAt: placeOf(registered.occurred),
    procedure,
    procedureHash: pinned,
    book: calendars,
    office: officeOf(procedure, calendars, asOf),
    facts,
    receipt: (facts.receipt?.value ?? null) as Receipt | null,
    received: result.received,
    submitted: result.submitted,
    known: result.facts,
    clocks: withTargets(result.clocks, { letters, book: calendars, zone: procedure.zone }),
    stages: result.stages,
    handler: handlerOf(events),
    letters,
    breaches: events.flatMap(breachOf),
    unsendable: unsendableOf(events),
    conflicts: conflictsOf('case', ordered),
    round: 1 + events.filter(({ type }) => type === 'escalated' || type === 'reopened').length,
    acknowledged: events.some(({ type }) => type === 'ack_sent'),
    answered: events.some(({ type }) => type === 'final_sent'),
    closed: events.findLast(({ type }) => type === 'closed' || type === 'reopened')?.type === 'closed',
    derived: result.derived.map(({ id: derived, type, at }) => ({ id: derived, type, at })),
    calendars: calendarWords(calendarIds(procedure), calendars, asOf),
    nextFlip: result.nextFlip,
  };
}

/** Office days and hours of a procedure, by the tables that bind office moments. */
export const officeOf = (procedure: Procedure, book: CalendarBook, asOf: Instant): Office => ({
  zone: procedure.zone,
  hours: procedure.office,
  table: book.table(procedure.calendars.duties, 'office', asOf, procedure.calendars.estimated),
});

/** An event as the engine reads it. What a clock set ahead has recorded still counts: it is never later than `asOf`. */
export const engineEvent = (event: CaseEvent, order: number, asOf: Instant): EngineEvent => ({
  id: event.id,
  type: event.type,
  at: placeOf(event.occurred),
  date: 'date' in event.occurred ? event.occurred.date : null,
  recordedAt: Math.min(event.wallMs, asOf) as Instant,
  order,
  by: event.user,
  data: event.data as Readonly<Record<string, unknown>>,
});

type Frame = Omit<EngineInput, 'events'>;

/** What the gates are asked on: everything that counts, in the order in which it was decided. */
export const engineInput = (events: readonly CaseEvent[], frame: Frame): EngineInput => ({
  ...frame,
  events: events.map((event, order) => engineEvent(event, order, frame.asOf)),
});

/** The engine's result, by polarity over every reading of what people disagree about (record 4). */
function reckonCase(ordered: readonly CaseEvent[], events: readonly CaseEvent[], frame: Frame): EngineResult {
  const readings = combinations('case', ordered);
  const shown = reckon(engineInput(events, frame));
  if (readings.kind === 'too-many') return { ...shown, clocks: shown.clocks.map(tooMany(readings.count)) };
  if (readings.leaveOut.length === 1) return shown;
  const results = readings.leaveOut.map((out) => {
    const input = engineInput(
      events.filter(({ id }) => !out.has(id)),
      frame,
    );
    return reckon({ ...input, procedure: frame.governing?.(input.events) ?? frame.procedure });
  });
  return { ...shown, clocks: byPolarity(results.map(({ clocks }) => clocks)) };
}

const tooMany =
  (count: number) =>
  (clock: ClockReckoning): ClockReckoning => ({
    ...clock,
    standing: 'refused',
    refusal: `People disagree about so much in this case (${count} readings) that no date can be given. Settle the disagreements first.`,
  });

const aliasesOf = (events: readonly CaseEvent[], reference: string): readonly string[] =>
  [...new Set(events.flatMap((event) => (event.type === 'registered' ? [event.data.reference] : [])))].filter(
    (other) => other !== reference,
  );

function handlerOf(events: readonly CaseEvent[]): CaseFile['handler'] {
  const last = events.findLast(({ type }) => type === 'assigned');
  return last?.type === 'assigned' ? last.data.to : null;
}

const breachOf = (event: CaseEvent): readonly Breach[] =>
  event.type === 'breach_recorded' ? [{ ...event.data, event: event.id }] : [];

/** Stands until contact comes: an address, an e-mail or a message (G-25). */
function unsendableOf(events: readonly CaseEvent[]): CaseFile['unsendable'] {
  const at = events.findLastIndex(({ type }) => type === 'marked_unsendable');
  const marked = events[at];
  if (marked?.type !== 'marked_unsendable' || events.slice(at + 1).some(bringsContact)) return null;
  return { letter: marked.data.letter, reason: marked.data.reason, event: marked.id };
}

const bringsContact = (event: CaseEvent): boolean =>
  event.type === 'contact_in' ||
  (event.type === 'fact_set' && event.data.fact === 'return_address' && event.data.value === 'present');
