import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';

const root = new URL('../../', import.meta.url).pathname;
const read = (path: string) => readFileSync(join(root, path), 'utf8');

describe('electron-builder.yml', () => {
  type Config = Readonly<{
    electronFuses: Readonly<Record<string, boolean>>;
    files: readonly string[];
    win: { target: { target: string }[] };
    mac: { target: { target: string }[] };
    linux: { target: { target: string }[] };
    asarUnpack: readonly string[];
  }>;
  const config = parse(read('electron-builder.yml')) as Config;
  const schema = JSON.parse(read('node_modules/app-builder-lib/scheme.json')) as object;
  const ajv = new Ajv({ allErrors: true, strict: false, allowUnionTypes: true });

  test('says only what electron-builder understands', () => {
    ajv.validate(schema, config);
    expect(ajv.errors ?? []).toEqual([]);
  });

  test('is judged by a schema that bites', () => {
    expect(ajv.validate(schema, { ...config, nsis: { oneclick: true } })).toBe(false);
  });

  test('makes what each system’s people install', () => {
    const targets = (system: 'win' | 'mac' | 'linux') => config[system].target.map(({ target }) => target);
    expect(targets('win')).toEqual(['nsis', 'msi']);
    expect(targets('mac')).toEqual(['dmg', 'zip']);
    expect(targets('linux')).toEqual(['AppImage', 'deb']);
  });

  test('shuts the back doors of Electron', () => {
    expect(config.electronFuses).toMatchObject({
      runAsNode: false,
      enableNodeOptionsEnvironmentVariable: false,
      enableNodeCliInspectArguments: false,
      enableEmbeddedAsarIntegrityValidation: true,
      onlyLoadAppFromAsar: true,
      grantFileProtocolExtraPrivileges: false,
    });
  });

  test('keeps every file pattern at the top, where none begins with everything', () => {
    for (const system of ['win', 'mac', 'linux'] as const) expect(config[system]).not.toHaveProperty('files');
    expect(config.files.find((pattern) => !pattern.startsWith('!'))).toBe('out/**/*');
  });

  test.each(['icon.ico', 'icon.icns', 'icons/512x512.png', 'entitlements.mac.plist'])('has its %s', (file) => {
    expect(existsSync(join(root, 'resources', file))).toBe(true);
  });
});

describe('the lockfile', () => {
  type Entry = Readonly<{
    version?: string;
    integrity?: string;
    dev?: boolean;
    devOptional?: boolean;
    os?: string[];
    cpu?: string[];
  }>;
  const lock = JSON.parse(read('package-lock.json')) as { packages: Record<string, Entry> };
  const shipping = Object.keys(lock.packages).filter((path) => path.startsWith('node_modules/'));
  const systems = ['win32-x64', 'darwin-arm64', 'darwin-x64', 'linux-x64'] as const;

  /** Packages whose binaries are packages of their own, and how each names a system. */
  const natives: Readonly<Record<string, (system: string) => string>> = {
    '@img/sharp': (system) => `@img/sharp-${system}`,
    '@myriaddreamin/typst-ts-node-compiler': named,
    '@node-rs/argon2': named,
  };
  function named(this: void, system: string): string {
    return system === 'win32-x64' ? 'win32-x64-msvc' : system === 'linux-x64' ? 'linux-x64-gnu' : system;
  }

  test.each(systems)('names every native package’s binary for %s', (system) => {
    const names = Object.entries(natives).map(([name, of]) => {
      const called = of(system);
      return `node_modules/${called.startsWith('@') ? called : `${name}-${called}`}`;
    });
    for (const name of names) expect(lock.packages[name]?.integrity, name).toMatch(/^sha512-/);
  });

  test.each(systems)('the store’s driver carries its binary for %s', (system) => {
    expect(existsSync(join(root, 'node_modules/better-sqlite3/prebuilds', `${system}.node`))).toBe(true);
  });

  test('ships no binary of one system alone', () => {
    const named = shipping.filter((path) => {
      const { os, dev } = lock.packages[path] ?? {};
      return dev !== true && os !== undefined;
    });
    for (const path of named)
      expect(
        Object.keys(natives).some((name) => path.startsWith(`node_modules/${name}`)) ||
          path.startsWith('node_modules/node-'),
        path,
      ).toBe(true);
  });
});
