/**
 * A second opinion on dates: walks from day to day on whole numbers `yyyymmdd`, with none of the engine's arithmetic,
 * tables or zones. Slow on purpose.
 */
export type Walked = number;

export type HolidayRow = Readonly<{ date: string; status: string }>;
export type HolidayTable = Readonly<{ holidays: readonly HolidayRow[] }>;

const LENGTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
const SAKAMOTO = [0, 3, 2, 5, 0, 3, 5, 1, 4, 6, 2, 4];

const year = (day: Walked): number => Math.trunc(day / 10_000);
const month = (day: Walked): number => Math.trunc(day / 100) % 100;
const dayOfMonth = (day: Walked): number => day % 100;

function lengthOf(inYear: number, inMonth: number): number {
  if (inMonth === 2 && ((inYear % 4 === 0 && inYear % 100 !== 0) || inYear % 400 === 0)) return 29;
  return LENGTHS[inMonth - 1] ?? 0;
}

export function tomorrow(day: Walked): Walked {
  if (dayOfMonth(day) < lengthOf(year(day), month(day))) return day + 1;
  return month(day) === 12 ? (year(day) + 1) * 10_000 + 101 : year(day) * 10_000 + (month(day) + 1) * 100 + 1;
}

export function yesterday(day: Walked): Walked {
  if (dayOfMonth(day) > 1) return day - 1;
  const before = month(day) === 1 ? (year(day) - 1) * 100 + 12 : year(day) * 100 + month(day) - 1;
  return before * 100 + lengthOf(Math.trunc(before / 100), before % 100);
}

/** 0 = Sunday. */
function weekday(day: Walked): number {
  const counted = month(day) < 3 ? year(day) - 1 : year(day);
  const leaps = Math.trunc(counted / 4) - Math.trunc(counted / 100) + Math.trunc(counted / 400);
  return (counted + leaps + (SAKAMOTO[month(day) - 1] ?? 0) + dayOfMonth(day)) % 7;
}

export const walked = (date: string): Walked => Number(date.replaceAll('-', ''));

export const dated = (day: Walked): string =>
  `${year(day)}-${String(month(day)).padStart(2, '0')}-${String(dayOfMonth(day)).padStart(2, '0')}`;

/** Whether people work on a day: by any table for `any_open`, by all for `all_open`; estimated days by polarity (G-14). */
export class Walker {
  readonly #closed: readonly ReadonlySet<Walked>[];
  readonly #mode: 'any_open' | 'all_open';

  constructor(tables: readonly HolidayTable[], mode: 'any_open' | 'all_open', estimatedClosed: boolean) {
    this.#mode = mode;
    this.#closed = tables.map(
      ({ holidays }) =>
        new Set(
          holidays.filter(({ status }) => estimatedClosed || status !== 'estimated').map(({ date }) => walked(date)),
        ),
    );
  }

  isOpen(day: Walked): boolean {
    if (weekday(day) === 0 || weekday(day) === 6) return false;
    const open = this.#closed.map((days) => !days.has(day));
    return this.#mode === 'any_open' ? open.includes(true) : !open.includes(false);
  }

  forward(day: Walked): Walked {
    let at = day;
    while (!this.isOpen(at)) at = tomorrow(at);
    return at;
  }

  back(day: Walked): Walked {
    let at = day;
    while (!this.isOpen(at)) at = yesterday(at);
    return at;
  }

  businessDays(start: Walked, count: number, included: boolean): Walked {
    let at = start;
    let left = included && this.isOpen(start) ? count - 1 : count;
    while (left > 0) {
      at = tomorrow(at);
      if (this.isOpen(at)) left -= 1;
    }
    return at;
  }
}

export function days(start: Walked, count: number): Walked {
  let at = start;
  for (let left = count; left > 0; left -= 1) at = tomorrow(at);
  return at;
}

export function months(start: Walked, count: number): Walked {
  let inYear = year(start);
  let inMonth = month(start);
  for (let left = count; left > 0; left -= 1) {
    inMonth = inMonth === 12 ? 1 : inMonth + 1;
    if (inMonth === 1) inYear += 1;
  }
  return inYear * 10_000 + inMonth * 100 + Math.min(dayOfMonth(start), lengthOf(inYear, inMonth));
}
