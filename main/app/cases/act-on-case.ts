import type { OperationName } from '#core/contract/operations.ts';
import type { Actor } from '#core/domain/cases/acts/permit.ts';
import type { Decided } from '#core/domain/cases/acts/write.ts';
import type { CaseFile } from '#core/domain/cases/case-file.ts';
import type { Refusal } from '#core/domain/cases/refusal.ts';
import type { CaseId } from '#core/domain/ids.ts';
import { secondPersons } from '#core/domain/people/rights.ts';
import type { Act as ProcedureAct } from '#core/domain/procedures/vocabulary.ts';
import type { CaseEvent } from '#core/domain/record/events.ts';
import { fail, ok, type Result } from '#core/domain/result.ts';
import { type FailureOf, type Refused, refusedBy } from '../handling.ts';
import { type Needs, stillOpen } from '../needs.ts';
import type { OfficeBook } from '../office-book.ts';
import type { Act } from '../ports/store.ts';
import { actorOf, packRoles } from '../rights.ts';
import { secondSigner } from '../second-person.ts';
import { authorOf, type OpenOffice } from '../session.ts';
import { wholeCase } from './open-case.ts';

export type CaseNeeds = Needs<'session' | 'books' | 'platform'>;

type Asked = Readonly<{ case: CaseId; second?: Readonly<{ word: string; passphrase: string }> | null }>;

/** What an act did: what was recorded, the case before and after it, and the warning that went through with it. */
export type Done = Readonly<{
  events: readonly CaseEvent[];
  before: CaseFile;
  after: CaseFile;
  book: OfficeBook;
  warning: string | null;
}>;

type Decision = (file: CaseFile, actor: Actor, act: Act) => Result<Decided, Refusal>;

/** What else the same act records, in other streams, once the case's events have their ids. */
type Beside = (file: CaseFile, events: readonly CaseEvent[], act: Act) => void;

/**
 * One act on one case: proves the second person where one is named, folds the case, asks the pure decision, and appends
 * what it answers, all of it or nothing.
 */
export async function actOnCase<N extends OperationName>(
  needs: CaseNeeds,
  office: OpenOffice,
  name: N,
  asked: Asked,
  decide: Decision,
  beside: Beside = () => {},
): Promise<Result<Done, Refused<N>>> {
  const second = await secondSigner(office, asked.second ?? null);
  if (!second.ok) return fail({ failure: second.failure as FailureOf<N> });
  if (!stillOpen(needs, office)) return fail({ failure: 'session.locked' });
  const book = needs.books.of(office);
  return office.store.act(authorOf(office, second.value), (act): Result<Done, Refused<N>> => {
    const before = wholeCase(act, book, asked.case, act.now);
    if (before === null) return fail({ failure: 'case.not-found' as FailureOf<N> });
    const secondUser = second.value === null || second.value.user === 'recovery' ? null : second.value.user;
    const actor = actorOf(book, before.procedure, { user: office.user, second: secondUser, now: act.now });
    const decided = decide(before, actor, act);
    if (!decided.ok) return fail(refusedWith(name, decided.failure, { book, file: before, actor }));
    const events = act.record('case', asked.case, decided.value.drafts);
    beside(before, events, act);
    const after = wholeCase(act, book, asked.case, act.now);
    if (after === null) throw new Error('a case that was whole stays whole');
    return ok({ events, before, after, book, warning: decided.value.warning });
  });
}

/** The act of the procedure that a second person would confirm, by operation. */
const confirmed: Partial<Record<OperationName, ProcedureAct>> = {
  'cases.correct-fact': 'set_fact',
  'cases.correct-receipt': 'correct_receipt',
  'cases.classify': 'classify',
  'cases.mark-unsendable': 'mark_unsendable',
  'cases.resolve': 'correct_receipt',
  'letters.issue': 'issue_letter',
  'letters.correct-hand-over': 'hand_over',
};

/** `second.needed` becomes `second.none` where nobody in the office could confirm the act. */
function refusedWith<N extends OperationName>(
  name: N,
  refusal: Refusal,
  { book, file, actor }: Readonly<{ book: OfficeBook; file: CaseFile; actor: Actor }>,
): Refused<N> {
  const refused = refusedBy(name, refusal);
  const act = confirmed[name];
  if (refusal.failure !== 'second.needed' || act === undefined) return refused;
  const others = secondPersons(book.roster, actor.user, act, packRoles(file.procedure));
  return others.length > 0 ? refused : { ...refused, failure: 'second.none' as FailureOf<N> };
}
