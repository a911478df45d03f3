import { correctFact as decide } from '#core/domain/cases/acts/correct.ts';
import { refuse } from '#core/domain/cases/refusal.ts';
import { fail, ok } from '#core/domain/result.ts';
import { actOnCase, type CaseNeeds } from '../cases/act-on-case.ts';
import { doneOf } from '../cases/done.ts';
import { readTypedFact } from '../cases/typed-fact.ts';
import type { HandlerOf } from '../handling.ts';
import { inOffice } from '../needs.ts';

/** Corrects one fact by a later one with its reason; what it was stays visible. */
export const correctFact = (needs: CaseNeeds): HandlerOf<'cases.correct-fact'> =>
  inOffice<'cases.correct-fact'>(needs, async (office, input) => {
    const { fact, reason } = input;
    const done = await actOnCase(needs, office, 'cases.correct-fact', input, (file, actor) => {
      const value = readTypedFact(fact, input.value, file);
      return value.ok
        ? decide(file, { fact, value: value.value, reason }, actor)
        : fail(refuse('form.refused', value.failure));
    });
    return done.ok ? ok(doneOf(done.value)) : done;
  });
