import type { EventId } from '#core/domain/ids.ts';
import type { EngineEvent } from '#core/domain/procedures/engine-input.ts';
import type { Instant } from '#core/domain/time/moment.ts';
import type { Scenario } from './scenario-file.ts';

type Data = Readonly<Record<string, unknown>>;
type Statement = Readonly<{ type: string; data: Data }>;

export const instantOf = (text: string): Instant => Date.parse(text) as Instant;

const instantOrNull = (text: string | null | undefined): Instant | null => (text == null ? null : instantOf(text));

/** The receipt fact of an intake; dates of a correction are told apart from instants by their names. */
function receiptOf(fields: Data): Data {
  const moment = (name: string) => instantOrNull(fields[name] as string | null | undefined);
  return {
    letter_dated: fields.letter_dated ?? null,
    postmarked: fields.postmarked ?? null,
    delivered: fields.delivered ?? null,
    delivered_time: fields.delivered_time ?? null,
    scanned: moment('scanned'),
    at: moment('at'),
  };
}

const factsIn = (facts: Data): readonly Statement[] =>
  Object.entries(facts).map(([fact, value]) => ({ type: 'fact_set', data: { fact, value } }));

/** A scenario's event carries several facts in its data; the record has one event for each. */
function statementsOf(type: string, data: Data, intake: Data): readonly Statement[] {
  if (type === 'receipt_corrected')
    return [{ type: 'fact_set', data: { fact: 'receipt', value: receiptOf({ ...intake, ...data }) } }];
  if (type === 'fact_set' && !('fact' in data)) return factsIn(data);
  if (type === 'classified' && !('axis' in data))
    return Object.entries(data).map(([axis, value]) => ({ type, data: { axis, value } }));
  return [{ type, data }];
}

/** When the complaint came: what was decided at intake stands before everything that answers it. */
function arrivedAt(intake: Scenario['intake']): Instant {
  return instantOf('at' in intake ? intake.at : `${intake.delivered}T00:00Z`);
}

/** The events of a scenario's case, as the engine reads them. Intake is known from the beginning. */
export function eventsOf({ intake, facts = {}, events = [] }: Scenario): readonly EngineEvent[] {
  const arrived = arrivedAt(intake);
  const atIntake: readonly Statement[] = [
    { type: 'registered', data: { channel: intake.channel } },
    { type: 'fact_set', data: { fact: 'receipt', value: receiptOf(intake) } },
    ...factsIn(facts),
  ];
  const known = atIntake.map((statement) => ({ ...statement, at: arrived, recordedAt: 0 as Instant, by: null }));
  const later = events.flatMap(({ at, type, by, data }) =>
    statementsOf(type, data ?? {}, intake).map((statement) => {
      const moment = instantOf(at);
      return { ...statement, at: moment, recordedAt: moment, by: by ?? null };
    }),
  );
  return [...known, ...later].map((event, order) => ({ ...event, id: `event-${order}` as EventId, date: null, order }));
}
