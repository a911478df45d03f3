import { ClockGlyph } from '../../kit/clock-chip.tsx';
import styles from './procedures.module.css';

/** Whether every day of the years in use has been confirmed (G-29). */
export function Confirmed({ count }: Readonly<{ count: number }>) {
  if (count === 0)
    return (
      <span className={styles.confirmed}>
        <ClockGlyph state="met" /> all days in use confirmed
      </span>
    );
  return (
    <span className={styles.unconfirmed}>
      <ClockGlyph state="unknown" /> {count === 1 ? 'one day' : `${count} days`} in use not confirmed
    </span>
  );
}
