import InputBase, { type InputBaseComponentProps } from '@mui/material/InputBase';
import { type CSSProperties, type ReactNode, type Ref, useId, useState } from 'react';
import { LinkButton } from './button.tsx';
import styles from './field.module.css';
import { describedBy, Field, type FieldWords } from './field.tsx';

type Typed = Omit<FieldWords, 'id'> &
  Readonly<{
    id?: string;
    value: string;
    onChange: (value: string) => void;
    onBlur?: () => void;
    placeholder?: string;
    /** At the right edge: the unit, the source, a choice. */
    from?: ReactNode | undefined;
    disabled?: boolean;
    required?: boolean;
    autoFocus?: boolean;
    autoComplete?: string;
    ref?: Ref<HTMLInputElement | HTMLTextAreaElement>;
  }>;

export type TextFieldProps = Typed &
  Readonly<{
    type?: 'text' | 'password' | 'email' | 'tel' | 'time';
    spellCheck?: boolean;
    maxLength?: number;
    onKeyDown?: (event: React.KeyboardEvent) => void;
    attributes?: InputBaseComponentProps;
  }>;

export type LinesFieldProps = Typed &
  Readonly<{
    lines?: number;
    spellCheck?: boolean;
    maxLength?: number;
    /** Enter ends the form instead of beginning a line. */
    submitOnEnter?: boolean;
    /** Takes the focus when its window opens. */
    first?: boolean;
  }>;

function submitForm(event: React.KeyboardEvent<HTMLElement>) {
  if (event.key !== 'Enter' || event.shiftKey) return;
  event.preventDefault();
  event.currentTarget.closest('form')?.requestSubmit();
}

function common(props: Typed, id: string) {
  return {
    id,
    className: `${styles.in} ${props.error ? styles.err : ''} ${props.disabled ? styles.off : ''}`,
    inputRef: props.ref,
    value: props.value,
    onChange: (event: React.ChangeEvent<HTMLInputElement | HTMLTextAreaElement>) => props.onChange(event.target.value),
    onBlur: props.onBlur,
    placeholder: props.placeholder,
    disabled: props.disabled ?? false,
    autoFocus: props.autoFocus ?? false,
    endAdornment: props.from === undefined ? undefined : <span className={styles.from}>{props.from}</span>,
  };
}

const said = (props: Typed, words: FieldWords) => ({
  'aria-describedby': describedBy(words),
  'aria-invalid': props.error ? true : undefined,
  'aria-required': props.required || undefined,
  autoComplete: props.autoComplete ?? 'off',
});

/** One line of text; label outside, never floating. */
export function TextField(props: TextFieldProps) {
  const made = useId();
  const words: FieldWords = { ...props, id: props.id ?? made };
  return (
    <Field words={words}>
      <InputBase
        {...common(props, words.id)}
        type={props.type ?? 'text'}
        onKeyDown={props.onKeyDown}
        inputProps={{
          ...said(props, words),
          spellCheck: props.spellCheck ?? false,
          maxLength: props.maxLength,
          ...props.attributes,
        }}
      />
    </Field>
  );
}

/** Several lines of text; grows with what is typed. */
export function LinesField(props: LinesFieldProps) {
  const made = useId();
  const words: FieldWords = { ...props, id: props.id ?? made };
  return (
    <Field words={words}>
      <InputBase
        {...common(props, words.id)}
        style={{ '--lines': props.lines ?? 2 } as CSSProperties}
        inputComponent="textarea"
        onKeyDown={props.submitOnEnter ? submitForm : undefined}
        inputProps={{
          ...said(props, words),
          spellCheck: props.spellCheck ?? true,
          maxLength: props.maxLength,
          rows: 1,
          'data-first': props.first || undefined,
        }}
      />
    </Field>
  );
}

/** A secret that may be shown while it is typed. */
export function SecretField(props: TextFieldProps) {
  const [shown, setShown] = useState(false);
  return (
    <TextField
      {...props}
      type={shown ? 'text' : 'password'}
      from={
        <>
          {props.from}
          <LinkButton onClick={() => setShown(!shown)}>{shown ? 'Hide' : 'Show'}</LinkButton>
        </>
      }
    />
  );
}
