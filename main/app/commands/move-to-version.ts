import { moveToVersion as decide } from '#core/domain/cases/acts/move-to-version.ts';
import { ok } from '#core/domain/result.ts';
import { actOnCase, type CaseNeeds } from '../cases/act-on-case.ts';
import { doneOf, movedBy } from '../cases/done.ts';
import { newerVersion } from '../cases/newer-version.ts';
import type { HandlerOf } from '../handling.ts';
import { inOffice } from '../needs.ts';

/** Puts a case under the version of its procedure that is in force now (G-22); says which dates that moved. */
export const moveToVersion = (needs: CaseNeeds): HandlerOf<'cases.move-to-version'> =>
  inOffice<'cases.move-to-version'>(needs, async (office, { case: id, reason }) => {
    const book = needs.books.of(office);
    const done = await actOnCase(needs, office, 'cases.move-to-version', { case: id }, (file, actor) =>
      decide(file, { newer: newerVersion(book, file), reason }, actor),
    );
    return done.ok ? ok({ ...doneOf(done.value), moved: movedBy(done.value) }) : done;
  });
