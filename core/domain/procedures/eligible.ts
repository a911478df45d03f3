import { holds, type Scope } from './evaluate.ts';
import { factsIn } from './expression.ts';
import type { Procedure } from './procedure.ts';

/** Whether the complainant may complain; null while a fact that decides it is unknown. */
export function eligibleIn({ parties }: Procedure, scope: Scope): boolean | null {
  if (parties.eligible === null) return true;
  const { condition } = parties.eligible;
  if (factsIn(condition).some((fact) => scope.fact(fact) === undefined)) return null;
  return holds(condition, scope);
}
