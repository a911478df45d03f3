import type * as E from 'electron';
import { app } from './application.ts';
import { dialog, powerMonitor } from './control.ts';
import { ipcMain } from './ipc.ts';
import { session } from './session.ts';
import { utilityProcess } from './utility.ts';
import { BrowserWindow } from './window.ts';

/**
 * Stands in for the module `electron` where its binary cannot be had: the same names, over a real Chromium. Only what
 * the Electron host uses is here; anything else is an import error, not a silent nothing.
 */
export { app, BrowserWindow, dialog, ipcMain, powerMonitor, session, utilityProcess };

export const protocol: Pick<E.Protocol, 'registerSchemesAsPrivileged'> = {
  registerSchemesAsPrivileged(schemes) {
    for (const { scheme, privileges } of schemes)
      if (privileges?.standard !== true || privileges.secure !== true)
        throw new Error(`the stand-in serves ${scheme}: as a standard, secure scheme only`);
  },
};

export const Menu = {
  buildFromTemplate: (template: readonly E.MenuItemConstructorOptions[]) => template,
  setApplicationMenu: (_menu: unknown) => {},
};

export const screen = {
  getDisplayMatching: (_place: E.Rectangle) => ({ workArea: { x: 0, y: 0, width: 1920, height: 1040 } }),
};

/** What electron-store asks for and the host does not use. */
export const shell = { openPath: async () => '' };
export default { app, ipcMain, shell };
