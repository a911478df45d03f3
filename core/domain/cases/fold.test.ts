import { describe, expect, test } from 'vitest';
import { aFoldedCase, asta, letterOfS07, moment, tomas } from '#test/support/a-folded-case.ts';
import type { PlainDate } from '../time/moment.ts';
import { assign } from './acts/assign.ts';
import { classify, correctFact, correctReceipt } from './acts/correct.ts';
import { addNote, markUnsendable, settle, undo } from './acts/mark.ts';
import { isWaiting } from './case-file.ts';
import { foldCase } from './fold.ts';
import { nextStep } from './next-step.ts';
import { summarise } from './summary.ts';

const today = '2026-12-21' as PlainDate;
const refusalOf = (result: { ok: boolean; failure?: { failure: string; clause: string | null } }) =>
  result.ok ? null : [result.failure?.failure, result.failure?.clause];

describe('registering a letter that lay in the tray (S07, LB-09, G-28)', () => {
  test('the acknowledgement is overdue at once, its breach on record with the cause, and it is still owed', () => {
    const kase = aFoldedCase();
    const file = kase.file();
    expect(file.breaches).toMatchObject([
      {
        clock: 'ack',
        stage: 'tray',
        sentence: 'Overdue when registered: the letter lay in the tray from 18 to 21 December.',
      },
    ]);
    expect(summarise(file).clock).toMatchObject({ clock: 'ack', breached: true });
    expect(kase.clock('ack').standing).toBe('running');
  });

  test('the complaint is routed to the first tier in the same act (LB-14)', () => {
    const { events } = aFoldedCase();
    expect(events.find(({ type }) => type === 'routed')?.data).toEqual({ to: 'cs_lead' });
  });

  test('a letter registered in time records no breach', () => {
    const receipt = { ...letterOfS07, postmarked: '2026-12-18' as PlainDate, delivered: '2026-12-21' as PlainDate };
    expect(aFoldedCase({ receipt }).file().breaches).toEqual([]);
  });
});

describe('the fold', () => {
  test('of a stream whose first event has not arrived is waiting, whatever else is there', () => {
    const kase = aFoldedCase();
    const rest = kase.events.filter(({ type }) => type !== 'registered');
    expect(
      isWaiting(
        foldCase(
          kase.id,
          rest,
          { procedureOf: () => null, calendars: kase.file().book },
          moment('2026-12-21T10:00:00+02:00'),
        ),
      ),
    ).toBe(true);
  });

  test('gives the same case in any order of arrival', () => {
    const kase = aFoldedCase();
    kase.decide(assign(kase.file(), tomas, kase.actor()));
    kase.decide(classify(kase.file(), { axis: 'fraud', value: false, reason: '' }, kase.actor()));
    const forward = summarise(kase.file());
    kase.events.reverse();
    expect(summarise(kase.file())).toEqual(forward);
  });
});

describe('deciding fraud (LB-29, G-16, G-19)', () => {
  test('until it is decided ten days count; the first decision “no” gives fourteen business days', () => {
    const kase = aFoldedCase();
    expect(kase.clock('final').due).toEqual({ date: '2026-12-28' });
    kase.itIs('2026-12-21T09:20:00+02:00');
    kase.decide(classify(kase.file(), { axis: 'fraud', value: false, reason: '' }, kase.actor()));
    expect(kase.clock('final').due).toEqual({ date: '2027-01-11' });
    expect(kase.clock('final').amendments[0]?.was).toEqual({ date: '2026-12-28' });
  });

  test('changing a decision needs a reason, and a lowering moves no date', () => {
    const kase = aFoldedCase({ axes: [{ axis: 'fraud', value: true }] });
    const lowered = { axis: 'fraud', value: false, reason: '' } as const;
    expect(refusalOf(classify(kase.file(), lowered, kase.actor()))?.[0]).toBe('form.refused');
    kase.decide(classify(kase.file(), { ...lowered, reason: 'the bank confirmed' }, kase.actor()));
    expect(kase.clock('final').due).toEqual({ date: '2026-12-28' });
  });
});

