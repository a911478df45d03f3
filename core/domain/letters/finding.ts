import type { Clause } from '../ids.ts';
import type { ClockReckoning } from '../procedures/reckoning.ts';
import type { PlainDate } from '../time/moment.ts';
import type { SetAddress } from './address.ts';
import type { Coverage } from './coverage.ts';
import type { Letter } from './letter-data.ts';

/** Something about a letter that keeps it from being issued, or deserves a second look. */
export type Finding = Readonly<{
  severity: 'blocks' | 'warns';
  element: string | null;
  sentence: string;
  clause: Clause;
}>;

/** A letter with everything it is held against. */
export type Desk = Readonly<{
  letter: Letter;
  /** Languages for which the template has texts. */
  languages: readonly string[];
  mandatory: readonly string[];
  clause: Clause;
  address: SetAddress;
  coverage: Coverage;
  today: PlainDate;
  isOfficeDay(day: PlainDate): boolean;
  /** Every clock of the case: dates of the house among them must not be promised (G-18). */
  clocks: readonly ClockReckoning[];
}>;

export const isBlocking = ({ severity }: Finding): boolean => severity === 'blocks';

export const blocks = (element: string | null, clause: Clause, sentence: string): Finding => ({
  severity: 'blocks',
  element,
  clause,
  sentence,
});

export const warns = (element: string | null, clause: Clause, sentence: string): Finding => ({
  severity: 'warns',
  element,
  clause,
  sentence,
});
