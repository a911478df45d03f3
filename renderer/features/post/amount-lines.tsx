import { LinkButton } from '../../kit/button.tsx';
import choiceStyles from '../../kit/choice.module.css';
import fieldStyles from '../../kit/field.module.css';
import { Field } from '../../kit/field.tsx';
import { type BlockProps, fieldId } from './form-parts.ts';
import { type Amount, mayAddAmount, shownAmounts, withAmount, withMoreAmounts } from './form-state.ts';
import styles from './post.module.css';

const meanings = [
  { value: 'claimed', label: 'claimed' },
  { value: 'loss', label: 'loss' },
  { value: 'other', label: 'other' },
] as const;

/** Amounts as the letter gives them. */
export function AmountLines(props: BlockProps) {
  const { form, replace, errors } = props;
  const change = (place: number, part: Partial<Amount>) => replace(withAmount(form, place, part));
  const lines = shownAmounts(form).map((amount, place) => ({ amount, place }));
  const wrong = Object.entries(errors).find(([field]) => field.startsWith('amounts.'));
  return (
    <Field words={{ label: 'Amounts', id: fieldId('amounts'), error: wrong?.[1] }} group>
      {lines.map(({ amount, place }) => (
        <Line
          key={place}
          place={place}
          amount={amount}
          wrong={wrong?.[0] === `amounts.${place}.amount`}
          change={(part) => change(place, part)}
          left={() => props.left(`amounts.${place}.amount`)}
        />
      ))}
      {mayAddAmount(form) && <LinkButton onClick={() => replace(withMoreAmounts(form))}>Another amount</LinkButton>}
    </Field>
  );
}

function Line(
  props: Readonly<{
    place: number;
    amount: Amount;
    wrong: boolean;
    change: (part: Partial<Amount>) => void;
    left: () => void;
  }>,
) {
  const { place, amount, change } = props;
  const box = `${fieldStyles.in} ${props.wrong ? fieldStyles.err : ''}`;
  const nth = place + 1;
  return (
    <div className={styles.amount}>
      <span className={box}>
        <input
          id={fieldId(`amounts.${place}.amount`)}
          aria-label={`Amount ${nth}`}
          aria-invalid={props.wrong || undefined}
          aria-describedby={props.wrong ? `${fieldId('amounts')}-error` : undefined}
          className="figures"
          inputMode="decimal"
          autoComplete="off"
          value={amount.amount}
          onChange={(event) => change({ amount: event.target.value })}
          onBlur={props.left}
        />
      </span>
      <span className={fieldStyles.in}>
        <input
          aria-label={`Currency of amount ${nth}`}
          autoComplete="off"
          value={amount.currency}
          onChange={(event) => change({ currency: event.target.value })}
        />
      </span>
      <select
        className={choiceStyles.pick}
        aria-label={`Meaning of amount ${nth}`}
        value={amount.meaning}
        onChange={(event) =>
          change({ meaning: meanings.find(({ value }) => value === event.target.value)?.value ?? 'other' })
        }
      >
        {meanings.map(({ value, label }) => (
          <option key={value} value={value}>
            {label}
          </option>
        ))}
      </select>
    </div>
  );
}
