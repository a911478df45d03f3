import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as after } from 'node:timers/promises';
import { asker, givenOver, me } from '#test/support/given.ts';
import { type JourneyHost, startJourneyHost } from '#test/support/journey.ts';
import { rpcBridge } from '#test/support/rpc-bridge.ts';
import { acts, doneAlready, type Kind, kinds, type Program, stands, takeOver, type Work } from './acts.ts';
import { seeded } from './seeded.ts';

export type Outcome = Readonly<{
  kills: number;
  seed: number;
  /** Acts that the program said it had done. */
  acknowledged: number;
  /** Those of them that were not there, whole, when it was asked again. */
  lost: number;
  /** How often the store opened after a kill. */
  opened: number;
  /** How often all of its record was whole and in its place after a kill. */
  chainVerified: number;
  /** How many kills came before the act was acknowledged, by kind of act. */
  during: Readonly<Record<Kind, number>>;
}>;

type Done = Readonly<{ kind: Kind; work: Work }>;

/**
 * kill -9 of the program, `kills` times, each at a moment that `seed` chooses within an act of a kind that it chooses:
 * registering, issuing, handing over. Each time the program is started again, opened, read through, and asked for what
 * it had acknowledged since the kill before; the act that was broken off is asked for again, and must then be done or
 * have been done, once. At the end everything is asked for.
 */
export async function killedAtRandom(kills: number, seed: number): Promise<Outcome> {
  const root = mkdtempSync(join(tmpdir(), 'redress-faults-'));
  const host = await startJourneyHost('2026-12-21T09:14:00+02:00', join(root, 'data'));
  try {
    return await trial(host, kills, seed);
  } finally {
    await host.stop();
    rmSync(root, { recursive: true, force: true });
  }
}

async function programOver(host: JourneyHost) {
  const bridge = await rpcBridge(await host.address());
  const asking = asker(bridge);
  return { ...asking, bridge, given: givenOver(bridge, asking) };
}
type Running = Awaited<ReturnType<typeof programOver>>;

async function trial(host: JourneyHost, kills: number, seed: number): Promise<Outcome> {
  const random = seeded(seed);
  const ledger: Done[] = [];
  const during: Record<Kind, number> = { register: 0, issue: 0, 'hand-over': 0 };
  /** How long each kind of act takes, in ms: a kill comes within that time. */
  const takes: Record<Kind, number> = { register: 0, issue: 0, 'hand-over': 0 };
  const count = { opened: 0, chainVerified: 0, lost: 0 };
  let program = await programOver(host);

  /** Does one act and writes it down; how long it took is known from then on. */
  async function act(kind: Kind, work: Work): Promise<Work> {
    const began = performance.now();
    const next = await acts[kind](program, work);
    takes[kind] = performance.now() - began;
    ledger.push({ kind, work: next });
    return next;
  }

  async function lookFor(done: readonly Done[]): Promise<void> {
    for (const { kind, work } of done) if (!(await stands[kind](program, work))) count.lost += 1;
  }

  async function startAgain(): Promise<void> {
    await host.restart();
    program = await programOver(host);
    if ((await program.ask('session.unlock', { ...me })).ok) count.opened += 1;
    if ((await program.must('record.check', {})).whole) count.chainVerified += 1;
  }

  /** All acts before `kind`, undisturbed, and a handler whom the letter can name. */
  async function upTo(kind: Kind, work: Work): Promise<Work> {
    if (kind === 'register') return work;
    const registered = await act('register', work);
    await takeOver(program, registered);
    return kind === 'issue' ? registered : act('issue', registered);
  }

  async function kill(kind: Kind, work: Work): Promise<void> {
    const moment = after(random() * takes[kind]).then(host.kill);
    const acknowledged = await act(kind, work).then(() => true, brokenOff);
    await moment;
    await startAgain();
    if (!acknowledged) during[kind] += 1;
    if (!acknowledged) await againOnce(program, kind, work);
  }

  await program.given.anOffice();
  for (const work of await tray(program, kills + 1)) {
    const before = ledger.length;
    if (before === 0) await act('hand-over', await upTo('hand-over', work));
    else {
      const kind = kinds[Math.floor(random() * kinds.length)] ?? 'register';
      await kill(kind, await upTo(kind, work));
    }
    await lookFor(ledger.slice(before));
  }
  await lookFor(ledger);
  return { kills, seed, acknowledged: ledger.length, ...count, during };
}

/** So many letters in the tray from before the first kill; the first goes through undisturbed, to learn what acts take. */
async function tray({ given }: Running, count: number): Promise<readonly Work[]> {
  const items: Work[] = [];
  for (let number = 0; number < count; number++)
    items.push({ item: await given.aLetterInTheTray('letter-lt.png'), number });
  return items;
}

/** An act whose answer never came is not acknowledged; a refusal is a mistake. */
function brokenOff(thrown: unknown): false {
  if (thrown instanceof TypeError || thrown instanceof SyntaxError) return false;
  throw thrown;
}

/** The act that was broken off has been done, or can be done now: never half, never twice. */
async function againOnce(program: Program, kind: Kind, work: Work): Promise<void> {
  if (kind === 'register' && (await program.must('post.item', { item: work.item })).state === 'registered') return;
  try {
    await acts[kind](program, work);
  } catch (thrown) {
    if (!(thrown instanceof Error && thrown.message.includes(doneAlready[kind]))) throw thrown;
  }
}
