/** Between the threads of the tests' host: asks the worker's clock to move, and says that it has. */
export const CLOCK_CHANNEL = 'redress-journey-clock';
export type ClockMove = Readonly<{ to?: number; moved?: number }>;
