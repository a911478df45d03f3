import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { dataSource, migrate } from './migrate.ts';
import { migrations, type Steps } from './migrations/index.ts';
import { createDatabase, openDatabase } from './open.ts';

const key = new Uint8Array(32).fill(7);
let folder = '';
let file = '';
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'redress-'));
  file = join(folder, 'office.db');
  createDatabase(file, key).close();
  await migrate(file, key);
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

class AddBarcode1799999999999 implements MigrationInterface {
  async up(store: QueryRunner): Promise<void> {
    await store.query('ALTER TABLE draft ADD COLUMN barcode text');
  }
  async down(): Promise<void> {}
}
class BreakHalfWay1799999999999 implements MigrationInterface {
  async up(store: QueryRunner): Promise<void> {
    await store.query('DELETE FROM draft');
    throw new Error('the power went');
  }
  async down(): Promise<void> {}
}

const ask = <T>(path: string, sql: string): T[] => {
  const db = openDatabase(path, key);
  const rows = db.prepare<[], T>(sql).all();
  db.close();
  return rows;
};
const drift = async (steps: Steps) => {
  const source = await dataSource(file, key, steps);
  await source.initialize();
  const found = await source.driver.createSchemaBuilder().log();
  await source.destroy();
  return found.upQueries.map((query) => query.query);
};

describe('migrating', () => {
  test('makes exactly the schema that is mapped', async () => {
    expect(await drift(migrations)).toEqual([]);
    await migrate(file, key, [...migrations, AddBarcode1799999999999]);
    expect(await drift(migrations)).not.toEqual([]);
  });

  test('copies the file first, with what still stood in the write-ahead log', async () => {
    ask(file, "INSERT INTO draft VALUES ('form', '{}') RETURNING key");
    await migrate(file, key, [...migrations, AddBarcode1799999999999]);
    expect(ask(file, 'SELECT * FROM draft')).toEqual([{ key: 'form', json: '{}', barcode: null }]);
    const copies = readdirSync(join(folder, 'copies'));
    expect(copies).toEqual(['office-before-AddBarcode1799999999999.db']);
    const copy = join(folder, 'copies', copies[0] ?? '');
    expect(ask(copy, 'SELECT * FROM draft')).toEqual([{ key: 'form', json: '{}' }]);
  });

  test('that is broken off leaves the store as it was', async () => {
    ask(file, "INSERT INTO draft VALUES ('form', '{}') RETURNING key");
    await expect(migrate(file, key, [...migrations, BreakHalfWay1799999999999])).rejects.toThrow('the power went');
    await migrate(file, key);
    expect(ask(file, 'SELECT * FROM draft')).toEqual([{ key: 'form', json: '{}' }]);
  });

  test('refuses a store of a newer program and changes no byte of it', async () => {
    await migrate(file, key, [...migrations, AddBarcode1799999999999]);
    const before = readFileSync(file);
    await expect(migrate(file, key)).rejects.toThrow('store.newer');
    expect(readFileSync(file).equals(before)).toBe(true);
  });

  test('refuses a wrong key and changes no byte', async () => {
    const before = readFileSync(file);
    await expect(migrate(file, new Uint8Array(32))).rejects.toThrow('store.wrong-key');
    expect(readFileSync(file).equals(before)).toBe(true);
  });

  test('writes a file that does not say what it is', () => {
    expect(readFileSync(file).subarray(0, 16).toString('latin1')).not.toContain('SQLite');
    const db = openDatabase(file, key);
    const setting = (name: string) => db.pragma(name, { simple: true });
    expect(
      ['page_size', 'journal_mode', 'synchronous', 'temp_store', 'secure_delete', 'foreign_keys', 'trusted_schema'].map(
        setting,
      ),
    ).toEqual([8192, 'wal', 2, 2, 1, 1, 0]);
    expect(db.pragma('cipher')).toEqual([{ sqlcipher: 'sqlcipher' }]);
    db.close();
  });
});
