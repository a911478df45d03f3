import { afterEach, describe, expect, test } from 'vitest';
import { appInWorker, type HostServices } from './app-in-worker.ts';
import { forkedChild } from './node/children.ts';

const fixture = (name: string) => new URL(`../../test/hosts/fixtures/${name}`, import.meta.url).pathname;
const paths = { data: '/d', practice: '/p', resources: '/r', machine: '/m' };

function started(services: Partial<HostServices> = {}) {
  const preferences: Record<string, unknown> = { theme: 'dark' };
  const lines: string[] = [];
  const app = appInWorker({
    entry: fixture('obedient-worker.ts'),
    setting: () => ({
      paths,
      machineId: 'here',
      preferences: { ...preferences },
      canPickFolder: services.pickFolder !== undefined,
      passphraseCost: { memoryKiB: 1024, passes: 1 },
    }),
    services: {
      startChild: () => forkedChild(fixture('obedient-child.ts')),
      writePreference: (name, value) => {
        preferences[name] = value;
      },
      log: (line) => void lines.push(line),
      ...services,
    },
  });
  const act = async (operation: string, input: unknown = {}) => {
    const reply = await app.dispatch({ operation, input });
    return reply.ok ? reply.value : reply.failure;
  };
  stop = app.close;
  return { app, act, preferences, lines };
}
let stop: () => Promise<void>;
afterEach(() => stop());

describe('the application in its worker', () => {
  test('is asked through the host, and gets bytes handed over rather than copied', async () => {
    const { app, act } = started();
    expect(await act('echo', { to: 'a colleague' })).toEqual({ to: 'a colleague' });
    const piece = new Uint8Array(1000);
    expect(await app.put('upload', piece)).toEqual({ ok: true, value: 1000 });
    expect(piece.byteLength).toBe(0);
    expect(await app.get('page')).toEqual({ ok: true, mediaType: 'image/png', bytes: new Uint8Array([1, 2, 3]) });
  });

  test('uses children that the host starts for it', async () => {
    const { act } = started();
    expect(await act('child', { act: 'echo', value: new Uint8Array([7]) })).toEqual(new Uint8Array([7]));
    expect(await act('child', { act: 'fault' })).toBe('press.failed');
  });

  test('reads preferences as they stand and writes them through', async () => {
    const { act, preferences } = started();
    expect(await act('read-preference', 'theme')).toBe('dark');
    await act('write-preference', 'light');
    expect(await act('read-preference', 'theme')).toBe('light');
    expect(preferences.theme).toBe('light');
  });

  test('asks for a folder only where the host can ask', async () => {
    const able = started({ pickFolder: async () => '/chosen' });
    expect(await able.act('pick-folder')).toBe('/chosen');
    await stop();
    const unable = started();
    expect(await unable.act('pick-folder')).toBe('nobody to ask');
  });

  test('tells events to every listener until it stops listening', async () => {
    const { app, act } = started();
    const heard: unknown[] = [];
    const stopListening = app.subscribe((event) => void heard.push(event));
    await act('announce', 'first');
    stopListening();
    await act('announce', 'second');
    expect(heard).toEqual(['first']);
  });

  test('that dies answers what waits, says that the office is locked, and starts again with the next request', async () => {
    const { app, act, preferences } = started();
    const heard: unknown[] = [];
    app.subscribe((event) => void heard.push(event));
    preferences.theme = 'system';
    expect(await act('die')).toBe('worker.died');
    expect(heard).toEqual([{ event: 'session.locked' }]);
    expect(await act('read-preference', 'theme')).toBe('system');
  });

  test('closes before its worker ends', async () => {
    const { app, lines } = started();
    await app.close();
    expect(lines).toEqual(['closed']);
  });
});
