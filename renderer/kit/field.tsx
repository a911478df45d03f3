import type { ReactNode } from 'react';
import styles from './field.module.css';
import { Glyph } from './glyph.tsx';

/** What every field may say: its label outside, a hint, what is wrong with it, what is worth a look. */
export type FieldWords = Readonly<{
  label: string;
  /** Beside (forms on a screen), above (doors, pairs of fields), or only read aloud (fields that share a label). */
  layout?: 'side' | 'above' | 'bare';
  hint?: ReactNode;
  error?: string | null | undefined;
  warning?: string | null | undefined;
  id: string;
}>;

/** The ids of the words below a field, for `aria-describedby`; undefined when it says nothing. */
export function describedBy(words: FieldWords): string | undefined {
  const ids = [
    words.error ? `${words.id}-error` : null,
    words.warning ? `${words.id}-warning` : null,
    words.hint !== undefined ? `${words.id}-hint` : null,
  ].filter((id) => id !== null);
  return ids.length === 0 ? undefined : ids.join(' ');
}

/** Label, control, and below it what is wrong, worth a look, or good to know. */
export function Field({
  words,
  children,
  group,
}: Readonly<{ words: FieldWords; children: ReactNode; group?: boolean }>) {
  const { label, layout = 'side', hint, error, warning, id } = words;
  return (
    <div className={styles[layout]}>
      {group ? (
        <span className={styles.label} id={`${id}-label`}>
          {label}
        </span>
      ) : (
        <label className={layout === 'bare' ? 'aloud' : styles.label} htmlFor={id}>
          {label}
        </label>
      )}
      <div>
        {children}
        {error && (
          <p className={`${styles.message} ${styles.bad}`} id={`${id}-error`}>
            <Glyph name="owed" size={12} />
            <span>{error}</span>
          </p>
        )}
        {warning && (
          <p className={`${styles.message} ${styles.warn}`} id={`${id}-warning`}>
            <Glyph name="warn" size={12} />
            <span>{warning}</span>
          </p>
        )}
        {hint !== undefined && (
          <p className={styles.message} id={`${id}-hint`}>
            {hint}
          </p>
        )}
      </div>
    </div>
  );
}