describe('correcting', () => {
  test('a fact keeps what it was, by whom and why', () => {
    const kase = aFoldedCase();
    kase.decide(correctFact(kase.file(), { fact: 'name', value: 'Ona Virbalienė', reason: 'misread' }, kase.actor()));
    expect(kase.file().facts.name).toMatchObject({
      value: 'Ona Virbalienė',
      was: [{ value: 'Ona Virbalė', reason: 'misread' }],
    });
  });

  test('a receipt that moves a duty later needs a second person, and then moves every clock (G-16)', () => {
    const kase = aFoldedCase();
    const later = { receipt: { ...letterOfS07, delivered: '2026-12-21' as PlainDate }, reason: 'stamp misread' };
    expect(refusalOf(correctReceipt(kase.file(), later, kase.actor()))).toEqual(['second.needed', 'G-16']);
    kase.decide(correctReceipt(kase.file(), later, kase.actor({ second: asta })));
    expect(kase.clock('ack').due).toEqual({ instant: moment('2026-12-23T09:00:00+02:00') });
  });

  test('the second person must be somebody else with the right', () => {
    const kase = aFoldedCase();
    const later = { receipt: { ...letterOfS07, delivered: '2026-12-21' as PlainDate }, reason: 'stamp misread' };
    const alone = correctReceipt(kase.file(), later, kase.actor({ second: tomas }));
    expect(refusalOf(alone)?.[0]).toMatch(/^second\./u);
    const without = correctReceipt(kase.file(), later, kase.actor({ second: asta, maySecond: () => false }));
    expect(refusalOf(without)?.[0]).toBe('second.refused');
  });

  test('who has no right is told who has', () => {
    const kase = aFoldedCase();
    const refused = assign(kase.file(), tomas, kase.actor({ may: () => false }));
    expect(refused.ok ? '' : refused.failure.detail).toContain('Customer Support Team Lead');
  });
});

describe('a letter without a return address (G-25)', () => {
  const anonymous = { name: '', address: '', return_address: 'missing' };

  test('the acknowledgement is marked by two people, counted apart, and owed again when an address comes', () => {
    const kase = aFoldedCase({ with: anonymous });
    const mark = { letter: 'ack', reason: 'no address on the letter or the envelope' };
    expect(refusalOf(markUnsendable(kase.file(), mark, kase.actor()))).toEqual(['second.needed', 'G-25']);
    kase.decide(markUnsendable(kase.file(), mark, kase.actor({ second: asta })));
    expect(summarise(kase.file())).toMatchObject({ unsendable: true, clock: { clock: 'final' } });
    kase.decide(correctFact(kase.file(), { fact: 'address', value: 'Kaunas', reason: 'called in' }, kase.actor()));
    expect(summarise(kase.file())).toMatchObject({ unsendable: false, clock: { clock: 'ack' } });
  });

  test('is refused while there is an address', () => {
    const kase = aFoldedCase();
    const refused = markUnsendable(kase.file(), { letter: 'ack', reason: 'lost' }, kase.actor({ second: asta }));
    expect(refusalOf(refused)).toEqual(['case.gate', 'G-25']);
  });
});

