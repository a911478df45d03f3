import { lengthSentence, type Passphrase } from './passphrase.ts';
import { SecretField } from './text-field.tsx';

/** A new passphrase, typed twice, with a sentence on its length. */
export function NewPassphrase(
  props: Readonly<{
    value: Passphrase;
    onChange: (value: Passphrase) => void;
    error?: string | null | undefined;
    label?: string;
    layout?: 'side' | 'above';
  }>,
) {
  const { value, onChange, layout = 'above', label = 'Passphrase' } = props;
  return (
    <>
      <SecretField
        label={label}
        layout={layout}
        value={value.first}
        autoComplete="new-password"
        hint={lengthSentence(value.first)}
        onChange={(first) => onChange({ ...value, first })}
      />
      <SecretField
        label={`${label} again`}
        layout={layout}
        value={value.second}
        autoComplete="new-password"
        error={props.error}
        onChange={(second) => onChange({ ...value, second })}
      />
    </>
  );
}
