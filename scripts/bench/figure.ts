/** What one measurement says: the value, and its ratio to a limit or rival that was measured in the same run. */
export type Figure = Readonly<{
  name: string;
  value: number;
  unit: string;
  /** Null where the rival is not on this machine. */
  ratio: number | null;
  /** What the ratio is to. */
  of: string;
}>;

/** The middle one of several times, ms. */
export function median(times: readonly number[]): number {
  const sorted = times.toSorted((one, other) => one - other);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}

/** CPU time of this process, ms: for pure computation, which other programs on the machine must not lengthen. */
export function cpuMs(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

/** Times of two ways of doing the same thing, in ms of `now`, taken in turn, so that a busy moment hits both. */
export function inTurn(
  rounds: number,
  ours: () => void,
  rival: () => void,
  now: () => number = () => performance.now(),
): Readonly<{ ours: number; rival: number }> {
  const times = { ours: [] as number[], rival: [] as number[] };
  const time = (work: () => void): number => {
    const begun = now();
    work();
    return now() - begun;
  };
  for (let round = 0; round < rounds; round += 1) {
    times.ours.push(time(ours));
    times.rival.push(time(rival));
  }
  return { ours: median(times.ours), rival: median(times.rival) };
}

/** A figure of two ways measured in turn. */
export const against = (
  name: string,
  of: string,
  { ours, rival }: Readonly<{ ours: number; rival: number }>,
): Figure => ({
  name,
  value: Number(ours.toFixed(3)),
  unit: 'ms',
  ratio: Number((ours / rival).toFixed(2)),
  of,
});
