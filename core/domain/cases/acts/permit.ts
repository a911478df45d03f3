import type { UserId } from '../../ids.ts';
import { judge } from '../../procedures/engine.ts';
import type { Verdict } from '../../procedures/reckoning.ts';
import type { Act } from '../../procedures/vocabulary.ts';
import { fail, ok, type Result } from '../../result.ts';
import type { Instant } from '../../time/moment.ts';
import type { CaseFile } from '../case-file.ts';
import { inWords } from '../fact-words.ts';
import { engineInput } from '../fold.ts';
import { type Refusal, refuse } from '../refusal.ts';

/** Who acts, with whom, and when. `may` says whether a person has the right to an act, deny by default. */
export type Actor = Readonly<{
  user: UserId;
  second: UserId | null;
  may(user: UserId, act: Act): boolean;
  /** Whether a person may confirm an act as the second one (record_formats 7). */
  maySecond(user: UserId, act: Act): boolean;
  now: Instant;
}>;

/** Facts and data of the act itself, which gates read before the case's own. */
export type ActData = Readonly<Record<string, unknown>>;

/**
 * Whether the procedure and the roles allow an act now: right first, then every gate; a warning goes through and is
 * recorded with the act. The second person is somebody else with the right to it.
 */
export function permit(file: CaseFile, actor: Actor, act: Act, data: ActData): Result<Verdict, Refusal> {
  const right = hasRight(file, actor, act);
  if (!right.ok) return fail(right.failure);
  const second = actor.second === null ? {} : { second_person: actor.second };
  const verdict = judge(inputOf(file, actor.now), { act, by: actor.user, data: { ...data, ...second } });
  if (verdict.verdict === 'refused') return fail(refuse('case.gate', verdict.sentence, verdict.clause));
  if (verdict.verdict === 'second_person') return fail(refuse('second.needed', verdict.sentence, verdict.clause));
  if (actor.second !== null && !isEligible(actor, act))
    return fail(refuse('second.refused', 'The second person must be somebody else who has the right to this act.'));
  return ok(verdict);
}

/** Whether a person works on cases of this procedure at all: who only reads may not write a note or undo anything. */
export function mayWork(file: CaseFile, { user, may }: Actor): Result<null, Refusal> {
  const works = file.procedure.roles.some(({ can }) => can.some((act) => may(user, act)));
  return works
    ? ok(null)
    : fail(
        refuse('right.missing', 'You may read this case and change nothing in it. Ask a colleague who works on it.'),
      );
}

/** Whether a person has the right to an act, its gates apart. */
export function hasRight(file: CaseFile, { user, may }: Actor, act: Act): Result<null, Refusal> {
  return may(user, act) ? ok(null) : fail(refuse('right.missing', rightSentence(file, act)));
}

const isEligible = ({ user, second, maySecond }: Actor, act: Act): boolean =>
  second !== null && second !== user && maySecond(second, act);

/** What a gate warned of stands in the event of the act that went through all the same. */
export const warningsOf = ({ verdict, sentence }: Verdict): Readonly<{ warnings?: readonly string[] }> =>
  verdict === 'warn' ? { warnings: [sentence] } : {};

/** The case as its gates are asked on it at `now`. */
export const inputOf = (file: CaseFile, now: Instant) =>
  engineInput(file.events, { procedure: file.procedure, calendars: file.book, asOf: now });

/** `Only the Customer Support Team Lead or the Chief Compliance Officer may acknowledge. Ask one of them.` */
function rightSentence({ procedure }: CaseFile, act: Act): string {
  const titles = procedure.roles.filter(({ can }) => can.includes(act)).map(({ title }) => title);
  const what = inWords(act).toLowerCase();
  if (titles.length === 0) return `Nobody has the right to this act (${what}) by this procedure.`;
  return `By this procedure only ${titles.join(' or ')} may do this (${what}). Ask one of them.`;
}
