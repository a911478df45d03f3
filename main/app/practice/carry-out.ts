import type { CaseId, ItemId, LetterId } from '#core/domain/ids.ts';
import type { Instant } from '#core/domain/time/moment.ts';
import { emptyForm } from '../post/form.ts';
import type { Complainant } from './invented.ts';
import { complainant } from './invented.ts';
import type { PlannedCase, PlannedStep } from './plan.ts';
import { receiveLetter } from './receive.ts';
import { practiceScan } from './scan.ts';
import { practiceSecond } from './sign-in.ts';
import { done, type Workshop } from './workshop.ts';

/** One thing to be done at one moment; things of a case wait for one another by their times. */
export type Task = Readonly<{ at: Instant; run(): Promise<void> }>;

type Progress = { item: ItemId | null; case: CaseId | null; letter: LetterId | null };

/** Everything the plan wants of one case, each at its own time. */
export function tasksOf(workshop: Workshop, planned: PlannedCase, index: number): readonly Task[] {
  const progress: Progress = { item: null, case: null, letter: null };
  const { calendar } = workshop;
  const writer = complainant(index);
  const at = calendar.at(planned.scanned);
  const scan = practiceScan(workshop, {
    writer,
    anonymous: planned.anonymous,
    dated: calendar.date(planned.posted),
    stamped: calendar.date(planned.delivered),
  });
  const receive = async () => {
    progress.item = await receiveLetter(workshop, { scan, at, name: `scan ${calendar.date(planned.scanned)}.pdf` });
  };
  return [
    { at, run: receive },
    { at: calendar.at(planned.registered), run: () => register(workshop, planned, writer, progress) },
    ...planned.steps.map((step) => ({
      at: calendar.at(step.at),
      run: () => carryOut(workshop, step, writer, progress),
    })),
  ];
}

async function register(workshop: Workshop, planned: PlannedCase, writer: Complainant, progress: Progress) {
  const { calendar } = workshop;
  const item = must(progress.item);
  const { anonymous } = planned;
  const form = {
    ...emptyForm(''),
    anonymous,
    name: anonymous ? '' : writer.name,
    address: anonymous ? '' : writer.address,
    email: anonymous ? '' : writer.email,
    phone: anonymous ? '' : writer.phone,
    account: anonymous ? '' : writer.account,
    complainantType: 'individual_client',
    matter: writer.matter,
    wish: writer.wish,
    amounts: [...writer.amounts],
    fraud: planned.fraud,
    admissible: planned.admissible,
    letterDated: calendar.date(planned.posted),
    postmarked: calendar.date(planned.posted),
    delivered: calendar.date(planned.delivered),
    deliveredTime: planned.timed ? calendar.time(planned.delivered) : '',
  };
  const handlers = workshop.as('clerk', calendar.at(planned.registered));
  progress.case = done(await handlers['post.register']({ item, form })).case;
}

async function carryOut(workshop: Workshop, step: PlannedStep, writer: Complainant, progress: Progress): Promise<void> {
  const at = workshop.calendar.at(step.at);
  const id = must(progress.case);
  const handlers = workshop.as('lead', at);
  const second = { ...practiceSecond };
  switch (step.do) {
    case 'assign':
      done(await handlers['cases.assign']({ case: id, to: workshop.user(step.to) }));
      return;
    case 'decide fraud':
      done(
        await handlers['cases.classify']({
          case: id,
          axis: 'fraud',
          value: step.value,
          reason: step.reason,
          second: null,
        }),
      );
      return;
    case 'note':
      done(await handlers['cases.note']({ case: id, text: step.text }));
      return;
    case 'mark unsendable':
      done(
        await handlers['cases.mark-unsendable']({
          case: id,
          letter: 'ack',
          reason: 'The letter names nobody.',
          second,
        }),
      );
      return;
    case 'correct receipt': {
      const delivered = workshop.calendar.date(step.delivered);
      const receipt = { ...noReceipt, delivered };
      const reason = `The mail-room stamp on the letter of ${writer.matter.toLowerCase()} was misread.`;
      done(await handlers['cases.correct-receipt']({ case: id, receipt, reason, second }));
      return;
    }
    case 'acknowledge': {
      const { draft } = done(await handlers['letters.compose']({ case: id, kind: 'ack' }));
      progress.letter = done(await handlers['letters.issue']({ case: id, draft, second: null, instead: null })).letter;
      return;
    }
    case 'hand over':
      done(
        await handlers['letters.hand-over']({
          case: id,
          letter: must(progress.letter),
          method: 'registered_post',
          proof: 'Receipt of the post office',
          tracking: `RR${String(at).slice(-9)}LT`,
          date: '',
          time: '',
        }),
      );
  }
}

const noReceipt = { letterDated: '', postmarked: '', delivered: '', deliveredTime: '', scanned: '' };

function must<T>(value: T | null): T {
  if (value === null) throw new Error('the plan puts things in their order');
  return value;
}
