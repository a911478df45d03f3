import { useState } from 'react';
import type { OutputOf } from '../../../core/contract/client.ts';
import type { ProcedureChoice } from '../../../core/contract/procedures.ts';
import { ChoiceField, PickField } from '../../kit/choice.tsx';
import { DateField } from '../../kit/date-field.tsx';
import { Explanation } from '../../kit/explanation.tsx';
import { Trouble } from '../../kit/states.tsx';
import { useAnswer } from '../../kit/use-answer.ts';
import { useKeys } from '../../kit/use-keys.tsx';
import { DayGrid, Holidays, Legend } from './day-line.tsx';
import styles from './procedures.module.css';
import type { View } from './view.ts';

type Example = OutputOf<'procedures.example'>;
type Facts = Readonly<Record<string, string>>;

/** Few enough to be joined buttons. */
const FEW = 3;
const UNKNOWN = '';

/** The clocks of the procedure on a line of days, for a letter delivered on a day that one picks. */
export function TimeLine(props: Readonly<{ choice: ProcedureChoice; facts: View['facts']; today: View['today'] }>) {
  const { choice, facts, today } = props;
  const [received, setReceived] = useState('');
  const [said, setSaid] = useState<Facts>({});
  const { value, refusal, again } = useAnswer('procedures.example', { choice, received, facts: said });
  useKeys('Example', { e: { does: 'change the example', act: () => document.getElementById('example-day')?.focus() } });
  const say = (fact: string, to: string) =>
    setSaid((before) =>
      Object.fromEntries(Object.entries({ ...before, [fact]: to }).filter(([, value]) => value !== UNKNOWN)),
    );
  return (
    <section aria-labelledby="line-title">
      <h2 id="line-title">Time line of an example</h2>
      <div className={styles.example}>
        <DateField
          id="example-day"
          label="Letter delivered"
          value={received}
          onChange={setReceived}
          understood={value?.reading}
          today={today}
          placeholder="today"
        />
        {facts.map((fact) => (
          <Fact key={fact.fact} fact={fact} value={said[fact.fact] ?? UNKNOWN} onChange={(to) => say(fact.fact, to)} />
        ))}
      </div>
      {value !== undefined && value.days.length > 0 && <Line example={value} />}
      {refusal !== undefined && <Trouble what="The clocks could not be reckoned" refusal={refusal} again={again} />}
    </section>
  );
}

function Fact(props: Readonly<{ fact: View['facts'][number]; value: string; onChange: (value: string) => void }>) {
  const { fact, value, onChange } = props;
  const options = [{ value: UNKNOWN, label: 'Not decided' }, ...fact.values];
  if (fact.values.length <= FEW)
    return <ChoiceField label={fact.label} options={options} value={value} onChange={onChange} small />;
  return <PickField label={fact.label} options={options} value={value} onChange={onChange} />;
}

function Line({ example }: Readonly<{ example: Example }>) {
  const [open, setOpen] = useState<string | null>(null);
  return (
    <>
      <DayGrid days={example.days} />
      <ol className={styles.clocks}>
        {example.clocks.map((clock) => {
          const key = `${clock.view.chip.clock} ${clock.view.anchor ?? ''}`;
          return (
            <ClockRow
              key={key}
              clock={clock}
              days={example.days}
              open={open === key}
              onToggle={() => setOpen(open === key ? null : key)}
            />
          );
        })}
      </ol>
      <Legend days={example.days} />
      <Holidays days={example.days} />
      {example.waiting.length > 0 && (
        <details className={styles.waiting}>
          <summary>{example.waiting.length} clocks begin with something that has not happened in this example</summary>
          <ul>
            {example.waiting.map(({ name, rule, clause }) => (
              <li key={`${name} ${clause} ${rule}`}>
                <b>{name}</b> <span className="ink2">{rule}</span>
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}

function ClockRow(
  props: Readonly<{
    clock: Example['clocks'][number];
    days: Example['days'];
    open: boolean;
    onToggle: () => void;
  }>,
) {
  const { clock, days, open } = props;
  const { view } = clock;
  return (
    <li className={styles.clock}>
      <button type="button" className={styles.clockName} aria-expanded={open} onClick={props.onToggle}>
        <b>{view.chip.name}</b>
        <span className="small ink2">{view.line}</span>
      </button>
      <Bar clock={clock} days={days} />
      {open && (
        <div className={styles.explained}>
          <Explanation clock={view} />
        </div>
      )}
    </li>
  );
}

/** The stretch of a clock over the days; its words stand beside it, so it is drawn only for the eye. */
function Bar({ clock, days }: Readonly<{ clock: Example['clocks'][number]; days: Example['days'] }>) {
  const at = (date: string | null) => (date === null ? -1 : days.findIndex((day) => day.date === date));
  const share = (place: number) => `${((place + 0.5) / days.length) * 100}%`;
  const [start, due, outer, workBy] = [clock.start, clock.due, clock.outer, clock.workBy].map(at);
  if (start === undefined || due === undefined || outer === undefined || workBy === undefined) return null;
  const from = Math.max(start, 0);
  const to = due < 0 ? days.length - 0.5 : due;
  return (
    <div className={styles.bar} aria-hidden="true">
      <DayShades days={days} />
      <i
        className={due < 0 ? styles.beyond : styles.stretch}
        style={{ left: share(from), right: `calc(100% - ${share(to)})` }}
      />
      {outer > due && due >= 0 && (
        <i className={styles.outerStretch} style={{ left: share(due), right: `calc(100% - ${share(outer)})` }} />
      )}
      {workBy >= 0 && <i className={styles.workBy} style={{ left: share(workBy) }} />}
      {due >= 0 && <i className={clock.view.house ? styles.houseDue : styles.due} style={{ left: share(due) }} />}
      {outer > due && <i className={styles.outer} style={{ left: share(outer) }} />}
    </div>
  );
}

function DayShades({ days }: Readonly<{ days: Example['days'] }>) {
  return (
    <span className={styles.shades}>
      {days.map(({ date, kind }) => (
        <em key={date} className={styles[kind] ?? ''} />
      ))}
    </span>
  );
}
