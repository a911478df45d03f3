import type { ReactNode } from 'react';
import type { ClockView } from '../../core/contract/clock-views.ts';
import styles from './explanation.module.css';
import { dayOf, monthOf, monthTitle, spokenOf, weekdayOf } from './month.ts';

type Day = ClockView['strip'][number];

const looks = {
  start: 'start',
  counted: '',
  due: 'due',
  weekend: 'off',
  holiday: 'hol',
  closure: 'hol',
  other: 'other',
} as const satisfies Record<Day['kind'], string>;

const spoken = (day: Day): string => {
  const kind = day.day === null ? (day.name ?? 'not counted') : `day ${day.day}`;
  return `${spokenOf(day.date)}: ${kind}`;
};

/** Below the strip: the first day, each Monday, and the due day; a month's name where it begins. */
function under(day: Day, index: number, before: Day | undefined): string {
  if (index > 0 && before !== undefined && monthOf(before.date) !== monthOf(day.date))
    return monthTitle(monthOf(day.date)).slice(0, 3);
  return index === 0 || day.kind === 'due' || weekdayOf(day.date) === 0 ? String(dayOf(day.date)) : '';
}

function Strip({ strip }: Readonly<{ strip: readonly Day[] }>) {
  return (
    <ol className={styles.days} aria-label="Days counted and skipped">
      {strip.map((day, index) => (
        <li key={day.date} className={styles[looks[day.kind]] ?? ''} title={spoken(day)}>
          <b aria-hidden="true">{day.day ?? ' '}</b>
          <em aria-hidden="true">{under(day, index, strip[index - 1])}</em>
          <span className="aloud">{spoken(day)}</span>
        </li>
      ))}
    </ol>
  );
}

const Line = ({ swatch, label, words }: Readonly<{ swatch?: 'hol' | 'off'; label: string; words: string | null }>) =>
  words === null ? null : (
    <>
      <dt>
        {swatch !== undefined && <span className={`${styles.swatch} ${styles[swatch]}`} />}
        {label}
      </dt>
      <dd>{words}</dd>
    </>
  );

/**
 * Why a clock has its dates: three dates, the rule in one sentence, the strip of days, each skipped day named, the
 * calendar. Everything it says was reckoned by the application.
 */
export function Explanation({ clock, acts }: Readonly<{ clock: ClockView; acts?: ReactNode }>) {
  return (
    <div>
      <dl className={styles.three}>
        <div>
          <dt>Work by</dt>
          <dd className={styles.strong}>{clock.workBy ?? 'none'}</dd>
        </div>
        <div>
          <dt>Due</dt>
          <dd className={styles.strong}>{clock.due ?? 'none'}</dd>
        </div>
        <div>
          <dt>Outer</dt>
          <dd>{clock.outer ?? 'none'}</dd>
        </div>
      </dl>
      <p className={styles.rule}>
        {clock.rule} {clock.startWords}
      </p>
      {clock.strip.length > 0 && <Strip strip={clock.strip} />}
      <dl className={styles.named}>
        <Line swatch="hol" label="Holidays" words={clock.holidays} />
        <Line swatch="off" label="Weekends" words={clock.weekends} />
        <Line label="Outer" words={clock.outerWords} />
        {clock.amendments.map((words) => (
          <Line key={words} label="Changed" words={words} />
        ))}
      </dl>
      {clock.steps.length > 0 && (
        <ol className={styles.steps}>
          {clock.steps.map((words) => (
            <li key={words}>{words}</li>
          ))}
        </ol>
      )}
      <div className={styles.foot}>
        <span>{clock.calendar}</span>
        {acts}
      </div>
    </div>
  );
}
