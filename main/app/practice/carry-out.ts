import type { CaseId, ItemId, LetterId } from '#core/domain/ids.ts';
import type { Instant } from '#core/domain/time/moment.ts';
import type { Handlers } from '../handling.ts';
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
      run: () => carryOut(workshop, step, progress),
    })),
  ];
}

/** An invented letter says everything on its one page. */
const onTheFirstPage = Object.fromEntries(
  ['name', 'address', 'email', 'phone', 'account', 'matter', 'wish', 'amounts', 'delivered'].map((field) => [field, 1]),
);

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
    readFrom: { ...onTheFirstPage },
  };
  const handlers = workshop.as('clerk', calendar.at(planned.registered));
  progress.case = done(await handlers['post.register']({ item, form })).case;
}

type Doing<K extends PlannedStep['do']> = Readonly<{
  step: Extract<PlannedStep, { do: K }>;
  id: CaseId;
  handlers: Handlers;
  workshop: Workshop;
  progress: Progress;
}>;

type Doers = { [K in PlannedStep['do']]: (doing: Doing<K>) => Promise<void> };

const second = () => ({ ...practiceSecond });

const doers: Doers = {
  async assign({ step, id, handlers, workshop }) {
    done(await handlers['cases.assign']({ case: id, to: workshop.user(step.to) }));
  },
  async 'decide fraud'({ step, id, handlers }) {
    const { value, reason } = step;
    done(await handlers['cases.classify']({ case: id, axis: 'fraud', value, reason, second: null }));
  },
  async note({ step, id, handlers }) {
    done(await handlers['cases.note']({ case: id, text: step.text }));
  },
  async 'mark unsendable'({ id, handlers }) {
    const reason = 'The letter names nobody.';
    done(await handlers['cases.mark-unsendable']({ case: id, letter: 'ack', reason, second: second() }));
  },
  async 'correct receipt'({ step, id, handlers, workshop }) {
    const receipt = { ...noReceipt, delivered: workshop.calendar.date(step.delivered) };
    const reason = 'The mail-room stamp was misread.';
    done(await handlers['cases.correct-receipt']({ case: id, receipt, reason, second: second() }));
  },
  async acknowledge({ id, handlers, progress }) {
    const { draft } = done(await handlers['letters.compose']({ case: id, kind: 'ack' }));
    progress.letter = done(
      await handlers['letters.issue']({
        case: id,
        draft: { ...draft, languageReason: '' },
        second: null,
        instead: null,
      }),
    ).letter;
  },
  async 'hand over'({ id, handlers, progress }) {
    const letter = must(progress.letter);
    const proof = { proof: 'Receipt of the post office', tracking: `RR${letter.slice(0, 8).toUpperCase()}LT` };
    const method = 'registered_post';
    done(await handlers['letters.hand-over']({ case: id, letter, method, ...proof, date: '', time: '' }));
  },
};

async function carryOut(workshop: Workshop, step: PlannedStep, progress: Progress): Promise<void> {
  const handlers = workshop.as('lead', workshop.calendar.at(step.at));
  // Each doer takes the step of its own name.
  const act = doers[step.do] as (doing: unknown) => Promise<void>;
  await act({ step, id: must(progress.case), handlers, workshop, progress });
}

const noReceipt = { letterDated: '', postmarked: '', delivered: '', deliveredTime: '', scanned: '' };

function must<T>(value: T | null): T {
  if (value === null) throw new Error('the plan puts things in their order');
  return value;
}
