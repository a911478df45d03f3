import { Check } from '../../kit/choice.tsx';
import { TextField } from '../../kit/text-field.tsx';
import { type Gap, placesWords } from './gaps.ts';
import styles from './procedures.module.css';

type Fills = Readonly<Record<string, string>>;

/** The real words for each gap, typed once for every place in which it stands; a note to the author is taken out. */
export function GapFields(
  props: Readonly<{ gaps: readonly Gap[]; fills: Fills; onChange: (fills: Fills) => void; first: boolean }>,
) {
  const { gaps, fills, onChange } = props;
  return (
    <fieldset className={styles.gaps}>
      <legend>What is to be filled in</legend>
      {gaps.map((gap, index) =>
        gap.note ? (
          <div key={gap.words}>
            <Check
              id={`gap-${index}`}
              checked={fills[gap.words] !== undefined}
              onChange={(on) => onChange(on ? { ...fills, [gap.words]: '' } : without(fills, gap.words))}
            >
              Take out “{gap.words}” <span className="small ink3">{placesWords(gap)}</span>
            </Check>
          </div>
        ) : (
          <TextField
            key={gap.words}
            id={`gap-${index}`}
            label={gap.words}
            layout="above"
            value={fills[gap.words] ?? ''}
            onChange={(typed) => onChange({ ...fills, [gap.words]: typed })}
            hint={placesWords(gap)}
            maxLength={300}
            attributes={{ 'data-first': (props.first && index === 0) || undefined }}
          />
        ),
      )}
    </fieldset>
  );
}

const without = (fills: Fills, words: string): Fills =>
  Object.fromEntries(Object.entries(fills).filter(([gap]) => gap !== words));
