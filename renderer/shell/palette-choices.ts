import type { Layer } from '../kit/keys.ts';
import type { Place } from './places.ts';

/** One line of the palette. */
export type PaletteChoice = Readonly<{
  id: string;
  lead: string;
  words: string;
  stroke: string | null;
  act: () => void;
}>;

export type FoundCase = Readonly<{ case: string; reference: string; name: string; matter: string }>;

const said = (choice: PaletteChoice) => `${choice.lead} ${choice.words}`.toLowerCase();

/** Each typed word must begin a word of the line: `op ca` finds "Open cases". */
export function fits(choice: PaletteChoice, typed: string): boolean {
  const words = said(choice).split(/[\s,.]+/u);
  return typed
    .toLowerCase()
    .split(/\s+/u)
    .every((part) => words.some((word) => word.startsWith(part)));
}

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

/** What the keys of this screen do, the newest layer first; what only moves about is left to the places. */
export function actsOf(layers: readonly Layer[]): PaletteChoice[] {
  return layers.toReversed().flatMap(({ title, bindings }, depth) =>
    bindings
      .filter(({ does, stroke }) => does !== '' && !stroke.startsWith('g ') && stroke !== 'Ctrl+k')
      .map(({ stroke, does, act }) => ({
        id: `act-${depth}-${stroke}`,
        lead: capital(does),
        words: title === 'Acts' ? '' : title,
        stroke,
        act,
      })),
  );
}

export const placesOf = (places: readonly Place[], go: (path: string) => void): PaletteChoice[] =>
  places.map(({ path, label, stroke }) => ({
    id: `place${path}`,
    lead: label,
    words: 'go there',
    stroke: stroke ?? null,
    act: () => go(path),
  }));

export const casesOf = (found: readonly FoundCase[], go: (path: string) => void): PaletteChoice[] =>
  found.map((one) => ({
    id: `case-${one.case}`,
    lead: 'Open case',
    words: `${one.reference} ${one.name}, ${one.matter}`,
    stroke: null,
    act: () => go(`/case/${one.case}`),
  }));
