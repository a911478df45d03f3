import { momentOf } from './advance.ts';
import { amendmentsOf, withAmendments } from './amendments.ts';
import { derive } from './derived.ts';
import { eligibleIn } from './eligible.ts';
import type { EngineInput, EngineResult } from './engine-input.ts';
import { Reckoner } from './reckoner.ts';
import { stagesOf } from './stages.ts';

export { judge } from './judge.ts';

/**
 * All that follows from a case's events, its procedure and the calendars at one moment (record 3): every clock with
 * its derivation, the facts as gates read them, derived events and stages. Pure and total; the order in which events
 * arrived changes nothing. Instants are ms since 1970.
 */
export function reckon(input: EngineInput): EngineResult {
  const { scene, derived, next } = derive(input);
  const reckoner = new Reckoner(scene);
  const scope = reckoner.scope();
  const amendments = amendmentsOf(input);
  const { facts, stages } = input.procedure;
  const clocks = reckoner.all().map((clock) => withAmendments(clock, amendments));
  return {
    clocks,
    facts: Object.fromEntries(Object.keys(facts).map((name) => [name, scope.fact(name)])),
    undecided: [...new Set(clocks.flatMap((clock) => (clock.standing === 'dormant' ? [] : clock.undecided)))],
    eligible: eligibleIn(input.procedure, scope),
    submitted: scene.submitted === null ? null : momentOf(scene.submitted),
    received: scene.received === null ? null : momentOf(scene.received),
    derived,
    stages: stagesOf(stages, scope),
    nextFlip: next,
  };
}
