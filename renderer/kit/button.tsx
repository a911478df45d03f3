import MuiButton from '@mui/material/Button';
import { type ReactNode, type Ref, useId } from 'react';
import styles from './button.module.css';
import { Glyph } from './glyph.tsx';
import { Kbd } from './kbd.tsx';
import { useKeys } from './use-keys.tsx';

export type ButtonProps = Readonly<{
  children: ReactNode;
  /** `go` is the one primary act of a screen; `danger` cannot be undone; `quiet` is text in the accent. */
  look?: 'plain' | 'go' | 'quiet' | 'danger';
  onClick?: () => void;
  type?: 'button' | 'submit';
  /** Binds this key and shows it on the button. */
  stroke?: string;
  /** Words for the list of keys; the text of the button when it is a plain text. */
  does?: string;
  /** Shows a key that works by other means: Enter in a form, Esc in a dialog. */
  cap?: string;
  /** Why the act is refused now: the button stays in its place, locked, and says so. */
  refused?: string | null;
  /** Shows the refusal as text beside the button as well. */
  refusedBeside?: boolean;
  busy?: boolean;
  id?: string;
  label?: string;
  ref?: Ref<HTMLButtonElement>;
  autoFocus?: boolean;
  expanded?: boolean;
}>;

export function Button(props: ButtonProps) {
  const { children, look = 'plain', stroke, refused = null, busy = false, ref, ...rest } = props;
  const reasonId = useId();
  const off = refused !== null;
  const press = () => {
    if (!off && !busy) rest.onClick?.();
  };
  const does = rest.does ?? (typeof children === 'string' ? children.toLowerCase() : (rest.label ?? ''));
  useKeys('Acts', stroke === undefined ? {} : { [stroke]: { does, act: press } }, { active: stroke !== undefined });
  const cap = stroke ?? rest.cap;
  const button = (
    <MuiButton
      ref={ref}
      id={rest.id}
      type={rest.type ?? 'button'}
      className={`${styles.button} ${off ? styles.off : (styles[look] ?? '')}`}
      onClick={off || rest.type !== 'submit' ? press : undefined}
      aria-disabled={off || busy || undefined}
      aria-describedby={off ? reasonId : undefined}
      aria-label={rest.label}
      aria-expanded={rest.expanded}
      autoFocus={rest.autoFocus}
    >
      {off && <Glyph name="lock" size={13} />}
      {children}
      {cap !== undefined && <Kbd stroke={cap} />}
    </MuiButton>
  );
  if (!off) return button;
  return (
    <span className={styles.reason}>
      {button}
      <span id={reasonId} className={rest.refusedBeside ? 'small ink2' : 'aloud'}>
        {refused}
      </span>
    </span>
  );
}

/** An act that stands inside a sentence. */
export function LinkButton(props: Readonly<{ children: ReactNode; onClick: () => void; id?: string }>) {
  return (
    <button type="button" id={props.id} className={styles.link} onClick={props.onClick}>
      {props.children}
    </button>
  );
}
