import { useState } from 'react';
import { Segments } from '../../kit/choice.tsx';
import { ClockGlyph } from '../../kit/clock-chip.tsx';
import styles from './case.module.css';
import type { Case } from './case-head.tsx';

type Entry = Case['timeline'][number]['entries'][number];
type Filter = 'all' | Entry['kind'];

const filters: readonly Readonly<{ value: Filter; label: string }>[] = [
  { value: 'all', label: 'All' },
  { value: 'paper', label: 'Paper' },
  { value: 'letters', label: 'Letters' },
  { value: 'clocks', label: 'Clocks' },
  { value: 'notes', label: 'Notes' },
];

function Node({ node }: Pick<Entry, 'node'>) {
  if (node === 'owed' || node === 'met' || node === 'metlate') return <ClockGlyph state={node} />;
  return <i className={styles[`node-${node}`]} />;
}

function EntryLine({ entry, onUndo }: Readonly<{ entry: Entry; onUndo: (entry: Entry) => void }>) {
  return (
    <li className={styles.entry}>
      <time className="small ink3 figures">{entry.time}</time>
      <span className={styles.node}>
        <Node node={entry.node} />
      </span>
      <div className={styles.entryWords}>
        <b>{entry.lead}</b> <span className="ink2">{entry.words}</span>
      </div>
      <span className={styles.entryEnd}>
        {entry.mayStrike && (
          <button type="button" className={styles.undo} onClick={() => onUndo(entry)}>
            Undo
          </button>
        )}
        <abbr className="micro ink3" title={entry.byName}>
          {entry.by}
        </abbr>
      </span>
    </li>
  );
}

/** What happened, newest day first; below, what happened before it was recorded. */
export function Timeline({ days, onUndo }: Readonly<{ days: Case['timeline']; onUndo: (entry: Entry) => void }>) {
  const [filter, setFilter] = useState<Filter>('all');
  const shown = days
    .map(({ day, entries }) => ({ day, entries: entries.filter(({ kind }) => filter === 'all' || kind === filter) }))
    .filter(({ entries }) => entries.length > 0);
  return (
    <section aria-labelledby="timeline-title">
      <div className={styles.timelineHead}>
        <h2 id="timeline-title">Timeline</h2>
        <Segments label="Show" small options={filters} value={filter} onChange={setFilter} />
      </div>
      {shown.length === 0 && <p className="ink2">Nothing of this kind yet.</p>}
      {shown.map(({ day, entries }) => (
        <div key={day}>
          <h3 className={styles.day}>{day}</h3>
          <ol className={styles.entries}>
            {entries.map((entry) => (
              <EntryLine key={entry.event ?? `${entry.lead} ${entry.time}`} entry={entry} onUndo={onUndo} />
            ))}
          </ol>
        </div>
      ))}
    </section>
  );
}
