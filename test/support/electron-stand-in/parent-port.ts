import { EventEmitter } from 'node:events';

/** Loaded before a child's entry: gives it what Electron puts on `process` in a utility process. */
class ParentPort extends EventEmitter {
  postMessage(message: unknown): void {
    process.send?.(message);
  }
}
const parentPort = new ParentPort();
process.on('message', (data) => parentPort.emit('message', { data, ports: [] }));
process.once('disconnect', () => process.exit(0));
Object.defineProperty(process, 'parentPort', { value: parentPort });
