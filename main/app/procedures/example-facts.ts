import { factLabel, factWords } from '#core/domain/cases/fact-words.ts';
import { factsIn, type Written } from '#core/domain/procedures/expression.ts';
import type { Axis, Procedure } from '#core/domain/procedures/procedure.ts';
import type { FactValue } from '#core/domain/record/events/values.ts';

/** A fact on which dates depend, with the values that an example may give it; unknown is none of them. */
export type ExampleFact = { fact: string; label: string; values: { value: string; label: string }[] };

type Value = string | number | boolean;

const conditionsOf = ({ clocks }: Procedure): readonly Written[] =>
  clocks
    .flatMap(({ when, within, outer }) => [when, ...[...within, ...outer].map((allowance) => allowance.when)])
    .filter((written) => written !== null);

const axisOf = ({ axes }: Procedure, fact: string): Axis | undefined => axes.find(({ id }) => id === fact);

/** A classification by a rule is asked by what its rule reads. */
function asked(procedure: Procedure, fact: string): readonly string[] {
  const rule = axisOf(procedure, fact)?.rule ?? null;
  return rule === null ? [fact] : factsIn(rule.condition);
}

/** The values that a fact of this procedure may have, in their own order; none where it cannot be chosen from few. */
export function valuesOf(procedure: Procedure, fact: string): readonly Value[] {
  const axis = axisOf(procedure, fact);
  if (axis !== undefined) return axis.values;
  const rule = procedure.facts[fact];
  const given = rule?.setBy === 'intake' || rule?.setBy === 'classify' || rule?.setBy === 'set_fact';
  return given ? (rule?.values ?? []) : [];
}

/** The facts on which the dates of a procedure's clocks depend and which an example may say (G-19). */
export function exampleFacts(procedure: Procedure): ExampleFact[] {
  const read = conditionsOf(procedure).flatMap(({ condition }) => factsIn(condition));
  const facts = [...new Set(read.flatMap((fact) => asked(procedure, fact)))];
  return facts.flatMap((fact) => {
    const values = valuesOf(procedure, fact).map((value) => ({ value: String(value), label: wordsOf(value) }));
    return values.length === 0 ? [] : [{ fact, label: factLabel(fact), values }];
  });
}

const wordsOf = (value: Value): string => {
  const words = factWords(value as FactValue).replaceAll('_', ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
};
