import { ok } from '#core/domain/result.ts';
import { dateWords, timeWords } from '#core/domain/time/words.ts';
import type { HandlerOf } from '../handling.ts';
import { localDate } from '../local-time.ts';
import { inOffice, type Needs } from '../needs.ts';
import { noticesOf } from '../notices.ts';
import { rolesOf } from '../rights.ts';

/** Who is signed in, where, and what day it is on the firm's wall. */
export const who = (needs: Needs<'session' | 'books' | 'platform'>): HandlerOf<'session.who'> =>
  inOffice<'session.who'>(needs, (office) => {
    const now = needs.platform.now();
    const book = needs.books.of(office);
    const { settings } = book;
    const today = localDate(settings.zone, now);
    const person = book.persons.get(office.user);
    return ok({
      user: office.user,
      name: person?.name ?? '',
      title: person?.title ?? '',
      roles: rolesOf(book, office.user, now),
      office: settings.name,
      practice: settings.practice,
      station: office.store.station,
      today,
      todayWords: dateWords(today),
      timeWords: timeWords(settings.zone, now),
      idleMinutes: settings.idleMinutes,
      notices: noticesOf(book, office.store, today, now),
    });
  });
