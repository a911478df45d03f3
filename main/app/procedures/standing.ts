import type { VersionStanding } from '#core/contract/procedures.ts';
import type { PlainDate, Zone } from '#core/domain/time/moment.ts';
import { dateWords } from '#core/domain/time/words.ts';
import { localDate } from '../local-time.ts';
import type { OfficeBook } from '../office-book.ts';
import { standingVersions, type Version } from './versions.ts';

/** Where a version stands today among those of its procedure: a later one that has come into force makes it past. */
export function standingOf(versions: readonly Version[], version: Version, today: PlainDate): VersionStanding {
  if (version.withdrawn !== null) return 'withdrawn';
  if (version.inForceFrom > today) return 'coming';
  const standing = standingVersions(versions, version.procedure.id);
  return standing.findLast(({ inForceFrom }) => inForceFrom <= today) === version ? 'in-force' : 'past';
}

/** The founding version covers every earlier receipt (record_formats 3), so its first day is none to be named. */
const sinceWords = (date: PlainDate): string => (date < '1990' ? 'from the beginning' : `from ${dateWords(date)}`);

/** `in force from Mon 21 Dec 2026` */
export function standingWords(standing: VersionStanding, version: Version, zone: Zone): string {
  const since = sinceWords(version.inForceFrom);
  switch (standing) {
    case 'in-force':
      return `in force ${since}`;
    case 'coming':
      return `comes into force ${since.replace('from ', 'on ')}`;
    case 'past':
      return `was in force ${since}; older cases stay on it`;
    case 'withdrawn':
      return version.withdrawn === null ? '' : `withdrawn ${dateWords(localDate(zone, version.withdrawn.at))}`;
    case 'offered':
      return 'comes with the program, not adopted';
  }
}

/** The name of whoever did something, `somebody` where the person is no longer described. */
export const nameOf = (book: OfficeBook, user: string): string => book.persons.get(user)?.name ?? 'somebody';
