import { fail, ok, type Result } from '../result.ts';
import type { PlainDate } from '../time/moment.ts';
import type { AnyEvent, StreamEvents, StreamKind } from './events.ts';
import { answersTo, byFold } from './order.ts';
import { type StrikeRule, strikeRules } from './strike-rules.ts';

type Strikable = Pick<AnyEvent, 'id' | 'type' | 'data' | 'hlc' | 'dev' | 'seq' | 'index' | 'act'> &
  Readonly<{ replaces?: readonly string[]; basis?: readonly string[] }>;
type Fields = Readonly<Record<string, unknown>>;
const fieldsOf = (event: Pick<AnyEvent, 'data'>): Fields => event.data as Fields;

/** The rule of an event's type; null for a type that this kind of stream does not hold. */
export function strikeRule(kind: StreamKind, type: string): StrikeRule | null {
  const table: Readonly<Record<string, StrikeRule>> = strikeRules[kind];
  return table[type] ?? null;
}

/**
 * Ids that the stream's `struck` events take out before folding. What may never be struck (a letter handed over) stays
 * in, whatever a strike says.
 */
export function struckIds(
  kind: StreamKind,
  events: readonly Pick<AnyEvent, 'id' | 'type' | 'data'>[],
): ReadonlySet<string> {
  const named = events.flatMap((event) =>
    event.type === 'struck' ? ((event.data as StreamEvents['case']['struck']).events as readonly string[]) : [],
  );
  const immune = new Set<string>(
    events.filter((event) => strikeRule(kind, event.type) === 'never').map((event) => event.id),
  );
  return new Set(named.filter((id) => !immune.has(id)));
}

/** What the table asks beside the event itself. */
export type StrikeContext = Readonly<{
  /** Everything recorded in the event's stream. */
  events: readonly Strikable[];
  /** Everything that the same undo strikes, in whatever stream, the event itself included. */
  together: readonly Strikable[];
  /** The day in the office's zone. */
  today: PlainDate;
  /** The undo takes a whole import job back. */
  undoesImport?: boolean;
  batchFileGone?: boolean;
}>;

/** Whether an event may be struck now (record_formats 6); the failure is a sentence that names the rule and the next act. */
export function mayStrike(kind: StreamKind, event: Strikable, context: StrikeContext): Result<null, string> {
  const rule = strikeRule(kind, event.type);
  if (rule === null) return fail('This entry is not known here, and stays as it is.');
  const struck = struckIds(kind, context.events);
  if (struck.has(event.id)) return fail('This entry has been struck already.');
  const together = new Set<string>(context.together.map(({ id }) => id));
  const standing = context.events.filter(({ id }) => id !== event.id && !struck.has(id) && !together.has(id));
  const refusal = refusals[rule](event, standing, context);
  return refusal === null ? ok(null) : fail(refusal);
}

type Refusal = (event: Strikable, standing: readonly Strikable[], context: StrikeContext) => string | null;

const when = (refused: boolean, sentence: string): string | null => (refused ? sentence : null);

/** Letters leave the house by these; a strike never brings one back. */
const isSent = (event: Strikable): boolean => event.type.endsWith('_sent') || event.type === 'info_requested';

/** Rounds are counted from these (record_formats 6). */
const opensRound = (event: Strikable): boolean => event.type === 'escalated' || event.type === 'reopened';

function restsOn(later: Strikable, event: Strikable): boolean {
  if (later.type === 'corrected' || byFold(later, event) < 0) return false;
  const { task } = fieldsOf(event);
  return (
    (later.replaces ?? []).includes(event.id) ||
    (later.basis ?? []).some((cause) => cause.endsWith(`:${event.id}`)) ||
    Object.values(fieldsOf(later)).includes(event.id) ||
    (answersTo[later.type] ?? []).includes(event.type) ||
    (task !== undefined && later.type === 'task_done' && fieldsOf(later).task === task) ||
    (opensRound(event) && 'round' in later.data)
  );
}

const refusals: Record<StrikeRule, Refusal> = {
  always: () => null,
  never: () => 'This entry stays: it has left the house or is proof of what was done. Correct it, or add a new entry.',
  replace: (_event, _standing, { undoesImport }) =>
    when(
      undoesImport !== true,
      'This entry is not struck but replaced: enter it again with the reason, and the new entry stands.',
    ),
  'rested-on': (event, standing) =>
    when(
      standing.some((later) => restsOn(later, event)),
      'Something already rests on this entry. Undo that first, or correct this entry with a reason.',
    ),
  registered: (_, standing) =>
    when(
      standing.some((other) => other.type === 'triaged' && fieldsOf(other).outcome !== 'not_a_complaint'),
      'This piece of post is registered. Correct the case instead.',
    ),
  triage: (event, _, { together }) =>
    when(
      !together.some((other) => other.type === 'triaged' && other.act === event.act),
      'A letter is taken out of a case by undoing its filing: undo both together from the letter.',
    ),
  'import-job': (_event, _standing, { undoesImport }) =>
    when(undoesImport !== true, 'A registration stays. Close the case with its reason, or undo the whole import.'),
  decision: (event, standing) =>
    when(
      standing.some(
        (other) =>
          (other.type === 'final_sent' || other.type === 'review_sent') &&
          (fieldsOf(other).round ?? fieldsOf(event).round) === fieldsOf(event).round,
      ),
      'A letter that rests on this decision has been handed over. A new decision needs the case reopened.',
    ),
  letter: (event, standing) =>
    when(
      standing.some((other) => isSent(other) && fieldsOf(other).letter === fieldsOf(event).letter),
      'This letter has been handed over. Correct the entry of its hand-over instead.',
    ) ??
    when(
      standing.some((other) => (other.replaces ?? []).includes(event.id)),
      'Something already rests on this letter. Undo that first.',
    ),
  'batch-file': (_event, _standing, { batchFileGone }) =>
    when(batchFileGone === true, 'The file of this batch is gone: its account balanced. Move the sheet instead.'),
  'post-bag': (_, standing) =>
    when(
      standing.some((other) => other.type === 'handed_over'),
      'This bag has been handed over to the post.',
    ),
  'in-force': (event, standing, { today }) =>
    when(
      inForceFrom(event, standing) <= today,
      'This has come into force. Adopt another version, or withdraw it with a reason.',
    ),
};

/** From when an adopted text, its withdrawal or a calendar's day counts; the first adopted version always has. */
function inForceFrom(event: Strikable, standing: readonly Strikable[]): PlainDate {
  const ALWAYS = '0000-00-00' as PlainDate;
  const { id, version, date, inForceFrom: from } = fieldsOf(event);
  if (date !== undefined) return date as PlainDate;
  const adoptions = standing.filter((other) => other.type === 'adopted' && fieldsOf(other).id === id);
  if (event.type === 'adopted')
    return adoptions.some((other) => byFold(other, event) < 0) ? (from as PlainDate) : ALWAYS;
  const withdrawn = adoptions.find((other) => fieldsOf(other).version === version);
  return withdrawn === undefined ? ALWAYS : (fieldsOf(withdrawn).inForceFrom as PlainDate);
}
