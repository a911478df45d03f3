import type { Instant } from '#core/domain/time/moment.ts';
import type { Everything } from '../needs.ts';
import type { Place } from '../session.ts';
import { type Task, tasksOf } from './carry-out.ts';
import { foundPractice } from './found.ts';
import { complainant } from './invented.ts';
import { morningPost, plannedCases } from './plan.ts';
import { receiveLetter } from './receive.ts';
import { practiceScan } from './scan.ts';
import { type Workshop, workshopOver } from './workshop.ts';

/** Founded this long before today: the oldest complaint of the plan comes after it. */
const foundedBefore = 60 * 86_400_000;

/**
 * Makes the practice office at `place` by running the real use cases in the order of their times: sixty invented cases
 * around today and a morning's post. `tell` hears how many tasks are done. What is written is the same for the same day.
 */
export async function makePractice(
  { workshop, platform }: Pick<Everything, 'workshop' | 'platform'>,
  place: Place,
  tell: (done: number, of: number) => void,
): Promise<void> {
  const now = platform.now();
  const clock = { now: (now - foundedBefore) as Instant };
  const { needs, handlers } = workshop(() => clock.now, place);
  try {
    const { store, hands } = await foundPractice(needs, handlers, clock.now);
    const bench = workshopOver({ needs, handlers, clock, store, hands }, now);
    const tasks = [
      ...plannedCases.flatMap((planned, index) => tasksOf(bench, planned, index)),
      ...morningTasks(bench, now),
    ].sort((one, other) => one.at - other.at);
    for (const [index, task] of tasks.entries()) {
      await task.run();
      tell(index + 1, tasks.length);
    }
  } finally {
    needs.session.lock();
  }
}

/** The post of this morning: on the tray, not yet opened. It came in just now. */
const morningTasks = (workshop: Workshop, now: Instant): readonly Task[] =>
  Array.from({ length: morningPost }, (_, index) => {
    const { calendar } = workshop;
    const at = (now - (morningPost - index) * 60_000) as Instant;
    const scan = practiceScan(workshop, {
      writer: complainant(plannedCases.length + index),
      anonymous: false,
      dated: calendar.date({ day: 3 + (index % 2), time: '12:00' }),
      stamped: calendar.date({ day: index < 2 ? 2 : 1, time: '09:00' }),
    });
    const run = async () => {
      await receiveLetter(workshop, { scan, at, name: `morning post ${index + 1}.pdf` });
    };
    return { at, run };
  });
