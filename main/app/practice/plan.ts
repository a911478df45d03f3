import type { StaffName } from './staff.ts';

/** A moment of the plan: office days back from today, and the time of that day. */
export type When = Readonly<{ day: number; time: string }>;

export type PlannedStep =
  | Readonly<{ do: 'assign'; at: When; to: StaffName }>
  | Readonly<{ do: 'acknowledge'; at: When }>
  | Readonly<{ do: 'hand over'; at: When }>
  | Readonly<{ do: 'decide fraud'; at: When; value: 'yes' | 'no'; reason: string }>
  | Readonly<{ do: 'mark unsendable'; at: When }>
  | Readonly<{ do: 'correct receipt'; at: When; delivered: number }>
  | Readonly<{ do: 'note'; at: When; text: string }>;

/** One invented complaint: when it came, how it was entered, and what was done about it. Days are office days back. */
export type PlannedCase = Readonly<{
  posted: number;
  delivered: number;
  deliveredTime: string;
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

/** A complaint delivered in the morning and registered on the same day. */
const arrived = (day: number, index: number, more: Partial<PlannedCase> = {}): PlannedCase => ({
  posted: day + 2,
  delivered: day,
  deliveredTime: index % 3 === 0 ? '' : '09:30',
  scanned: on(day, minute(10, index)),
  registered: on(day, minute(11, index)),
  fraud: 'unknown',
  admissible: 'yes',
  anonymous: false,
  steps: [],
  ...more,
});

const handlers: readonly StaffName[] = ['lead', 'colleague', 'compliance'];
const taken = (day: number, index: number): PlannedStep => ({
  do: 'assign',
  at: on(day, minute(12, index)),
  to: handlers[index % handlers.length] ?? 'lead',
});

const many = (count: number, make: (index: number) => PlannedCase): readonly PlannedCase[] =>
  Array.from({ length: count }, (_, index) => make(index));

/** New in the queue: registered yesterday, nobody has taken them over. */
const unassigned = many(8, (index) => arrived(1, index, { admissible: 'undecided', deliveredTime: '10:45' }));

/** Late when registered, one for each place where a letter can lie (G-28). */
const lateOnArrival: readonly PlannedCase[] = [
  ...many(2, (index) => arrived(1, index, { delivered: 4, posted: 37, deliveredTime: '' })),
  ...many(3, (index) => arrived(1, index + 2, { delivered: 5, posted: 7, deliveredTime: '' })),
  ...many(3, (index) => arrived(6, index + 5, { registered: on(1, minute(13, index)) })),
];

const assigned = many(8, (index) => arrived(1 + (index % 3), index, { steps: [taken(1 + (index % 3), index)] }));
const decided = many(6, (index) =>
  arrived(1, index + 3, { fraud: index < 2 ? 'yes' : 'no', steps: [taken(1, index)] }),
);

const answered = (day: number, index: number): readonly PlannedStep[] => [
  taken(day, index),
  { do: 'acknowledge', at: on(day, minute(13, index)) },
  { do: 'hand over', at: on(day, minute(14, index % 6)) },
];

/** Acknowledged on their day; the final response comes nearer with each. */
const acknowledged = many(16, (index) =>
  arrived(1 + index, index, { fraud: index % 5 === 4 ? 'unknown' : 'no', steps: answered(1 + index, index) }),
);

const acknowledgedLate = many(3, (index) =>
  arrived(9, index, {
    fraud: 'no',
    steps: [
      taken(9, index),
      { do: 'acknowledge', at: on(5, minute(10, index)) },
      { do: 'hand over', at: on(5, minute(14, index)) },
    ],
  }),
);

/** Issued after yesterday's collection: they wait for the next one. */
const waitingForPost = many(5, (index) =>
  arrived(1, index + 9, {
    fraud: 'no',
    deliveredTime: '09:50',
    steps: [taken(1, index), { do: 'acknowledge', at: on(1, minute(16, index)) }],
  }),
);

const unsendable = many(2, (index) =>
  arrived(3, index, {
    anonymous: true,
    steps: [taken(3, index), { do: 'mark unsendable', at: on(2, minute(10, index)) }],
  }),
);

const corrected = many(2, (index) =>
  arrived(4, index, {
    delivered: 6,
    posted: 8,
    steps: [taken(4, index), { do: 'correct receipt', at: on(3, minute(10, index)), delivered: 5 }],
  }),
);

const reconsidered = many(2, (index) =>
  arrived(3, index + 4, {
    steps: [
      taken(3, index),
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
