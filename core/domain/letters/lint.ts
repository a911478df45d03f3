import { elementName, type Place } from './elements.ts';
import { blocks, type Desk, type Finding, isBlocking, warns } from './finding.ts';
import type { BlockState } from './letter-data.ts';
import { deadLinks, houseDates, placeholders, unprintableCharacters } from './lint-texts.ts';
import { letterLanguages } from './words.ts';

export type { Desk, Finding } from './finding.ts';
export { isBlocking } from './finding.ts';

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
