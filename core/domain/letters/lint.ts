import type { Clause } from '../ids.ts';
import type { ClockReckoning } from '../procedures/reckoning.ts';
import type { PlainDate } from '../time/moment.ts';
import type { SetAddress } from './address.ts';
import { type Coverage, namedCharacter, unprintable } from './coverage.ts';
import { elementName, type Place } from './elements.ts';
import type { BlockState, Letter } from './letter-data.ts';
import { letterLanguages } from './words.ts';

export type Finding = Readonly<{
  severity: 'blocks' | 'warns';
  element: string | null;
  sentence: string;
  clause: Clause;
}>;

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

/** Everything that keeps a letter from being issued, and what deserves a second look; blocking findings first. */
export function lint(desk: Desk): readonly Finding[] {
  const findings = [
    missingElements,
    addressFindings,
    dateFindings,
    languageFindings,
    houseDates,
    placeholders,
    deadLinks,
    unprintableCharacters,
  ].flatMap((rule) => rule(desk));
  return [...findings.filter(isBlocking), ...findings.filter((finding) => !isBlocking(finding))];
}

export const isBlocking = ({ severity }: Finding): boolean => severity === 'blocks';

const blocks = (element: string | null, clause: Clause, sentence: string): Finding => ({
  severity: 'blocks',
  element,
  clause,
  sentence,
});

const warns = (element: string | null, clause: Clause, sentence: string): Finding => ({
  severity: 'warns',
  element,
  clause,
  sentence,
});

const completion: Readonly<Record<string, string>> = {
  fact: 'Complete it on the case.',
  person: 'Complete it under Settings, People.',
  office: 'Complete it under Settings, Office.',
  letter: 'Write it here.',
};

const whereTo = (from: Place | null): string => completion[from?.split(':')[0] ?? ''] ?? 'Complete it.';

function missingElements({ letter, mandatory, clause }: Desk): readonly Finding[] {
  const byElement = new Map<string, BlockState>(letter.blocks.map((block) => [block.element, block]));
  return mandatory
    .flatMap((element) => {
      const block = byElement.get(element);
      if (block?.state === 'ready') return [];
      const sentence = `The letter must say “${elementName(element)}” and does not. ${whereTo(block?.from ?? null)}`;
      return [blocks(element, clause, sentence)];
    })
    .concat(
      letter.blocks
        .filter((block) => !mandatory.includes(block.element) && block.included && block.state === 'missing')
        .map(({ element, name, from }) =>
          blocks(element, clause, `“${name}” is wanted in this letter and is empty. ${whereTo(from)}`),
        ),
    );
}

function addressFindings({ address }: Desk): readonly Finding[] {
  if (address.lines.length === 0)
    return [
      blocks('ref', 'G-25', 'The letter has no address. Give one, or mark the letter as one that cannot be sent.'),
    ];
  if (address.problem !== null) return [blocks('ref', 'G-11', address.problem)];
  return address.wrapped.map((line) =>
    warns('ref', 'G-11', `The address line “${line}” is too wide for the window and goes on in a second line.`),
  );
}

function dateFindings({ letter, today, isOfficeDay }: Desk): readonly Finding[] {
  const { iso, words } = letter.data.date;
  const findings: Finding[] = [];
  if (iso < today)
    findings.push(blocks('ref', 'G-11', `The planned dispatch date, ${words}, is past. Choose today or a later day.`));
  else if (!isOfficeDay(iso))
    findings.push(
      blocks('ref', 'G-11', `On ${words} the office is closed and no post is collected. Choose an office day.`),
    );
  for (const { date } of letter.prints)
    if (date < iso) {
      const printed = letterLanguages[letter.data.language]?.date(date) ?? date;
      const sentence = `The letter names ${printed} as a time limit, which is before its own date, ${words}. Look whether it can be said so.`;
      findings.push(warns('timeframes', 'G-16', sentence));
    }
  return findings;
}

function languageFindings({ letter, languages }: Desk): readonly Finding[] {
  if (languages.includes(letter.data.language)) return [];
  const sentence = `There is no approved template in this language (${letter.data.language}). Order a translation, or send the letter in English with a reason and a second person.`;
  return [blocks(null, 'G-26', sentence)];
}

