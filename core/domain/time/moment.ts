/** A calendar day `yyyy-mm-dd`: sorts, stores and compares as text. */
export type PlainDate = string & { readonly __plainDate: true };

/** Milliseconds since 1970-01-01T00:00Z. */
export type Instant = number & { readonly __instant: true };

/** An IANA zone name. */
export type Zone = string;

/**
 * When something happened in the world (record_formats 1): an instant, or a day whose place in the order of the world
 * is `at`: 00:00 of the day in the firm's zone, or the instant of the event of that day which it answers.
 */
export type Occurred =
  | Readonly<{ instant: Instant; zone: Zone }>
  | Readonly<{ date: PlainDate; zone: Zone; at: Instant }>;

const DATE = /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/;
const DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

export const isLeapYear = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;

/** Days in month 1-12 of `year`. */
export const daysInMonth = (year: number, month: number): number =>
  month === 2 && isLeapYear(year) ? 29 : (DAYS[month - 1] ?? 0);

export function isPlainDate(text: unknown): text is PlainDate {
  if (typeof text !== 'string' || !DATE.test(text)) return false;
  return Number(text.slice(8)) <= daysInMonth(Number(text.slice(0, 4)), Number(text.slice(5, 7)));
}

export const isInstant = (value: unknown): value is Instant => Number.isSafeInteger(value);

/** The place of a moment on the line of the world: ms since 1970. */
export const placeOf = (occurred: Occurred): Instant => ('instant' in occurred ? occurred.instant : occurred.at);
