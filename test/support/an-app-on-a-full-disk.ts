/**
 * Mounts a small disk on the folder given, runs the whole application on it, lets people work until it is full, tries to
 * register and to issue, makes room, and does both. Prints what was answered as JSON.
 */
import { rmSync, statfsSync, writeFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import type { OperationName } from '#core/contract/operations.ts';
import type { App } from '#main/app/app.ts';
import { asker, givenOver, me, virbale } from './given.ts';
import { inProcessBridge } from './in-process-bridge.ts';
import { nodePlatform, stopChildren } from './node-platform.ts';
import { composed } from './shipped.ts';
import { withSmallDisk } from './small-disk.ts';

/** What the application answered while the disk was full, and what there was once there was room again. */
export type OnAFullDisk = Readonly<{
  note: string;
  register: string;
  issue: string;
  acknowledged: number;
  after: Readonly<{
    notes: number;
    whole: boolean;
    tray: number;
    letters: number;
    registered: boolean;
    issued: boolean;
    reopened: boolean;
  }>;
}>;

const megabytes = 24;
/** Room left for notes when the rest of the disk is filled, bytes. */
const LEFT = 600_000;

function open(folder: string) {
  const platform = nodePlatform(folder, '2026-12-21T09:14:00+02:00');
  const app: App = composed(platform);
  const bridge = inProcessBridge(app);
  const asking = asker(bridge);
  return { app, ...asking, given: givenOver(bridge, asking) };
}

type Opened = ReturnType<typeof open>;

const codeOf = (answer: Readonly<{ ok: boolean; failure?: string }>): string =>
  answer.ok ? 'ok' : (answer.failure ?? '');

/** Writes notes, long ones and then short ones, until not even the shortest has room. */
async function fillWithNotes({ ask }: Opened, id: Parameters<Opened['given']['anIssuedAcknowledgement']>[0]) {
  let acknowledged = 0;
  let note = 'ok';
  for (const length of [4000, 1])
    for (note = 'ok'; note === 'ok' && acknowledged < 5000; ) {
      note = codeOf(await ask('cases.note', { case: id, text: 'x'.repeat(length) }));
      if (note === 'ok') acknowledged += 1;
    }
  return { acknowledged, note };
}

async function worked(root: string): Promise<OnAFullDisk> {
  const folder = join(root, 'disk');
  const first = open(folder);
  await first.given.anOffice();
  const id = await first.given.aCaseOfMine();
  const item = await first.given.aLetterInTheTray('letter-lt.png');
  const { draft } = await first.must('letters.compose', { case: id, kind: 'ack' });
  const issue = { case: id, draft, second: null, instead: null };
  const rest = statfsSync(root);
  writeFileSync(join(root, 'filler'), new Uint8Array(Math.max(0, rest.bavail * rest.bsize - LEFT)));
  const filled = await fillWithNotes(first, id);
  const register = codeOf(await first.ask('post.register', { item, form: virbale }));
  const issued = codeOf(await first.ask('letters.issue', issue));
  rmSync(join(root, 'filler'));
  await first.app.close();
  const again = open(folder);
  await again.must('session.unlock', { ...me });
  const view = await again.must('cases.case', { case: id, view: null });
  const notes = view.timeline.flatMap(({ entries }) => entries).filter(({ kind }) => kind === 'notes').length;
  const { whole } = await again.must('record.check', {});
  const { waiting } = await again.must('post.tray', {});
  const does = async <N extends OperationName>(name: N, input: Parameters<typeof again.ask<N>>[1]) =>
    (await again.ask(name, input)).ok;
  const after = {
    notes,
    whole,
    tray: waiting,
    letters: view.letters.length,
    registered: await does('post.register', { item, form: virbale }),
    issued: await does('letters.issue', issue),
    reopened: (await again.must('record.check', {})).whole,
  };
  await again.app.close();
  stopChildren();
  return { ...filled, register, issue: issued, after };
}

const root = process.argv[2] ?? '';
if (import.meta.main)
  process.exitCode = await withSmallDisk(root, megabytes, async () => {
    writeSync(1, JSON.stringify(await worked(root)));
  });
