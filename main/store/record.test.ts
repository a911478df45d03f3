import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { ItemId, UserId } from '#core/domain/ids.ts';
import { msOfStamp } from '#core/domain/record/hlc.ts';
import { fail, ok } from '#core/domain/result.ts';
import type { Instant } from '#core/domain/time/moment.ts';
import type { OpenStore } from '#main/app/ports/store.ts';
import {
  aMachine,
  anOffice,
  checked,
  rename,
  signedIn,
  type TestMachine,
  type TestOffice,
  ZONE,
} from '#test/support/a-vault.ts';

const DAY = 86_400_000;
const item = '44444444-4444-4444-8444-444444444444' as ItemId;

let machine: TestMachine;
let office: TestOffice;
beforeEach(async () => {
  machine = aMachine();
  office = await anOffice(machine);
});
afterEach(() => {
  office.store.close();
  machine.remove();
});

const occurred = () => ({ instant: machine.clock.now as Instant, zone: ZONE });

async function reopened(): Promise<OpenStore> {
  office.store.close();
  const { store, signer } = await signedIn(machine);
  office = { ...office, store, signer };
  return store;
}

function received(content: Uint8Array) {
  const file = office.store.blobs.seal(content);
  office.store.act({ by: office.signer, second: null }, (act) => {
    act.record('item', item, [
      {
        type: 'item_received',
        v: 1,
        occurred: occurred(),
        data: {
          channel: 'post',
          receipt: {},
          file: { ...file, name: 'scan.pdf', mediaType: 'application/pdf', pages: 2, damaged: [] },
        },
      },
    ]);
    return ok(null);
  });
  return file;
}

describe('an act', () => {
  test('is read back as it was recorded, within the act and after a restart', async () => {
    const { store, signer } = office;
    const within = store.act({ by: signer, second: null }, (act) => {
      const [event] = act.record('settings', store.office, [
        { type: 'setting', v: 1, occurred: occurred(), data: { name: 'office.idle_minutes', value: 7 } },
      ]);
      expect(act.events('settings', store.office).at(-1)).toEqual(event);
      return ok(event);
    });
    expect(within.ok && within.value).toEqual(store.events('settings', store.office).at(-1));
    const again = await reopened();
    expect(again.events('settings', store.office).at(-1)).toEqual(within.ok ? within.value : null);
  });

  test('that is refused leaves nothing: no event, no draft, no number used up', () => {
    const { store, signer } = office;
    const before = store.events('settings', store.office);
    const refused = store.act({ by: signer, second: null }, (act) => {
      act.record('settings', store.office, [
        { type: 'setting', v: 1, occurred: occurred(), data: { name: 'office.name', value: 'Never' } },
      ]);
      act.keepDraft('form', '{}');
      expect(act.nextSerial()).toBe(1);
      return fail('case.gate');
    });
    expect(refused).toEqual(fail('case.gate'));
    expect(store.events('settings', store.office)).toEqual(before);
    expect(store.draft('form')).toBeNull();
    const serial = store.act({ by: signer, second: null }, (act) => ok(act.nextSerial()));
    expect(serial).toEqual(ok(1));
  });

  test('that breaks leaves nothing, and the next one works', () => {
    const { store, signer } = office;
    const before = store.events('settings', store.office);
    expect(() =>
      store.act({ by: signer, second: null }, (act) => {
        act.record('settings', store.office, [
          { type: 'setting', v: 1, occurred: occurred(), data: { name: 'office.name', value: 'Never' } },
        ]);
        throw new Error('a bug');
      }),
    ).toThrow('a bug');
    expect(store.events('settings', store.office)).toEqual(before);
    rename(office, 'After', machine.clock.now);
    expect(store.events('settings', store.office)).toHaveLength(before.length + 1);
    expect(checked(store)).toMatchObject({ whole: true });
  });

  test('numbers references over restarts and never back', async () => {
    const next = (store: OpenStore) => store.act({ by: office.signer, second: null }, (act) => ok(act.nextSerial()));
    expect([next(office.store), next(office.store)]).toEqual([ok(1), ok(2)]);
    expect(next(await reopened())).toEqual(ok(3));
  });

  test('cannot be made of an event that nobody could read', () => {
    const { store, signer } = office;
    expect(() =>
      store.act({ by: signer, second: null }, (act) => {
        act.record('settings', store.office, [
          {
            type: 'setting',
            v: 1,
            occurred: occurred(),
            data: { name: 'office.idle_minutes', value: 'seven' as never },
          },
        ]);
        return ok(null);
      }),
    ).toThrow('nobody could read');
  });

  test('carries the signature of the second person too', async () => {
    const { store, signer } = office;
    const user = '33333333-3333-4333-8333-333333333333' as UserId;
    const keys = await store.keys.make(user, 'bob', 'some other four words');
    store.act({ by: signer, second: null }, (act) => {
      act.record('people', store.office, [
        { type: 'person_added', v: 1, occurred: occurred(), data: { user } },
        { type: 'keys_given', v: 1, occurred: occurred(), data: { user, sign: keys.sign, seal: keys.seal } },
      ]);
      act.record('person', user, [
        {
          type: 'person_described',
          v: 1,
          occurred: occurred(),
          data: { name: 'Bob', title: '', contact: '', word: 'bob' },
        },
        { type: 'keys_wrapped', v: 1, occurred: occurred(), data: keys.wrapped },
      ]);
      return ok(null);
    });
    const second = await store.keys.prove('bob', 'some other four words');
    const event = store.act({ by: signer, second }, (act) =>
      ok(
        act.record('settings', store.office, [
          { type: 'setting', v: 1, occurred: occurred(), data: { name: 'office.name', value: 'Two of us' } },
        ])[0],
      ),
    );
    expect(event).toMatchObject({ value: { second: user } });
    expect(checked(store)).toMatchObject({ whole: true, places: [] });
  });
});

