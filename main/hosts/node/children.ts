import { fork } from 'node:child_process';
import type { Child } from '#main/app/ports/platform.ts';
import { type ChildProcessEnd, childOver } from '#main/child-protocol.ts';

/** A child process over Node's own pipe; `file` is its entry, which calls `serveChild`. It ends with this process. */
export const forkedChild = (file: string): Child => childOver(() => forked(file));

function forked(file: string): ChildProcessEnd {
  const child = fork(file, [], {
    execArgv: [],
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  return {
    // A message to a child that has just died is not an error of its own: `exit` tells.
    post: (message) => void child.send(message as object, () => {}),
    onMessage: (listener) => void child.on('message', listener),
    onExit: (listener) => {
      child.once('exit', listener);
      child.once('error', listener);
    },
    kill: () => void child.kill('SIGKILL'),
  };
}
