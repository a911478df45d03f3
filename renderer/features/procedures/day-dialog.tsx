import { useState } from 'react';
import type { OutputOf } from '../../../core/contract/client.ts';
import { spokenOf } from '../../kit/month.ts';
import { TextField } from '../../kit/text-field.tsx';
import { useAppEvents, useCommand } from '../../kit/use-answer.ts';
import { ReasonDialog } from './reason-dialog.tsx';
import type { Year } from './view.ts';

/** What is about to be done to days of a calendar; no day = it is typed. */
export type DayAct = Readonly<{ change: 'confirm' | 'close' | 'open'; days: readonly string[] }>;
export type Changed = OutputOf<'calendars.change'>;

const verbs = { confirm: 'Confirm', close: 'Close', open: 'Open' } as const;

const leads = {
  confirm: 'It has been published, or you have checked it. From now on it is closed for duties and permissions alike.',
  close: 'The day counts as closed from now on. Dates that move stay visible with their old value.',
  open: 'The day counts as a working day from now on. Dates that move stay visible with their old value.',
} as const;

const closureLead = 'The office keeps shut by its own choice: office moments move, no duty gets later.';

/** Confirming, closing or opening days: an act with a reason, and what rests on them is reckoned anew. */
export function DayDialog(
  props: Readonly<{ year: Year; act: DayAct; onDone: (done: Changed) => void; onClose: () => void }>,
) {
  const { year, act } = props;
  const [day, setDay] = useState('');
  const [name, setName] = useState('');
  const [progress, setProgress] = useState('');
  const { run } = useCommand('calendars.change');
  useAppEvents((event) => {
    if (event.event === 'work.progress') setProgress(`${event.done} of ${event.of} cases reckoned anew`);
  });
  const typed = act.change === 'close';
  const missing = typed && day.trim() === '' ? 'Say which day.' : typed && name.trim() === '' ? 'Name the day.' : null;
  const ofOffice = year.calendar === 'office';
  return (
    <ReasonDialog
      title={`${verbs[act.change]} ${whatOf(act)} in ${year.name}`}
      lead={ofOffice && act.change === 'close' ? closureLead : leads[act.change]}
      button={verbs[act.change]}
      refused={missing}
      run={(reason) =>
        run({ calendar: year.calendar, change: act.change, days: typed ? [day] : [...act.days], name, reason })
      }
      onDone={props.onDone}
      onClose={props.onClose}
      progress={
        <p className="small ink2 figures" role="status">
          {progress}
        </p>
      }
    >
      {typed && (
        <>
          <TextField
            id="day-date"
            label="Day"
            layout="above"
            value={day}
            onChange={setDay}
            placeholder={`4.1.${year.year}`}
            autoFocus
          />
          <TextField id="day-name" label="Name of the day" layout="above" value={name} onChange={setName} />
        </>
      )}
    </ReasonDialog>
  );
}

function whatOf({ change, days }: DayAct): string {
  const [only] = days;
  if (change === 'close' || only === undefined) return 'a day';
  return days.length === 1 ? spokenOf(only as never) : `${days.length} days`;
}
