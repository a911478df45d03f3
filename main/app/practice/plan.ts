import type { StaffName } from './staff.ts';

/** A moment of the plan: office days back from today and the time of that day, or minutes before the last busy moment. */
export type When = Readonly<{ day: number; time: string }> | Readonly<{ ago: number }>;

export type PlannedStep =
  | Readonly<{ do: 'assign'; at: When; to: StaffName }>
  | Readonly<{ do: 'acknowledge'; at: When }>
  | Readonly<{ do: 'hand over'; at: When }>
  | Readonly<{ do: 'decide fraud'; at: When; value: 'yes' | 'no'; reason: string }>
  | Readonly<{ do: 'mark unsendable'; at: When }>
  | Readonly<{ do: 'correct receipt'; at: When; delivered: When }>
  | Readonly<{ do: 'note'; at: When; text: string }>;

/** One invented complaint: when it came, how it was entered, and what was done about it. */
export type PlannedCase = Readonly<{
  posted: When;
  delivered: When;
  /** Whether the mail room noted the time of delivery. */
  timed: boolean;
  scanned: When;
  registered: When;
  fraud: 'yes' | 'no' | 'unknown';
  admissible: 'yes' | 'undecided';
  anonymous: boolean;
  steps: readonly PlannedStep[];
}>;

const on = (day: number, time: string): When => ({ day, time });

/** A minute of its own for each case, so that no two acts fall together. */
const minute = (hour: number, index: number): string =>
  `${String(hour).padStart(2, '0')}:${String((index * 7) % 60).padStart(2, '0')}`;

/** A complaint delivered in the morning of an office day and registered on it. */
const arrived = (day: number, index: number, more: Partial<PlannedCase> = {}): PlannedCase => ({
  posted: on(day + 2, '12:00'),
  delivered: on(day, '09:30'),
  timed: index % 3 !== 0,
  scanned: on(day, minute(10, index)),
  registered: on(day, minute(11, index)),
  fraud: 'unknown',
  admissible: 'yes',
  anonymous: false,
  steps: [],
  ...more,
});

/** A complaint of this morning's delivery, entered at once. */
const justIn = (index: number, more: Partial<PlannedCase> = {}): PlannedCase => ({
  ...arrived(2, index),
  delivered: { ago: 118 - index },
  timed: true,
  scanned: { ago: 100 - index },
  registered: { ago: 80 - index },
  ...more,
});

const handlers: readonly StaffName[] = ['lead', 'colleague', 'compliance'];
const taken = (at: When, index: number): PlannedStep => ({
  do: 'assign',
  at,
  to: handlers[index % handlers.length] ?? 'lead',
});

const many = (count: number, make: (index: number) => PlannedCase): readonly PlannedCase[] =>
  Array.from({ length: count }, (_, index) => make(index));

/** New in the queue: nobody has taken them over. */
const unassigned = many(8, (index) => justIn(index, { admissible: 'undecided' }));

/** Late when registered, two for each place where a letter can lie (G-28): in the post, on the tray, before entry. */
const lateOnArrival: readonly PlannedCase[] = [
  ...many(2, (index) => arrived(1, index * 3, { delivered: on(4, '09:00'), posted: on(37, '12:00') })),
  ...many(2, (index) => arrived(1, index * 3 + 3, { delivered: on(5, '09:00'), posted: on(7, '12:00') })),
  ...many(2, (index) => arrived(6, index + 5, { registered: on(1, minute(13, index)) })),
];

const assigned = many(8, (index) => justIn(index + 8, { steps: [taken({ ago: 50 - index }, index)] }));
const decided = many(6, (index) =>
  justIn(index + 16, { fraud: index < 2 ? 'yes' : 'no', steps: [taken({ ago: 40 - index }, index)] }),
);

const answered = (day: number, index: number): readonly PlannedStep[] => [
  taken(on(day, minute(12, index)), index),
  { do: 'acknowledge', at: on(day, minute(13, index)) },
  { do: 'hand over', at: on(day, minute(14, index % 6)) },
];

/** Office days since each was acknowledged: progress updates are due after ten. */
const acknowledgedOn = [11, 10, 10, 10, 9, 9, 9, 8, 7, 7, 6, 5, 5, 4, 4, 3, 2, 2];

const acknowledged = acknowledgedOn.map((day, index) =>
  arrived(day, index, { fraud: day < 5 && index % 2 === 0 ? 'unknown' : 'no', steps: answered(day, index) }),
);

const acknowledgedLate = many(3, (index) =>
  arrived(9, index, {
    fraud: 'no',
    steps: [
      taken(on(9, minute(12, index)), index),
      { do: 'acknowledge', at: on(5, minute(10, index)) },
      { do: 'hand over', at: on(5, minute(14, index)) },
    ],
  }),
);

/** Issued and not yet handed over: they wait in the post book. */
const waitingForPost = many(5, (index) =>
  justIn(index + 22, {
    fraud: 'no',
    steps: [taken({ ago: 30 - index }, index), { do: 'acknowledge', at: { ago: 20 - index } }],
  }),
);

const unsendable = many(2, (index) =>
  arrived(3, index, {
    anonymous: true,
    steps: [taken(on(3, minute(12, index)), index), { do: 'mark unsendable', at: on(2, minute(10, index)) }],
  }),
);

const corrected = many(2, (index) =>
  arrived(4, index, {
    delivered: on(6, '09:00'),
    posted: on(8, '12:00'),
    timed: false,
    steps: [
      { do: 'correct receipt', at: on(4, minute(12, index)), delivered: on(5, '09:00') },
      ...answered(4, index + 1),
    ],
  }),
);

const reconsidered = many(2, (index) =>
  arrived(3, index + 4, {
    steps: [
      ...answered(3, index + 4),
      { do: 'decide fraud', at: on(3, minute(15, index)), value: 'no', reason: '' },
      { do: 'decide fraud', at: on(2, minute(11, index)), value: 'yes', reason: 'Two more logins were found.' },
      { do: 'note', at: on(2, minute(12, index)), text: 'Security has been told; they answer tomorrow.' },
    ],
  }),
);

/** The sixty cases of the practice office. */
export const plannedCases: readonly PlannedCase[] = [
  ...unassigned,
  ...lateOnArrival,
  ...assigned,
  ...decided,
  ...acknowledged,
  ...acknowledgedLate,
  ...waitingForPost,
  ...unsendable,
  ...corrected,
  ...reconsidered,
];

/** Letters of this morning's post: dropped and not yet opened. */
export const morningPost = 6;
