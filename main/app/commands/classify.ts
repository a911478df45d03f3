import { classify as decide } from '#core/domain/cases/acts/correct.ts';
import type { CaseFile } from '#core/domain/cases/case-file.ts';
import { refuse } from '#core/domain/cases/refusal.ts';
import { fail, ok } from '#core/domain/result.ts';
import { actOnCase, type CaseNeeds } from '../cases/act-on-case.ts';
import { doneOf, movedBy } from '../cases/done.ts';
import type { HandlerOf } from '../handling.ts';
import { inOffice } from '../needs.ts';

/** Decides one axis of the procedure's classification; says which dates that moved. */
export const classify = (needs: CaseNeeds): HandlerOf<'cases.classify'> =>
  inOffice<'cases.classify'>(needs, async (office, input) => {
    const { axis, reason } = input;
    const done = await actOnCase(needs, office, 'cases.classify', input, (file, actor) => {
      const value = axisValue(file, axis, input.value);
      return value === undefined
        ? fail(refuse('form.refused', 'This cannot be decided like this in this procedure.'))
        : decide(file, { axis, value, reason }, actor);
    });
    if (!done.ok) return done;
    return ok({ ...doneOf(done.value), moved: movedBy(done.value), warning: done.value.warning });
  });

/** The value of an axis as its procedure spells it: `yes` for true. */
function axisValue(file: CaseFile, axis: string, typed: string): string | number | boolean | undefined {
  const values = file.procedure.axes.find(({ id }) => id === axis)?.values ?? [];
  const spelt = typed === 'yes' ? 'true' : typed === 'no' ? 'false' : typed;
  return values.find((value) => String(value) === typed || String(value) === spelt);
}
