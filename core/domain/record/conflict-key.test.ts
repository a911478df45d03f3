import { describe, expect, test } from 'vitest';
import { ada, idNamed, item, said, theCase } from '#test/support/hand-made.ts';
import type { ActId, DeviceId, EventId, LetterId, Sha256 } from '../ids.ts';
import type { PlainDate } from '../time/moment.ts';
import { conflictKey, conflictValue } from './conflict-key.ts';
import type { AnyDraft, DraftOf, StreamEvents, StreamKind } from './events.ts';

const letter = idNamed<LetterId>('a letter');
const instead = idNamed<LetterId>('an older letter');
const dev = '0123456789abcdef' as DeviceId;
const event = `${dev}-4-0` as EventId;
const hash = 'a'.repeat(64) as Sha256;
const sent = { method: 'post', proof: 'post book' } as const;
const adopted = {
  id: 'lt',
  version: '1',
  source: '',
  files: {},
  normal: '',
  sha256: hash,
  inForceFrom: '2026-01-01' as PlainDate,
};
const kinded = <S extends StreamKind, T extends keyof StreamEvents[S]>(kind: S, type: T, data: StreamEvents[S][T]) =>
  [kind, said<S, T>(type, data) as unknown as AnyDraft] as const;

/** The table of record_formats 6, row by row. */
const keyed = [
  ['registered', kinded('case', 'registered', { item, reference: 'r', procedure: hash, channel: 'post' })],
  ['version', kinded('case', 'moved_to_version', { procedure: hash, version: '1.0.1', reason: 'r' })],
  ['fact:receipt', kinded('case', 'fact_set', { fact: 'receipt', value: null })],
  ['fact:fraud', kinded('case', 'classified', { axis: 'fraud', value: true })],
  ['assignee:intake', kinded('case', 'assigned', { stage: 'intake', to: ada })],
  ['assignee:intake', kinded('case', 'passed_on', { stage: 'intake', role: 'cco' })],
  ['decision:2', kinded('case', 'decided', { round: 2, outcome: 'upheld', redress: null, reasons: [] })],
  ['letter:ack:1', kinded('case', 'letter_frozen', { letter, purpose: 'ack', round: 1 } as never)],
  ['letter:ack:1', kinded('case', 'letter_approved', { letter, purpose: 'ack', round: 1, sha256: hash })],
  ['letter:ack:1', kinded('case', 'letter_reissued', { letter, instead, purpose: 'ack', round: 1, reason: 'r' })],
  ['letter:ack:1', kinded('case', 'ack_sent', { ...sent, letter, purpose: 'ack', round: 1 })],
  ['letter:acknowledgement:1', kinded('case', 'ack_sent', sent)],
  ['letter:final:2', kinded('case', 'final_sent', { ...sent, letter, round: 2, outcome: 'upheld' })],
  ['letter:review_acknowledgement:1', kinded('case', 'review_ack_sent', sent)],
  ['letter:review:1', kinded('case', 'review_sent', sent)],
  ['letter:right_notice:1', kinded('case', 'right_notice_sent', sent)],
  ['letter:policy:1', kinded('case', 'policy_sent', sent)],
  [`letter:update:${letter}`, kinded('case', 'update_sent', { ...sent, letter, round: 1 })],
  [`letter:info_request:${letter}`, kinded('case', 'info_requested', { ...sent, letter })],
  [`letter:closure_warning:${letter}`, kinded('case', 'closure_warning_sent', { ...sent, letter })],
  [
    `letter:delay:${letter}`,
    kinded('case', 'extension_sent', { ...sent, letter, new_date: '2027-01-04' as PlainDate, delay_reason: 'r' }),
  ],
  [`letter:update:${letter}`, kinded('case', 'letter_frozen', { letter, purpose: 'update', round: 1 } as never)],
  [
    `letter:update:${instead}`,
    kinded('case', 'letter_reissued', { letter, instead, purpose: 'update', round: 1, reason: 'r' }),
  ],
  [null, kinded('case', 'update_sent', sent)],
  ['standing', kinded('case', 'closed', { round: 1, ground: 'withdrawn' })],
  ['standing', kinded('case', 'reopened', { round: 1, reason: 'r' })],
  [
    `breach:ack:${event}`,
    kinded('case', 'breach_recorded', { clock: 'ack', anchor: event, stage: 'tray', due: 'd', sentence: 's' }),
  ],
  [
    'breach:ack:',
    kinded('case', 'breach_recorded', { clock: 'ack', anchor: null, stage: 'tray', due: 'd', sentence: 's' }),
  ],
  [`corrected:${event}:proof`, kinded('case', 'corrected', { event, field: 'proof', value: 'x', reason: 'r' })],
  [`filed:${item}`, kinded('case', 'filed', { item })],
  ['hold:court', kinded('case', 'hold_set', { matter: 'court', reason: 'r' })],
  ['hold:court', kinded('case', 'hold_lifted', { matter: 'court', reason: 'r' })],
  [null, kinded('case', 'note_added', { text: 'n' })],
  [null, kinded('case', 'marked_unsendable', { letter: 'ack', reason: 'r' })],
  [null, kinded('case', 'struck', { events: [event], reason: 'r' })],
  ['triage', kinded('item', 'triaged', { outcome: 'complaint', case: theCase })],
  ['sheet:p1', kinded('item', 'page_kept', { page: 'p1' } as never)],
  ['sheet:p1', kinded('item', 'item_split', { page: 'p1', into: item })],
  ['sheet:p1', kinded('item', 'item_joined', { page: 'p1', from: item })],
  [null, kinded('item', 'page_turned', { number: 1, degrees: 90 })],
  [null, kinded('item', 'item_received', {} as never)],
  ['sheet:7', kinded('batch', 'sheet_placed', { sheet: 7, item: null })],
  [null, kinded('batch', 'batch_fed', { sheets: 9 })],
  [null, kinded('batchfile', 'batch_kept', {} as never)],
  [`bag:${letter}`, kinded('post', 'bagged', { letter, frozen: event })],
  [null, kinded('post', 'handed_over', { count: 1, act: idNamed<ActId>('act') })],
  [`person:${ada}`, kinded('people', 'person_added', { user: ada })],
  [`person:${ada}`, kinded('people', 'person_removed', { user: ada, reason: 'r' })],
  [`keys:${ada}`, kinded('people', 'keys_given', { user: ada } as never)],
  [`grant:${ada}:*:signer`, kinded('people', 'granted', { user: ada, procedure: '*', role: 'signer' })],
  [
    `grant:${ada}:looniebit:cco`,
    kinded('people', 'revoked', { user: ada, procedure: 'looniebit', role: 'cco', reason: 'r' }),
  ],
  [`device:${dev}`, kinded('people', 'device_added', { dev } as never)],
  [`device:${dev}`, kinded('people', 'device_revoked', { dev, reason: 'r' })],
  [`device:${dev}`, kinded('people', 'device_lost', { dev, reason: 'r' })],
  [`device:${dev}`, kinded('people', 'range_adopted', { dev, first: 1, last: 2, head: hash })],
  ['recovery', kinded('people', 'recovery_given', {} as never)],
  ['described', kinded('person', 'person_described', {} as never)],
  ['wrapped', kinded('person', 'keys_wrapped', {} as never)],
  ['absent', kinded('person', 'absent', {} as never)],
  ['version:lt', kinded('procedures', 'adopted', adopted)],
  ['version:lt', kinded('templates', 'withdrawn', { id: 'lt', version: '1', reason: 'r' })],
  ['version:lt', kinded('calendars', 'adopted', adopted)],
  [
    'day:lt:2026-12-24',
    kinded('calendars', 'day_confirmed', { calendar: 'lt', date: '2026-12-24' as PlainDate, reason: 'r' }),
  ],
  ['day:lt:2026-12-24', kinded('calendars', 'day_added', { calendar: 'lt', date: '2026-12-24' as PlainDate } as never)],
  ['setting:office.zone', kinded('settings', 'setting', { name: 'office.zone', value: 'Europe/Vilnius' })],
  [`disposal:${theCase}`, kinded('disposal', 'disposal_approved', { case: theCase })],
  [`disposal:${theCase}`, kinded('disposal', 'erased', { case: theCase, streams: [], certificate: 'c' })],
  [null, kinded('device', 'clock_jumped', { from: 1, to: 2 })],
] as const;

