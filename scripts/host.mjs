// The Node host as a child of the start script.
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { root, toolEnvironment } from './tools.mjs';

const START_SECONDS = 60;
const END_SECONDS = 10;
const READY = 'REDRESS_READY ';

/** Starts the host; answers its one-time address and the way to end it, or null when it did not start. */
export async function startHost(node, args = []) {
  const host = spawn(node, [join(root, 'out', 'main', 'node.js'), ...args], {
    env: toolEnvironment(),
    stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
  });
  const ended = new Promise((resolve) => host.once('exit', resolve));
  const address = await new Promise((resolve) => {
    createInterface({ input: host.stdout }).on('line', (line) => {
      if (line.startsWith(READY)) resolve(line.slice(READY.length));
    });
    host.once('error', () => resolve(null));
    host.once('exit', () => resolve(null));
    setTimeout(resolve, START_SECONDS * 1000, null).unref();
  });
  const end = async () => {
    // Its own way of closing, on every system: it ends with the one that started it.
    if (host.connected) host.disconnect();
    setTimeout(() => host.kill('SIGKILL'), END_SECONDS * 1000).unref();
    await ended;
  };
  if (address === null) await end();
  return address === null ? null : { address, ended, end };
}
