import { daysAfterPrinted } from '../letters/planned-date.ts';
import { dateOf, dayOf } from '../time/civil.ts';
import { isPlainDate } from '../time/moment.ts';
import { worksOn } from '../time/office-hours.ts';
import { localDay } from '../time/zone.ts';
import type { Case } from './scene.ts';
import { byWorld, type Happening, occurrences, type World } from './world.ts';

type Act = Readonly<Record<string, unknown>>;
type Computed = (scene: Case, act: Act) => unknown;

const all = (world: World, type: string): readonly Happening[] => occurrences(world, { pick: 'one', events: [type] });

const last = (world: World, type: string): Happening | undefined => all(world, type).at(-1);

/** Events of a type since the complainant was last heard of (LO-19). */
function sinceContact(world: World, type: string): readonly Happening[] {
  const contact = last(world, 'contact_in');
  return all(world, type).filter((event) => contact === undefined || byWorld(event, contact) > 0);
}

/** The person whom the act would put on the case; where it names none, the one who acts. */
const personOf = (act: Act): unknown => act.to ?? act.by;

function handledBefore({ world }: Case, act: Act): boolean {
  const person = personOf(act);
  if (typeof person !== 'string') return false;
  return world.all.some((event) => event.by === person || (event.type === 'assigned' && event.data.to === person));
}

/** Whoever declares without naming a person speaks of themselves. */
function involved({ world }: Case, act: Act): boolean {
  const person = personOf(act);
  return all(world, 'involvement_declared').some(({ data, by }) => (data.person ?? by) === person);
}

/** Written consent for the portion of the act, none after a refusal (XO-22). */
function portionConsent({ world }: Case, act: Act): string {
  const answer = occurrences(world, { pick: 'last', events: ['consent_given', 'consent_refused'] }).findLast(
    ({ data }) => act.portion === undefined || data.portion === act.portion,
  );
  return answer?.type === 'consent_given' && typeof answer.data.form === 'string' ? answer.data.form : 'none';
}

/** The portions that belong to others are decided once each was forwarded, refused or closed (XO-22). */
function portions({ world }: Case): string | undefined {
  const named = occurrences(world, { pick: 'last', events: ['responsibility_found', 'consent_requested'] });
  const settled = occurrences(world, { pick: 'last', events: ['forwarded', 'consent_refused', 'portion_closed'] });
  if (named.length === 0 && settled.length === 0) return undefined;
  const ended = new Set(settled.map(({ data }) => data.portion));
  return named.every(({ data }) => ended.has(data.portion)) ? 'decided' : 'open';
}

/** A sheet is complete when each of its questions has an answer (LB-21). */
const sheetOf =
  (fact: string): Computed =>
  ({ procedure, plain, decided }) => {
    const questions = procedure.stages.find(({ id }) => id === fact)?.sheet ?? [];
    if (questions.length === 0) return undefined;
    const answered = (question: string) =>
      decided.has(question) || !['', null, undefined].includes(plain.get(question) as string);
    return questions.every(answered) ? 'complete' : 'open';
  };

/** Business days after the printed date up to the hand-over (G-11). */
function printedDays({ zone, asOf, office }: Case, act: Act): number | undefined {
  if (!isPlainDate(act.printed)) return undefined;
  return daysAfterPrinted(act.printed, dateOf(localDay(zone, asOf)), (date) => worksOn(office, dayOf(date)));
}

const present = (there: boolean): string => (there ? 'present' : 'missing');

const computed: Readonly<Record<string, Computed>> = {
  acceptance_written: ({ world }) => last(world, 'redress_accepted')?.data.written === true,
  assessment: sheetOf('assessment'),
  findings: sheetOf('findings'),
  portions,
  evidence_entries: ({ world }) => all(world, 'fact_set').filter(({ data }) => data.fact === 'evidence').length,
  placeholders: ({ procedure }) => procedure.placeholders,
  external_bodies: ({ procedure }) => present(procedure.external.length > 0),
  attempts: ({ world }) => sinceContact(world, 'contact_out').length,
  attempt_channels: ({ world }) => new Set(sinceContact(world, 'contact_out').map(({ data }) => data.channel)).size,
  reminders: ({ world }) => Math.max(0, sinceContact(world, 'info_requested').length - 1),
  portion_consent: portionConsent,
  handled_before: handledBefore,
  involved_in_matter: involved,
  days_after_printed: printedDays,
};

/** A fact that the engine counts or reads from what happened (requirements 2.2); undefined where it knows nothing. */
export const computedFact = (name: string, scene: Case, act: Act): unknown => computed[name]?.(scene, act);
