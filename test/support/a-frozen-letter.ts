import { assign } from '#core/domain/cases/acts/assign.ts';
import { classify } from '#core/domain/cases/acts/correct.ts';
import { freeze, handOver } from '#core/domain/cases/acts/letters.ts';
import { toldOf } from '#core/domain/cases/told.ts';
import type { LetterId } from '#core/domain/ids.ts';
import type { StreamEvents } from '#core/domain/record/events.ts';
import type { PlainDate } from '#core/domain/time/moment.ts';
import { aFoldedCase, letterOfS07, moment, tomas } from './a-folded-case.ts';
import { idNamed } from './hand-made.ts';

const DEV = 'a'.repeat(16);
const letter = idNamed<LetterId>('the acknowledgement');
const file = { blob: 'b'.repeat(32), key: 'c'.repeat(64), sha256: 'd'.repeat(64), bytes: 1 };
export const posted = { method: 'registered_post', proof: 'Receipt 7' } as const;

/** A case delivered on Friday 18 December at 10:00 whose acknowledgement is frozen, printed with `planned`. */
export function aFrozenLetter(planned = '2026-12-18') {
  const kase = aFoldedCase({
    receipt: { ...letterOfS07, delivered_time: '10:00', scanned: moment('2026-12-18T10:30:00+02:00') },
    now: '2026-12-18T11:00:00+02:00',
  });
  kase.decide(assign(kase.file(), tomas, kase.actor()));
  kase.decide(classify(kase.file(), { axis: 'fraud', value: false, reason: '' }, kase.actor()));
  const frozen = {
    letter,
    purpose: 'acknowledgement',
    round: 1,
    kind: 'ack',
    language: 'en',
    pdf: file,
    data: file,
    pages: 1,
    template: { id: 'ack', version: '1.0.0', sha256: 'e'.repeat(64) },
    press: 'typst',
    planned: planned as PlainDate,
    channel: 'post',
    told: [toldOf(kase.clock('final'), kase.file().calendars)],
    addressee: 'Ona Virbalė',
  } as unknown as StreamEvents['case']['letter_frozen'];
  kase.decide(freeze(kase.file(), frozen, null, kase.actor()));
  const hand = (at: string, recorded = at) => {
    kase.itIs(recorded);
    const [state] = kase.file().letters;
    if (state === undefined) throw new Error('no letter');
    const occurred = { instant: moment(at), zone: 'Europe/Vilnius' };
    return handOver(kase.file(), state, { dispatch: posted, occurred, dev: DEV }, kase.actor());
  };
  return { ...kase, hand };
}
