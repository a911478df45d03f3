import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { dataSource, migrate } from './migrate.ts';
import { migrations } from './migrations/index.ts';
import { createDatabase } from './open.ts';

const key = new Uint8Array(32).fill(7);
let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'redress-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

describe('migrating', () => {
  test('makes exactly the schema that is mapped', async () => {
    const file = join(folder, 'office.db');
    createDatabase(file, key).close();
    await migrate(file, key);
    const source = await dataSource(file, key, migrations);
    await source.initialize();
    const drift = await source.driver.createSchemaBuilder().log();
    await source.destroy();
    expect(drift.upQueries.map((query) => query.query)).toEqual([]);
  });
});
