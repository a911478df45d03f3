import type { ReactNode } from 'react';
import styles from './mark.module.css';

/** A word about a row: a language, care, who speaks. */
export function Mark({ children }: Readonly<{ children: ReactNode }>) {
  return <span className={styles.mark}>{children}</span>;
}
