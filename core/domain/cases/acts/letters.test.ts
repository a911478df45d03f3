import { describe, expect, test } from 'vitest';
import { aFoldedCase, letterOfS07, moment, tomas } from '#test/support/a-folded-case.ts';
import { idNamed } from '#test/support/hand-made.ts';
import type { LetterId } from '../../ids.ts';
import type { StreamEvents } from '../../record/events.ts';
import type { PlainDate } from '../../time/moment.ts';
import { toldOf } from '../told.ts';
import { assign } from './assign.ts';
import { classify } from './correct.ts';
import { freeze, handOver } from './letters.ts';

const DEV = 'a'.repeat(16);
const letter = idNamed<LetterId>('the acknowledgement');
const file = { blob: 'b'.repeat(32), key: 'c'.repeat(64), sha256: 'd'.repeat(64), bytes: 1 };
const posted = { method: 'registered_post', proof: 'Receipt 7' } as const;

/** A case delivered on Friday 18 December at 10:00 whose acknowledgement is frozen, printed with `planned`. */
function aFrozenLetter(planned = '2026-12-18') {
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

const typesOf = (decided: ReturnType<typeof handOver>) =>
  decided.ok ? decided.value.drafts.map(({ type }) => type) : [];

describe('handing a letter over (G-11)', () => {
  test('in time but recorded three days later records no breach', () => {
    const { hand } = aFrozenLetter();
    expect(typesOf(hand('2026-12-18T15:00:00+02:00', '2026-12-21T09:00:00+02:00'))).toEqual(['ack_sent']);
  });

  test('after the duty had passed records its breach in the same act', () => {
    const { hand } = aFrozenLetter('2026-12-21');
    expect(typesOf(hand('2026-12-21T09:00:00+02:00'))).toEqual(['ack_sent', 'breach_recorded']);
  });

  test('one business day after its printed date goes as it is, and the deviation stands in the record', () => {
    const decided = aFrozenLetter().hand('2026-12-21T09:00:00+02:00');
    expect(decided.ok && decided.value.drafts[0]?.data).toMatchObject({
      warnings: [expect.stringContaining('deviation')],
    });
  });

  test('before its printed date is a deviation too', () => {
    const decided = aFrozenLetter('2026-12-22').hand('2026-12-18T15:00:00+02:00');
    expect(decided.ok && decided.value.warning).toContain('another day');
  });

  test('two business days after its printed date is refused: another letter is owed', () => {
    expect(aFrozenLetter().hand('2026-12-22T09:00:00+02:00')).toMatchObject({
      ok: false,
      failure: { failure: 'letter.needs-reissue' },
    });
  });

  test('with a printed limit that is wrong by now is refused: another letter is owed', () => {
    const kase = aFrozenLetter();
    kase.itIs('2026-12-18T12:00:00+02:00');
    kase.decide(classify(kase.file(), { axis: 'fraud', value: true, reason: 'the bank called' }, kase.actor()));
    expect(kase.hand('2026-12-18T15:00:00+02:00')).toMatchObject({
      ok: false,
      failure: { failure: 'letter.needs-reissue' },
    });
  });

  test('is refused on any workstation but the one that froze it', () => {
    const kase = aFrozenLetter();
    const [state] = kase.file().letters;
    const over = {
      dispatch: posted,
      occurred: { instant: moment('2026-12-18T15:00:00+02:00'), zone: 'Europe/Vilnius' },
      dev: 'f'.repeat(16),
    };
    expect(handOver(kase.file(), state as never, over, kase.actor())).toMatchObject({
      failure: { failure: 'letter.other-workstation' },
    });
  });
});
