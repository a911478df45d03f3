import ClickAwayListener from '@mui/material/ClickAwayListener';
import Popper from '@mui/material/Popper';
import { useId, useRef, useState } from 'react';
import type { PlainDate } from '../../core/domain/time/moment.ts';
import styles from './date-field.module.css';
import fieldStyles from './field.module.css';
import type { FieldWords } from './field.tsx';
import { typedOf } from './month.ts';
import { MonthGrid } from './month-grid.tsx';
import { TextField } from './text-field.tsx';

/** What the application has understood of a typed date (`dateReading` of the contract). */
export type Understood = Readonly<{ words: string | null; date: PlainDate | null; error: string | null }>;

export type DateFieldProps = Omit<FieldWords, 'id'> &
  Readonly<{
    id?: string;
    /** As typed; the application understands it, the page never does. */
    value: string;
    onChange: (value: string) => void;
    understood: Understood | undefined;
    today: PlainDate;
    placeholder?: string;
    required?: boolean;
    autoFocus?: boolean;
    onFocus?: () => void;
    onBlur?: () => void;
  }>;

/** A date: typed left, understood right, in words. The month opens only on the Down arrow. */
export function DateField(props: DateFieldProps) {
  const made = useId();
  const id = props.id ?? made;
  const input = useRef<HTMLInputElement>(null);
  const [open, setOpen] = useState(false);
  const close = () => {
    setOpen(false);
    input.current?.focus();
  };
  const choose = (date: PlainDate) => {
    props.onChange(typedOf(date));
    close();
  };
  const onKeyDown = (event: React.KeyboardEvent) => {
    if (event.key !== 'ArrowDown' || event.altKey) return;
    event.preventDefault();
    setOpen(true);
  };
  const { understood, ...rest } = props;
  return (
    <>
      <TextField
        {...rest}
        id={id}
        ref={input}
        error={props.error ?? understood?.error}
        onKeyDown={onKeyDown}
        from={
          understood?.words &&
          understood.words !== props.value && <span className={fieldStyles.understood}>{understood.words}</span>
        }
        attributes={{ className: 'figures', 'aria-description': 'The Down arrow opens the month' }}
      />
      <Popper open={open} anchorEl={() => input.current?.parentElement ?? document.body} placement="bottom-start">
        <ClickAwayListener onClickAway={() => setOpen(false)}>
          <div className={styles.month}>
            <MonthGrid chosen={understood?.date ?? null} today={props.today} onChoose={choose} onClose={close} />
          </div>
        </ClickAwayListener>
      </Popper>
    </>
  );
}
