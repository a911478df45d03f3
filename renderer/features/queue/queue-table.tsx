import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect } from 'react';
import type { QueueRow } from '../../../core/contract/cases.ts';
import { ClockChip, ClockGlyph } from '../../kit/clock-chip.tsx';
import { Mark } from '../../kit/mark.tsx';
import type { ClockState } from '../../kit/tokens.ts';
import type { Cursor } from '../../kit/use-cursor.ts';
import type { Line } from './lines.ts';
import styles from './queue.module.css';

/** How close to the end of what is there the next page is asked for, in rows. */
const NEAR_END = 25;
/** Height of the head that stays above the rows, px. */
const HEAD = 30;

const glyphs: Readonly<Record<QueueRow['group'], ClockState>> = {
  overdue: 'owed',
  today: 'today',
  tomorrow: 'soon',
  later: 'running',
  none: 'none',
  undated: 'unknown',
};

const heads = ['Reference', 'Complainant', 'Matter', 'Next clock', 'Work by', 'Due if later', 'Handler', 'Channel'];

/** The part that all references of a station share is faint; what tells them apart is strong. */
function Reference({ text }: Readonly<{ text: string }>) {
  const cut = text.length - 5;
  return (
    <span className="keep">
      <span className="ink3">{text.slice(0, cut)}</span>
      <b>{text.slice(cut)}</b>
    </span>
  );
}

function GroupHead({ group }: Readonly<{ group: Extract<Line, { kind: 'group' }>['group'] }>) {
  return (
    <th colSpan={heads.length} scope="rowgroup" className={styles.groupName}>
      <ClockGlyph state={glyphs[group.group]} />
      <b>{group.title}</b>
      <span className="ink2 figures">{group.count}</span>
      {group.note !== null && <span className="ink3">{group.note}</span>}
    </th>
  );
}

function Cells({ row }: Readonly<{ row: QueueRow }>) {
  return (
    <>
      <td>
        <Reference text={row.reference} />
      </td>
      <td className={styles.name}>{row.name === '' ? <span className="ink2">anonymous</span> : row.name}</td>
      <td className={styles.matter}>
        {row.marks.map((mark) => (
          <Mark key={mark}>{mark}</Mark>
        ))}
        <span className="cut" title={row.matter}>
          {row.matter}
        </span>
      </td>
      <td className={styles.chip}>
        {row.chip === null ? <span className="ink3">nothing owed</span> : <ClockChip chip={row.chip} />}
      </td>
      <td className="keep figures">{row.workBy}</td>
      <td className={`${styles.ifLater} keep figures ink2`}>{row.dueIfLater}</td>
      <td className={styles.handler}>{row.handler ?? <span className={styles.nobody}>nobody</span>}</td>
      <td className="keep ink2">{row.channel}</td>
    </>
  );
}

type TableProps = Readonly<{
  lines: readonly Line[];
  total: number;
  cursor: Cursor;
  more: (() => void) | null;
  label: string;
}>;

/** Only the lines in view are in the page; the next page is asked for near the end of what is there. */
function useLines({ lines, cursor, more }: TableProps) {
  const virtual = useVirtualizer({
    count: lines.length,
    getScrollElement: () => cursor.listProps.ref.current,
    estimateSize: (index) => (lines[index]?.kind === 'group' ? 31 : 34),
    getItemKey: (index) => keyOf(lines[index]),
    overscan: 12,
    scrollMargin: HEAD,
    scrollPaddingStart: HEAD,
  });
  const items = virtual.getVirtualItems();
  const lastShown = items.at(-1)?.index ?? 0;
  useEffect(() => {
    if (more !== null && lastShown >= lines.length - NEAR_END) more();
  }, [lastShown, lines.length, more]);
  const at = lines.findIndex((line) => line.kind === 'case' && line.row.case === cursor.at);
  const scrollTo = virtual.scrollToIndex;
  useEffect(() => {
    if (at >= 0) scrollTo(at, { align: 'auto' });
  }, [at, scrollTo]);
  return { items, height: virtual.getTotalSize() };
}

/** The queue: rows of 34 px and a cursor that J and K move. */
export function QueueTable(props: TableProps) {
  const { lines, cursor } = props;
  const { items, height } = useLines(props);
  return (
    <div className={styles.scroll} {...cursor.listProps}>
      <table className={styles.table} aria-label={props.label} aria-rowcount={props.total + 1}>
        <thead>
          <tr className={`${styles.row} ${styles.heads}`}>
            {heads.map((head) => (
              <th key={head} scope="col" className={head === 'Due if later' ? styles.ifLater : ''}>
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody className={styles.rows} style={{ height }}>
          {items.map(({ key, index, start }) => {
            const line = lines[index];
            const style = { transform: `translateY(${start - HEAD}px)` };
            if (line === undefined) return null;
            if (line.kind === 'group')
              return (
                <tr key={key} className={styles.group} style={style}>
                  <GroupHead group={line.group} />
                </tr>
              );
            return (
              <tr
                key={key}
                {...cursor.rowProps(line.row.case)}
                className={styles.row}
                style={style}
                aria-rowindex={line.number + 1}
              >
                <Cells row={line.row} />
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}

const keyOf = (line: Line | undefined): string =>
  line === undefined ? '' : line.kind === 'group' ? `group ${line.group.group}` : line.row.case;
