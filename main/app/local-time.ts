import { dateOf } from '#core/domain/time/civil.ts';
import type { Instant, PlainDate, Zone } from '#core/domain/time/moment.ts';
import { shortDateWords, timeWords } from '#core/domain/time/words.ts';
import { localDay } from '#core/domain/time/zone.ts';

/** The day that the calendar on the firm's wall shows (G-06). */
export const localDate = (zone: Zone, at: Instant): PlainDate => dateOf(localDay(zone, at));

/** The firm's clock on the wall: a day and `hh:mm`. */
export const wallClock = (zone: Zone, at: Instant): Readonly<{ date: PlainDate; time: string }> => ({
  date: localDate(zone, at),
  time: timeWords(zone, at),
});

/** `Mon 21 Dec 09:14` */
export const shortMomentWords = (zone: Zone, at: Instant): string =>
  `${shortDateWords(localDate(zone, at))} ${timeWords(zone, at)}`;
