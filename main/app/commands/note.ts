import { addNote } from '#core/domain/cases/acts/mark.ts';
import { ok } from '#core/domain/result.ts';
import { actOnCase, type CaseNeeds } from '../cases/act-on-case.ts';
import { doneOf } from '../cases/done.ts';
import type { HandlerOf } from '../handling.ts';
import { inOffice } from '../needs.ts';

export const note = (needs: CaseNeeds): HandlerOf<'cases.note'> =>
  inOffice<'cases.note'>(needs, async (office, input) => {
    const done = await actOnCase(needs, office, 'cases.note', input, (file, actor) => addNote(file, input.text, actor));
    return done.ok ? ok(doneOf(done.value)) : done;
  });
