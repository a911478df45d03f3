import type { View } from './view.ts';

type Finding = View['findings'][number];

/** Words that wait to be filled in, with every place in which they stand: they are filled once. */
export type Gap = Readonly<{ words: string; note: boolean; places: readonly Finding[] }>;

/** The gaps among findings, each once, in the order in which they were found. */
export function gapsOf(findings: readonly Finding[]): readonly Gap[] {
  const found = new Map<string, Gap>();
  for (const finding of findings) {
    if (finding.gap === null) continue;
    const { words, note } = finding.gap;
    found.set(words, { words, note, places: [...(found.get(words)?.places ?? []), finding] });
  }
  return [...found.values()];
}

/** `channels.phone.address, line 121; Published text (en), lines 15 and 59` */
export function placesWords({ places }: Gap): string {
  const lines = new Map<string, number[]>();
  for (const { place, line } of places) lines.set(place, [...(lines.get(place) ?? []), line]);
  return [...lines]
    .map(([place, numbers]) => `${place}, ${numbers.length === 1 ? 'line' : 'lines'} ${numbers.join(' and ')}`)
    .join('; ');
}

/** What has been typed, by gap: a note that is ticked goes, a blank without words stays. */
export const filledGaps = (
  gaps: readonly Gap[],
  fills: Readonly<Record<string, string>>,
): Readonly<Record<string, string>> =>
  Object.fromEntries(
    gaps.flatMap(({ words, note }) => {
      const typed = fills[words]?.trim();
      return typed === undefined || (typed === '' && !note) ? [] : [[words, typed]];
    }),
  );
