import type { EventId } from '../ids.ts';
import { languageNames } from '../letters/words.ts';
import type { Axis } from '../procedures/procedure.ts';
import type { FactValue, Money, Receipt } from '../record/events/values.ts';
import { dateOf } from '../time/civil.ts';
import type { PlainDate } from '../time/moment.ts';
import { dateWords, instantWords, timeWords } from '../time/words.ts';
import { localDay } from '../time/zone.ts';
import type { CaseFile, FactState } from './case-file.ts';
import { factLabel, factWords } from './fact-words.ts';

export type FactKind = 'text' | 'lines' | 'date' | 'choice' | 'amounts' | 'receipt' | 'none';
export type Choice = Readonly<{ value: string; label: string }>;

/** A fact as the case page shows it, with where it was read and what it was. */
export type FactShown = Readonly<{
  fact: string;
  label: string;
  value: string;
  typed: string;
  undecided: boolean;
  mark: string | null;
  page: number | null;
  by: string | null;
  at: string | null;
  was: readonly string[];
  correct: FactKind;
  choices: readonly Choice[];
  event: EventId | null;
}>;

export type FactGroup = Readonly<{ title: string; facts: readonly FactShown[] }>;

const choice = (values: readonly string[]): readonly Choice[] =>
  values.map((value) => ({ value, label: factWords(value) }));

const entered: readonly Readonly<{ title: string; facts: readonly (readonly [string, FactKind])[] }>[] = [
  {
    title: 'Complainant',
    facts: [
      ['name', 'text'],
      ['address', 'lines'],
      ['email', 'text'],
      ['phone', 'text'],
      ['account', 'text'],
      ['representative', 'none'],
      ['complainant_type', 'choice'],
      ['language', 'text'],
    ],
  },
  {
    title: 'Asked for',
    facts: [
      ['matter', 'lines'],
      ['wish', 'lines'],
      ['amounts', 'amounts'],
    ],
  },
];

/** Facts in the order of the paper: who, when, what was decided, what is asked for. `person` gives a user's name. */
export function factGroups(file: CaseFile, person: (user: string) => string): readonly FactGroup[] {
  const [who, asked] = entered.map(({ title, facts }) => ({
    title,
    facts: facts.flatMap(([fact, kind]) => shown(file, fact, kind, person)),
  }));
  return [who, datesOf(file, person), decidedOf(file, person), asked].filter((group) => group !== undefined);
}

/** Facts that are always worth a line, even when nothing is on record: an answer may depend on them. */
const alwaysShown: readonly string[] = ['name', 'address', 'email', 'matter'];

function shown(file: CaseFile, fact: string, kind: FactKind, person: (user: string) => string): readonly FactShown[] {
  const state = file.facts[fact];
  if (state === undefined) return alwaysShown.includes(fact) ? [unrecorded(fact, kind)] : [];
  const words =
    fact === 'language' && typeof state.value === 'string'
      ? (languageNames[state.value] ?? state.value)
      : factWords(state.value);
  const value = words || (fact === 'name' ? 'anonymous' : 'none given');
  return [
    {
      ...frame(file, state, person),
      fact,
      label: factLabel(fact),
      value,
      typed: typedOf(state.value),
      undecided: false,
      correct: kind,
      choices: choicesOf(file, fact),
    },
  ];
}

const unrecorded = (fact: string, correct: FactKind): FactShown => ({
  fact,
  label: factLabel(fact),
  value: fact === 'name' ? 'anonymous' : 'none given',
  typed: '',
  undecided: false,
  mark: null,
  page: null,
  by: null,
  at: null,
  was: [],
  correct,
  choices: [],
  event: null,
});

function frame(file: CaseFile, state: FactState, person: (user: string) => string) {
  const page = state.source?.page ?? null;
  const at = instantWords(file.zone, state.at);
  return {
    mark: page === null ? initials(person(state.by)) : `p ${page}`,
    page,
    by: person(state.by),
    at,
    was: state.was.map((past) => wasWords(file, past, person)),
    event: state.event,
  };
}

function wasWords(file: CaseFile, past: FactState['was'][number], person: (user: string) => string): string {
  const value = isReceipt(past.value) ? receiptWords(past.value) : factWords(past.value);
  const reason = past.reason === null ? '' : `: ${past.reason}`;
  return `was ${value === '' ? 'empty' : value}${reason.replace(/\.$/, '')}, ${person(past.by)} ${instantWords(file.zone, past.at)}`;
}