/** What people wrote, block by block: the house's own sentences are checked when a template is adopted. */
const typed = (letter: Letter): readonly BlockState[] =>
  letter.blocks.filter(({ kind, included, text }) => kind === 'written' && included && text !== '');

/** A date that only the house set itself, written into a letter, would become a promise of the firm (G-18). */
function houseDates({ letter, clocks }: Desk): readonly Finding[] {
  const date = letterLanguages[letter.data.language]?.date;
  const dueOf = ({ due }: ClockReckoning): PlainDate | null => (due !== null && 'date' in due ? due.date : null);
  const duties = clocks.filter(({ kind }) => kind === 'duty' || kind === 'interval');
  const promised = new Set(duties.filter(({ promise }) => promise).map(dueOf));
  return duties.flatMap((clock) => {
    const due = dueOf(clock);
    if (clock.promise || due === null || promised.has(due) || clock.standing === 'met') return [];
    const forms = [due, ...(date === undefined ? [] : [date(due)])];
    return typed(letter)
      .filter(({ text }) => forms.some((form) => text.includes(form)))
      .map(({ element, name }) =>
        blocks(
          element,
          'G-18',
          `“${name}” names ${forms.at(-1)}, a date the house set itself (${clock.clause}) and does not promise. Take it out.`,
        ),
      );
  });
}

const PLACEHOLDER =
  /\{\{?[^{}\n]{0,60}\}?\}|<<[^<>\n]{0,60}>>|\[\[[^[\]\n]{0,60}\]\]|\[[A-Z][A-Z _-]{2,40}\]|_{4,}|\b(?:TODO|TBD|XXX+)\b/;

function placeholders({ letter }: Desk): readonly Finding[] {
  return letter.blocks
    .filter(({ included }) => included)
    .flatMap(({ element, name, text }) => {
      const found = PLACEHOLDER.exec(text)?.[0];
      if (found === undefined) return [];
      return [blocks(element, 'G-11', `“${name}” still holds a gap to be filled: “${found}”. Fill it or take it out.`)];
    });
}

/** The platform for online dispute resolution closed on 20 July 2025 and must not be named (requirements 3). */
const DEAD = /ec\.europa\.eu\/(?:consumers\/)?odr|\bODR[- ]platform\b|online dispute resolution platform/i;

function deadLinks({ letter }: Desk): readonly Finding[] {
  return typed(letter)
    .filter(({ text }) => DEAD.test(text))
    .map(({ element, name }) =>
      blocks(
        element,
        '',
        `“${name}” sends the complainant to the European ODR platform, which closed on 20 July 2025. Take it out.`,
      ),
    );
}

/** PDF/A takes no character without a glyph, and its error names no place: this one does (letters_time A1). */
function unprintableCharacters({ letter, coverage }: Desk): readonly Finding[] {
  return textsOf(letter).flatMap(({ element, where, text }) => {
    const found = unprintable(text, coverage);
    if (found.length === 0) return [];
    const which = found.map(namedCharacter).join(', ');
    const sentence = `${where} holds ${which}, which the letter’s type cannot print. Replace it or take it out.`;
    return [blocks(element, '', sentence)];
  });
}

type Placed = Readonly<{ element: string; where: string; text: string }>;

/** Every text that will be set, with the name of its place. */
function textsOf({ data, blocks: states }: Letter): readonly Placed[] {
  const { sender } = data;
  const frame: readonly (readonly [string, readonly string[]])[] = [
    ['The address', data.recipient],
    ['The letterhead', [sender.name, sender.legal, ...sender.address, ...sender.contact]],
    ['The reference', data.references.map(({ value }) => value)],
    ['The salutation', [data.salutation]],
    ['The signature', [data.signer.name, data.signer.title]],
    ['The list of enclosures', data.enclosures.items],
    ['The place', [data.place]],
  ];
  return [
    ...frame.map(([where, texts]) => ({ element: 'ref', where, text: texts.join('\n') })),
    ...states
      .filter(({ included }) => included)
      .map(({ element, name, text }) => ({ element, where: `“${name}”`, text })),
  ];
}
