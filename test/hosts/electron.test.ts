import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import type { Bridge } from '#core/contract/bridge.ts';
import { runElectronHost } from '#main/hosts/electron/host.ts';
import { nativeMenu } from '#main/hosts/electron/menu.ts';
import type { Program } from '#main/hosts/program.ts';
import * as double from '#test/support/electron-double.ts';

const fixtures = new URL('./fixtures/', import.meta.url).pathname;
const program: Program = {
  worker: join(fixtures, 'obedient-worker.ts'),
  children: '/program',
  page: join(fixtures, 'page'),
  preload: '/program/preload.cjs',
  resources: '/program/resources',
};
const folder = mkdtempSync(join(tmpdir(), 'redress-electron-'));
let window: double.BrowserWindow;
let own: ReturnType<typeof double.session.fromPartition>;

beforeAll(async () => {
  vi.stubEnv('REDRESS_DATA', folder);
  await runElectronHost(program);
  [window] = double.BrowserWindow.all as [double.BrowserWindow];
  own = double.session.fromPartition('redress');
});
afterAll(async () => {
  vi.unstubAllEnvs();
  const ending = { preventDefault: vi.fn() };
  double.app.emit('will-quit', ending);
  await vi.waitFor(() => expect(double.app.done).toContain('exit 0'));
  rmSync(folder, { recursive: true, force: true });
});

/** Knocks at a door as a frame. */
const knock = (channel: string, args: unknown[], as: Record<string, unknown> = {}) =>
  Promise.resolve().then(() => {
    const event = { sender: window.webContents, senderFrame: window.webContents.mainFrame, ...as };
    return double.doors.get(channel)?.(event, ...args);
  });

describe('the window', () => {
  test('isolates, sandboxes and gives the page no Node', () => {
    expect(window.options.webPreferences).toMatchObject({
      preload: '/program/preload.cjs',
      contextIsolation: true,
      sandbox: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      allowRunningInsecureContent: false,
      experimentalFeatures: false,
      webviewTag: false,
      navigateOnDragDrop: false,
      spellcheck: false,
    });
    expect(window.options.webPreferences?.session).toBe(own);
    expect(window.options.webPreferences).not.toHaveProperty('enableBlinkFeatures');
  });

  test('loads the page, and is shown when it is ready', () => {
    expect(window.loaded).toBe('app://redress/');
    expect(window.done).toContain('show');
  });

  const elsewhere = [
    'https://redress.example/',
    'http://127.0.0.1/',
    'file:///etc/passwd',
    'app://redress.example/',
    'app://redress@evil.example/',
    'app://other/',
    'javascript:alert(1)',
    'data:text/html,hello',
    'blob:https://redress.example/1',
    'about:blank',
    'no address',
  ];
  test.each(elsewhere)('goes nowhere else: %s', (url) => {
    for (const event of ['will-navigate', 'will-redirect', 'will-frame-navigate'] as const)
      expect(window.webContents.wouldGo(event, url)).toBe(false);
  });

  test('may move within the page', () => {
    expect(window.webContents.wouldGo('will-navigate', 'app://redress/#/queue')).toBe(true);
  });

  test.each([...elsewhere, 'app://redress/'])('opens no other window: %s', (url) => {
    expect(window.webContents.openHandler?.({ url } as never)).toEqual({ action: 'deny' });
  });

  test('embeds nothing', () => {
    const event = { preventDefault: vi.fn() };
    window.webContents.emit('will-attach-webview', event);
    expect(event.preventDefault).toHaveBeenCalledOnce();
  });

  test('comes forward when the program is started a second time', () => {
    window.minimised = true;
    window.done.splice(0);
    double.app.emit('second-instance');
    expect(window.done).toEqual(['restore', 'show', 'focus']);
  });

  test('remembers its place', async () => {
    window.emit('close');
    const { windowPlace } = await import('#main/hosts/electron/window-place.ts');
    const { storedPreferences } = await import('#main/hosts/electron/preferences.ts');
    expect(windowPlace(storedPreferences(folder))).toEqual({ x: 10, y: 20, width: 1200, height: 800 });
  });
});

