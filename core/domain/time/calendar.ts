import type { EventId } from '../ids.ts';
import type { Weekday } from './civil.ts';
import type { Instant, PlainDate } from './moment.ts';

/** `computed` by the law's rule, `confirmed` published or checked by a person, `estimated` by the moon (G-14, G-29). */
export type DayStatus = 'computed' | 'confirmed' | 'estimated';

/** One special day of a holiday table. `open` makes a weekend day a working day. */
export type CalendarDay = Readonly<{
  date: PlainDate;
  name: string;
  status: DayStatus;
  source: string;
  open: boolean;
}>;

/** A holiday table as adopted: data, never code. `from` and `to` are the first and last year it answers for. */
export type Calendar = Readonly<{
  id: string;
  name: string;
  version: string;
  from: number;
  to: number;
  weekend: readonly Weekday[];
  days: readonly CalendarDay[];
}>;

type Act = Readonly<{ id: EventId; at: Instant; calendar: string; reason: string }>;

/** A day confirmed, or a day added or opened, with its reason (G-14). */
export type DayChange = Act &
  Readonly<{
    date: PlainDate;
    change: 'confirmed' | 'closed' | 'opened';
    /** Empty where a day is confirmed that the table already names. */
    name: string;
  }>;

/** A newer table adopted in the place of the one before; what people said of single days stays (record 3). */
export type NewerTable = Act & Readonly<{ change: 'adopted'; table: Calendar }>;

/** An act of a person on a calendar. */
export type CalendarChange = DayChange | NewerTable;

/** A day on which the office keeps shut by its own choice: it lengthens no duty. */
export type OfficeClosure = Readonly<{ date: PlainDate; name: string }>;

/** Which tables decide whether a day is a business day, and how: G-15. */
export type Combination = Readonly<{ mode: 'any_open' | 'all_open'; calendars: readonly string[] }>;
