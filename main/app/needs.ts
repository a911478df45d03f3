import type { AppEvent } from '#core/contract/app-events.ts';
import type { OperationName } from '#core/contract/operations.ts';
import type { Hash } from '#core/domain/record/bytes.ts';
import { fail } from '#core/domain/result.ts';
import type { Instant } from '#core/domain/time/moment.ts';
import type { FoundingDesk } from './founding-desk.ts';
import type { Answered, Given, HandlerOf, Handlers } from './handling.ts';
import type { Books } from './office-book.ts';
import type { Pictures } from './pictures.ts';
import type { Offers } from './ports/offers.ts';
import type { Pages } from './ports/pages.ts';
import type { Platform } from './ports/platform.ts';
import type { Press } from './ports/press.ts';
import type { Resources } from './ports/resources.ts';
import type { Vault } from './ports/vault.ts';
import type { Previews } from './previews.ts';
import type { OpenOffice, Place, Session } from './session.ts';
import type { Uploads } from './uploads.ts';

/** All that use cases may need; each picks its own. */
export type Everything = Readonly<{
  platform: Platform;
  pages: Pages;
  press: Press;
  resources: Resources;
  offers: Offers;
  session: Session;
  uploads: Uploads;
  pictures: Pictures;
  previews: Previews;
  books: Books;
  founding: FoundingDesk;
  /** SHA-256, for the formats of the record that want a hash given to them. */
  hash: Hash;
  emit(event: AppEvent): void;
  vaultAt(place: Place): Vault;
  /** A session of its own at another place and by another clock, with its use cases: where the practice office is made. */
  workshop(now: () => Instant, place: Place): Readonly<{ needs: Everything; handlers: Handlers }>;
}>;

export type Needs<K extends keyof Everything> = Pick<Everything, K>;

/** A handler that works in the open office, and answers `session.locked` while it is shut. */
export const inOffice =
  <N extends OperationName>(
    { session }: Needs<'session'>,
    work: (office: OpenOffice, input: Given<N>) => Answered<N> | Promise<Answered<N>>,
  ): HandlerOf<N> =>
  (input) => {
    const office = session.office();
    return office === null ? fail({ failure: 'session.locked' }) : work(office, input);
  };

/** After waiting: whether the office that a handler began in is still the open one. */
export const stillOpen = ({ session }: Needs<'session'>, office: OpenOffice): boolean => session.office() === office;
