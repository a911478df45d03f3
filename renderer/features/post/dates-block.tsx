import { DateField } from '../../kit/date-field.tsx';
import { Glyph } from '../../kit/glyph.tsx';
import { dayOf, spokenOf } from '../../kit/month.ts';
import { TextField } from '../../kit/text-field.tsx';
import { type BlockProps, textOf } from './form-parts.ts';
import styles from './post.module.css';
import type { Reading } from './use-check.ts';

type Day = Reading['strip'][number];

const isDelivered = (day: Day) => day.marks.some((mark) => mark.toLowerCase() === 'delivered');

const lookOf = (day: Day): string => {
  if (isDelivered(day)) return styles.delivered ?? '';
  if (day.marks.length > 0) return styles.marked ?? '';
  return day.closed ? (styles.closed ?? '') : '';
};

/** So many days leave room for the words below them. */
const ROOMY = 9;

/** The days between the first and the last date of the paper, each with what happened on it. */
function Days({ strip }: Readonly<{ strip: readonly Day[] }>) {
  if (strip.length < 2) return null;
  return (
    <ol className={styles.days} aria-label="The days of the paper">
      {strip.map((day) => (
        <li key={day.date} className={lookOf(day)} title={`${spokenOf(day.date)} ${day.marks.join(', ')}`}>
          <b aria-hidden="true">{dayOf(day.date)}</b>
          {strip.length <= ROOMY && <em aria-hidden="true">{day.marks.join(', ')}</em>}
          <span className="aloud">
            {spokenOf(day.date)}: {day.marks.length > 0 ? day.marks.join(', ') : day.closed ? 'closed' : 'nothing'}
          </span>
        </li>
      ))}
    </ol>
  );
}

const dates = [
  { field: 'letterDated', label: 'On the letter' },
  { field: 'postmarked', label: 'Postmark' },
  { field: 'delivered', label: 'Delivered' },
] as const;

/** Letter, postmark, delivery, scan: typed as clerks type, understood at once, checked against one another. */
export function DatesBlock(props: BlockProps) {
  const { reading, today } = props;
  // A reading's own error speaks of half a date while it is typed: it is shown with the other sentences, once it is left.
  const understood = (field: 'letterDated' | 'postmarked' | 'delivered' | 'scanned') => {
    const read = reading?.dates[field];
    return read === undefined ? undefined : { ...read, error: null };
  };
  const time = reading?.dates.deliveredTime.words;
  return (
    <>
      <h2>Four dates on the paper</h2>
      <Days strip={reading?.strip ?? []} />
      <div className={styles.pair}>
        {dates.map(({ field, label }) => (
          <DateField
            key={field}
            label={label}
            layout="above"
            today={today}
            understood={understood(field)}
            {...textOf(props, field)}
          />
        ))}
        <TextField
          label="At, if known"
          layout="above"
          placeholder="not known"
          from={time && time !== props.form.deliveredTime ? <span className="small ink2">{time}</span> : undefined}
          {...textOf(props, 'deliveredTime')}
        />
        <DateField
          label="Scanned"
          layout="above"
          today={today}
          understood={understood('scanned')}
          {...textOf(props, 'scanned')}
        />
      </div>
      {reading?.order && (
        <p className={styles.order}>
          <Glyph name="met" size={12} />
          {reading.order}
        </p>
      )}
    </>
  );
}
