import type { OutputOf } from '../../../core/contract/client.ts';
import { dayOf, monthOf, monthTitle, spokenOf, weekdayOf } from '../../kit/month.ts';
import styles from './procedures.module.css';

type Days = OutputOf<'procedures.example'>['days'];

/** So many days have room for a number each. */
const ROOMY = 34;

/** The line of days above the clocks: months, and the number of each day or of each Monday. */
export function DayGrid({ days }: Readonly<{ days: Days }>) {
  const months = Map.groupBy(days, ({ date }) => monthOf(date));
  const named = (month: string, index: number) =>
    index === 0 || month.endsWith('-01')
      ? `${monthTitle(month).slice(0, 3)} ${month.slice(0, 4)}`
      : monthTitle(month).slice(0, 3);
  const shown = (date: Days[number]['date'], index: number) =>
    days.length <= ROOMY || index === 0 || weekdayOf(date) === 0 ? dayOf(date) : '';
  return (
    <div className={styles.lineHead} aria-hidden="true">
      <span />
      <div>
        <div className={styles.months}>
          {[...months].map(([month, inside], index) => (
            <span key={month} style={{ flex: inside.length }}>
              {inside.length > 3 ? named(month, index) : ''}
            </span>
          ))}
        </div>
        <div className={styles.numbers}>
          {days.map(({ date, kind }, index) => (
            <span key={date} className={kind === 'work' ? '' : styles.shut}>
              {shown(date, index)}
            </span>
          ))}
        </div>
      </div>
    </div>
  );
}

const swatches = [
  ['weekend', 'weekend'],
  ['holiday', 'holiday'],
  ['estimated', 'estimated holiday: works for duties'],
  ['closure', 'office closed'],
] as const satisfies readonly (readonly [Days[number]['kind'], string])[];

/** What the marks mean; only those that are drawn. */
export function Legend({ days }: Readonly<{ days: Days }>) {
  const kinds = new Set(days.map(({ kind }) => kind));
  return (
    <p className={styles.legend} aria-hidden="true">
      <span>
        <i className={styles.workByMark} /> work by
      </span>
      <span>
        <i className={styles.dueMark} /> due
      </span>
      <span>
        <i className={styles.houseMark} /> due, house standard
      </span>
      <span>
        <i className={styles.outerMark} /> outer reading
      </span>
      {swatches
        .filter(([kind]) => kinds.has(kind))
        .map(([kind, words]) => (
          <span key={kind}>
            <i className={`${styles.swatch} ${styles[kind]}`} /> {words}
          </span>
        ))}
    </p>
  );
}

/** Every day that a holiday, an estimate or a closure names, in words. */
export function Holidays({ days }: Readonly<{ days: Days }>) {
  const named = days.filter(({ name }) => name !== null);
  if (named.length === 0) return null;
  return (
    <p className="small ink2">
      {named.map(({ date, name, kind }) => (
        <span key={date} className={styles.namedDay}>
          {spokenOf(date)}: {name}
          {kind === 'estimated' ? ', estimated' : ''}
        </span>
      ))}
    </p>
  );
}