describe('a check of the record', () => {
  test('reads every changeset and finds a whole store whole, in steps that can be shown', () => {
    const work = office.store.check();
    const first = work.next();
    expect(first).toMatchObject({ done: false, value: { done: 1 } });
    work.return(undefined as never);
    received(new Uint8Array(3_000_000).fill(5));
    expect(checked(office.store)).toEqual({ whole: true, changesets: 4, places: [] });
  });
});

describe('a blob', () => {
  test('comes back byte for byte, the empty one too, and belongs to one stream', () => {
    const content = new Uint8Array(2_200_000).fill(7);
    expect(Buffer.compare(office.store.blobs.open(received(content)), content)).toBe(0);
    const empty = office.store.blobs.seal(new Uint8Array(0));
    expect(office.store.blobs.open(empty)).toEqual(new Uint8Array(0));
    expect(office.store.rows.item(item)).toMatchObject({ number: 1, name: 'scan.pdf', state: 'in-tray' });
  });

  test('that no act named is swept at the next start; one that an act named stays', async () => {
    const [kept, orphan] = [received(Uint8Array.of(1)), office.store.blobs.seal(Uint8Array.of(2))];
    const store = await reopened();
    expect(store.blobs.open(kept)).toEqual(Uint8Array.of(1));
    expect(() => store.blobs.open(orphan)).toThrow('blob.missing');
  });
});

describe('a clock set back a year', () => {
  test('is told, is recorded by the next act once, and stamps never go back', async () => {
    const before = office.store.events('settings', office.store.office).at(-1)?.hlc ?? 0;
    machine.clock.now -= 365 * DAY;
    const store = await reopened();
    expect(store.notices()).toHaveLength(1);
    expect(store.notices()[0]).toContain('Sun 21 Dec 2025');
    rename(office, 'In the past', machine.clock.now);
    rename(office, 'Still', machine.clock.now + 1000);
    const jumps = store.events('device', store.dev).filter((event) => event.type === 'clock_jumped');
    expect(jumps.map((event) => event.data)).toEqual([{ from: machine.clock.now + 365 * DAY, to: machine.clock.now }]);
    const stamps = store.events('settings', store.office).map((event) => event.hlc);
    expect(stamps).toEqual(stamps.toSorted((a, b) => a - b));
    expect(stamps.at(-1)).toBeGreaterThan(before);
    expect(msOfStamp(before)).toBe(machine.clock.now + 365 * DAY);
    expect(checked(store)).toMatchObject({ whole: true });
  });

  test('of a minute means nothing', async () => {
    machine.clock.now -= 60_000;
    expect((await reopened()).notices()).toEqual([]);
  });
});

describe('looks', () => {
  test('are kept on a chain of their own, and the first act of a day anchors it', async () => {
    const { store, user } = office;
    store.look(user, 'item', item, machine.clock.now as Instant);
    store.look(user, 'item', item, machine.clock.now as Instant);
    const anchors = (open: OpenStore) =>
      open.events('device', open.dev).flatMap((event) => (event.type === 'looks_anchored' ? [event.data.seq] : []));
    expect(anchors(store)).toEqual([]);
    const again = await reopened();
    machine.clock.now += DAY;
    rename(office, 'Next day', machine.clock.now);
    rename(office, 'Next day, again', machine.clock.now);
    expect(anchors(again)).toEqual([2]);
    machine.clock.now += DAY;
    rename(office, 'A day without looks', machine.clock.now);
    expect(anchors(again)).toEqual([2]);
    expect(checked(again)).toMatchObject({ whole: true });
  });
});