export const initials = (name: string): string =>
  name
    .split(/\s+/u)
    .filter((part) => part !== '')
    .map((part) => `${part.charAt(0).toUpperCase()}.`)
    .join('');

const isReceipt = (value: FactValue): value is Receipt =>
  typeof value === 'object' && value !== null && 'letter_dated' in value;

const receiptWords = ({ delivered }: Receipt): string =>
  delivered === null ? 'not delivered' : `delivered ${dateWords(delivered)}`;

/** A value as a person would type it to correct it. */
function typedOf(value: FactValue): string {
  if (typeof value === 'string') return value;
  if (Array.isArray(value))
    return (value as readonly Money[]).map((money) => `${money.amount} ${money.currency}`).join('; ');
  return factWords(value);
}

/** The value of a choice, as its options name it. */
const chosenOf = (value: FactValue): string =>
  typeof value === 'boolean' || typeof value === 'number' ? String(value) : typedOf(value);

const choicesOf = (file: CaseFile, fact: string): readonly Choice[] =>
  fact === 'complainant_type' ? choice((file.procedure.facts[fact]?.values ?? []).map(String)) : [];

function datesOf(file: CaseFile, person: (user: string) => string): FactGroup | undefined {
  const state = file.facts.receipt;
  if (file.receipt === null || state === undefined) return undefined;
  const base = { ...frame(file, state, person), undecided: false, correct: 'receipt' as const, choices: [] };
  const lines = dateLines(file.receipt, file.zone);
  return {
    title: 'Dates',
    facts: lines.map((line) => ({ ...base, ...line, was: line.fact === 'delivered' ? base.was : [] })),
  };
}

type DateLine = Readonly<{ fact: string; label: string; value: string; typed: string }>;

/** The four dates of the paper, in words and as one would type them; a time of delivery follows its date. */
function dateLines(receipt: Receipt, zone: string): readonly DateLine[] {
  const { letter_dated, postmarked, delivered, delivered_time: time, scanned } = receipt;
  const line = (fact: string, label: string, date: PlainDate | null, at: string | null = null): DateLine => ({
    fact,
    label,
    value: date === null ? 'not known' : [dateWords(date), at].filter((part) => part !== null).join(' '),
    typed: [date, at].filter((part) => part !== null).join(' '),
  });
  const scannedOn = scanned === null ? null : dateOf(localDay(zone, scanned));
  return [
    line('letter_dated', 'Letter', letter_dated),
    line('postmarked', 'Postmark', postmarked),
    line('delivered', 'Delivered', delivered, time),
    line('scanned', 'Scanned', scannedOn, scanned === null ? null : timeWords(zone, scanned)),
  ];
}

/** Axes of the procedure and admissibility: what nobody has decided is said in so many words. */
function decidedOf(file: CaseFile, person: (user: string) => string): FactGroup {
  const decidable = file.procedure.axes.filter(
    ({ rule, axes, id }) => rule === null && axes.length === 0 && (file.facts[id] !== undefined || matters(file, id)),
  );
  return {
    title: 'Decided',
    facts: [...decidable.map((axis) => axisShown(file, axis, person)), admissible(file, person)],
  };
}

/** An axis is worth a line while it is undecided only if it decides a date. */
const matters = (file: CaseFile, axis: string): boolean =>
  file.clocks.some(({ undecided }) => undecided.includes(axis));

function axisShown(file: CaseFile, axis: Axis, person: (user: string) => string): FactShown {
  const choices = axis.values.map((value) => ({ value: String(value), label: factWords(value) }));
  return decision(file, axis.id, file.facts[axis.id], choices, person);
}

const admissible = (file: CaseFile, person: (user: string) => string): FactShown =>
  decision(file, 'admissible', file.facts.admissible, choice(['yes', 'no']), person);

function decision(
  file: CaseFile,
  fact: string,
  state: FactState | undefined,
  choices: readonly Choice[],
  person: (user: string) => string,
): FactShown {
  const rest = { fact, label: factLabel(fact), correct: 'choice' as const, choices };
  if (state === undefined)
    return {
      ...rest,
      value: 'not decided',
      typed: '',
      undecided: true,
      mark: null,
      page: null,
      by: null,
      at: null,
      was: [],
      event: null,
    };
  return {
    ...rest,
    ...frame(file, state, person),
    value: factWords(state.value),
    typed: chosenOf(state.value),
    undecided: false,
  };
}
