import type { CaseFile } from '#core/domain/cases/case-file.ts';
import { isWaiting } from '#core/domain/cases/case-file.ts';
import { clockWords } from '#core/domain/cases/clock-words.ts';
import { foldCase } from '#core/domain/cases/fold.ts';
import { sentEventOf } from '#core/domain/cases/letters-of.ts';
import { type DeviceId, eventId } from '#core/domain/ids.ts';
import { purposeOf } from '#core/domain/letters/purposes.ts';
import type { CaseEvent } from '#core/domain/record/events.ts';
import { dayOf } from '#core/domain/time/civil.ts';
import type { Instant, PlainDate } from '#core/domain/time/moment.ts';
import { instantAt, minuteOf } from '#core/domain/time/zone.ts';
import { type OfficeBook, sourcesOf } from '../office-book.ts';

const nobody = '0000000000000000' as DeviceId;

/** What handing this letter over on its planned day would do to the clocks: `Acknowledgement: met late by 2 days`. */
export function effectsOf(file: CaseFile, kind: string, planned: PlainDate, book: OfficeBook): string[] {
  const cutoff = minuteOf(book.settings.postCutoff) ?? 0;
  const at = Math.max(file.asOf, instantAt(file.zone, dayOf(planned), cutoff)) as Instant;
  const sent = {
    type: sentEventOf[purposeOf(kind)],
    v: 1,
    occurred: { instant: at, zone: file.zone },
    data: { method: 'post', proof: '' },
    id: eventId(nobody, 1, 0),
    hlc: Number.MAX_SAFE_INTEGER,
    dev: nobody,
    seq: 1,
    index: 0,
    act: '',
    user: '',
    second: null,
    wallMs: at,
  } as CaseEvent;
  const after = foldCase(file.id, [...file.recorded, sent], sourcesOf(book), at, false);
  if (isWaiting(after)) return [];
  return after.clocks.flatMap((clock) => {
    const before = file.clocks.find((known) => known.clock === clock.clock && known.anchor === clock.anchor);
    if (before?.standing === clock.standing) return [];
    const { name, says } = clockWords(clock, file.breaches, after.office, at);
    return [`${name}: ${says}`];
  });
}
