import type { ReactNode } from 'react';
import styles from './practice-strip.module.css';

/** Lies over every screen of the practice office, the door included, and cannot be put away. */
export function PracticeStrip({ children, acts }: Readonly<{ children?: ReactNode; acts?: ReactNode }>) {
  return (
    <aside className={styles.strip} aria-label="Practice office">
      <span className={styles.words}>
        <b>Practice office</b> {children ?? 'invented cases only; nothing here touches live data'}
      </span>
      {acts !== undefined && <span className={styles.acts}>{acts}</span>}
    </aside>
  );
}
