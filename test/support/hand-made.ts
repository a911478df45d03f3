import type { CaseId, EventId, ItemId, OfficeId, UserId } from '#core/domain/ids.ts';
import { uuidV4 } from '#core/domain/record/bytes.ts';
import type { DraftOf, StreamEvents, StreamKind } from '#core/domain/record/events.ts';
import { caseIdOf, deviceId, officeId } from '#core/domain/record/identity.ts';
import type { Instant, Occurred, PlainDate } from '#core/domain/time/moment.ts';
import { keyNamed, type SigningKey, sha256 } from './signing-keys.ts';

/** 21 December 2026, 09:00 in Vilnius. */
export const MORNING = Date.UTC(2026, 11, 21, 7) as Instant;
export const HOUR = 3_600_000;
const ZONE = 'Europe/Vilnius';

export const idNamed = <I extends string>(name: string): I => uuidV4(sha256(Buffer.from(name))) as I;
export const item = idNamed<ItemId>('the letter');
export const theCase: CaseId = caseIdOf(sha256, item);
export const at = (hours: number): Occurred => ({ instant: (MORNING + hours * HOUR) as Instant, zone: ZONE });
export const onDay = (date: string, midnight: number): Occurred => ({
  date: date as PlainDate,
  zone: ZONE,
  at: midnight as Instant,
});

/** Something that happened; `hours` after the morning, unless `occurred` says otherwise. */
export const said = <S extends StreamKind, T extends keyof StreamEvents[S]>(
  type: T,
  data: StreamEvents[S][T],
  more: Readonly<{
    occurred?: Occurred;
    replaces?: readonly EventId[];
    resolves?: string;
    basis?: readonly string[];
  }> = {},
): DraftOf<S> => ({ type, v: 1, occurred: at(0), data, ...more }) as unknown as DraftOf<S>;

export const fact = (name: string, value: string | number | boolean, more: Parameters<typeof said>[2] = {}) =>
  said<'case', 'fact_set'>('fact_set', { fact: name, value, source: { how: 'typed' } }, more);

/** Key of a person, of the recovery sheet or of a workstation, by name. */
export const keysOf = (name: string): SigningKey => keyNamed(name);
export const userNamed = (name: string): UserId => idNamed<UserId>(`person ${name}`);

/** The third one's key gives K7Q too, so the roster gave it another code. */
export const STATIONS = { K7Q: 'workstation 69569', M3X: 'workstation 63118', P2B: 'workstation 81928' } as const;
export type Station = keyof typeof STATIONS;

export const ada = userNamed('ada');
export const office: OfficeId = officeId(
  sha256,
  keysOf('ada').sign,
  keysOf('recovery').sign,
  keysOf(STATIONS.K7Q).sign,
);

export const grants = (user: UserId, role: string, procedure = '*') =>
  said<'people', 'granted'>('granted', { user, procedure, role });
export const admits = (name: string): readonly DraftOf<'people'>[] => [
  said<'people', 'person_added'>('person_added', { user: userNamed(name) }),
  said<'people', 'keys_given'>('keys_given', { user: userNamed(name), ...publicOf(keysOf(name)) }),
];
export const publicOf = ({ sign, seal }: SigningKey) => ({ sign, seal });
export const deviceOf = (station: Station) => ({
  dev: deviceId(sha256, keysOf(STATIONS[station]).sign),
  ...publicOf(keysOf(STATIONS[station])),
  station,
});
