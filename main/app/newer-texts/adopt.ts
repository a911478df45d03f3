import type { Moves } from '#core/contract/procedures.ts';
import { fail, ok } from '#core/domain/result.ts';
import type { Occurred } from '#core/domain/time/moment.ts';
import type { HandlerOf } from '../handling.ts';
import { localDate } from '../local-time.ts';
import { inOffice, stillOpen } from '../needs.ts';
import { sourcesOf } from '../office-book.ts';
import { movesOf, noMoves, reckonAnew } from '../procedures/moves.ts';
import { recordOver } from '../record-over.ts';
import { authorOf, type OpenOffice } from '../session.ts';
import type { NewerText } from './newer.ts';
import { askedText, countsBy, type TextNeeds } from './preview.ts';

/** Puts a newer calendar or letter template into its stream, whole and with a reason, and reckons anew what rests on it. */
export const adoptText = (needs: TextNeeds): HandlerOf<'texts.adopt'> =>
  inOffice<'texts.adopt'>(needs, async (office, { reason, ...which }) => {
    const book = needs.books.of(office);
    const asked = askedText(needs, office, book, which);
    if (!asked.ok) return fail(asked.failure);
    const text = asked.value;
    const now = needs.platform.now();
    record(office, text, reason, { instant: now, zone: book.settings.zone });
    needs.books.forget();
    if (text.kind === 'template') return ok({ sentence: sentenceOf(text, noMoves), moves: noMoves });
    await reckonAnew(needs, office, now);
    if (!stillOpen(needs, office)) return fail({ failure: 'session.locked' });
    const [before, after] = [sourcesOf(book), sourcesOf(needs.books.of(office))];
    const moves = await movesOf(needs, office, { before, after, concerns: countsBy(book, text.id), now });
    return moves === null ? fail({ failure: 'session.locked' }) : ok({ sentence: sentenceOf(text, moves), moves });
  });

/** It counts from its own day on: what was reckoned and told before stays as it was. */
function record(
  office: OpenOffice,
  { kind, text }: NewerText,
  reason: string,
  occurred: Extract<Occurred, { instant: unknown }>,
): void {
  const inForceFrom = localDate(occurred.zone, occurred.instant);
  const adopted = { type: 'adopted', v: 1, occurred, data: { ...text, inForceFrom, reason } } as const;
  office.store.act(authorOf(office), (act) => {
    if (kind === 'calendar') recordOver(act, 'calendars', office.id, [adopted]);
    else recordOver(act, 'templates', office.id, [adopted]);
    return ok(null);
  });
}

function sentenceOf({ kind, name, has, text }: NewerText, { total, cases }: Moves): string {
  const adopted = `${name} ${text.version} was adopted in the place of ${has}.`;
  if (kind === 'template') return `${adopted} Letters issued from now on are set by it.`;
  if (total === 0) return `${adopted} No date of an open case moved.`;
  const dates = total === 1 ? 'One date' : `${total} dates`;
  return `${adopted} ${dates} of ${cases === 1 ? 'one open case' : `${cases} open cases`} moved; what was told stays as the target.`;
}
