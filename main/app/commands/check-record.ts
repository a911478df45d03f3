import { fail, ok } from '#core/domain/result.ts';
import type { HandlerOf } from '../handling.ts';
import { inOffice, type Needs, stillOpen } from '../needs.ts';
import type { CheckReport } from '../ports/store.ts';

/** Lets other requests be answered in between. */
const turn = () => new Promise<void>((resolve) => setImmediate(resolve));

/** How many steps of the check pass between two looks at other work. */
const stride = 16;

/** Reads the whole record through, a little at a time between other work, and tells how far it is. */
export const checkRecord = (needs: Needs<'session' | 'emit'>): HandlerOf<'record.check'> => {
  let running = false;
  return inOffice<'record.check'>(needs, async (office) => {
    if (running) return fail({ failure: 'check.running' });
    running = true;
    const steps = office.store.check();
    try {
      for (let count = 1; ; count += 1) {
        const step = steps.next();
        if (step.done) return ok({ ...reportOf(step.value) });
        needs.emit({ event: 'check.progress', ...step.value });
        if (count % stride === 0) await turn();
        if (!stillOpen(needs, office)) return fail({ failure: 'session.locked' });
      }
    } finally {
      running = false;
      steps.return({ whole: false, changesets: 0, places: [] });
    }
  });
};

function reportOf({ whole, changesets, places }: CheckReport) {
  const sentence = whole
    ? `Read through: ${changesets} changes, every one of them whole and in its place.`
    : `${places.length} places are damaged. Nothing was changed or repaired. Keep this folder as it is and go back to your last copy of it.`;
  return { whole, changesets, sentence, places: [...places] };
}
