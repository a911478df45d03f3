import { undo } from '#core/domain/cases/acts/mark.ts';
import { ok } from '#core/domain/result.ts';
import { actOnCase, type CaseNeeds } from '../cases/act-on-case.ts';
import { doneOf } from '../cases/done.ts';
import type { HandlerOf } from '../handling.ts';
import { localDate } from '../local-time.ts';
import { inOffice } from '../needs.ts';

/** Undo: takes out an entry that may be taken out (record_formats 6). */
export const strike = (needs: CaseNeeds): HandlerOf<'cases.strike'> =>
  inOffice<'cases.strike'>(needs, async (office, input) => {
    const { event, reason } = input;
    const done = await actOnCase(needs, office, 'cases.strike', input, (file, actor) =>
      undo(file, { event, reason, today: localDate(file.zone, actor.now) }, actor),
    );
    return done.ok ? ok(doneOf(done.value)) : done;
  });
