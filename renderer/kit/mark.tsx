import type { ReactNode } from 'react';
import styles from './mark.module.css';

/** A word about a row: a language, care, who speaks. */
export function Mark({ children }: Readonly<{ children: ReactNode }>) {
  return <span className={styles.mark}>{children}</span>;
}

/** The quiet mark at the right edge of a fact: where it was read or who decided it. */
export function Source({ children }: Readonly<{ children: ReactNode }>) {
  return <span className={styles.source}>{children}</span>;
}
