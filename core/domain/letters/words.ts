import { type Amount, amountWords } from '../procedures/amount.ts';
import { civilOf, dayOf } from '../time/civil.ts';
import type { PlainDate } from '../time/moment.ts';
import type { Applies, Period } from './timeframes.ts';

/** What the layout and the merged sentences need to say, in one language. */
export type LetterWords = Readonly<{
  /** `18 December 2026` */
  date(day: PlainDate): string;
  /** `Dear Ona Virbalė,`; without a name the general form. */
  salutation(name: string): string;
  closing(named: boolean): string;
  ourReference: string;
  yourReference: string;
  yourAccount: string;
  enclosures(count: number): string;
  /** `Page {page} of {pages}`: the layout puts the numbers in. */
  pageOf: string;
  officeId: string;
  /** Marks a gap in a preview; never in an issued letter. */
  missing(name: string): string;
  /** `14 business days, counting the day on which we received your complaint` */
  period(period: Period): string;
  /** Both periods of an undecided time limit, each with its condition (G-19). */
  eitherPeriod(periods: readonly Period[]): string;
}>;

const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

function date(day: PlainDate): string {
  const { year, month, day: ofMonth } = civilOf(dayOf(day));
  return `${ofMonth} ${months[month - 1]} ${year}`;
}

/** Conditions of a yes-or-no classification, said to the complainant; one without words of its own is named. */
const conditions: Readonly<Record<string, string>> = {
  fraud: 'if your complaint concerns possible fraud',
  urgent: 'if your complaint is urgent',
  complex: 'if the matter is complex',
};

/** `10 calendar days`: in a letter, days that are not business days are said to be calendar days (G-13). */
const length = ({ count, unit }: Amount): string =>
  unit === 'days' ? `${count} calendar ${count === 1 ? 'day' : 'days'}` : amountWords({ count, unit });

const anchors = {
  received: 'the day on which we received your complaint',
  submitted: 'the day on which you sent us your complaint',
} as const satisfies Record<Period['from'], string>;

function period(stretch: Period): string {
  const anchor = anchors[stretch.from];
  return stretch.included ? `${length(stretch)}, counting ${anchor}` : `${length(stretch)} after ${anchor}`;
}

function condition({ axis, values }: Applies): string {
  const known = values.length === 1 && values[0] === true ? conditions[axis] : undefined;
  const named = values.filter((value) => value !== true).join(' or ');
  return known ?? `if it is classed as “${`${axis} ${named}`.replaceAll('_', ' ').trim()}”`;
}

const eitherPeriod = (periods: readonly Period[]): string =>
  periods
    .map((each) =>
      each.applies === null ? `otherwise ${period(each)}` : `${period(each)}, ${condition(each.applies)}`,
    )
    .join('; ');

const english: LetterWords = {
  date,
  salutation: (name) => (name === '' ? 'Dear Sir or Madam,' : `Dear ${name},`),
  closing: (named) => (named ? 'Yours sincerely,' : 'Yours faithfully,'),
  ourReference: 'Our reference',
  yourReference: 'Your reference',
  yourAccount: 'Your account',
  enclosures: (count) => (count === 1 ? 'Enclosure' : 'Enclosures'),
  pageOf: 'Page {page} of {pages}',
  officeId: 'Office',
  missing: (name) => `${name}: not given yet`,
  period,
  eitherPeriod,
};

/** Languages in which a letter can be said; a template names those for which it has texts. */
export const letterLanguages: Readonly<Record<string, LetterWords>> = { en: english };

/** Name of a language on screen. */
export const languageNames: Readonly<Record<string, string>> = { en: 'English', lt: 'Lithuanian' };
