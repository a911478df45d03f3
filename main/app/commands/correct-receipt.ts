import { correctReceipt as decide } from '#core/domain/cases/acts/correct.ts';
import { refuse } from '#core/domain/cases/refusal.ts';
import { fail, ok } from '#core/domain/result.ts';
import { actOnCase, type CaseNeeds } from '../cases/act-on-case.ts';
import { doneOf, movedBy } from '../cases/done.ts';
import type { HandlerOf } from '../handling.ts';
import { inOffice } from '../needs.ts';
import { readReceipt } from '../post/read-form.ts';

/** Corrects the receipt, one fact of four dates; a later one needs the second person's own passphrase (G-16). */
export const correctReceipt = (needs: CaseNeeds): HandlerOf<'cases.correct-receipt'> =>
  inOffice<'cases.correct-receipt'>(needs, async (office, input) => {
    let fields: Readonly<Record<string, string>> = {};
    const done = await actOnCase(needs, office, 'cases.correct-receipt', input, (file, actor) => {
      const read = readReceipt(input.receipt, file.receipt?.scanned ?? null, actor.now, file.office);
      fields = read.errors;
      const [wrong] = Object.values(read.errors);
      if (wrong !== undefined) return fail(refuse('form.refused', wrong));
      return decide(file, { receipt: read.receipt, reason: input.reason }, actor);
    });
    if (!done.ok) return fail(done.failure.failure === 'form.refused' ? { ...done.failure, fields } : done.failure);
    return ok({ ...doneOf(done.value), moved: movedBy(done.value) });
  });