describe('undo', () => {
  test('of an assignment assigns as before', () => {
    const kase = aFoldedCase();
    kase.decide(assign(kase.file(), tomas, kase.actor()));
    const assigned = kase.events.findLast(({ type }) => type === 'assigned');
    kase.decide(undo(kase.file(), { event: assigned?.id as never, reason: 'undone', today }, kase.actor()));
    expect(kase.file().handler).toBe(null);
  });

  test('of a note strikes it: it is read no more and still recorded', () => {
    const kase = aFoldedCase();
    kase.decide(addNote(kase.file(), 'called', kase.actor()));
    const note = kase.events.find(({ type }) => type === 'note_added');
    kase.decide(undo(kase.file(), { event: note?.id as never, reason: 'wrong case', today }, kase.actor()));
    expect(kase.file().events.some(({ type }) => type === 'note_added')).toBe(false);
    expect(kase.file().recorded.some(({ type }) => type === 'note_added')).toBe(true);
  });

  test('of a registration or a breach is refused with what to do instead', () => {
    const kase = aFoldedCase();
    for (const type of ['registered', 'breach_recorded']) {
      const event = kase.events.find((one) => one.type === type);
      expect(refusalOf(undo(kase.file(), { event: event?.id as never, reason: 'x', today }, kase.actor()))?.[0]).toBe(
        'event.cannot-strike',
      );
    }
  });
});

describe('two workstations that disagree about the receipt', () => {
  const disagreeing = () => {
    const kase = aFoldedCase();
    const file = kase.file();
    const earlier = correctReceipt(
      file,
      { receipt: { ...letterOfS07, delivered: '2026-12-17' as PlainDate }, reason: 'tracking' },
      kase.actor(),
    );
    const later = correctReceipt(
      file,
      { receipt: { ...letterOfS07, delivered: '2026-12-21' as PlainDate }, reason: 'stamp' },
      kase.actor({ second: asta }),
    );
    kase.decide(later);
    if (earlier.ok) kase.append(earlier.value.drafts, 'b'.repeat(16), asta, 50_000);
    return kase;
  };

  test('clocks take the strict reading, the case shows the conflict, and nothing of it is dropped', () => {
    const kase = disagreeing();
    expect(kase.file().conflicts.map(({ key }) => key)).toEqual(['fact:receipt']);
    expect(kase.clock('ack').due).toEqual({ instant: moment('2026-12-19T09:00:00+02:00') });
    expect(nextStep(kase.file(), kase.actor()).title).toBe('Settle the disagreement');
  });

  test('an ordinary correction is refused until a person settles it with a reason', () => {
    const kase = disagreeing();
    const again = correctReceipt(kase.file(), { receipt: letterOfS07, reason: 'sure' }, kase.actor({ second: asta }));
    expect(refusalOf(again)?.[0]).toBe('case.conflict');
    const [conflict] = kase.file().conflicts;
    const keep = conflict?.leaves[0]?.id;
    const kept = { key: 'fact:receipt', keep: keep as never, reason: 'the courier was asked' };
    expect(refusalOf(settle(kase.file(), kept, kase.actor()))).toEqual(['second.needed', 'G-16']);
    kase.decide(settle(kase.file(), kept, kase.actor({ second: asta })));
    expect(kase.file().conflicts).toEqual([]);
  });
});

test('who only reads writes no note, undoes nothing and settles nothing', () => {
  const kase = aFoldedCase();
  const reader = kase.actor({ may: () => false });
  const [first] = kase.events;
  expect(refusalOf(addNote(kase.file(), 'x', reader))?.[0]).toBe('right.missing');
  expect(refusalOf(undo(kase.file(), { event: first?.id as never, reason: 'x', today }, reader))?.[0]).toBe(
    'right.missing',
  );
  expect(
    refusalOf(settle(kase.file(), { key: 'fact:receipt', keep: first?.id as never, reason: 'x' }, reader))?.[0],
  ).toBe('right.missing');
});

describe('the next legal step', () => {
  test('leads from taking the case over to the acknowledgement, and names the clause that refuses the final answer', () => {
    const kase = aFoldedCase();
    expect(nextStep(kase.file(), kase.actor())).toMatchObject({
      title: 'Take the case over',
      refused: [{ clause: 'LB-18' }],
    });
    kase.decide(assign(kase.file(), tomas, kase.actor()));
    expect(nextStep(kase.file(), kase.actor())).toMatchObject({
      title: 'Send the acknowledgement',
      refused: [{ clause: 'LB-21' }],
    });
  });
});
