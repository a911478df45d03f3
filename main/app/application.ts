import type { AppEvent } from '#core/contract/app-events.ts';
import type { Reply } from '#core/contract/operation.ts';
import type { Hash } from '#core/domain/record/bytes.ts';
import type { App } from './app.ts';
import { dispatchOver } from './dispatch.ts';
import { refusalAtDoor } from './door-rights.ts';
import { filesOver } from './files.ts';
import { handlersOver } from './handlers.ts';
import { idleLock } from './idle.ts';
import type { Everything } from './needs.ts';
import { booksInMemory } from './office-book.ts';
import { picturesOver } from './pictures.ts';
import { lastPlace } from './places.ts';
import type { Offers } from './ports/offers.ts';
import type { Pages } from './ports/pages.ts';
import type { Platform } from './ports/platform.ts';
import type { Press } from './ports/press.ts';
import type { Resources } from './ports/resources.ts';
import type { Vaults } from './ports/vault.ts';
import { previewsInMemory } from './previews.ts';
import { type Place, sessionOver } from './session.ts';
import { uploadsInMemory } from './uploads.ts';

/** What implements the application's ports. */
export type Parts = Readonly<{
  platform: Platform;
  vaultsFor(platform: Platform): Vaults;
  pages: Pages;
  press: Press;
  resources: Resources;
  offers: Offers;
  hash: Hash;
}>;

/** How often the application looks whether anybody is still there, in ms. */
const sweepEvery = 30_000;

/** Everything that use cases need, for one session that begins at `start`. */
export function everythingOver(parts: Parts, start: Place, emit: (event: AppEvent) => void): Everything {
  const { platform } = parts;
  const uploads = uploadsInMemory(platform.random, parts.pages);
  const pictures = picturesOver(parts.pages);
  const previews = previewsInMemory({ random: platform.random, pictures });
  const books = booksInMemory();
  const forget = () => {
    for (const part of [uploads, pictures, previews]) part.forgetAll();
    books.forget();
  };
  const vaults = parts.vaultsFor(platform);
  const vaultAt = ({ folder, kind }: Place) => vaults.at(folder, kind);
  const session = sessionOver({ vaultAt, start, forget });
  return {
    ...parts,
    session,
    vaultAt,
    uploads,
    pictures,
    previews,
    books,
    founding: { begun: null },
    emit,
    workshop(now, place) {
      const needs = everythingOver({ ...parts, platform: { ...platform, now } }, place, () => {});
      return { needs, handlers: handlersOver(needs) };
    },
  };
}

/** The application as its hosts see it: one door for requests, one for events, two for bytes. */
export function applicationOver(parts: Parts): App {
  const { platform } = parts;
  const listeners = new Set<(event: unknown) => void>();
  const emit = (event: unknown) => {
    for (const listen of listeners) listen(event);
  };
  const needs = everythingOver(parts, lastPlace(platform), emit);
  const idle = idleOver(needs);
  const dispatch = dispatchOver({
    handlers: handlersOver(needs),
    emit,
    log: platform.log,
    refuses: (name) => refusalAtDoor(name, needs.session.office(), needs.books.of, needs.platform.now()),
    noticed: idle.noticed,
  });
  const timer = setInterval(idle.sweep, sweepEvery);
  timer.unref();
  return {
    dispatch,
    subscribe(onEvent) {
      listeners.add(onEvent);
      return () => void listeners.delete(onEvent);
    },
    put: async (upload, bytes) => replyToPiece(needs, upload, bytes),
    get: filesOver(needs),
    async close() {
      clearInterval(timer);
      needs.session.lock();
    },
  };
}

const idleOver = ({ session, books, platform, emit }: Everything) =>
  idleLock({
    now: platform.now,
    minutes() {
      const office = session.office();
      return office === null ? null : books.of(office).settings.idleMinutes;
    },
    lock() {
      session.lock();
      emit({ event: 'session.locked' });
    },
  });

function replyToPiece({ uploads }: Everything, upload: string, bytes: Uint8Array): Reply {
  const put = uploads.put(upload, bytes);
  return put.ok ? { ok: true, value: { received: put.value } } : { ok: false, failure: put.failure };
}
