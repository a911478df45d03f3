import { builtProgram } from '../program.ts';
import { startNodeHost } from './host.ts';
import { untilAskedToEnd } from './until-asked-to-end.ts';

/** Time to open the address: a window opens at once, a person who is shown it takes longer. */
const ticketMs = process.argv.includes('--address-for-a-person') ? 600_000 : 60_000;

const server = await startNodeHost(builtProgram(import.meta.dirname), { ticketMs });
process.stdout.write(`REDRESS_READY ${server.address()}\n`);
await untilAskedToEnd();
await server.close();
process.exit(0);
