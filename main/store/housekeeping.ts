import type { Instant, PlainDate, Zone } from '#core/domain/time/moment.ts';
import { instantWords } from '#core/domain/time/words.ts';
import type { Act } from '#main/app/ports/store.ts';
import type { Self } from './self.ts';

/** Small corrections of a PC clock happen every day and mean nothing; ms. */
const TOLERANCE = 5 * 60_000;

/** Whether the PC clock stands earlier than it stood when this workstation last wrote. */
export const isSetBack = (self: Self, now: Instant): boolean => now < self.wall - TOLERANCE;

/** What everybody should read about it. */
export const setBackSentence = (self: Self, now: Instant, zone: Zone): string =>
  `The clock of this computer was set back: it says ${instantWords(zone, now)}, and Redress last wrote here on ` +
  `${instantWords(zone, self.wall as Instant)}. Nothing was lost and the order of entries is kept, but deadlines are ` +
  'counted by this clock. Check date and time of the computer.';

/**
 * What an act adds of its own: a clock that was set back, and once a day the head of the chain of looks
 * (record_formats 2). Answers the row to keep.
 */
export function keepHouse(act: Pick<Act, 'record'>, self: Self, now: Instant, day: PlainDate, zone: Zone): Self {
  const occurred = { instant: now, zone };
  if (isSetBack(self, now))
    act.record('device', self.dev, [{ type: 'clock_jumped', v: 1, occurred, data: { from: self.wall, to: now } }]);
  const anchors = self.anchored.day !== day && self.looks.seq > self.anchored.seq;
  if (anchors)
    act.record('device', self.dev, [
      { type: 'looks_anchored', v: 1, occurred, data: { head: self.looks.head, seq: self.looks.seq } },
    ]);
  return {
    ...self,
    wall: isSetBack(self, now) ? now : Math.max(self.wall, now),
    anchored: { day, seq: anchors ? self.looks.seq : self.anchored.seq },
  };
}
