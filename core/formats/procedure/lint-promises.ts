import type { Clause } from '../../domain/ids.ts';
import { clauseOfLetter } from '../../domain/letters/purposes.ts';
import type { ClockRule, Procedure } from '../../domain/procedures/procedure.ts';
import type { RawFinding } from './finding.ts';

const REMEDY = 'Make it `promise: true` if the published text says so, or let the letter do without.';

const answers = ({ kind, metBy }: ClockRule): boolean =>
  kind === 'duty' && metBy?.events.includes('final_sent') === true;

/** The last dates that an extended answer may not pass. */
const capsOf = (clocks: readonly ClockRule[]): readonly string[] =>
  clocks.flatMap(({ cap, extend }) => [cap, extend?.max ?? null]).filter((cap) => cap !== null);

/**
 * House standards that a letter would print as the firm's promise (G-18): `timeframes` where no answer is promised, and
 * `cap_date` where the last date for it is not.
 */
export function housePromises(procedure: Procedure): readonly RawFinding[] {
  const { clocks, letters } = procedure;
  const caps = capsOf(clocks);
  const limits = clocks.filter((clock) => answers(clock) && !caps.includes(clock.id));
  const last = clocks.filter(({ id }) => caps.includes(id));
  return Object.entries(letters).flatMap(([kind, elements]) => {
    const clause = clauseOfLetter(procedure, kind);
    return [
      ...(elements.includes('timeframes') ? unpromised(kind, clause, 'timeframes', limits) : []),
      ...(elements.includes('cap_date') ? unpromised(kind, clause, 'cap_date', last) : []),
    ];
  });
}

/** An element that prints one of these clocks, where none of them is promised. */
function unpromised(
  kind: string,
  clause: Clause | null,
  element: string,
  clocks: readonly ClockRule[],
): readonly RawFinding[] {
  if (clocks.length === 0 || clocks.some(({ promise }) => promise)) return [];
  const house = clocks.map(({ id, clause: cited }) => `\`${id}\` (${cited})`).join(', ');
  return [
    {
      severity: 'blocker',
      path: ['letters', kind],
      clause,
      what: `the letter must print \`${element}\`, and nobody promised what it would print (G-18): ${house}`,
      remedy: REMEDY,
    },
  ];
}
