/** Clocks whose id means the same in every procedure (requirements 1.6), as people read them. */
export const commonTitles: Readonly<Record<string, string | undefined>> = {
  ack: 'Acknowledgement',
  final: 'Final response',
  final_cap: 'Last limit',
  update: 'Progress update',
  info: 'Answer to our request',
  review_ack: 'Review acknowledgement',
  review: 'Review outcome',
  pay: 'Pay redress',
  silence: 'Silence of the complainant',
  right_notice: 'Notice of rights',
  keep: 'Keep the file',
};

/** What a clock is called that its procedure gives no title of its own: the common one, else its id in words. */
export function clockTitle(clock: string): string {
  const words = clock.replaceAll('_', ' ');
  return commonTitles[clock] ?? words.charAt(0).toUpperCase() + words.slice(1);
}
