import type { Clause } from '#core/domain/ids.ts';
import { calendarIds } from '#core/domain/procedures/calendar-ids.ts';
import type { Procedure } from '#core/domain/procedures/procedure.ts';
import type { Act } from '#core/domain/procedures/vocabulary.ts';
import type { CalendarBook } from '#core/domain/time/calendar-book.ts';
import type { PlainDate } from '#core/domain/time/moment.ts';
import { dateWords } from '#core/domain/time/words.ts';
import { gapClause } from '#core/formats/procedure/gaps.ts';
import type { OfficeBook } from '../office-book.ts';
import type { Pack } from '../ports/offers.ts';
import { mayInOffice, mayOnCase } from '../rights.ts';
import type { OpenOffice } from '../session.ts';
import type { Candidate } from './candidate.ts';
import { noticeObjection, type Published } from './notice-rule.ts';

export type Objection = Readonly<{
  failure: 'right.missing' | 'procedure.date' | 'procedure.not-live' | 'procedure.notice';
  detail: string;
  clause?: Clause;
}>;

const objection = (failure: Objection['failure'], detail: string, clause: Clause | null = null): Objection => ({
  failure,
  detail,
  ...(clause === null ? {} : { clause }),
});

const mayOne = (book: OfficeBook, { user }: OpenOffice, standing: Procedure | null, acts: readonly Act[]): boolean =>
  mayInOffice(book, user, 'adopt_version') ||
  (standing !== null && acts.some((act) => mayOnCase(book, user, act, standing)));

/** Versions are put in force by the administrator, or by whom the procedure that stands gives `activate_version`. */
export const mayActivate = (book: OfficeBook, office: OpenOffice, standing: Procedure | null): boolean =>
  mayOne(book, office, standing, ['activate_version']);

/** Whoever may activate versions adopts them; whoever holds `publish_policy` alone, those that are published and to come. */
export const hasRightToAdopt = (book: OfficeBook, office: OpenOffice, standing: Procedure | null): boolean =>
  mayOne(book, office, standing, ['activate_version', 'publish_policy']);

export const noRightToAdopt = {
  failure: 'right.missing',
  detail:
    'You may read procedures and change none. An administrator, or whoever the procedure lets activate versions, adopts them.',
} as const satisfies Objection;

const onlyPublishes = objection(
  'right.missing',
  'You may publish a version that is to come: choose a later day from which it counts, and say when and where it was published. An administrator, or whoever the procedure lets activate versions, adopts any other.',
);

/** What only an activation may do: count from today, go unpublished, or bring calendars along. */
const activates = ({ pack }: Candidate, { book, today, from, published }: Asked): boolean =>
  from <= today ||
  published === null ||
  calendarIds(pack.procedure).some((id) => book.calendars.calendars[id] === undefined);

/** Why a procedure with gaps cannot be put to live use; null where it has none, or in the practice office. */
export function gapObjection({ procedure, lint, activatable }: Pack, live: boolean): Objection | null {
  if (!live || activatable) return null;
  const blockers = lint.filter(({ severity }) => severity === 'blocker');
  const gaps = [...new Set(blockers.flatMap(({ gap }) => (gap === null ? [] : [`“${gap.words}”`])))];
  const others = blockers.filter(({ gap }) => gap === null).map(({ place, what }) => `${place}: ${what}`);
  const open = [...(gaps.length === 0 ? [] : [`not filled in are ${gaps.join(', ')}`]), ...others].join('; ');
  return objection(
    'procedure.not-live',
    `${procedure.firm.brand} cannot be put to live use yet: ${open}. It works in the practice office.`,
    gapClause(procedure),
  );
}

type Asked = Readonly<{
  office: OpenOffice;
  book: OfficeBook;
  calendars: CalendarBook;
  today: PlainDate;
  from: PlainDate;
  published: Published | null;
}>;

/** The first reason why a version may not be adopted like this; null where it may. */
export function objectionTo(candidate: Candidate, asked: Asked): Objection | null {
  const { pack, before } = candidate;
  const { office, book, calendars, today, from, published } = asked;
  const standing = before?.procedure ?? null;
  if (!hasRightToAdopt(book, office, standing)) return noRightToAdopt;
  if (from < today)
    return objection(
      'procedure.date',
      `${dateWords(from)} has passed: what was received then stays on the version that stood (G-22). Choose today or a later day.`,
      'G-22',
    );
  if (!mayActivate(book, office, standing) && activates(candidate, asked)) return onlyPublishes;
  const gaps = gapObjection(pack, office.place.kind === 'live');
  if (gaps !== null) return gaps;
  if (standing === null) return null;
  if (published !== null && published.on > today)
    return objection(
      'procedure.notice',
      `${dateWords(published.on)} is still to come: only what has been published counts.`,
    );
  const notice = noticeObjection(standing, calendars, { from, published });
  return notice === null ? null : objection('procedure.notice', notice.sentence, notice.clause);
}
