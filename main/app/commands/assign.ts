import { assign as decide } from '#core/domain/cases/acts/assign.ts';
import { refuse } from '#core/domain/cases/refusal.ts';
import type { UserId } from '#core/domain/ids.ts';
import { fail, ok } from '#core/domain/result.ts';
import { actOnCase, type CaseNeeds } from '../cases/act-on-case.ts';
import { doneOf } from '../cases/done.ts';
import type { HandlerOf } from '../handling.ts';
import { inOffice } from '../needs.ts';
import type { OfficeBook } from '../office-book.ts';
import { mayHandle } from '../rights.ts';

/** Gives a case to somebody, or back to the queue. Taking over is assigning to oneself. */
export const assign = (needs: CaseNeeds): HandlerOf<'cases.assign'> =>
  inOffice<'cases.assign'>(needs, async (office, input) => {
    const { to } = input;
    const book = needs.books.of(office);
    if (to !== null && book.roster.people.get(to)?.removed !== false) return fail({ failure: 'people.not-found' });
    const done = await actOnCase(needs, office, 'cases.assign', input, (file, actor) =>
      to === null || mayHandle(book, to, file.procedure)
        ? decide(file, to, actor)
        : fail(refuse('case.gate', cannotHandle(book, to, file.procedure.firm.brand))),
    );
    return done.ok ? ok(doneOf(done.value)) : done;
  });

function cannotHandle({ persons }: OfficeBook, to: UserId, brand: string): string {
  const name = persons.get(to)?.name ?? 'This person';
  return `${name} has no role that works on cases of ${brand}, so the case cannot be given there. Choose somebody else, or ask an administrator for a role.`;
}