describe('the conflict key', () => {
  test.each(keyed.map(([key, [kind, draft]]) => [`${kind} ${draft.type}`, key, kind, draft] as const))(
    'of %s is %s',
    (_, key, kind, draft) => {
      expect(conflictKey(kind, draft)).toBe(key);
    },
  );

  test('of a type that this kind of stream does not hold is none', () => {
    expect(conflictKey('item', said<'case', 'closed'>('closed', { round: 1, ground: 'g' }))).toBeNull();
  });
});

describe('what an event says under its key', () => {
  const value = (draft: DraftOf<'case'>) => conflictValue(draft);
  const said1 = <T extends keyof StreamEvents['case']>(type: T, data: StreamEvents['case'][T]) =>
    said<'case', T>(type, data);

  test('is the value, not who read it, where or why', () => {
    const typed = said1('fact_set', { fact: 'fraud', value: true, source: { how: 'typed' }, reason: 'a' });
    expect(value(typed)).toBe(value(said1('fact_set', { fact: 'fraud', value: true, confirmedBy: ada })));
    expect(value(typed)).not.toBe(value(said1('fact_set', { fact: 'fraud', value: false })));
  });

  test('is the same whether a fact was set or an axis classified', () => {
    expect(value(said1('fact_set', { fact: 'fraud', value: true }))).toBe(
      value(said1('classified', { axis: 'fraud', value: true })),
    );
  });

  test('does not hang on the order in which fields were written', () => {
    const receipt = {
      letter_dated: null,
      postmarked: null,
      delivered: null,
      delivered_time: null,
      scanned: null,
      at: null,
    };
    const turned = Object.fromEntries(Object.entries(receipt).reverse()) as typeof receipt;
    expect(value(said1('fact_set', { fact: 'receipt', value: receipt }))).toBe(
      value(said1('fact_set', { fact: 'receipt', value: turned })),
    );
  });

  test('lets both references of one registered item live on', () => {
    const registered = (reference: string) =>
      said1('registered', { item, reference, procedure: hash, channel: 'post' });
    expect(value(registered('26-K7Q-000421-D'))).toBe(value(registered('26-M3X-000007-X')));
  });

  test('tells a hold set from a hold lifted for the same reason', () => {
    const matter = { matter: 'court', reason: 'r' };
    expect(value(said1('hold_set', matter))).not.toBe(value(said1('hold_lifted', matter)));
  });
});
