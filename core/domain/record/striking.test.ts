import { describe, expect, test } from 'vitest';
import { ada, at, fact, idNamed, item, office, said, theCase } from '#test/support/hand-made.ts';
import { twoWorkstations } from '#test/support/two-workstations.ts';
import type { LetterId, Sha256 } from '../ids.ts';
import { fail, ok } from '../result.ts';
import type { PlainDate } from '../time/moment.ts';
import type { AnyEvent, CaseEvent, DraftOf, StreamEvents, StreamKind } from './events.ts';
import { mayStrike, type StrikeContext, struckIds } from './striking.ts';

const letter = idNamed<LetterId>('a letter');
const hash = 'a'.repeat(64) as Sha256;
const today = '2026-12-21' as PlainDate;
const sent = { method: 'post', proof: 'post book', letter } as const;
const frozen = { letter, purpose: 'final', round: 1 };
const sealed = { blob: 'b'.repeat(32) as never, key: 'c'.repeat(64), sha256: hash, bytes: 1 };
const frozenLetter = {
  ...frozen,
  kind: 'final_upheld',
  language: 'en',
  pdf: sealed,
  data: sealed,
  pages: 1,
  template: { id: 'final', version: '1', sha256: hash },
  press: 'p',
  planned: today,
  channel: 'post' as const,
  told: [],
  addressee: 'Jonas',
};
const say = <T extends keyof StreamEvents['case']>(type: T, data: StreamEvents['case'][T], more = {}) =>
  said<'case', T>(type, data, more) as DraftOf<'case'>;

/** The case after these drafts, and whether its `nth` event (from 0) may be struck. */
function strikes(drafts: readonly DraftOf<'case'>[], nth = 0, more: Partial<StrikeContext> = {}) {
  const { k7q } = twoWorkstations();
  const events = drafts.flatMap((draft) => k7q.says(ada, draft)) as readonly AnyEvent[];
  const target = events[nth] as AnyEvent;
  return mayStrike('case', target, { events, together: [target], today, ...more });
}
const refused = (words: string) => fail(expect.stringContaining(words));

