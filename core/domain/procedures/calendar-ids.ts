import type { Procedure } from './procedure.ts';

/** The holiday tables on which the dates of a procedure rest, those of single clocks included; each once. */
export const calendarIds = ({ calendars: { duties, permissions }, clocks }: Procedure): readonly string[] => [
  ...new Set(
    [duties, permissions, ...clocks.flatMap(({ calendar }) => calendar ?? [])].flatMap((each) => each.calendars),
  ),
];
