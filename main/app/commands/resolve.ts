import { settle } from '#core/domain/cases/acts/mark.ts';
import { ok } from '#core/domain/result.ts';
import { actOnCase, type CaseNeeds } from '../cases/act-on-case.ts';
import { doneOf } from '../cases/done.ts';
import type { HandlerOf } from '../handling.ts';
import { inOffice } from '../needs.ts';

/** A person settles a disagreement: one side stays, with a reason (record 4). */
export const resolve = (needs: CaseNeeds): HandlerOf<'cases.resolve'> =>
  inOffice<'cases.resolve'>(needs, async (office, input) => {
    const { key, keep, reason } = input;
    const done = await actOnCase(needs, office, 'cases.resolve', input, (file, actor) =>
      settle(file, { key, keep, reason }, actor),
    );
    return done.ok ? ok(doneOf(done.value)) : done;
  });
