import { type IpcMainInvokeEvent, ipcMain, type WebContents } from 'electron';
import type { App } from '#main/app/app.ts';
import { PAGE_ORIGIN } from './page-protocol.ts';

/** One piece of an upload (`Bridge.put`), in bytes. */
const MAX_PIECE = 4 * 1024 * 1024;

/**
 * The doors of the page: one for each verb of `Bridge`. Who knocks is proved here, once: the top frame of the one
 * window, on exactly our origin.
 */
export function openDoors(app: App, contents: WebContents): void {
  const prove = ({ sender, senderFrame }: IpcMainInvokeEvent) => {
    const ours = sender === contents && senderFrame?.parent === null && senderFrame.origin === PAGE_ORIGIN;
    if (!ours) throw new Error('refused: not our page');
  };

  ipcMain.handle('redress:request', (event, envelope: unknown) => {
    prove(event);
    return app.dispatch(envelope);
  });

  ipcMain.handle('redress:put', (event, upload: unknown, bytes: unknown) => {
    prove(event);
    if (typeof upload !== 'string' || !(bytes instanceof ArrayBuffer) || bytes.byteLength > MAX_PIECE)
      throw new Error('refused: not a piece of an upload');
    return app.put(upload, new Uint8Array(bytes));
  });

  ipcMain.handle('redress:get', async (event, ref: unknown) => {
    prove(event);
    if (typeof ref !== 'string') throw new Error('refused: not a reference');
    const got = await app.get(ref);
    return got.ok ? { ...got, bytes: new Uint8Array(got.bytes).buffer } : got;
  });

  app.subscribe((event) => {
    if (!contents.isDestroyed()) contents.send('redress:event', event);
  });
}
