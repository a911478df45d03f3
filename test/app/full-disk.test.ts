import { expect, test } from 'vitest';
import type { OnAFullDisk } from '#test/support/an-app-on-a-full-disk.ts';
import { onASmallDisk } from '#test/support/small-disk.ts';

test('on a full disk registering and issuing say so, what was acknowledged before is whole, and both go once there is room', () => {
  const told = onASmallDisk<OnAFullDisk>('an-app-on-a-full-disk.ts');
  expect(told).toMatchObject({ note: 'store.disk-full', register: 'store.disk-full', issue: 'store.disk-full' });
  expect(told.acknowledged).toBeGreaterThan(0);
  expect(told.after).toEqual({
    notes: told.acknowledged,
    whole: true,
    tray: 1,
    letters: 0,
    registered: true,
    issued: true,
    reopened: true,
  });
}, 120_000);
