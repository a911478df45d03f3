import type { QueueRow } from '../../../core/contract/cases.ts';
import type { OutputOf } from '../../../core/contract/client.ts';

type Group = OutputOf<'cases.queue'>['groups'][number];

/** What stands on one line of the table: the head of a group with its true count, or a case. */
export type Line =
  | Readonly<{ kind: 'group'; group: Group }>
  | Readonly<{ kind: 'case'; row: QueueRow; number: number }>;

/** Puts the head of each group above its first row; groups without rows on this side of the list are not drawn. */
export function linesOf(rows: readonly QueueRow[], groups: readonly Group[]): readonly Line[] {
  const lines: Line[] = [];
  let open: string | null = null;
  for (const [index, row] of rows.entries()) {
    if (row.group !== open) {
      open = row.group;
      const group = groups.find((one) => one.group === row.group);
      if (group !== undefined) lines.push({ kind: 'group', group });
    }
    lines.push({ kind: 'case', row, number: index + 1 });
  }
  return lines;
}
