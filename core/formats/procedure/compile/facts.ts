import { alwaysFacts, commonFacts, type FactRule } from '../../../domain/procedures/fact-rules.ts';
import { nearest } from '../../../domain/procedures/suggest.ts';
import type { ProcedureDocument } from '../document.ts';
import type { RawFinding } from '../finding.ts';

type FactTable = Record<string, FactRule>;
type AxisDocument = ProcedureDocument['classify'][string];

/** What an unknown classification counts as; `none` = nothing, unless the axis has a value of that name. */
function unknownAs(
  value: string | number | boolean | undefined,
  values: AxisDocument['values'],
): FactRule['unknownAs'] {
  if (value === undefined) return null;
  return value === 'none' && !values.includes('none') ? null : value;
}

function axisRule(axis: AxisDocument, common: FactRule | undefined): FactRule {
  const [first] = axis.values;
  const type = typeof first === 'boolean' ? 'yes/no' : typeof first === 'number' ? 'number' : 'choice';
  const unknown =
    axis.unknown_as === undefined && common !== undefined ? common.unknownAs : unknownAs(axis.unknown_as, axis.values);
  return { type, values: axis.values, setBy: 'classify', unknownAs: unknown };
}

function namedFacts(document: ProcedureDocument, table: FactTable): readonly RawFinding[] {
  return document.facts.flatMap((fact, index): RawFinding[] => {
    if (typeof fact !== 'string') {
      const { id, type, values = [], set_by, unknown_as } = fact;
      const own = type === 'yes/no' && values.length === 0 ? [false, true] : values;
      table[id] = { type, values: own, setBy: set_by, unknownAs: unknownAs(unknown_as, own) };
      return [];
    }
    const common = commonFacts[fact];
    if (common !== undefined) table[fact] = common;
    else if (!(fact in document.classify)) return [unknownFact(fact, index)];
    return [];
  });
}

function unknownFact(fact: string, index: number): RawFinding {
  const meant = nearest(fact, Object.keys(commonFacts));
  const remedy = meant === null ? '' : `Did you mean \`${meant}\`? `;
  return {
    path: ['facts', index],
    what: `unknown fact \`${fact}\``,
    remedy: `${remedy}A fact of your own is declared with id, type, set_by and unknown_as.`,
  };
}

/** An unknown classification counts as one of its values, or as `none` (G-19). */
const strangeUnknown = ({ classify }: ProcedureDocument): readonly RawFinding[] =>
  Object.entries(classify).flatMap(([id, { unknown_as, values }]) =>
    unknown_as === undefined || unknown_as === 'none' || values.includes(unknown_as)
      ? []
      : [
          {
            path: ['classify', id, 'unknown_as'],
            what: `\`${unknown_as}\` is no value of \`${id}\``,
            remedy: `Use one of ${values.join(', ')}, or none.`,
          },
        ],
  );

/** Choices whose values stand elsewhere in the file. */
function fillChoices(document: ProcedureDocument, table: FactTable): void {
  const outcomes = Object.entries(document.outcomes);
  const values: Readonly<Record<string, readonly string[]>> = {
    outcome: outcomes.map(([id]) => id),
    grounds: outcomes.flatMap(([, { grounds = [] }]) => grounds),
    letter: Object.keys(document.letters),
  };
  for (const [fact, own] of Object.entries(values)) {
    const rule = table[fact];
    if (rule !== undefined) table[fact] = { ...rule, values: own };
  }
}

/** Every fact that a procedure may use in a condition, each with its type and what unknown counts as (requirements 2.2). */
export function compileFacts(
  document: ProcedureDocument,
): Readonly<{ facts: FactTable; findings: readonly RawFinding[] }> {
  const table: FactTable = Object.fromEntries(
    alwaysFacts.flatMap((name) => {
      const rule = commonFacts[name];
      return rule === undefined ? [] : [[name, rule]];
    }),
  );
  const findings = namedFacts(document, table);
  for (const [id, axis] of Object.entries(document.classify)) {
    table[id] = axisRule(axis, commonFacts[id]);
    for (const score of axis.axes ?? [])
      table[`${id}_${score}`] = { type: 'number', values: [], setBy: 'classify', unknownAs: null };
  }
  fillChoices(document, table);
  return { facts: table, findings: [...findings, ...strangeUnknown(document)] };
}
