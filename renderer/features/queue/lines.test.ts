import { describe, expect, test } from 'vitest';
import type { QueueRow } from '../../../core/contract/cases.ts';
import { linesOf } from './lines.ts';

const row = (reference: string, group: QueueRow['group']) => ({ reference, group }) as QueueRow;
const group = (name: QueueRow['group'], count: number) => ({ group: name, title: name, count, note: null });

describe('the lines of a queue', () => {
  test('each group has its head once, above its first case', () => {
    const lines = linesOf(
      [row('a', 'overdue'), row('b', 'overdue'), row('c', 'later')],
      [group('overdue', 2), group('today', 0), group('later', 1)],
    );
    expect(lines.map((line) => (line.kind === 'group' ? line.group.group : line.row.reference))).toEqual([
      'overdue',
      'a',
      'b',
      'later',
      'c',
    ]);
  });

  test('cases are numbered through all groups', () => {
    const lines = linesOf([row('a', 'today'), row('b', 'later')], [group('today', 1), group('later', 1)]);
    expect(lines.flatMap((line) => (line.kind === 'case' ? [line.number] : []))).toEqual([1, 2]);
  });
});
