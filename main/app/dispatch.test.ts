import { describe, expect, test } from 'vitest';
import { Fault } from '#core/domain/fault.ts';
import { fail, ok } from '#core/domain/result.ts';
import { dispatchOver } from './dispatch.ts';
import type { DoorRefusal } from './door-rights.ts';
import type { Handlers } from './handling.ts';

/** The door with one handler behind each operation that a test gives, and what it told. */
function aDoor(handlers: Partial<Record<string, (input: never) => unknown>>, shut: DoorRefusal | null = null) {
  const told: unknown[] = [];
  const lines: string[] = [];
  const dispatch = dispatchOver({
    handlers: handlers as unknown as Handlers,
    emit: (event) => void told.push(event),
    log: (line) => void lines.push(line),
    refuses: () => shut,
    noticed: () => {},
  });
  const request = (operation: string, input: unknown = {}) => dispatch({ operation, input });
  return { request, told, lines, dispatch };
}

describe('the one door', () => {
  test('answers a fault by its code, and logs it without what it was about', async () => {
    const door = aDoor({
      'session.lock': () => {
        throw new Fault('store.disk-full', 'blobs');
      },
    });
    expect(await door.request('session.lock')).toEqual({ ok: false, failure: 'store.disk-full', detail: 'blobs' });
    expect(door.lines).toEqual(['fault store.disk-full in session.lock']);
  });

  test('answers our own mistake as one, and logs where it was but not what it says', async () => {
    const door = aDoor({
      'session.lock': () => {
        throw new TypeError('Ona Virbalė is not a function');
      },
    });
    expect(await door.request('session.lock')).toEqual({ ok: false, failure: 'request.bug' });
    expect(door.lines.join('\n')).toContain('bug TypeError in session.lock');
    expect(door.lines.join('\n')).toContain('dispatch.test.ts');
    expect(door.lines.join('\n')).not.toContain('Virbalė');
  });

  test('opens for nobody who has not the right, and runs nothing then', async () => {
    const ran: string[] = [];
    const door = aDoor({ 'session.lock': () => ran.push('lock') }, { failure: 'right.missing' });
    expect(await door.request('session.lock')).toEqual({ ok: false, failure: 'right.missing' });
    expect(ran).toEqual([]);
  });

  test('lets nothing out that the operation does not declare', async () => {
    const door = aDoor({
      'cases.note': () => fail({ failure: 'case.closed' }),
      'session.lock': () => ok({ secret: 'key' }),
    });
    const note = { case: '00000000-0000-8000-8000-000000000000', text: 'x' };
    expect(await door.request('cases.note', note)).toEqual({ ok: false, failure: 'request.bug' });
    expect(await door.request('session.lock')).toEqual({ ok: false, failure: 'request.bug' });
    expect(door.told).toEqual([]);
  });

  test('answers commands that write one after the other, and queries beside them', async () => {
    const order: string[] = [];
    let finish: () => void = () => {};
    const door = aDoor({
      'session.lock': async () => {
        order.push('lock begins');
        await new Promise<void>((resolve) => {
          finish = resolve;
        });
        order.push('lock ends');
        return ok({});
      },
      'office.leave-practice': () => {
        order.push('leave');
        return ok({});
      },
      'preferences.read': () => {
        order.push('read');
        return ok({ theme: 'dark', density: 'compact' });
      },
    });
    const lock = door.request('session.lock');
    const leave = door.request('office.leave-practice');
    await door.request('preferences.read');
    finish();
    await Promise.all([lock, leave]);
    expect(order.filter((step) => step !== 'read')).toEqual(['lock begins', 'lock ends', 'leave']);
    expect(order.indexOf('read')).toBeLessThan(order.indexOf('lock ends'));
    expect(door.told).toEqual([
      { event: 'stale', queries: ['office.status'] },
      { event: 'stale', queries: ['office.status'] },
    ]);
  });

  test.each([
    null,
    7,
    'session.lock',
    {},
    { operation: 'toString', input: {} },
    { operation: 'session.lock' },
    { operation: 'session.lock', input: {}, by: 'me' },
  ])('does not know %j', async (raw) => {
    const door = aDoor({});
    const reply = await door.dispatch(raw);
    expect(reply).toMatchObject({ ok: false });
    expect(['request.malformed', 'request.fields']).toContain(reply.ok ? '' : reply.failure);
  });
});
