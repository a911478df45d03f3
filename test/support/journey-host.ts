import { BroadcastChannel } from 'node:worker_threads';
import type * as NodeHost from '#main/hosts/node/host.ts';
import { builtProgram } from '#main/hosts/program.ts';
import { CLOCK_CHANNEL, type ClockMove } from './journey-clock.ts';

/** The built Node host, but for its clock (`journey-worker.ts`) and a passphrase that costs little. */
const out = new URL('../../out/main/', import.meta.url);
const { startNodeHost } = (await import(new URL('node-host.js', out).href)) as typeof NodeHost;

const worker = new URL('./journey-worker.ts', import.meta.url);
const host = await startNodeHost(
  { ...builtProgram(out.pathname.slice(0, -1)), worker },
  { ticketMs: 60_000, passphraseCost: { memoryKiB: 1024, passes: 1 } },
);

const channel = new BroadcastChannel(CLOCK_CHANNEL);
channel.onmessage = (event) => {
  const move = (event as { data: ClockMove }).data;
  if (move.moved !== undefined) process.send?.(move);
};
process.on('message', (asked: ClockMove | 'address') => {
  if (asked === 'address') process.send?.({ address: host.address() });
  else channel.postMessage(asked);
});
const end = () => void host.close().then(() => process.exit(0));
process.once('SIGTERM', end);
process.once('disconnect', end);
process.send?.({ ready: true });
