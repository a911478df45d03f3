import { Banner } from '../../kit/banner.tsx';
import { Button } from '../../kit/button.tsx';
import { ClockGlyph } from '../../kit/clock-chip.tsx';
import { Empty } from '../../kit/states.tsx';
import type { Cursor } from '../../kit/use-cursor.ts';
import styles from './calendars.module.css';
import type { Changed, DayAct } from './day-dialog.tsx';
import { MovedDates } from './preview-part.tsx';
import type { Year } from './view.ts';

type Row = Year['rows'][number];

const statuses = {
  confirmed: ['met', 'confirmed'],
  computed: ['unknown', 'by rule, not confirmed'],
  estimated: ['unknown', 'by the moon, estimated'],
} as const satisfies Record<Row['status'], readonly [string, string]>;

/** The named days of a year with what each rests on; the cursor's day is marked in the year beside it. */
export function DayRows(
  props: Readonly<{ year: Year; cursor: Cursor; changed: Changed | null; onAct: (act: DayAct) => void }>,
) {
  const { year, cursor, changed } = props;
  return (
    <section className={styles.days} aria-label={`Days of ${year.year}`}>
      {changed !== null && (
        <div className={styles.changed}>
          <Banner tone="info" what={changed.sentence} />
          <MovedDates moves={changed.moves} caption="Dates that moved" />
        </div>
      )}
      {year.rows.length === 0 && (
        <Empty what={`Nothing in ${year.year}`}>Close a day with N; it is reckoned with at once.</Empty>
      )}
      <div {...cursor.listProps}>
        <ul>
          {year.rows.map((row) => (
            <DayRow key={row.date} row={row} year={year} cursor={cursor} onAct={props.onAct} />
          ))}
        </ul>
      </div>
    </section>
  );
}

type RowProps = Readonly<{ row: Row; year: Year; cursor: Cursor; onAct: (act: DayAct) => void }>;

function DayRow({ row, year, cursor, onAct }: RowProps) {
  const [glyph, words] = statuses[row.status];
  const { onClick: _opensByKeyOnly, ...place } = cursor.rowProps(row.date);
  const confirmable = year.calendar !== 'office' && (row.status !== 'confirmed' || !row.closed);
  return (
    <li className={styles.row} {...place}>
      <span className="figures keep">{row.words}</span>
      <span>
        {row.name}
        {!row.closed && <b className={styles.works}> works</b>}
        <span className="small ink3"> {row.by ?? row.source}</span>
      </span>
      <span className={row.status === 'confirmed' ? styles.confirmed : styles.unconfirmed}>
        <ClockGlyph state={glyph} /> {words}
      </span>
      <span className={styles.acts}>
        {confirmable && year.mayChange && (
          <Button
            look="quiet"
            onClick={() => onAct({ change: 'confirm', days: [row.date] })}
            label={`Confirm ${row.words}`}
          >
            Confirm
          </Button>
        )}
        {row.closed && year.mayChange && (
          <Button look="quiet" onClick={() => onAct({ change: 'open', days: [row.date] })} label={`Open ${row.words}`}>
            Open
          </Button>
        )}
      </span>
    </li>
  );
}
