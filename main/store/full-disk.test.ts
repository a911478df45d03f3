import { expect, test } from 'vitest';
import type { Filled } from '#test/support/fill-a-disk.ts';
import { onASmallDisk } from '#test/support/small-disk.ts';

test('a full disk loses the act that met it and nothing else; one that may not be written says so', () => {
  const told = onASmallDisk<Filled>('fill-a-disk.ts');
  expect(told.acts).toBe('store.disk-full');
  expect(told.blob).toBe('store.disk-full');
  expect(told.look).toBe('store.disk-full');
  expect(told.names).toBe(told.acknowledged + 2);
  expect(told.after).toEqual({ name: 'After', whole: true, looks: told.looked + 1 });
  expect(told.readOnly).toBe('store.read-only');
}, 60_000);
