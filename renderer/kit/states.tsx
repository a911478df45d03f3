import { type ReactNode, useEffect, useState } from 'react';
import type { Refusal } from '../../core/contract/client.ts';
import { isFaultCode } from '../../core/contract/operation.ts';
import { sentenceOf } from '../../core/contract/sentences.ts';
import { Button } from './button.tsx';
import { Glyph } from './glyph.tsx';
import styles from './states.module.css';

/** Nothing is drawn for so long, in ms: most answers are there by then. */
const PATIENCE_MS = 300;
const WIDTHS = ['78%', '60%', '84%', '52%', '70%', '66%', '80%', '57%', '74%', '63%'];

function useLate(): boolean {
  const [late, setLate] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLate(true), PATIENCE_MS);
    return () => clearTimeout(timer);
  }, []);
  return late;
}

/** Grey lines in the places of the rows to come, and only when the answer takes longer than 300 ms. */
export function Loading({ what, lines = 5 }: Readonly<{ what: string; lines?: number }>) {
  const late = useLate();
  if (!late) return null;
  return (
    <div className={styles.lines} role="status">
      <span className="aloud">Reading {what}</span>
      {WIDTHS.slice(0, lines).map((width) => (
        <i key={width} style={{ width }} />
      ))}
    </div>
  );
}

/**
 * The sentence for a refusal: its own where it has one, else that of its code. A fault of the machine has no sentence
 * of its own: its detail says in which part it lies.
 */
export function sentenceFor({ failure, detail }: Refusal): string {
  if (detail === undefined) return sentenceOf(failure);
  return isFaultCode(failure) ? `${sentenceOf(failure)} (${detail})` : detail;
}

/** Names the thing that could not be read, says why and offers the next act; the rest of the screen stays usable. */
export function Trouble(props: Readonly<{ what: string; refusal: Refusal; again?: () => void; children?: ReactNode }>) {
  return (
    <div className={styles.box} role="alert">
      <span className={styles.bad}>
        <Glyph name="owed" />
      </span>
      <b>{props.what}</b>
      <span className="ink2">{sentenceFor(props.refusal)}</span>
      {props.again !== undefined && <Button onClick={props.again}>Read again</Button>}
      {props.children}
    </div>
  );
}

/** What an empty place says: that all is well, and what comes next and when. */
export function Empty({ what, children }: Readonly<{ what: string; children?: ReactNode }>) {
  return (
    <div className={styles.box}>
      <span className={styles.good}>
        <Glyph name="met" />
      </span>
      <b>{what}</b>
      <span className="ink2">{children}</span>
    </div>
  );
}

/** One line under a field or a form that says what went wrong. */
export function Wrong({ children, id }: Readonly<{ children: ReactNode; id?: string }>) {
  return (
    <p className={styles.wrong} id={id} role="alert">
      <Glyph name="owed" size={12} />
      <span>{children}</span>
    </p>
  );
}
