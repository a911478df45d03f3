import type { FactValue, Receipt } from '../record/events/values.ts';
import type { CaseEvent } from '../record/events.ts';
import { type Day, dateOf, dayOf, yearOf } from '../time/civil.ts';
import { type Instant, type PlainDate, placeOf } from '../time/moment.ts';
import { dateWords, instantWords, shortDateWords, timeWords } from '../time/words.ts';
import { localDay } from '../time/zone.ts';
import { mayUndo } from './acts/mark.ts';
import type { CaseFile } from './case-file.ts';
import { type EntryLook, fieldWords, namesIn, wordsOf } from './event-words.ts';

export type TimelineEntry = EntryLook &
  Readonly<{ event: CaseEvent['id'] | null; time: string; user: string; mayStrike: boolean }>;

export type TimelineDay = Readonly<{ day: string; entries: readonly TimelineEntry[] }>;

type Person = (user: string) => string;

/**
 * What happened, newest day first, and last what happened before it was recorded: the dates of the paper. Facts that
 * came with the registration are on the page already and are told in one entry.
 */
export function timelineOf(file: CaseFile, person: Person, today: PlainDate): readonly TimelineDay[] {
  const names = namesIn(file, person);
  const days = new Map<PlainDate, TimelineEntry[]>();
  for (const event of file.events.filter((event) => !isOpening(file, event)).toReversed()) {
    const at = placeOf(event.occurred);
    const date = dateOf(localDay(file.zone, at));
    const entry: TimelineEntry = {
      ...confirmed(besideOld(file, event, wordsOf(event, names)), event.second === null ? null : person(event.second)),
      event: event.id,
      time: 'date' in event.occurred ? '' : timeWords(file.zone, at),
      user: event.user,
      mayStrike: mayUndo(file, event, today),
    };
    days.set(date, [...(days.get(date) ?? []), entry]);
  }
  const recorded = [...days]
    .sort(([a], [b]) => (a < b ? 1 : -1))
    .map(([date, entries]) => ({ day: dateWords(date), entries }));
  return [...recorded, ...beforeRecorded(file, today)];
}

/** A corrected entry keeps what it said before, for the entry itself shows what holds now (record_formats 6). */
function besideOld({ recorded, zone }: CaseFile, event: CaseEvent, look: EntryLook): EntryLook {
  if (event.type !== 'corrected') return look;
  const { event: of, field } = event.data;
  const before = recorded.slice(
    0,
    recorded.findIndex(({ id }) => id === event.id),
  );
  const corrected = before.findLast(
    (one) => one.type === 'corrected' && one.data.event === of && one.data.field === field,
  );
  const first = before.find(({ id }) => id === of);
  if (first === undefined) return look;
  const data = first.data as Readonly<Record<string, FactValue | undefined>>;
  const written = field === 'occurred' ? instantWords(zone, placeOf(first.occurred)) : data[field];
  const was = corrected?.type === 'corrected' ? corrected.data.value : written;
  return was === undefined || was === '' ? look : { ...look, words: `${look.words} It was ${fieldWords(field, was)}.` };
}

/** An act of two people names both: the second one stands behind it with an own passphrase. */
function confirmed(look: EntryLook, second: string | null): EntryLook {
  if (second === null) return look;
  const stop = look.words === '' || look.words.endsWith('.') ? '' : '.';
  return { ...look, words: `${look.words}${stop} Confirmed by ${second}.`.trim() };
}

/** Facts confirmed in the act of registering: the facts column shows each with its source. */
const isOpening = (file: CaseFile, event: CaseEvent): boolean => {
  const first = file.events.find(({ type }) => type === 'registered');
  return event.type === 'fact_set' && event.act === first?.act;
};

function beforeRecorded({ receipt, zone }: CaseFile, today: PlainDate): readonly TimelineDay[] {
  if (receipt === null) return [];
  const thisYear = yearOf(dayOf(today));
  const words = (day: Day) => (yearOf(day) === thisYear ? shortDateWords(day) : dateWords(day));
  const entries = paperEntries(receipt, zone, words);
  return entries.length === 0 ? [] : [{ day: 'Before it was recorded', entries }];
}

const paper = (time: string, lead: string, words: string): TimelineEntry => ({
  event: null,
  time,
  lead,
  words,
  node: 'paper',
  kind: 'paper',
  user: '',
  mayStrike: false,
});

function paperEntries(receipt: Receipt, zone: string, words: (day: Day) => string): readonly TimelineEntry[] {
  const { letter_dated: written, postmarked, delivered, delivered_time: time, scanned } = receipt;
  const scannedAt =
    scanned === null ? null : `${words(localDay(zone, scanned as Instant))} ${timeWords(zone, scanned)}`;
  return [
    ...(scannedAt === null ? [] : [paper(scannedAt, 'Scanned', 'no clock counts from here')]),
    ...(delivered === null
      ? []
      : [
          paper(
            words(dayOf(delivered)),
            'Delivered',
            time === null ? 'time not known: counts from office opening' : `at ${time}`,
          ),
        ]),
    ...(postmarked === null ? [] : [paper(words(dayOf(postmarked)), 'Postmarked', 'submitted on this day')]),
    ...(written === null
      ? []
      : [
          paper(
            words(dayOf(written)),
            'Written',
            postmarked === null
              ? 'stands for the postmark when it lies close to delivery'
              : 'no clock counts from here',
          ),
        ]),
  ];
}
