import MuiDialog from '@mui/material/Dialog';
import { type FormEvent, type ReactNode, useId } from 'react';
import styles from './dialog.module.css';
import { useKeys } from './use-keys.tsx';

export type DialogProps = Readonly<{
  title: string;
  open: boolean;
  /** Esc, and a press beside the dialog: the safe act. */
  onClose: () => void;
  children: ReactNode;
  /** The buttons: the act first, the safe one last with `cap="Escape"`. */
  acts: ReactNode;
  /** Enter in a field of the dialog. */
  onSubmit?: () => void;
  wide?: boolean;
  /** For two columns, what is typed and what it would do: as broad as the window lets it be. */
  broad?: boolean;
}>;

/** The field that is marked as the first one takes the focus as the window opens. */
const focusFirst = (window: HTMLElement) => window.querySelector<HTMLElement>('[data-first]')?.focus();

/** For what cannot be undone, and for what needs a second person. Holds the focus and gives it back. */
export function Dialog(props: DialogProps) {
  const titleId = useId();
  useKeys(props.title, {}, { active: props.open, modal: true });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    props.onSubmit?.();
  };
  return (
    <MuiDialog
      open={props.open}
      onClose={props.onClose}
      aria-labelledby={titleId}
      slotProps={{
        transition: { onEnter: focusFirst },
        paper: { className: `${styles.paper} ${props.broad ? styles.broad : props.wide ? styles.wide : ''}` },
      }}
    >
      <form onSubmit={submit} noValidate>
        <h2 id={titleId} className={styles.title}>
          {props.title}
        </h2>
        <div className={styles.body}>{props.children}</div>
        <div className={styles.acts}>{props.acts}</div>
      </form>
    </MuiDialog>
  );
}
