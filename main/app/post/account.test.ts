import { describe, expect, test } from 'vitest';
import type { ItemId } from '#core/domain/ids.ts';
import type { Instant } from '#core/domain/time/moment.ts';
import { accountOf, type Received } from './account.ts';

const at = Date.parse('2026-12-21T09:14:00+02:00') as Instant;
const came = (item: string, pages: number | null): Received => ({
  item: item as ItemId,
  name: `${item}.pdf`,
  pages,
  at,
});
const filed = { state: 'registered' } as const;
const waiting = { state: 'in-tray' } as const;

/** The account of what came in, by what the rows say of each item. */
const account = (received: readonly Received[], rows: Readonly<Record<string, typeof filed | typeof waiting>>) =>
  accountOf(received, (item) => rows[item] ?? null, 'Europe/Vilnius');

describe('the account of the tray', () => {
  test('closes when every sheet is filed or waits', () => {
    expect(account([came('a', 2), came('b', 1)], { a: filed, b: waiting })).toBe(
      '3 pages in = 2 filed + 1 in the tray + 0 blank. Nothing is missing.',
    );
  });

  test('names the sheet whose row was dropped', () => {
    expect(account([came('a', 2), came('b', 1)], { a: filed })).toMatch(
      /^3 pages in = 2 filed \+ 0 in the tray \+ 0 blank\. 1 sheet is not accounted for: b\.pdf, received Mon 21 Dec 09:14\./u,
    );
  });

  test('says of which files the pages are not known', () => {
    expect(account([came('a', null), came('b', 1)], { a: waiting, b: waiting })).toBe(
      '1 page in = 0 filed + 1 in the tray + 0 blank. Not in the count: 1 file, whose pages are not known yet (a.pdf). Nothing is missing.',
    );
  });
});