describe('striking an event', () => {
  const note = say('note_added', { text: 'n' });
  const task = say('task_set', { task: 't1', text: 'ring' });

  test('is open while nothing rests on it', () => {
    expect(strikes([note])).toEqual(ok(null));
    expect(strikes([task, note])).toEqual(ok(null));
    expect(strikes([task, say('task_done', { task: 't2' })])).toEqual(ok(null));
  });

  test.each([
    ['a task that was done', [task, say('task_done', { task: 't1' })]],
    [
      'an offer that was accepted',
      [say('redress_offered', { kind: 'apology', text: 'x' }), say('redress_accepted', { written: true })],
    ],
    [
      'an escalation after which a round was decided',
      [say('escalated', { round: 1 }), say('decided', { round: 2, outcome: 'upheld', redress: null, reasons: [] })],
    ],
  ])('is closed for %s', (_, drafts) => {
    expect(strikes(drafts)).toEqual(refused('rests on this entry'));
  });

  test('is closed for what a derived event, a breach or an act names as its ground', () => {
    const { k7q } = twoWorkstations();
    const [contact] = k7q.says(ada, say('contact_in', { channel: 'phone' }));
    const id = contact?.id as CaseEvent['id'];
    const based = k7q.says(ada, say('reviewed', {}, { basis: [`rule:lodged:${id}`] }));
    const breach = k7q.says(
      ada,
      say('breach_recorded', { clock: 'ack', anchor: id, stage: 'tray', due: 'd', sentence: 's' }),
    );
    const target = contact as AnyEvent;
    for (const later of [based, breach])
      expect(mayStrike('case', target, { events: [target, ...later], together: [target], today })).toEqual(
        refused('rests'),
      );
  });

  test('is open where what rests on it is undone with it', () => {
    const { k7q } = twoWorkstations();
    const events = [...k7q.says(ada, task), ...k7q.says(ada, say('task_done', { task: 't1' }))] as AnyEvent[];
    expect(mayStrike('case', events[0] as AnyEvent, { events, together: events, today })).toEqual(ok(null));
  });

  test('is not how a fact, an axis, an assignee or a standing changes: that is replaced', () => {
    for (const draft of [
      fact('name', 'x'),
      say('classified', { axis: 'fraud', value: true }),
      say('assigned', { stage: 'intake', to: ada }),
      say('closed', { round: 1, ground: 'withdrawn' }),
      say('hold_set', { matter: 'm', reason: 'r' }),
    ])
      expect(strikes([draft])).toEqual(refused('replaced'));
  });

  test('takes a registration back only with its whole import', () => {
    const registered = say('registered', { item, reference: 'r', procedure: hash, channel: 'post' });
    expect(strikes([registered])).toEqual(refused('import'));
    expect(strikes([registered, fact('name', 'x')], 0, { undoesImport: true })).toEqual(ok(null));
    expect(strikes([registered, fact('name', 'x')], 1, { undoesImport: true })).toEqual(ok(null));
  });

  test('is open for a decision until a letter on it is handed over', () => {
    const decided = say('decided', { round: 1, outcome: 'upheld', redress: null, reasons: [] });
    expect(strikes([decided, say('letter_frozen', frozenLetter)])).toEqual(ok(null));
    expect(strikes([decided, say('final_sent', { ...sent, round: 1, outcome: 'upheld' })])).toEqual(
      refused('handed over'),
    );
    expect(strikes([decided, say('final_sent', { ...sent, round: 2, outcome: 'upheld' })])).toEqual(ok(null));
  });

  test('is open for a letter before it is handed over, and never for the hand-over', () => {
    const letterFrozen = say('letter_frozen', frozenLetter);
    const approved = say('letter_approved', { ...frozen, sha256: hash });
    const handedOver = say('final_sent', { ...sent, purpose: 'final', round: 1, outcome: 'upheld' });
    expect(strikes([letterFrozen])).toEqual(ok(null));
    expect(strikes([letterFrozen, approved])).toEqual(refused('rests on this letter'));
    expect(strikes([letterFrozen, approved], 1)).toEqual(ok(null));
    expect(strikes([letterFrozen, handedOver])).toEqual(refused('handed over'));
    expect(strikes([letterFrozen, handedOver], 1)).toEqual(refused('Correct it'));
  });

  test('takes a letter out of a case only together with its triage', () => {
    const { k7q } = twoWorkstations();
    const { changesets } = k7q.act(ada, [
      { kind: 'item', id: item, drafts: [said<'item', 'triaged'>('triaged', { outcome: 'case', case: theCase })] },
      { kind: 'case', id: theCase, drafts: [say('filed', { item }), say('contact_in', { channel: 'post', item })] },
    ]);
    const [triaged, filed, contact] = changesets.flatMap(({ events }) => events) as [AnyEvent, AnyEvent, AnyEvent];
    const events = [filed, contact];
    expect(mayStrike('case', filed, { events, together: [filed], today })).toEqual(refused('filing'));
    expect(mayStrike('case', filed, { events, together: [triaged, filed, contact], today })).toEqual(ok(null));
    expect(mayStrike('case', contact, { events, together: [triaged, filed, contact], today })).toEqual(ok(null));
    expect(mayStrike('item', triaged, { events: [triaged], together: [triaged], today })).toEqual(ok(null));
  });

  test('is refused a second time', () => {
    const { k7q } = twoWorkstations();
    const [first] = k7q.says(ada, note) as readonly AnyEvent[];
    const [strike] = k7q.says(ada, say('struck', { events: [first?.id as never], reason: 'r' })) as readonly AnyEvent[];
    const context = { events: [first, strike] as AnyEvent[], together: [first as AnyEvent], today };
    expect(mayStrike('case', first as AnyEvent, context)).toEqual(refused('already'));
    expect(mayStrike('case', strike as AnyEvent, context)).toEqual(refused('stays'));
  });
});

