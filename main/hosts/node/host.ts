import { join } from 'node:path';
import type { Setting } from '#main/setting.ts';
import { appInWorker } from '../app-in-worker.ts';
import { machineId } from '../machine-id.ts';
import { passphraseCost } from '../passphrase-cost.ts';
import { baseFolder, places } from '../places.ts';
import type { Program } from '../program.ts';
import { forkedChild } from './children.ts';
import { confPreferences } from './preferences.ts';
import { type LoopbackServer, serveLoopback } from './server.ts';

/** How long an address waits to be opened, in ms; what a passphrase costs, where it is not a live office's cost. */
export type NodeHostChoices = Readonly<{ ticketMs: number; passphraseCost?: Setting['passphraseCost'] }>;

/**
 * The application in a plain Node process, its page on a loopback address. Closing closes the office, the worker and
 * the children.
 */
export async function startNodeHost(program: Program, choices: NodeHostChoices): Promise<LoopbackServer> {
  const paths = places(program.resources);
  const preferences = confPreferences(baseFolder());
  const id = machineId();
  const app = appInWorker({
    entry: program.worker,
    setting: () => ({
      paths,
      machineId: id,
      preferences: preferences.all(),
      canPickFolder: false,
      passphraseCost: choices.passphraseCost ?? passphraseCost,
    }),
    services: {
      startChild: (kind) => forkedChild(join(program.children, `${kind}.js`)),
      writePreference: preferences.write,
      log: (line) => void process.stderr.write(`${line}\n`),
    },
  });
  const server = await serveLoopback(app, program.page, choices.ticketMs);
  return {
    ...server,
    close: async () => {
      await server.close();
      await app.close();
    },
  };
}
