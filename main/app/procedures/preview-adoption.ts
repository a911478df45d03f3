import type { OutputOf } from '#core/contract/client.ts';
import type { Moves } from '#core/contract/procedures.ts';
import { calendarIds } from '#core/domain/procedures/calendar-ids.ts';
import { fail, ok } from '#core/domain/result.ts';
import { dateWords } from '#core/domain/time/words.ts';
import type { HandlerOf } from '../handling.ts';
import { inOffice } from '../needs.ts';
import { sourcesOf } from '../office-book.ts';
import type { OpenOffice } from '../session.ts';
import { type AdoptionNeeds, type AskedAdoption, askedAdoption } from './adoption-asked.ts';
import { findingViews } from './finding-views.ts';
import { hasRightToAdopt, noRightToAdopt } from './may-adopt.ts';
import { movesOf, noMoves } from './moves.ts';
import { earliestAfter } from './notice-rule.ts';
import { unconfirmedWords, yearsInUse } from './unconfirmed.ts';
import { versionDifferences } from './version-differences.ts';

/** What adopting would do: differences, the open cases whose dates would move, and what stands against it. */
export const previewAdoption = (needs: AdoptionNeeds): HandlerOf<'procedures.preview'> =>
  inOffice<'procedures.preview'>(needs, async (office, input) => {
    const read = askedAdoption(needs, office, input, null);
    if (!read.ok) return fail(read.failure);
    const asked = read.value;
    const { pack, before, against } = asked.candidate;
    if (!hasRightToAdopt(asked.book, office, before?.procedure ?? null)) return fail(noRightToAdopt);
    const moves = await movesBy(needs, office, asked);
    if (moves === null) return fail({ failure: 'session.locked' });
    const { objection } = asked;
    return ok({
      version: pack.procedure.version,
      from: asked.from,
      published: asked.publishedOn,
      differences: against === null ? [] : versionDifferences(against, pack),
      findings: findingViews(pack.lint, pack.procedure),
      moves,
      sentence: sentenceOf(asked, moves),
      warnings: warningsOf(asked, needs.platform.now()),
      refused: objection === null ? null : { sentence: objection.detail, clause: objection.clause ?? null },
      earliest: earliestOf(asked),
    });
  });

/** Cases of another procedure go on by their own; those of this one are reckoned by both versions. */
async function movesBy(needs: AdoptionNeeds, office: OpenOffice, asked: AskedAdoption): Promise<Moves | null> {
  const { pack, before } = asked.candidate;
  if (before === null) return noMoves;
  const now = sourcesOf(asked.book);
  const after = { procedureOf: () => pack.procedure, calendars: asked.calendars };
  const concerns = (row: { procedure: string }) => row.procedure === pack.procedure.id;
  return movesOf(needs, office, { before: now, after, concerns, now: needs.platform.now() });
}

function sentenceOf({ candidate, from }: AskedAdoption, { looked, cases, total, gentle }: Moves): string {
  const { firm } = candidate.pack.procedure;
  const since = from.words ?? 'that day';
  if (candidate.before === null)
    return `What is received from ${since} on goes by ${firm.brand}. Every case that is open now stays on its own procedure (G-22).`;
  if (looked === 0)
    return `No open case goes by this procedure. What is received from ${since} on goes by the new version.`;
  const open =
    looked === 1
      ? 'The one open case stays on the version in force when it was received'
      : `All ${looked} open cases stay on the version in force when they were received`;
  const moved =
    total === 0
      ? 'None of their dates would be another one.'
      : `Under it ${total === 1 ? 'one date' : `${total} dates`} of ${cases === 1 ? 'one case' : `${cases} cases`} would be different${gentleWords(gentle, cases)}; none of them moves.`;
  return `${open} (G-22). ${moved}`;
}

const gentleWords = (gentle: number, cases: number): string =>
  gentle === 0 ? '' : `, for ${gentle === cases ? 'all' : gentle} of these cases none of them later`;

const warningsOf = ({ candidate, calendars, today }: AskedAdoption, now: Parameters<typeof unconfirmedWords>[3]) =>
  calendarIds(candidate.pack.procedure).flatMap((id) => unconfirmedWords(calendars, id, yearsInUse(today), now) ?? []);

/** Reckoned from the day of publication, or as if it were published today. */
function earliestOf({
  candidate,
  calendars,
  today,
  published,
}: AskedAdoption): OutputOf<'procedures.preview'>['earliest'] {
  if (candidate.before === null) return null;
  const earliest = earliestAfter(candidate.before.procedure, calendars, published?.on ?? today);
  if (earliest === null) return null;
  const when = published === null ? 'If it is published today' : `Published ${dateWords(published.on)}`;
  return { date: earliest, words: `${when}, it may take effect on ${dateWords(earliest)} at the earliest.` };
}