describe('striking outside a case', () => {
  const { k7q } = twoWorkstations();
  const write = <S extends StreamKind>(kind: S, id: string, ...drafts: readonly DraftOf<S>[]) =>
    k7q.act(ada, [{ kind, id, drafts: drafts as never }]).changesets.flatMap(({ events }) => events);
  const verdict = (kind: StreamKind, events: readonly AnyEvent[], nth: number, more: Partial<StrikeContext> = {}) =>
    mayStrike(kind, events[nth] as AnyEvent, { events, together: [], today, ...more });

  test('what was done to a piece of post is open until it is registered', () => {
    const turned = said<'item', 'page_turned'>('page_turned', { number: 1, degrees: 90 });
    const [first] = write('item', item, turned);
    const [aside] = write('item', item, said<'item', 'triaged'>('triaged', { outcome: 'not_a_complaint' }));
    const [made] = write('item', item, said<'item', 'triaged'>('triaged', { outcome: 'complaint', case: theCase }));
    expect(verdict('item', [first, aside] as AnyEvent[], 0)).toEqual(ok(null));
    expect(verdict('item', [first, made] as AnyEvent[], 0)).toEqual(refused('registered'));
  });

  test('an adopted text may be taken back before it is in force, the first one never', () => {
    const text = { version: '1', source: '', files: {}, normal: '', sha256: hash };
    const adopted = (version: string, from: string) =>
      said<'procedures', 'adopted'>('adopted', { ...text, id: 'looniebit', version, inForceFrom: from as PlainDate });
    const events = ['2027-01-01', '2027-02-01', '2026-12-21'].flatMap((from, i) =>
      write('procedures', office, adopted(String(i), from)),
    );
    expect([0, 1, 2].map((nth) => verdict('procedures', events, nth).ok)).toEqual([false, true, false]);
  });

  test('a day of a calendar may be taken back before it comes', () => {
    const day = (date: string) =>
      said<'calendars', 'day_confirmed'>('day_confirmed', { calendar: 'lt', date: date as PlainDate, reason: 'r' });
    const events = write('calendars', office, day('2026-12-21'), day('2026-12-24'));
    expect([0, 1].map((nth) => verdict('calendars', events, nth).ok)).toEqual([false, true]);
  });

  test('a sheet may be put elsewhere until its batch’s file is gone, a bag until it is handed over', () => {
    const [placed] = write(
      'batch',
      idNamed('batch'),
      said<'batch', 'sheet_placed'>('sheet_placed', { sheet: 1, item: null }),
    );
    expect(verdict('batch', [placed] as AnyEvent[], 0).ok).toBe(true);
    expect(verdict('batch', [placed] as AnyEvent[], 0, { batchFileGone: true })).toEqual(refused('gone'));
    const bagged = write('post', today, said<'post', 'bagged'>('bagged', { letter, frozen: 'x-1-0' }));
    const gone = write('post', today, said<'post', 'handed_over'>('handed_over', { count: 1, act: idNamed('act') }));
    expect(verdict('post', bagged, 0).ok).toBe(true);
    expect(verdict('post', [...bagged, ...gone], 0)).toEqual(refused('handed over'));
  });

  test('nothing of the roster, and nothing unknown, is ever struck', () => {
    const people = k7q.changesets().flatMap(({ header, events }) => (header.streamKind === 'people' ? events : []));
    expect(people.map((_, nth) => verdict('people', people, nth).ok)).toEqual(people.map(() => false));
    expect(verdict('item', k7q.says(ada, fact('a', 1)) as readonly AnyEvent[], 0)).toEqual(refused('not known'));
  });
});

test('a strike of a letter that was handed over changes nothing', () => {
  const { k7q } = twoWorkstations();
  const [handed] = k7q.says(ada, say('ack_sent', sent, { occurred: at(2) })) as readonly AnyEvent[];
  const strike = k7q.says(ada, say('struck', { events: [handed?.id as never], reason: 'r' })) as readonly AnyEvent[];
  expect(struckIds('case', [handed as AnyEvent, ...strike])).toEqual(new Set());
});