describe.each(['redress', 'default'])('the %s session', (name) => {
  const session = () => (name === 'redress' ? own : double.session.defaultSession);

  test.each(['media', 'geolocation', 'notifications', 'clipboard-read', 'openExternal', 'fileSystem'])(
    'grants no permission: %s',
    (permission) => {
      const answers: boolean[] = [];
      const { permissionRequest, permissionCheck } = session();
      permissionRequest?.({} as never, permission as never, (granted) => void answers.push(granted), {} as never);
      expect(answers).toEqual([false]);
      expect(permissionCheck?.(null, permission as never, 'app://redress', {} as never)).toBe(false);
    },
  );

  test('grants no device', () => {
    expect(session().device?.({} as never)).toBe(false);
  });

  const cancels = (url: string) => {
    let cancelled: boolean | undefined;
    session().beforeRequest?.({ url }, ({ cancel }) => {
      cancelled = cancel;
    });
    return cancelled;
  };
  test.each(['app://redress/assets/a.js', 'blob:app://redress/7f', 'data:image/png;base64,AA'])('lets %s pass', (url) =>
    expect(cancels(url)).toBe(false),
  );
  test.each([
    'https://redress.example/',
    'http://127.0.0.1:80/',
    'ws://127.0.0.1/',
    'file:///etc/passwd',
    'app://other/',
    'blob:app://redress.example/7f',
    'data:text/html,hello',
  ])('stops %s', (url) => expect(cancels(url)).toBe(true));

  test('saves only what the page itself made', () => {
    const saved = (url: string) => {
      const event = { preventDefault: vi.fn() };
      session().emit('will-download', event, { getURL: () => url });
      return event.preventDefault.mock.calls.length === 0;
    };
    expect(saved('blob:app://redress/7f')).toBe(true);
    expect(saved('https://redress.example/setup.exe')).toBe(false);
  });
});

describe('the page', () => {
  const visit = (url: string, init: RequestInit = {}) => {
    const handler = own.schemes.get('app');
    if (handler === undefined) throw new Error('nothing serves app:');
    return Promise.resolve(handler(new Request(url, init) as never)) as Promise<Response>;
  };

  test('is served under the same strict policy as in every host', async () => {
    const answer = await visit('app://redress/');
    const policy = answer.headers.get('content-security-policy') ?? '';
    const nonce = /'nonce-(?<nonce>[^']+)'/.exec(policy)?.groups?.nonce ?? '';
    expect(await answer.text()).toContain(`nonce="${nonce}"`);
    expect(policy).toContain("default-src 'none'");
    expect(policy).not.toMatch(/unsafe|\*|https?:/);
    expect((await visit('app://redress/assets/script.js')).headers.get('content-type')).toContain('text/javascript');
  });

  test.each([
    ['another name', 'app://other/', {}],
    ['another method', 'app://redress/', { method: 'POST' }],
    ['a path that leads out', 'app://redress/..%2fpage-elsewhere/index.html', {}],
  ])('answers nothing to %s', async (_what, url, init) => {
    expect((await visit(url, init)).status).toBe(404);
  });
});

describe('the doors', () => {
  const asked = { operation: 'echo', input: 'hello' };

  test('hand the page’s requests to the application, and its answers back', async () => {
    expect(await knock('redress:request', [asked])).toEqual({ ok: true, value: 'hello' });
    expect(await knock('redress:put', ['upload', new ArrayBuffer(8)])).toEqual({ ok: true, value: 8 });
    expect(await knock('redress:get', ['page'])).toEqual({
      ok: true,
      mediaType: 'image/png',
      bytes: new Uint8Array([1, 2, 3]).buffer,
    });
  });

  const strangers: [string, () => Record<string, unknown>][] = [
    ['a frame within the page', () => ({ senderFrame: { ...window.webContents.mainFrame, parent: {} } })],
    ['another origin', () => ({ senderFrame: { ...window.webContents.mainFrame, origin: 'https://redress.example' } })],
    ['an origin that begins alike', () => ({ senderFrame: { parent: null, origin: 'app://redress.example' } })],
    ['an opaque origin', () => ({ senderFrame: { parent: null, origin: 'null' } })],
    ['a frame that is gone', () => ({ senderFrame: null })],
    ['another window', () => ({ sender: {} })],
  ];
  test.each(strangers)('stay shut to %s', async (_who, as) => {
    for (const channel of double.doors.keys())
      await expect(knock(channel, [asked, new ArrayBuffer(1)], as())).rejects.toThrow('refused: not our page');
  });

  test('take a piece only as bytes, at most 4 MiB', async () => {
    await expect(knock('redress:put', ['upload', new ArrayBuffer(4 * 1024 * 1024 + 1)])).rejects.toThrow('refused');
    await expect(knock('redress:put', ['upload', 'text'])).rejects.toThrow('refused');
    await expect(knock('redress:get', [{}])).rejects.toThrow('refused');
  });

  test('are three, one for each verb', () => {
    expect([...double.doors.keys()].sort()).toEqual(['redress:get', 'redress:put', 'redress:request']);
  });

  test('tell the page what happened', async () => {
    await knock('redress:request', [{ operation: 'announce', input: { event: 'session.locked' } }]);
    expect(window.webContents.sent).toContainEqual(['redress:event', { event: 'session.locked' }]);
  });
});

