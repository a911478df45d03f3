import { momentWords } from '../time/words.ts';
import { commonGates } from './common-gates.ts';
import { conditionWords } from './condition-words.ts';
import { answerOf, axisOf } from './decisions.ts';
import { derive } from './derived.ts';
import type { AskedAct, EngineInput } from './engine-input.ts';
import { holds } from './evaluate.ts';
import { type Condition, termsOf } from './expression.ts';
import { makesLater } from './makes-later.ts';
import type { Axis, Gate, GateElse } from './procedure.ts';
import { Reckoner } from './reckoner.ts';
import type { Verdict } from './reckoning.ts';

const STRICTNESS: Readonly<Record<GateElse, number>> = { refuse: 3, second_person: 2, warn: 1 };
const VERDICTS = { refuse: 'refused', second_person: 'second_person', warn: 'warn' } as const;

type Data = Readonly<Record<string, unknown>>;

/** The axes that a `classify` would set: `{axis, value}`, or each axis by its own name. */
function classifications(
  { procedure }: EngineInput,
  data: Data,
): readonly Readonly<{ axis: string; value: unknown }>[] {
  if (typeof data.axis === 'string') return [{ axis: data.axis, value: data.value }];
  return Object.entries(data)
    .filter(([name]) => axisOf(procedure, name) !== undefined)
    .map(([axis, value]) => ({ axis, value }));
}

/** Whether a classification would lower a decided raise-only axis (G-16). */
function lowers(input: EngineInput, reckoner: Reckoner, data: Data): boolean {
  return classifications(input, data).some(({ axis, value }) => {
    const rules = axisOf(input.procedure, axis);
    const before = reckoner.scene.decided.get(axis);
    const after = answerOf(input.procedure.facts[axis], value);
    if (rules?.raiseOnly !== true || before === undefined || after === undefined) return false;
    return rules.values.indexOf(rules.map[String(after)] ?? after) < rules.values.indexOf(before);
  });
}

/** Setting an axis to its highest value asks for a second person where the procedure says so (requirements 2.2). */
function secondPersonGates(input: EngineInput, { act, data }: AskedAct): readonly Gate[] {
  if (act !== 'classify') return [];
  const raised = classifications(input, data).flatMap(({ axis, value }) => {
    const rules = axisOf(input.procedure, axis);
    return rules?.secondPerson === true && answerOf(input.procedure.facts[axis], value) === rules.values.at(-1)
      ? [rules]
      : [];
  });
  return raised.map((axis) => secondPersonGate(axis));
}

const secondPersonGate = ({ id, clause }: Axis): Gate => ({
  act: 'classify',
  require: { text: 'never', condition: { is: 'never' } },
  else: 'second_person',
  clause: clause ?? 'G-16',
  words: `A second person must confirm that this case is ${id.replaceAll('_', ' ')}.`,
});

/** What the engine reads from the act itself before any gate is asked. */
function factsOfAct(input: EngineInput, reckoner: Reckoner, { act, by, data }: AskedAct): Data {
  const reason =
    typeof data.reason === 'string' && !['', 'missing'].includes(data.reason.trim()) ? 'present' : 'missing';
  return {
    lowers: act === 'classify' && lowers(input, reckoner, data),
    makes_later: act === 'correct_receipt' && makesLater(input, reckoner, data),
    by,
    ...data,
    reason,
  };
}

/** A second person is somebody else, named in the act. */
const isConfirmed = ({ by, data }: AskedAct): boolean =>
  typeof data.second_person === 'string' && data.second_person !== by;

/** Dates that the condition compares with, so that the sentence can say them. */
function datesIn(condition: Condition, reckoner: Reckoner): string {
  const terms = termsOf(condition).flatMap((term) => (term.term === 'clock' ? [term] : []));
  const dates = terms.flatMap(({ clock, part }) => {
    const moment = reckoner.part(clock, part);
    const name = `${clock.replaceAll('_', ' ')} ${part.replaceAll('_', ' ')}`;
    return moment === null ? [] : [`${name} ${momentWords(reckoner.scene.zone, moment)}`];
  });
  return dates.length === 0 ? '' : ` (${dates.join(', ')})`;
}

function sentenceOf({ words, require, clause }: Gate, reckoner: Reckoner): string {
  const dates = datesIn(require.condition, reckoner);
  if (words !== '') return `${words}${dates}`;
  return `${clause} asks that ${conditionWords(require.condition)}${dates}.`;
}

function strictest(failing: readonly Gate[]): Gate | undefined {
  return failing.toSorted((one, other) => STRICTNESS[other.else] - STRICTNESS[one.else])[0];
}

/**
 * What the gates say to an act at `asOf`, on what was recorded until then; nothing is appended. Common gates are asked
 * first, then those of the procedure; the strictest speaks, among equals the first (requirements 2.2).
 */
export function judge(input: EngineInput, act: AskedAct): Verdict {
  const reckoner = new Reckoner(derive({ ...input, explain: false }).scene);
  const scope = reckoner.scope(reckoner.scene.decided, factsOfAct(input, reckoner, act));
  const gates = [...commonGates, ...secondPersonGates(input, act), ...input.procedure.gates].filter(
    (gate) => gate.act === act.act,
  );
  const asked = [...new Set(gates.map(({ clause }) => clause))];
  const failing = gates.filter(
    (gate) => !holds(gate.require.condition, scope) && !(gate.else === 'second_person' && isConfirmed(act)),
  );
  const speaks = strictest(failing);
  if (speaks === undefined) return { verdict: 'allowed', clause: null, sentence: '', asked };
  return { verdict: VERDICTS[speaks.else], clause: speaks.clause, sentence: sentenceOf(speaks, reckoner), asked };
}
