import { officeOf } from '#core/domain/cases/fold.ts';
import type { UserId } from '#core/domain/ids.ts';
import type { Procedure } from '#core/domain/procedures/procedure.ts';
import type { Result } from '#core/domain/result.ts';
import type { Instant } from '#core/domain/time/moment.ts';
import type { Handlers } from '../handling.ts';
import type { Everything } from '../needs.ts';
import { currentProcedure } from '../office-book.ts';
import type { Signer } from '../ports/keys.ts';
import type { OpenStore } from '../ports/store.ts';
import { type PracticeCalendar, practiceCalendar } from './practice-calendar.ts';
import type { StaffName } from './staff.ts';

export type Hands = Readonly<Record<StaffName, Readonly<{ signer: Signer; user: UserId }>>>;

/** The practice office while it is being made: the real use cases, done by each of its people at their own times. */
export type Workshop = Readonly<{
  needs: Everything;
  calendar: PracticeCalendar;
  /** The handlers as one person at one moment. */
  as(who: StaffName, at: Instant): Handlers;
  user(who: StaffName): UserId;
  /** To whom the invented complainants write. */
  firm: Procedure['firm'];
}>;

type Bench = Readonly<{
  needs: Everything;
  handlers: Handlers;
  clock: { now: Instant };
  store: OpenStore;
  hands: Hands;
}>;

export function workshopOver({ needs, handlers, clock, store, hands }: Bench, today: Instant): Workshop {
  const book = needs.books.read(store);
  const { procedure } = currentProcedure(book, today);
  return {
    needs,
    firm: procedure.firm,
    calendar: practiceCalendar(officeOf(procedure, book.calendars, today), today),
    as(who, at) {
      clock.now = at;
      needs.session.enter(store, hands[who].signer, hands[who].user);
      return handlers;
    },
    user: (who) => hands[who].user,
  };
}

/** What the plan never lets fail: a refusal here is our mistake. */
export function done<T>(result: Result<T, Readonly<{ failure: string; detail?: string }>>): T {
  if (!result.ok) throw new Error(`the practice office: ${result.failure.failure} ${result.failure.detail ?? ''}`);
  return result.value;
}
