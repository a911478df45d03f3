import type { EventId } from '../ids.ts';
import { dayOf } from '../time/civil.ts';
import type { Instant, Zone } from '../time/moment.ts';
import { endOfDay } from '../time/zone.ts';
import { derive } from './derived.ts';
import type { EngineEvent, EngineInput } from './engine-input.ts';
import { Reckoner } from './reckoner.ts';
import type { Moment } from './reckoning.ts';

type Data = Readonly<Record<string, unknown>>;

const RECEIPT_FIELDS = ['letter_dated', 'postmarked', 'delivered', 'delivered_time', 'scanned', 'at'];

/** The receipt as the act would leave it: a whole one in `receipt`, or single dates that replace those on record. */
function correctedReceipt(before: unknown, data: Data): Data {
  if (typeof data.receipt === 'object' && data.receipt !== null) return data.receipt as Data;
  const given = Object.fromEntries(RECEIPT_FIELDS.flatMap((field) => (field in data ? [[field, data[field]]] : [])));
  return { ...(before as Data | undefined), ...given };
}

const endOf = (moment: Moment, zone: Zone): Instant =>
  'date' in moment ? endOfDay(zone, dayOf(moment.date)) : moment.instant;

/** Whether a corrected receipt would move any running duty later, which needs a second person (G-16 c). */
export function makesLater(input: EngineInput, now: Reckoner, data: Data): boolean {
  const correction: EngineEvent = {
    id: 'rule:asked' as EventId,
    type: 'fact_set',
    at: input.asOf,
    date: null,
    order: Number.MAX_SAFE_INTEGER,
    by: null,
    data: { fact: 'receipt', value: correctedReceipt(now.scene.plain.get('receipt'), data) },
  };
  const after = new Reckoner(derive({ ...input, explain: false, events: [...input.events, correction] }).scene);
  const { zone } = now.scene;
  return now.all().some(({ clock, anchor, due }) => {
    const moved = after.of(clock).find((other) => other.anchor === anchor)?.due ?? null;
    return due !== null && (moved === null || endOf(moved, zone) > endOf(due, zone));
  });
}
