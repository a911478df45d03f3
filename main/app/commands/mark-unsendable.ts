import { markUnsendable as decide } from '#core/domain/cases/acts/mark.ts';
import { ok } from '#core/domain/result.ts';
import { actOnCase, type CaseNeeds } from '../cases/act-on-case.ts';
import { doneOf } from '../cases/done.ts';
import type { HandlerOf } from '../handling.ts';
import { inOffice } from '../needs.ts';

/** G-25: there is nowhere to send the letter. Needs a reason and the second person's own passphrase. */
export const markUnsendable = (needs: CaseNeeds): HandlerOf<'cases.mark-unsendable'> =>
  inOffice<'cases.mark-unsendable'>(needs, async (office, input) => {
    const { letter, reason } = input;
    const done = await actOnCase(needs, office, 'cases.mark-unsendable', input, (file, actor) =>
      decide(file, { letter, reason }, actor),
    );
    return done.ok ? ok(doneOf(done.value)) : done;
  });
