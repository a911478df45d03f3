import { contextBridge, type IpcRendererEvent, ipcRenderer } from 'electron';
import type { Bridge } from '#core/contract/bridge.ts';

const bridge: Bridge = {
  request: (envelope) => ipcRenderer.invoke('redress:request', envelope),
  put: async (upload, piece) =>
    ipcRenderer.invoke('redress:put', upload, piece instanceof ArrayBuffer ? piece : await piece.arrayBuffer()),
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
