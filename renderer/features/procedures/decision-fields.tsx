import { useState } from 'react';
import { PickField } from '../../kit/choice.tsx';
import { TextField } from '../../kit/text-field.tsx';
import { type AdoptionForm, typedOf } from './adoption-form.ts';
import styles from './procedures.module.css';
import type { View } from './view.ts';

type Param = View['params'][number];
type Values = AdoptionForm['values'];

/** Another value than those that the procedure names. */
const OTHER = '…';

/** Each decision with the readings that the procedure names; any other value may be typed. */
export function DecisionFields(
  props: Readonly<{ params: readonly Param[]; values: Values; onChange: (values: Values) => void }>,
) {
  const { params, values, onChange } = props;
  return (
    <fieldset className={styles.decide}>
      <legend className="aloud">Decisions</legend>
      {params.map((param, index) => (
        <DecisionField
          key={param.name}
          param={param}
          first={index === 0}
          typed={values[param.name] ?? typedOf(param.value)}
          onChange={(value) => onChange({ ...values, [param.name]: value })}
        />
      ))}
    </fieldset>
  );
}

function DecisionField(
  props: Readonly<{ param: Param; typed: string; first: boolean; onChange: (value: string) => void }>,
) {
  const { param, typed, onChange } = props;
  const named = [param.value, ...param.alternatives.map(({ value }) => value)].map(typedOf);
  const [free, setFree] = useState(false);
  const chosen = free || !named.includes(typed) ? OTHER : typed;
  const options = [
    ...named.map((value, index) => ({ value, label: index === 0 ? `${value} (as it stands)` : value })),
    { value: OTHER, label: 'another value' },
  ];
  const choose = (value: string) => {
    setFree(value === OTHER);
    if (value !== OTHER) onChange(value);
  };
  return (
    <div>
      <PickField
        id={`decide-${param.name}`}
        label={param.label}
        value={chosen}
        options={options}
        onChange={choose}
        first={props.first}
        hint={`${param.clause}: ${param.why}`}
      />
      {chosen === OTHER && (
        <TextField
          id={`other-${param.name}`}
          label={`Another value of ${param.label.toLowerCase()}`}
          layout="bare"
          value={typed}
          onChange={onChange}
          autoFocus
        />
      )}
    </div>
  );
}
