import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { CaseId } from '#core/domain/ids.ts';
import { ok } from '#core/domain/result.ts';
import type { Instant, PlainDate } from '#core/domain/time/moment.ts';
import { readSources } from '#main/app/office-book.ts';
import type { CaseRow, QueueFilter } from '#main/app/ports/rows.ts';
import type { OpenStore } from '#main/app/ports/store.ts';
import { examine } from '#main/store/examine.ts';
import { maintain } from '#main/store/maintenance.ts';
import { pageSql } from '#main/store/queue-rows.ts';
import { aRegister, aRegisterMachine, registered } from '#test/support/a-register.ts';
import { FOUNDER, machineOf, signedIn, type TestMachine, type TestOffice, ZONE } from '#test/support/a-vault.ts';

const days = ['2026-12-17', '2026-12-21', '2026-12-18', '2026-12-15', '2026-12-21', '2026-12-10', '2026-12-18'];

let machine: TestMachine;
let office: TestOffice;
let cases: readonly CaseId[];
beforeEach(async () => {
  machine = aRegisterMachine();
  office = await aRegister(machine);
  cases = days.map((delivered, n) =>
    registered(office, machine, { n, delivered, name: n === 3 ? 'Zoë Müller' : `Person ${n}` }),
  );
});
afterEach(() => {
  office.store.close();
  machine.remove();
});

const now = () => machine.clock.now as Instant;
const asked = (view: QueueFilter, more: { filter?: string; after?: string | null; limit?: number } = {}) => ({
  view,
  user: office.user,
  filter: '',
  now: now(),
  after: null,
  limit: 50,
  ...more,
});
const all = (view: QueueFilter, filter = ''): readonly CaseRow[] =>
  office.store.rows.queue(asked(view, { filter })).rows;
const occurred = () => ({ instant: now(), zone: ZONE });

function assigned(store: OpenStore, id: CaseId): void {
  store.act({ by: office.signer, second: null }, (act) => {
    act.record('case', id, [
      { type: 'assigned', v: 1, occurred: occurred(), data: { stage: 'open', to: office.user } },
    ]);
    return ok(null);
  });
}

describe('a queue', () => {
  test('puts the most urgent first and is read by pages, each row once', () => {
    const rows = all('open');
    expect(new Set(rows.map((row) => row.case))).toEqual(new Set(cases));
    const urgency = rows.map(({ clock }) => clock?.workBy ?? 0);
    expect(urgency).toEqual(urgency.toSorted((a, b) => a - b));
    const paged: CaseRow[] = [];
    let after: string | null = null;
    do {
      const page = office.store.rows.queue(asked('open', { after, limit: 2 }));
      paged.push(...page.rows);
      after = page.after;
    } while (after !== null);
    expect(paged).toEqual(rows);
  });

  test('holds what its view says, and counts what it holds', () => {
    const [mine] = cases;
    if (mine === undefined) throw new Error('no case');
    assigned(office.store, mine);
    const counts = office.store.rows.counts(office.user, now());
    expect(all('mine').map((row) => row.case)).toEqual([mine]);
    expect(all('unassigned')).toHaveLength(cases.length - 1);
    expect(all('acknowledge')).toHaveLength(cases.length);
    for (const view of Object.keys(counts) as QueueFilter[]) expect(counts[view], view).toBe(all(view).length);
    expect(counts.overdue).toBe(all('open').filter(({ clock }) => clock !== null && clock.due < now()).length);
    expect(counts.overdue).toBeGreaterThan(0);
  });

  test('finds a name however its letters are written, and a reference', () => {
    expect(all('open', 'zoe MULLER').map((row) => row.case)).toEqual([cases[3]]);
    const reference = office.store.rows.caseRow(cases[2] as CaseId)?.reference ?? '';
    expect(all('open', reference).map((row) => row.case)).toEqual([cases[2]]);
  });

  test('falls into heads whose counts add up to it, in the order of its rows', () => {
    const ends = {
      endOfToday: (now() + 15 * 3_600_000) as Instant,
      endOfTomorrow: (now() + 39 * 3_600_000) as Instant,
    };
    const groups = office.store.rows.groups({ ...asked('open'), ...ends });
    expect(Object.values(groups).reduce((sum, count) => sum + count, 0)).toBe(cases.length);
  });

  test('knows the place of a case and its neighbours', () => {
    const rows = all('open');
    const at = (id: CaseId) => office.store.rows.position({ view: 'open', user: office.user, now: now(), case: id });
    rows.forEach((row, i) => {
      expect(at(row.case)).toEqual({
        number: i + 1,
        of: rows.length,
        previous: rows[i - 1]?.case ?? null,
        next: rows[i + 1]?.case ?? null,
      });
    });
    expect(
      office.store.rows.position({ view: 'mine', user: office.user, now: now(), case: cases[0] as CaseId }),
    ).toBeNull();
  });
});

describe('a queue of many', () => {
  const indices = {
    open: 'case_open',
    unassigned: 'case_mine',
    mine: 'case_mine',
    acknowledge: 'case_acknowledge',
    respond: 'case_respond',
    overdue: 'case_open',
    unsendable: 'case_unsendable',
    conflicts: 'case_conflict',
    answered: 'case_answered',
  } as const satisfies Record<QueueFilter, string>;

  test('is read by an index of its own view, and nothing is sorted', async () => {
    office.store.close();
    const place = { user: new Uint8Array(16), now: 0, needle: null, urgency: 0, due: 0, id: new Uint8Array(16) };
    const views = Object.keys(indices) as readonly QueueFilter[];
    const planned = await maintain(
      { folder: machine.data, ...FOUNDER, machine: machineOf(machine, readSources) },
      ({ db }) =>
        views.map((view) =>
          db
            .prepare<[object], { detail: string }>(`EXPLAIN QUERY PLAN ${pageSql(view)}`)
            .all({ ...place, limit: 50 })
            .map(({ detail }) => detail.replace(/ \(.*$/, '')),
        ),
    );
    expect(planned?.answer).toEqual(views.map((view) => [`SEARCH case_row USING INDEX ${indices[view]}`]));
  });
});

describe('a projection', () => {
  test('is the same after a rebuild at the same moments, and a tampered one is found', async () => {
    office.store.close();
    const examined = () => examine({ folder: machine.data, ...FOUNDER, readSources, now: now() });
    expect(await examined()).toEqual({ state: 'compared', streams: cases.length, differences: [] });
    await maintain({ folder: machine.data, ...FOUNDER, machine: machineOf(machine, readSources) }, ({ db }) =>
      db.exec("UPDATE case_row SET urgency = 5 WHERE needle LIKE '%zoe%'"),
    );
    expect(await examined()).toMatchObject({ differences: [`case ${cases[3]}`] });
    const { store, signer } = await signedIn(machine);
    office = { ...office, store, signer };
  });

  test('is folded again before it is shown when a holiday table has changed', () => {
    const before = all('open');
    const date = before.find(({ clock }) => clock?.dueDate !== null)?.clock?.dueDate ?? ('2026-12-28' as PlainDate);
    office.store.act({ by: office.signer, second: null }, (act) => {
      const data = { calendar: 'lt', date, name: 'An invented holiday', closed: true, reason: 'a test' };
      act.record('calendars', office.store.office, [{ type: 'day_added', v: 1, occurred: occurred(), data }]);
      return ok(null);
    });
    expect(office.store.refresh(now())).toBe(cases.length);
    expect(office.store.refresh(now())).toBe(0);
  });
});
