import type { ClockReckoning } from '../procedures/reckoning.ts';
import type { Act } from '../procedures/vocabulary.ts';
import type { Instant } from '../time/moment.ts';
import { nextOfficeMoment } from '../time/office-hours.ts';
import { instantWords } from '../time/words.ts';
import { type Actor, permit } from './acts/permit.ts';
import type { CaseFile, LetterState } from './case-file.ts';
import { type ClockWords, clockWords, momentShort, workBefore } from './clock-words.ts';
import { factLabel } from './fact-words.ts';
import { owedClocks, undatedDuty } from './summary.ts';

/** An act that the case page offers: its name there, its label, and its key. */
export type OfferedAct = Readonly<{ act: string; label: string; key: string; primary: boolean }>;

/** What is legally next on a case, by when and why; what may be done; what is refused, and by which clause. */
export type NextStep = Readonly<{
  title: string;
  chip: ClockWords | null;
  byWhen: string;
  why: string;
  clock: string | null;
  recorded: string | null;
  acts: readonly OfferedAct[];
  refused: readonly Readonly<{ label: string; sentence: string; clause: string }>[];
}>;

type Step = Readonly<{
  title: string;
  clock: string | null;
  primary: Omit<OfferedAct, 'primary'> | null;
  why?: string;
}>;

export function nextStep(file: CaseFile, actor: Actor): NextStep {
  const step = stepOf(file);
  const clock = file.clocks.find((known) => known.clock === step.clock && known.due !== null) ?? owedClocks(file)[0];
  const undated = clock === undefined ? undatedDuty(file) : undefined;
  const breach = file.breaches.findLast((known) => known.clock === clock?.clock);
  return {
    title: step.title,
    chip: chipOf(file, clock ?? undated, actor.now),
    byWhen: clock === undefined ? (undated?.refusal ?? 'No duty is running.') : byWhen(file, clock, actor.now),
    why: step.why ?? (clock === undefined ? '' : `${clock.rule}`),
    clock: clock?.clock ?? null,
    recorded: breach === undefined ? null : `Breach on record. ${breach.sentence}`,
    acts: actsOf(file, actor, step),
    refused: refusedActs(file, actor),
  };
}

const chipOf = (file: CaseFile, clock: ClockReckoning | undefined, now: Instant): ClockWords | null =>
  clock === undefined ? null : clockWords(clock, file.breaches, file.office, now);

const openLetter = (file: CaseFile, purpose: string): LetterState | undefined =>
  file.letters.findLast((letter) => letter.purpose === purpose && letter.state === 'frozen');

function stepOf(file: CaseFile): Step {
  if (file.conflicts.length > 0)
    return {
      title: 'Settle the disagreement',
      clock: null,
      primary: null,
      why: 'Two workstations recorded different things. Clocks take the stricter reading and letters wait until a person decides.',
    };
  if (file.closed) return { title: 'Nothing: the case is closed', clock: null, primary: null };
  if (file.handler === null)
    return { title: 'Take the case over', clock: 'ack', primary: { act: 'assign', label: 'Take over', key: 'T' } };
  if (!file.acknowledged) return acknowledgementStep(file);
  return laterStep(file);
}

function acknowledgementStep(file: CaseFile): Step {
  if (openLetter(file, 'acknowledgement') !== undefined)
    return {
      title: 'Hand the acknowledgement to the post',
      clock: 'ack',
      primary: { act: 'hand_over', label: 'Record the hand-over', key: 'H' },
    };
  if (file.unsendable !== null)
    return {
      title: 'Wait for contact: the acknowledgement cannot be sent',
      clock: null,
      primary: null,
      why: `${file.unsendable.reason} It is owed again as soon as an address or an e-mail comes (G-25).`,
    };
  if (file.known.return_address === 'missing')
    return {
      title: 'Mark the acknowledgement as not sendable',
      clock: 'ack',
      primary: { act: 'mark_unsendable', label: 'Cannot be sent', key: 'U' },
    };
  return {
    title: 'Send the acknowledgement',
    clock: 'ack',
    primary: { act: 'acknowledge', label: 'Write acknowledgement', key: 'W' },
  };
}

/** After the acknowledgement: decide what decides a date, then work towards the next duty. */
function laterStep(file: CaseFile): Step {
  const owed = owedClocks(file)[0];
  const axis = openAxis(file);
  if (axis !== undefined)
    return {
      title: `Decide: ${factLabel(axis).toLowerCase()}`,
      clock: owed?.clock ?? null,
      primary: { act: 'classify', label: `Decide ${factLabel(axis).toLowerCase()}`, key: 'D' },
      why: 'Until it is decided the strictest date counts (G-19).',
    };
  const next = owed ?? undatedDuty(file);
  if (next === undefined) return { title: 'Nothing is owed now', clock: null, primary: null };
  return { title: `Work towards: ${next.title.toLowerCase()}`, clock: next.clock, primary: null };
}

/** A classification that a person decides and that moves a promised date; what a rule decides is not asked for. */
function openAxis(file: CaseFile): string | undefined {
  const undecided = new Set(file.clocks.filter(({ promise }) => promise).flatMap((clock) => clock.undecided));
  return file.procedure.axes.find(({ id, rule, axes }) => undecided.has(id) && rule === null && axes.length === 0)?.id;
}

/** `Was due Sun 20 Dec 09:00. The next office hour is Mon 21 Dec 2026 09:14.` */
function byWhen(file: CaseFile, clock: ClockReckoning, now: Instant): string {
  if (clock.due === null) return '';
  const due = momentShort(file.office, clock.due, now);
  const workBy = clock.workBy === null ? null : workBefore(file.office, clock.workBy);
  if (workBy !== null && workBy >= now)
    return `Work by ${momentShort(file.office, { instant: workBy }, now)}, due ${due}.`;
  const chip = clockWords(clock, file.breaches, file.office, now);
  const was = chip.state === 'overdue' || chip.state === 'owed' ? 'Was due' : 'Due';
  const next = nextOfficeMoment(file.office, now);
  const when =
    next === now ? 'The office is open: act now.' : `The first office moment is ${instantWords(file.zone, next)}.`;
  return `${was} ${due}. ${when}`;
}

function actsOf(file: CaseFile, actor: Actor, step: Step): readonly OfferedAct[] {
  const primary = step.primary === null ? [] : [{ ...step.primary, primary: true }];
  const others: readonly OfferedAct[] = [
    ...(file.handler === actor.user ? [] : [{ act: 'assign', label: 'Take over', key: 'T', primary: false }]),
    ...(file.letters.every(({ state }) => state === 'replaced')
      ? []
      : [{ act: 'show_letter', label: 'Show the letter', key: 'L', primary: false }]),
    { act: 'correct', label: 'Correct a fact', key: 'C', primary: false },
    { act: 'note', label: 'Note', key: 'N', primary: false },
  ];
  return [...primary, ...others.filter(({ act }) => act !== step.primary?.act)];
}

/** What people would try next and may not yet, each with the clause that refuses and what would make it possible. */
function refusedActs(file: CaseFile, actor: Actor): NextStep['refused'] {
  const next: Act[] =
    file.acknowledged || file.unsendable !== null ? ['final'] : file.handler === null ? ['acknowledge'] : ['final'];
  return next.flatMap((act) => {
    const asked = permit(file, actor, act, {});
    if (asked.ok || asked.failure.failure === 'second.needed') return [];
    const label = act === 'acknowledge' ? 'Acknowledgement' : 'Final response';
    return [{ label, sentence: asked.failure.detail, clause: asked.failure.clause ?? '' }];
  });
}
