import { join } from 'node:path';
import { BrowserWindow, dialog, app as electron, Menu, powerMonitor, session } from 'electron';
import type { App } from '#main/app/app.ts';
import { appInWorker } from '../app-in-worker.ts';
import { machineId } from '../machine-id.ts';
import { passphraseCost } from '../passphrase-cost.ts';
import { baseFolder, places } from '../places.ts';
import type { Preferences } from '../preferences.ts';
import type { Program } from '../program.ts';
import { utilityChild } from './children.ts';
import { openDoors } from './doors.ts';
import { nativeMenu } from './menu.ts';
import { PAGE_ORIGIN, servePage } from './page-protocol.ts';
import { storedPreferences } from './preferences.ts';
import { holdContents, holdSession, webPreferences } from './security.ts';
import { keepPlace, windowPlace } from './window-place.ts';

/** The application in Electron: one window, one worker, children in utility processes. Resolves when it is shown. */
export async function runElectronHost(program: Program): Promise<void> {
  electron.on('web-contents-created', (_event, contents) => holdContents(contents));
  await electron.whenReady();
  Menu.setApplicationMenu(nativeMenu(process.platform));
  const preferences = storedPreferences(baseFolder());
  // A session without a name on disk: Chromium keeps nothing of what the page shows.
  const own = session.fromPartition('redress', { cache: false });
  holdSession(own);
  holdSession(session.defaultSession);
  servePage(own, program.page);
  const window = new BrowserWindow({
    ...windowPlace(preferences),
    minWidth: 1024,
    minHeight: 640,
    show: false,
    webPreferences: webPreferences(program.preload, own),
  });
  keepPlace(window, preferences);
  const app = startApp(program, preferences, window);
  openDoors(app, window.webContents);
  lockWhenLeft(app);
  endWithWindow(app);
  electron.on('second-instance', () => comeForward(window));
  window.once('ready-to-show', () => window.show());
  await window.loadURL(`${PAGE_ORIGIN}/`);
}

function startApp(program: Program, preferences: Preferences, window: BrowserWindow): App {
  const paths = places(program.resources);
  const id = machineId();
  return appInWorker({
    entry: program.worker,
    setting: () => ({ paths, machineId: id, preferences: preferences.all(), canPickFolder: true, passphraseCost }),
    services: {
      startChild: (kind) => utilityChild(join(program.children, `${kind}.js`), kind),
      pickFolder: () => pickedFolder(window),
      writePreference: preferences.write,
      log: (line) => void process.stderr.write(`${line}\n`),
    },
  });
}

async function pickedFolder(window: BrowserWindow): Promise<string | null> {
  const { filePaths } = await dialog.showOpenDialog(window, {
    title: 'Choose the data folder',
    properties: ['openDirectory', 'createDirectory'],
  });
  return filePaths[0] ?? null;
}

/** A machine that sleeps or is locked is a desk that was left: so is the office. */
function lockWhenLeft(app: App): void {
  const lock = () => void app.dispatch({ operation: 'session.lock', input: {} });
  powerMonitor.on('suspend', lock);
  powerMonitor.on('lock-screen', lock);
}

/** The program ends with its window, and only when the office is closed. */
function endWithWindow(app: App): void {
  electron.on('window-all-closed', () => electron.quit());
  electron.once('will-quit', (event) => {
    event.preventDefault();
    void app.close().finally(() => electron.exit(0));
  });
}

function comeForward(window: BrowserWindow): void {
  if (window.isMinimized()) window.restore();
  window.show();
  window.focus();
}
