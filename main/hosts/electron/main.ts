import { join } from 'node:path';
import { app, dialog } from 'electron';
import { baseFolder } from '../places.ts';
import { builtProgram } from '../program.ts';
import { runElectronHost } from './host.ts';
import { registerPageScheme } from './page-protocol.ts';

// Before anything is ready: what Chromium keeps for itself lies beside our data, never in a roaming profile (devices 8).
app.setPath('userData', join(baseFolder(), 'window'));
app.enableSandbox();
registerPageScheme();

if (app.requestSingleInstanceLock())
  runElectronHost(builtProgram(import.meta.dirname)).catch((error: unknown) => {
    dialog.showErrorBox('Redress could not start', error instanceof Error ? error.message : String(error));
    app.exit(1);
  });
else app.quit();
