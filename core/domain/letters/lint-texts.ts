import type { ClockReckoning } from '../procedures/reckoning.ts';
import type { PlainDate } from '../time/moment.ts';
import { namedCharacter, unprintable } from './coverage.ts';
import { blocks, type Desk, type Finding } from './finding.ts';
import type { BlockState, Letter } from './letter-data.ts';
import { letterLanguages } from './words.ts';

/** What people wrote, block by block: the house's own sentences are checked when a template is adopted. */
const typed = (letter: Letter): readonly BlockState[] =>
  letter.blocks.filter(({ kind, included, text }) => kind === 'written' && included && text !== '');

/** A date that only the house set itself, written into a letter, would become a promise of the firm (G-18). */
export function houseDates({ letter, clocks }: Desk): readonly Finding[] {
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

export function placeholders({ letter }: Desk): readonly Finding[] {
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

/** Whether a text sends its reader to a place that is no more. */
export const hasDeadLink = (text: string): boolean => DEAD.test(text);

export function deadLinks({ letter }: Desk): readonly Finding[] {
  return typed(letter)
    .filter(({ text }) => hasDeadLink(text))
    .map(({ element, name }) =>
      blocks(
        element,
        '',
        `“${name}” sends the complainant to the European ODR platform, which closed on 20 July 2025. Take it out.`,
      ),
    );
}

/** PDF/A takes no character without a glyph, and its error names no place: this one does (letters_time A1). */
export function unprintableCharacters({ letter, coverage }: Desk): readonly Finding[] {
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
