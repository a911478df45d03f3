import { ClockChip } from '../../kit/clock-chip.tsx';
import styles from './post.module.css';
import type { Reading } from './use-check.ts';

/** The clocks that registering would start, as they would stand at once. */
export function StartsBlock({ reading }: Readonly<{ reading: Reading | null }>) {
  const starts = reading?.starts ?? [];
  return (
    <>
      <h2>Registering starts</h2>
      {starts.length === 0 ? (
        <p className="small ink3">The clocks, once the dates are known and in order.</p>
      ) : (
        <dl className={styles.starts} aria-live="polite">
          {starts.map((start) => (
            <Start key={start.clock} start={start} />
          ))}
        </dl>
      )}
    </>
  );
}

function Start({ start }: Readonly<{ start: Reading['starts'][number] }>) {
  const { when, ...chip } = start;
  const says = when === '' ? chip.says : `${when}, ${chip.says}`;
  return (
    <>
      <dt>{chip.name}</dt>
      <dd>
        <ClockChip chip={{ ...chip, says }} name={false} />
      </dd>
    </>
  );
}
