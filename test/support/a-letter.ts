import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setAddress } from '#core/domain/letters/address.ts';
import { letterData } from '#core/domain/letters/letter.ts';
import type { Letter, LetterInput } from '#core/domain/letters/letter-data.ts';
import { type Desk, type Finding, lint } from '#core/domain/letters/lint.ts';
import type { LetterTemplate } from '#core/domain/letters/template.ts';
import type { Period, Timeframe } from '#core/domain/letters/timeframes.ts';
import { addressArea, c65 } from '#core/domain/letters/window.ts';
import type { ClockReckoning } from '#core/domain/procedures/reckoning.ts';
import type { PlainDate } from '#core/domain/time/moment.ts';
import { readLetterTemplate } from '#core/formats/letter-template.ts';
import type { Resources } from '#main/app/ports/resources.ts';
import type { Sheets } from '#main/letters/press-messages.ts';
import { readCoverage, shippedTemplates } from '#main/letters/templates.ts';

const root = new URL('../../resources/', import.meta.url).pathname;

/** The resources of this repository. */
export const shippedResources: Resources = {
  text: (path) => readFileSync(join(root, path), 'utf8'),
  bytes: (path) => readFileSync(join(root, path)),
  list: (folder) => readdirSync(join(root, folder)).sort(),
};

export const coverage = readCoverage(shippedResources);
export const area = addressArea(c65);

let adopted: LetterTemplate | null = null;

/** The acknowledgement as an office adopts it. */
export function theAcknowledgement(): LetterTemplate {
  adopted ??= readAcknowledgement();
  return adopted;
}

function readAcknowledgement(): LetterTemplate {
  const shipped = shippedTemplates(shippedResources).find(({ id }) => id === 'acknowledgement');
  const read = readLetterTemplate(shipped?.source ?? '');
  if (!read.ok) throw new Error(read.failure);
  return read.value;
}

export const mandatory = [
  'ref',
  'received_date',
  'handler_name',
  'handler_contact',
  'summary',
  'timeframes',
  'admissibility',
  'no_fee',
  'copy_if_form',
] as const;

const date = (text: string): PlainDate => text as PlainDate;

export function aClock(clock: string, due: string | null, rest: Partial<ClockReckoning> = {}): ClockReckoning {
  return {
    clock,
    title: clock,
    kind: 'duty',
    anchor: null,
    clause: 'X-28',
    promise: true,
    standing: 'running',
    start: null,
    due: due === null ? null : { date: date(due) },
    outer: null,
    workBy: null,
    target: null,
    until: null,
    opens: null,
    met: null,
    undecided: [],
    amendments: [],
    steps: [],
    rule: '',
    refusal: null,
    ...rest,
  };
}

const aPeriod = (count: number, rest: Partial<Period>): Period => ({
  count,
  unit: 'business days',
  included: false,
  from: 'received',
  applies: null,
  ...rest,
});

/** An answer in 14 business days, or in 10 days with fraud, and in any event in 35 business days. */
export const timeframes = (undecided: readonly string[] = []): readonly Timeframe[] => [
  {
    reckoning: aClock('final', '2027-01-11', { undecided }),
    role: 'answer',
    periods: [
      aPeriod(10, { unit: 'days', applies: { axis: 'fraud', values: [true] } }),
      aPeriod(14, { included: true }),
    ],
    extendable: true,
  },
  {
    reckoning: aClock('final_cap', '2027-02-05'),
    role: 'latest',
    periods: [aPeriod(35, { from: 'submitted' })],
    extendable: false,
  },
];

export const anAddress = 'Rūta Vainorė\nŠilo g. 9-4\nLT-44210 Kaunas';

/** Everything an acknowledgement is made from, complete. */
export function aLetterInput(rest: Partial<LetterInput> = {}): LetterInput {
  return {
    template: theAcknowledgement(),
    language: 'en',
    mandatory,
    clause: 'X-18',
    reference: '26-K7Q-000421-D',
    theirs: { kind: 'account', value: 'A-7719-204' },
    planned: date('2026-12-21'),
    place: 'Vilnius',
    sender: {
      name: 'Example Exchange',
      legal: 'Example Holding UAB, no. 300000001',
      address: ['Pavyzdžio g. 21A', 'LT-09313 Vilnius'],
      contact: ['help@example.org', '+370 5 000 0000', 'www.example.org/contacts'],
      returnTo: 'Example Holding UAB · Pavyzdžio g. 21A · LT-09313 Vilnius',
      logo: null,
    },
    office: '3f2a9c54-6d0e-8b1a-9c77-5e0d4f6a2b81',
    recipient: setAddress(anAddress, area, coverage).lines,
    area,
    folds: c65.folds,
    greeted: 'Rūta Vainorė',
    channel: 'post',
    letterDated: date('2026-12-14'),
    receivedOn: date('2026-12-18'),
    admissible: true,
    formUsed: false,
    timeframes: timeframes(),
    known: { fraud: false },
    handler: { name: 'Jonas Petraitis', title: 'Team Lead', contact: 'help@example.org or +370 5 000 0000' },
    signer: { name: 'Jonas Petraitis', title: 'Team Lead' },
    texts: { summary: 'A payout of €1,860.00, asked for on 2 December 2026, has not arrived.' },
    with: [],
    enclosures: [],
    replaces: null,
    courtesy: false,
    ...rest,
  };
}

export const aLetter = (rest: Partial<LetterInput> = {}): Letter => letterData(aLetterInput(rest));

/** A letter with its template's sources, as it goes to the press. */
export function sheetsOf(letter: Letter, assets: Readonly<Record<string, Uint8Array>> = {}): Sheets {
  const { main, files } = theAcknowledgement();
  return { main, files, assets, data: JSON.stringify(letter.data) };
}

/** What the lint finds on a letter that was made on 21 December 2026, a Monday. */
export function findingsOf(letter: Letter, rest: Partial<Desk> = {}): readonly Finding[] {
  return lint({
    letter,
    languages: ['en'],
    mandatory,
    clause: 'X-18',
    address: setAddress(anAddress, area, coverage),
    coverage,
    today: date('2026-12-21'),
    isOfficeDay: (day) => !['2026-12-24', '2026-12-25', '2026-12-26', '2026-12-27'].includes(day),
    clocks: [],
    ...rest,
  });
}
