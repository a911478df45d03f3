import { spawn } from 'node:child_process';

/** How often a program that is silent is reported as still running, in ms. */
const STILL_RUNNING = 10_000;

/**
 * Runs a program for at most `seconds`; true when it ended well in time. Its output is shown, `tick` is told the
 * seconds that have passed. On the bound the whole group it started is ended.
 */
export function bounded(program, args, seconds, { env = process.env, stdio = 'inherit', tick = () => {} } = {}) {
  return new Promise((resolve) => {
    const began = performance.now();
    const group = process.platform !== 'win32';
    const child = spawn(program, args, { env, stdio: ['ignore', stdio, stdio], detached: group });
    const passed = () => Math.round((performance.now() - began) / 1000);
    const ticking = setInterval(() => tick(passed()), STILL_RUNNING);
    const bound = setTimeout(() => {
      if (group) process.kill(-child.pid, 'SIGKILL');
      else child.kill();
    }, seconds * 1000);
    const end = (well) => {
      clearInterval(ticking);
      clearTimeout(bound);
      process.off('exit', stop);
      resolve(well);
    };
    const stop = () => {
      if (group && child.pid !== undefined) process.kill(-child.pid, 'SIGKILL');
    };
    process.once('exit', stop);
    child.once('error', () => end(false));
    child.once('exit', (code) => end(code === 0));
  });
}
