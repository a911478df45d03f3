import { useState } from 'react';
import type { PlainDate } from '../../core/domain/time/moment.ts';
import styles from './date-field.module.css';
import { Kbd } from './kbd.tsx';
import { dayOf, monthOf, monthTitle, movedByKey, movedMonths, spokenOf, WEEKDAYS, weeksOf } from './month.ts';

export type MonthGridProps = Readonly<{
  chosen: PlainDate | null;
  today: PlainDate;
  onChoose: (date: PlainDate) => void;
  onClose: () => void;
}>;

/** The focus goes where the cursor of the month goes. */
const takeFocus = (cell: HTMLButtonElement | null) => cell?.focus();

/** One month to choose a day from: arrows move, page keys change the month, Enter takes, Esc leaves. */
export function MonthGrid({ chosen, today, onChoose, onClose }: MonthGridProps) {
  const [cursor, setCursor] = useState(chosen ?? today);
  const month = monthOf(cursor);
  const onKeyDown = (event: React.KeyboardEvent) => {
    const next = event.key === 'Escape' ? null : movedByKey(cursor, event.key);
    if (event.key === 'Escape') onClose();
    else if (next === null) return;
    else setCursor(next);
    event.preventDefault();
    event.stopPropagation();
  };
  const look = (date: PlainDate) =>
    [
      styles.day,
      monthOf(date) !== month && styles.other,
      date === today && styles.today,
      date === chosen && styles.chosen,
    ]
      .filter(Boolean)
      .join(' ');
  return (
    <div onKeyDown={onKeyDown} role="dialog" aria-label={`Choose a day, ${monthTitle(month)}`}>
      <div className={styles.head}>
        <button type="button" aria-label="Previous month" onClick={() => setCursor(movedMonths(cursor, -1))}>
          ‹
        </button>
        <b aria-live="polite">{monthTitle(month)}</b>
        <button type="button" aria-label="Next month" onClick={() => setCursor(movedMonths(cursor, 1))}>
          ›
        </button>
      </div>
      <table className={styles.grid}>
        <thead>
          <tr>
            {WEEKDAYS.map((name) => (
              <th key={name} scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {weeksOf(month).map((week) => (
            <tr key={week[0]}>
              {week.map((date) => (
                <td key={date}>
                  <button
                    type="button"
                    ref={date === cursor ? takeFocus : null}
                    tabIndex={date === cursor ? 0 : -1}
                    className={look(date)}
                    aria-label={spokenOf(date)}
                    aria-current={date === today ? 'date' : undefined}
                    aria-pressed={date === chosen}
                    onClick={() => onChoose(date)}
                  >
                    {dayOf(date)}
                  </button>
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <div className={styles.foot}>
        <span>
          <Kbd stroke="Enter" /> take
        </span>
        <span>
          <Kbd stroke="PageDown" /> month
        </span>
        <span>
          <Kbd stroke="Escape" /> leave
        </span>
      </div>
    </div>
  );
}
