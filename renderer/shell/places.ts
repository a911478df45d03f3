import type { QueueView } from '../../core/contract/cases.ts';
import type { OutputOf } from '../../core/contract/client.ts';

type Counts = OutputOf<'cases.counts'>;

/** A place of the program as the navigation, the palette and the keys name it. */
export type Place = Readonly<{
  path: string;
  label: string;
  group: 'first' | 'Queues' | 'Office' | 'last';
  stroke?: string;
  count?: (counts: Counts) => number;
  /** Shown with the shape of a breach while its count is not zero. */
  hot?: boolean;
}>;

const queue = (view: QueueView, label: string, rest: Partial<Place> = {}): Place => ({
  path: `/queue/${view}`,
  label,
  group: 'Queues',
  count: (counts) => counts.queues[view] ?? 0,
  ...rest,
});

export const places: readonly Place[] = [
  { path: '/post', label: 'Post', group: 'first', stroke: 'g p', count: (counts) => counts.post },
  queue('open', 'Open cases', { stroke: 'g q' }),
  queue('unassigned', 'Unassigned', { stroke: 'g u' }),
  queue('mine', 'Mine', { stroke: 'g m' }),
  queue('acknowledge', 'Acknowledgement due', { stroke: 'g a' }),
  queue('respond', 'Response due', { stroke: 'g r' }),
  queue('overdue', 'Overdue', { stroke: 'g o', hot: true }),
  queue('answered', 'Answered'),
  queue('unsendable', 'Cannot be sent'),
  queue('conflicts', 'Conflicts'),
  { path: '/post-book', label: 'Post book', group: 'Office', stroke: 'g b', count: (counts) => counts.postBook },
  { path: '/procedures', label: 'Procedures', group: 'Office', stroke: 'g c' },
  { path: '/settings', label: 'Settings', group: 'last', stroke: 'g s' },
];
