import type { CaseFile, WaitingCase } from '#core/domain/cases/case-file.ts';
import { isWaiting } from '#core/domain/cases/case-file.ts';
import { fail, ok } from '#core/domain/result.ts';
import { openCase } from '../cases/open-case.ts';
import { emptyCaseView } from '../cases/waiting-view.ts';
import { wholeCaseView } from '../cases/whole-view.ts';
import type { HandlerOf } from '../handling.ts';
import { inOffice, type Needs } from '../needs.ts';

/** A case as its page shows it, all in words. Whoever opens it is remembered (record 2). */
export const caseView = (needs: Needs<'session' | 'books' | 'platform'>): HandlerOf<'cases.case'> =>
  inOffice<'cases.case'>(needs, (office, { case: id, view }) => {
    const now = needs.platform.now();
    const book = needs.books.of(office);
    const file: CaseFile | WaitingCase | null = openCase(office.store, book, id, now);
    if (file === null) return fail({ failure: 'case.not-found' });
    office.store.look(office.user, 'case', id, now);
    if (isWaiting(file)) return ok(emptyCaseView(file));
    const position = view === null ? null : office.store.rows.position({ view, user: office.user, now, case: id });
    return ok({ ...wholeCaseView(file, { office, book, now }), position });
  });
