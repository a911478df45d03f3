import { contextBridge, type IpcRendererEvent, ipcRenderer } from 'electron';
import type { Bridge } from '#core/contract/bridge.ts';
import type { Reply } from '#core/contract/operation.ts';

const bridge: Bridge = {
  request: (envelope) => ipcRenderer.invoke('redress:request', envelope),
  async put(upload, piece) {
    const bytes = piece instanceof ArrayBuffer ? piece : await piece.arrayBuffer();
    return (await ipcRenderer.invoke('redress:put', upload, bytes)) as Reply;
  },
  get: (ref) => ipcRenderer.invoke('redress:get', ref),
  listen(onEvent) {
    const heard = (_event: IpcRendererEvent, event: unknown) => onEvent(event);
    ipcRenderer.on('redress:event', heard);
    return () => {
      ipcRenderer.off('redress:event', heard);
    };
  },
};

contextBridge.exposeInMainWorld('redress', bridge);
