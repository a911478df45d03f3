import { dayOf, MONTHS, monthOf, WEEKDAYS, weeksOf } from '../../kit/month.ts';
import styles from './calendars.module.css';
import type { Year } from './view.ts';

type Kinds = ReadonlyMap<string, Year['days'][number]['kind']>;

const months = (year: number): readonly string[] =>
  MONTHS.map((_, index) => `${year}-${String(index + 1).padStart(2, '0')}`);

/** The year at a glance, twelve months of small days. The list beside it says the same in words. */
export function YearGrid({ year, at }: Readonly<{ year: Year; at: string | null }>) {
  const kinds: Kinds = new Map(year.days.map(({ date, kind }) => [date, kind]));
  return (
    <div className={styles.year} aria-hidden="true">
      <div className={styles.months}>
        {months(year.year).map((month, index) => (
          <Month key={month} month={month} name={MONTHS[index] ?? ''} kinds={kinds} today={year.today} at={at} />
        ))}
      </div>
      <p className={styles.legend}>
        {(['weekend', 'holiday', 'estimated', 'opened', 'closure'] as const).map((kind) => (
          <span key={kind}>
            <i className={`${styles.swatch} ${styles[kind]}`} /> {legends[kind]}
          </span>
        ))}
      </p>
    </div>
  );
}

const legends = {
  weekend: 'weekend',
  holiday: 'holiday',
  estimated: 'estimated',
  opened: 'opened',
  closure: 'office closed',
} as const;

function Month(props: Readonly<{ month: string; name: string; kinds: Kinds; today: string; at: string | null }>) {
  const { month, kinds, today, at } = props;
  const look = (date: string): string =>
    [styles[kinds.get(date) ?? 'work'], date === today && styles.today, date === at && styles.at]
      .filter(Boolean)
      .join(' ');
  return (
    <div className={styles.month}>
      <h3>{props.name}</h3>
      <div className={styles.week}>
        {WEEKDAYS.map((day) => (
          <b key={day}>{day.slice(0, 1)}</b>
        ))}
      </div>
      {weeksOf(month).map((week) => (
        <div key={week[0]} className={styles.week}>
          {week.map((date) => (
            <span key={date} className={monthOf(date) === month ? look(date) : styles.other}>
              {monthOf(date) === month ? dayOf(date) : ''}
            </span>
          ))}
        </div>
      ))}
    </div>
  );
}
