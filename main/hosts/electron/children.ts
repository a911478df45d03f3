import { utilityProcess } from 'electron';
import type { Child } from '#main/app/ports/platform.ts';
import { type ChildProcessEnd, childOver } from '#main/child-protocol.ts';

/** A child in a utility process of Electron; `file` is its entry, which calls `serveChild`. It ends with the program. */
export const utilityChild = (file: string, name: string): Child => childOver(() => forked(file, name));

function forked(file: string, name: string): ChildProcessEnd {
  const child = utilityProcess.fork(file, [], { serviceName: `Redress ${name}`, stdio: 'inherit' });
  return {
    post: (message) => child.postMessage(message),
    onMessage: (listener) => void child.on('message', listener),
    onExit: (listener) => void child.once('exit', listener),
    kill: () => void child.kill(),
  };
}
