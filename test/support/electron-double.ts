import { EventEmitter } from 'node:events';
import type * as E from 'electron';

/**
 * A double of the part of `electron` that the Electron host and its preload use: it records what was asked of Electron.
 * Members are picked from Electron's own types, so that one that is renamed there is a type error here. What Electron
 * then does with it, the stand-in over a real Chromium shows (`electron-stand-in/`).
 */
type Part<T, K extends keyof T> = Pick<T, K>;
type RequestHandler = Parameters<E.Protocol['handle']>[1];

class ContentsDouble extends EventEmitter {
  readonly sent: unknown[][] = [];
  openHandler: Parameters<E.WebContents['setWindowOpenHandler']>[0] | null = null;
  readonly mainFrame = { parent: null, origin: 'app://redress', url: 'app://redress/' };
  send(...message: unknown[]): void {
    this.sent.push(message);
  }
  isDestroyed = () => false;
  setWindowOpenHandler(handler: Parameters<E.WebContents['setWindowOpenHandler']>[0]): void {
    this.openHandler = handler;
  }
  /** What Chromium would do with a navigation: whether it may go on. */
  wouldGo(event: 'will-navigate' | 'will-redirect' | 'will-frame-navigate', url: string): boolean {
    let stopped = false;
    this.emit(event, {
      url,
      preventDefault: () => {
        stopped = true;
      },
    });
    return !stopped;
  }
}

export class BrowserWindow extends EventEmitter {
  static all: BrowserWindow[] = [];
  readonly options: E.BrowserWindowConstructorOptions;
  readonly webContents = new ContentsDouble();
  readonly done: string[] = [];
  loaded: string | null = null;
  minimised = false;
  constructor(options: E.BrowserWindowConstructorOptions) {
    super();
    this.options = options;
    BrowserWindow.all.push(this);
    app.emit('web-contents-created', {}, this.webContents);
  }
  async loadURL(url: string): Promise<void> {
    this.loaded = url;
    this.emit('ready-to-show');
  }
  show = () => void this.done.push('show');
  focus = () => void this.done.push('focus');
  restore = () => void this.done.push('restore');
  maximize = () => void this.done.push('maximize');
  isMinimized = () => this.minimised;
  isMaximized = () => this.done.includes('maximize');
  getNormalBounds = (): E.Rectangle => ({ x: 10, y: 20, width: 1200, height: 800 });
}

class AppDouble extends EventEmitter {
  readonly done: string[] = [];
  readonly paths = new Map<string, string>();
  isOnlyInstance = true;
  setPath = (name: string, path: string) => void this.paths.set(name, path);
  getPath = (name: string) => this.paths.get(name) ?? '';
  getVersion = () => '0.0.0';
  enableSandbox = () => void this.done.push('enableSandbox');
  requestSingleInstanceLock = () => this.isOnlyInstance;
  whenReady = async () => void this.done.push('whenReady');
  quit = () => void this.done.push('quit');
  exit = (code?: number) => void this.done.push(`exit ${code}`);
}
export const app = new AppDouble();

class SessionDouble extends EventEmitter {
  readonly schemes = new Map<string, RequestHandler>();
  permissionRequest: Parameters<E.Session['setPermissionRequestHandler']>[0] = null;
  permissionCheck: Parameters<E.Session['setPermissionCheckHandler']>[0] = null;
  device: Parameters<E.Session['setDevicePermissionHandler']>[0] = null;
  beforeRequest: ((details: { url: string }, answer: (given: E.CallbackResponse) => void) => void) | null = null;
  setPermissionRequestHandler = (handler: typeof this.permissionRequest) => {
    this.permissionRequest = handler;
  };
  setPermissionCheckHandler = (handler: typeof this.permissionCheck) => {
    this.permissionCheck = handler;
  };
  setDevicePermissionHandler = (handler: typeof this.device) => {
    this.device = handler;
  };
  readonly webRequest = {
    onBeforeRequest: (handler: NonNullable<typeof this.beforeRequest>) => {
      this.beforeRequest = handler;
    },
  };
  readonly protocol: Part<E.Protocol, 'handle'> = {
    handle: (scheme, handler) => void this.schemes.set(scheme, handler),
  };
}
const named = new Map<string, SessionDouble>();
export const session = {
  defaultSession: new SessionDouble(),
  fromPartition(partition: string, _options?: E.FromPartitionOptions): SessionDouble {
    const found = named.get(partition) ?? new SessionDouble();
    named.set(partition, found);
    return found;
  },
};

type Invoked = (event: unknown, ...args: unknown[]) => unknown;
export const doors = new Map<string, Invoked>();
export const ipcMain = {
  on: () => undefined,
  handle: (channel: string, listener: Invoked) => void doors.set(channel, listener),
};

export const privileged: E.CustomScheme[] = [];
export const protocol: Part<E.Protocol, 'registerSchemesAsPrivileged'> = {
  registerSchemesAsPrivileged: (schemes) => void privileged.push(...schemes),
};

export const menus: { set: unknown; templates: E.MenuItemConstructorOptions[][] } = { set: null, templates: [] };
export const Menu = {
  buildFromTemplate(template: E.MenuItemConstructorOptions[]) {
    menus.templates.push(template);
    return template;
  },
  setApplicationMenu(menu: unknown) {
    menus.set = menu;
  },
};

export const screen = {
  getDisplayMatching: (_place: E.Rectangle) => ({ workArea: { x: 0, y: 0, width: 1920, height: 1040 } }),
} satisfies Record<keyof Part<E.Screen, 'getDisplayMatching'>, unknown>;

/** What the person does in the next dialog. */
export const dialogs: { chosen: string[]; errors: string[] } = { chosen: [], errors: [] };
export const dialog = {
  showOpenDialog: async () => ({ canceled: dialogs.chosen.length === 0, filePaths: dialogs.chosen.splice(0) }),
  showErrorBox: (title: string, content: string) => void dialogs.errors.push(`${title}: ${content}`),
} satisfies Record<keyof Part<E.Dialog, 'showOpenDialog' | 'showErrorBox'>, unknown>;

export const powerMonitor = new EventEmitter();

class UtilityDouble extends EventEmitter {
  readonly got: unknown[] = [];
  killed = false;
  postMessage = (message: unknown) => void this.got.push(message);
  kill = () => {
    this.killed = true;
    this.emit('exit', 0);
    return true;
  };
}
export const utilities: { file: string; options: E.ForkOptions | undefined; child: UtilityDouble }[] = [];
export const utilityProcess = {
  fork(file: string, _args?: string[], options?: E.ForkOptions): UtilityDouble {
    const child = new UtilityDouble();
    utilities.push({ file, options, child });
    return child;
  },
};

/** What the preload put before the page. */
export const exposed = new Map<string, unknown>();
export const contextBridge: Part<E.ContextBridge, 'exposeInMainWorld'> = {
  exposeInMainWorld: (key, value: unknown) => void exposed.set(key, value),
};
class RendererDouble extends EventEmitter {
  readonly invoked: unknown[][] = [];
  invoke = async (...message: unknown[]) => {
    this.invoked.push(message);
    return { ok: true, value: null };
  };
}
export const ipcRenderer = new RendererDouble();

export const shell: Part<E.Shell, 'openPath'> = { openPath: async () => '' };
export default { app, ipcMain, shell };
