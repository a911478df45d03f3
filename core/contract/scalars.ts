import { z } from 'zod';
import {
  type CaseId,
  type EventId,
  type ItemId,
  isEventId,
  isUuid,
  type LetterId,
  type UserId,
} from '../domain/ids.ts';
import { isPlainDate, type PlainDate } from '../domain/time/moment.ts';

export const caseId = z.custom<CaseId>((value) => isUuid<'case'>(value));
export const itemId = z.custom<ItemId>((value) => isUuid<'item'>(value));
export const userId = z.custom<UserId>((value) => isUuid<'user'>(value));
export const letterId = z.custom<LetterId>((value) => isUuid<'letter'>(value));
export const eventId = z.custom<EventId>(isEventId);
export const plainDate = z.custom<PlainDate>(isPlainDate);

/** One line typed by a person. */
export const line = (max = 200) => z.string().trim().max(max);
/** Several lines typed by a person. */
export const text = (max = 4000) => z.string().trim().max(max);
export const reason = z.string().trim().min(1).max(1000);

/** A second person on the spot: own sign-in word and own passphrase (record 5). */
export const secondPerson = z.strictObject({ word: line(), passphrase: z.string().max(1000) });

/** A picture or a file that the page may fetch through `window.redress.get`; good while the session is open. */
export const fileRef = z.string().max(300);
