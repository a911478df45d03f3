import { type ReactNode, useId } from 'react';
import styles from './choice.module.css';
import { describedBy, Field, type FieldWords } from './field.tsx';

export type Option<V extends string> = Readonly<{ value: V; label: string }>;

type SegmentsProps<V extends string> = Readonly<{
  label: string;
  options: readonly Option<V>[];
  value: V;
  onChange: (value: V) => void;
  /** The value that means "nobody has decided": drawn violet while it is chosen. */
  undecided?: V;
  small?: boolean;
  describedBy?: string | undefined;
  id?: string;
}>;

/** Joined buttons for a choice of few: arrow keys move, the chosen one is tinted with a line below. */
export function Segments<V extends string>(props: SegmentsProps<V>) {
  const made = useId();
  const group = props.id ?? made;
  return (
    <div
      className={`${styles.seg} ${props.small ? styles.small : ''}`}
      role="radiogroup"
      aria-label={props.label}
      aria-describedby={props.describedBy}
    >
      {props.options.map(({ value, label }) => {
        const chosen = value === props.value;
        const look = !chosen ? '' : value === props.undecided ? styles.open : styles.on;
        return (
          <label key={value} className={look}>
            <input
              type="radio"
              id={`${group}-${value}`}
              name={group}
              checked={chosen}
              onChange={() => props.onChange(value)}
            />
            {label}
          </label>
        );
      })}
    </div>
  );
}

export type ChoiceFieldProps<V extends string> = SegmentsProps<V> &
  Omit<FieldWords, 'id' | 'label'> &
  Readonly<{ beside?: ReactNode }>;

/** A choice of few as a field of a form; `beside` says what the choice means. */
export function ChoiceField<V extends string>(props: ChoiceFieldProps<V>) {
  const made = useId();
  const words: FieldWords = { ...props, id: props.id ?? made };
  return (
    <Field words={words} group>
      <div className={styles.beside}>
        <Segments {...props} id={words.id} describedBy={describedBy(words)} />
        {props.beside !== undefined && <span className="small ink3">{props.beside}</span>}
      </div>
    </Field>
  );
}

/** A box to tick, with its words. */
export function Check(
  props: Readonly<{ children: ReactNode; checked: boolean; onChange: (checked: boolean) => void; id?: string }>,
) {
  return (
    <label className={styles.check}>
      <input
        type="checkbox"
        id={props.id}
        checked={props.checked}
        onChange={(event) => props.onChange(event.target.checked)}
      />
      <span>{props.children}</span>
    </label>
  );
}

/** A choice of many from a list of the system. */
export function PickField<V extends string>(
  props: Omit<FieldWords, 'id'> &
    Readonly<{
      id?: string;
      value: V;
      options: readonly Option<V>[];
      onChange: (value: V) => void;
      /** Takes the focus when its window opens. */
      first?: boolean;
    }>,
) {
  const made = useId();
  const words: FieldWords = { ...props, id: props.id ?? made };
  return (
    <Field words={words}>
      <select
        id={words.id}
        className={styles.pick}
        value={props.value}
        aria-describedby={describedBy(words)}
        aria-invalid={props.error ? true : undefined}
        data-first={props.first || undefined}
        onChange={(event) => {
          const chosen = props.options.find(({ value }) => value === event.target.value);
          if (chosen !== undefined) props.onChange(chosen.value);
        }}
      >
        {props.options.map(({ value, label }) => (
          <option key={value} value={value}>
            {label}
          </option>
        ))}
      </select>
    </Field>
  );
}