describe('the program', () => {
  test('keeps preferences with electron-store', async () => {
    await knock('redress:request', [{ operation: 'write-preference', input: 'light' }]);
    const { storedPreferences } = await import('#main/hosts/electron/preferences.ts');
    expect(storedPreferences(folder).all().theme).toBe('light');
  });

  test('asks for a folder in a native dialog', async () => {
    double.dialogs.chosen = ['/data/office'];
    const pick = { operation: 'pick-folder', input: {} };
    expect(await knock('redress:request', [pick])).toEqual({ ok: true, value: '/data/office' });
    expect(await knock('redress:request', [pick])).toEqual({ ok: true, value: null });
  });

  test('starts children in utility processes of their own', () => {
    void knock('redress:request', [{ operation: 'child', input: 'open' }]);
    return vi.waitFor(() => {
      expect(double.utilities[0]).toMatchObject({
        file: '/program/pages.js',
        options: { serviceName: 'Redress pages' },
      });
      expect(double.utilities[0]?.child.got).toEqual([{ id: 1, message: 'open' }]);
    });
  });

  test.each(['suspend', 'lock-screen'])('locks the office on %s', async (what) => {
    window.webContents.sent.splice(0);
    double.powerMonitor.emit(what);
    await vi.waitFor(() => expect(window.webContents.sent).toEqual([['redress:event', { event: 'session.locked' }]]));
  });

  test('has a menu of what every program has, and no way to reload or to open tools', () => {
    expect(menuRoles('linux')).toEqual([
      'editMenu',
      'resetZoom',
      'zoomIn',
      'zoomOut',
      'togglefullscreen',
      'windowMenu',
    ]);
    expect(menuRoles('darwin')[0]).toBe('appMenu');
    expect(double.menus.set).not.toBeNull();
  });

  test('quits when its window is closed', () => {
    double.app.emit('window-all-closed');
    expect(double.app.done).toContain('quit');
  });
});

function menuRoles(system: NodeJS.Platform): unknown[] {
  nativeMenu(system);
  const entries = double.menus.templates.at(-1) ?? [];
  return entries
    .flatMap((entry) => (Array.isArray(entry.submenu) ? entry.submenu : [entry]))
    .flatMap(({ role }) => role ?? []);
}

describe('the entry', () => {
  test('claims scheme, sandbox and a folder of its own before it is ready, and leaves if it is not the only one', async () => {
    double.app.isOnlyInstance = false;
    double.app.done.splice(0);
    await import('#main/hosts/electron/main.ts');
    expect(double.privileged).toEqual([
      { scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true } },
    ]);
    expect(double.app.done).toEqual(['enableSandbox', 'quit']);
    expect(double.app.paths.get('userData')).toBe(join(folder, 'window'));
    expect(double.BrowserWindow.all).toHaveLength(1);
  });
});

describe('the preload', () => {
  test('puts one object before the page, with the verbs of the bridge and nothing of Electron', async () => {
    await import('#preload/electron.ts');
    expect([...double.exposed.keys()]).toEqual(['redress']);
    const bridge = double.exposed.get('redress') as Bridge;
    expect(Object.keys(bridge).sort()).toEqual(['get', 'listen', 'put', 'request']);
    await bridge.request({ operation: 'office.status', input: {} });
    await bridge.put('upload', new ArrayBuffer(1));
    await bridge.get('page');
    expect(double.ipcRenderer.invoked.map(([channel]) => channel)).toEqual([
      'redress:request',
      'redress:put',
      'redress:get',
    ]);
    const heard: unknown[] = [];
    const stop = bridge.listen((event) => void heard.push(event));
    double.ipcRenderer.emit('redress:event', { sender: 'not for the page' }, { event: 'session.locked' });
    stop();
    double.ipcRenderer.emit('redress:event', {}, { event: 'session.locked' });
    expect(heard).toEqual([{ event: 'session.locked' }]);
  });
});
