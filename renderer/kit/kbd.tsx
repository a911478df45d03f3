import styles from './kbd.module.css';
import { capOf } from './keys.ts';

/** A key cap. `stroke` is written as in `useKeys`: `Ctrl+Enter`, `r`, `g q`. */
export function Kbd({ stroke, className = '' }: Readonly<{ stroke: string; className?: string }>) {
  return <kbd className={`${styles.cap} ${className}`}>{capOf(stroke)}</kbd>;
}
