import type { PlainDate } from '../time/moment.ts';
import type { ExternalBody } from './procedure-parts.ts';
import type { ClockReckoning } from './reckoning.ts';

type Say = (date: PlainDate) => string;

const lastDay = (clocks: readonly ClockReckoning[], id: string): PlainDate | null => {
  const until = clocks.find(({ clock }) => clock === id)?.until ?? null;
  return until !== null && 'date' in until ? until.date : null;
};

/**
 * Until when the complainant may turn to an outside body, as the firm prints it: two readings that differ are told both,
 * the earlier to be safe and the later as the firm's own (LB-35). Null while no limit runs.
 */
export function limitWords({ limit }: ExternalBody, clocks: readonly ClockReckoning[], say: Say): string | null {
  if (limit === null) return null;
  const days = limit.clocks.flatMap((id) => lastDay(clocks, id) ?? []);
  const [policy, guidance] = [days[0], days.at(-1)];
  const [earliest, latest] = [days.toSorted()[0], days.toSorted().at(-1)];
  if (policy === undefined || guidance === undefined || earliest === undefined || latest === undefined) return null;
  if (limit.print === 'both' && earliest !== latest)
    return `by ${say(earliest)} to be safe; our procedure allows until ${say(latest)}`;
  const printed = { both: earliest, earliest, policy, guidance }[limit.print];
  return `by ${say(printed)}`;
}
