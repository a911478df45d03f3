import { assign as decide } from '#core/domain/cases/acts/assign.ts';
import { fail, ok } from '#core/domain/result.ts';
import { actOnCase, type CaseNeeds } from '../cases/act-on-case.ts';
import { doneOf } from '../cases/done.ts';
import type { HandlerOf } from '../handling.ts';
import { inOffice } from '../needs.ts';

/** Gives a case to somebody, or back to the queue. Taking over is assigning to oneself. */
export const assign = (needs: CaseNeeds): HandlerOf<'cases.assign'> =>
  inOffice<'cases.assign'>(needs, async (office, input) => {
    const { to } = input;
    const { roster } = needs.books.of(office);
    if (to !== null && roster.people.get(to)?.removed !== false) return fail({ failure: 'people.not-found' });
    const done = await actOnCase(needs, office, 'cases.assign', input, (file, actor) => decide(file, to, actor));
    return done.ok ? ok(doneOf(done.value)) : done;
  });
