import { understandDate } from '#core/domain/post/typed-date.ts';
import { understandTime } from '#core/domain/post/typed-time.ts';
import { fail, ok, type Result } from '#core/domain/result.ts';
import { dayOf } from '#core/domain/time/civil.ts';
import type { Instant, Zone } from '#core/domain/time/moment.ts';
import { dateWords } from '#core/domain/time/words.ts';
import { instantAt, minuteOf } from '#core/domain/time/zone.ts';
import { shortMomentWords, wallClock } from '../local-time.ts';

type Wrong = Readonly<Partial<Record<'date' | 'time', string>>>;

/**
 * When a letter was handed over, as typed: nothing typed is now. An earlier day needs its time, because the duty is met
 * at that very moment; a moment to come, or before the letter was issued, is refused.
 */
export function handOverTime(
  typed: Readonly<{ date: string; time: string }>,
  frozenAt: Instant,
  now: Instant,
  zone: Zone,
): Result<Instant, Wrong> {
  const today = wallClock(zone, now).date;
  const date = understandDate(typed.date, today);
  if (!date.ok) return fail({ date: date.failure });
  const time = understandTime(typed.time);
  if (!time.ok) return fail({ time: time.failure });
  const day = date.value ?? today;
  if (time.value === null && day !== today)
    return fail({ time: `Type the time at which it was handed over on ${dateWords(day)}.` });
  const at = time.value === null ? now : instantAt(zone, dayOf(day), minuteOf(time.value) ?? 0);
  if (at > now) return fail({ [time.value === null ? 'date' : 'time']: 'This moment has not come yet. Correct it.' });
  // A clerk's minute has no seconds: the letter may have been issued within it.
  if (at + 60_000 <= frozenAt)
    return fail({ date: `The letter was issued on ${shortMomentWords(zone, frozenAt)}: it cannot have left before.` });
  return ok(Math.max(at, Math.min(frozenAt, now)) as Instant);
}
