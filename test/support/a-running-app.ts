import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, onTestFinished } from 'vitest';
import type { CaseId, UserId } from '#core/domain/ids.ts';
import { EVERYWHERE } from '#core/domain/people/entitled.ts';
import type { DraftOf } from '#core/domain/record/events.ts';
import { ok } from '#core/domain/result.ts';
import type { Instant } from '#core/domain/time/moment.ts';
import type { App } from '#main/app/app.ts';
import { readSources } from '#main/app/office-book.ts';
import type { Signer } from '#main/app/ports/keys.ts';
import type { OpenStore } from '#main/app/ports/store.ts';
import { recordOver } from '#main/app/record-over.ts';
import { vaults } from '#main/store/vaults.ts';
import { asker, givenOver, me } from './given.ts';
import { inProcessBridge } from './in-process-bridge.ts';
import { nodePlatform, stopChildren } from './node-platform.ts';
import { composed } from './shipped.ts';

afterAll(stopChildren);

/** Monday 21 December 2026, 09:14 in Vilnius. */
export const monday = '2026-12-21T09:14:00+02:00';

/**
 * The whole application in this process: the real store in a folder of its own, the real children, a clock that moves
 * only when the test moves it. Everything goes through the bridge as JSON.
 */
export async function aRunningApp({ now = monday }: { now?: string } = {}) {
  const folder = mkdtempSync(join(tmpdir(), 'redress-app-'));
  let platform = nodePlatform(folder, now);
  let app: App = composed(platform);
  const events: unknown[] = [];
  const listening = () => app.subscribe((event) => void events.push(JSON.parse(JSON.stringify(event))));
  listening();
  const bridge = inProcessBridge({
    dispatch: (raw) => app.dispatch(raw),
    put: (upload, bytes) => app.put(upload, bytes),
    get: (ref) => app.get(ref),
    subscribe: (onEvent) => app.subscribe(onEvent),
    close: () => app.close(),
  });
  const asking = asker(bridge);
  const inTheShutStore = async (work: (store: OpenStore, signer: Signer) => void) => {
    await asking.must('session.lock', {});
    const vault = vaults({ platform, readSources }).at(platform.paths.data, 'live');
    const opened = await vault.unlock(me.word, me.passphrase);
    if (!opened.ok) throw new Error(opened.failure);
    work(opened.value.store, opened.value.signer);
    opened.value.store.close();
    await asking.must('session.unlock', { ...me });
  };
  onTestFinished(async () => {
    await app.close();
    rmSync(folder, { recursive: true, force: true });
  });
  return {
    ...asking,
    bridge,
    events,
    folder,
    log: platform.lines,
    given: givenOver(bridge, asking),
    /** Goes on at another moment, ISO 8601 with offset: whoever was signed in signs in again, for nobody was there. */
    async itIs(moment: string) {
      platform.clock.now = Date.parse(moment);
      if ((await asking.must('office.status', {})).state === 'locked') await asking.must('session.unlock', { ...me });
    },
    /** Lets minutes pass in which nobody touches anything. */
    nobodyIsThere: (minutes: number) => {
      platform.clock.now += minutes * 60_000;
    },
    /** Writes into the shut store what a colleague decided who had not seen the rest: drafts without `replaces`. */
    aColleagueWrote: (id: CaseId, drafts: readonly DraftOf<'case'>[]) =>
      inTheShutStore((store, signer) => {
        store.act({ by: signer, second: null }, (act) => ok(act.record('case', id, drafts)));
      }),
    /** The office's own zone is set to another one than its procedure counts in. */
    theOfficeMovesTo: (zone: string) =>
      inTheShutStore((store, signer) => {
        const occurred = { instant: platform.clock.now as Instant, zone };
        const data = { name: 'office.zone', value: zone } as const;
        store.act({ by: signer, second: null }, (act) =>
          ok(recordOver<'settings'>(act, 'settings', store.office, [{ type: 'setting', v: 1, occurred, data }])),
        );
      }),
    /** The days on which the record has something in its post book. */
    async postDays(): Promise<readonly string[]> {
      const days: string[] = [];
      await inTheShutStore((store) => void days.push(...store.streams('post')));
      return days;
    },
    /** Takes a role of the office from somebody. */
    theRoleIsTaken: (user: UserId, role: string) =>
      inTheShutStore((store, signer) => {
        const occurred = { instant: platform.clock.now as Instant, zone: 'Europe/Vilnius' };
        const data = { user, procedure: EVERYWHERE, role, reason: 'moved on' };
        store.act({ by: signer, second: null }, (act) =>
          ok(recordOver<'people'>(act, 'people', store.office, [{ type: 'revoked', v: 1, occurred, data }])),
        );
      }),
    /** The data folder wakes on another computer: a new workstation (record_formats 4). */
    async wakesElsewhere() {
      await app.close();
      rmSync(platform.paths.machine, { recursive: true });
      mkdirSync(platform.paths.machine);
      app = composed(platform);
      listening();
      await asking.must('session.unlock', { ...me });
    },
    /** A newer program is installed and started on the same folder: some of its files under `resources/` read otherwise. */
    async isUpdated(files: Readonly<Record<string, (text: string) => string>>) {
      await app.close();
      const resources = join(folder, 'resources');
      cpSync(platform.paths.resources, resources, { recursive: true });
      for (const [path, change] of Object.entries(files))
        writeFileSync(join(resources, path), change(readFileSync(join(resources, path), 'utf8')));
      platform = { ...platform, paths: { ...platform.paths, resources } };
      app = composed(platform);
      listening();
      await asking.must('session.unlock', { ...me });
    },
    /** Quits and starts the program again on the same folder. */
    async restarts() {
      await app.close();
      app = composed(platform);
      listening();
    },
  };
}

export type RunningApp = Awaited<ReturnType<typeof aRunningApp>>;
