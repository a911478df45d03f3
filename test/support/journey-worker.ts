import { BroadcastChannel, parentPort, workerData } from 'node:worker_threads';
import type { serveApp as ServeApp } from '#main/serve-app.ts';
import type { Setting } from '#main/setting.ts';
import { CLOCK_CHANNEL, type ClockMove } from './journey-clock.ts';

/** The built application, with a clock that begins where the test says and can be moved forward. */
const built = new URL('../../out/main/serve-app.js', import.meta.url);
const { serveApp } = (await import(built.href)) as { serveApp: typeof ServeApp };

const began = Date.now();
let ahead = Date.parse(process.env.REDRESS_NOW ?? '') - began;
if (Number.isNaN(ahead)) throw new Error('REDRESS_NOW names no instant');

const channel = new BroadcastChannel(CLOCK_CHANNEL);
channel.onmessage = (event) => {
  const { to } = (event as { data: ClockMove }).data;
  if (to === undefined) return;
  ahead = to - Date.now();
  channel.postMessage({ moved: to } satisfies ClockMove);
};
channel.unref();

if (parentPort === null) throw new Error('runs in a worker thread');
serveApp(parentPort, workerData as Setting, () => Date.now() + ahead);
