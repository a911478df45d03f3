import { describe, expect, test } from 'vitest';
import { fixtures, root, runTool } from './run-tool.ts';

type Cruise = Readonly<{
  summary: { totalCruised: number; violations: readonly { rule: { name: string }; from: string; to: string }[] };
}>;

const config = `${root}.dependency-cruiser.mjs`;
const { default: rules } = (await import(config)) as { default: { forbidden: { name: string }[] } };
const cruise = (cwd: string, ...folders: string[]): Cruise => {
  const tool = 'dependency-cruiser/bin/dependency-cruiser.mjs';
  const { output } = runTool(tool, ['--config', config, '--output-type', 'json', ...folders], cwd);
  return JSON.parse(output.slice(output.indexOf('{'), output.lastIndexOf('}') + 1)) as Cruise;
};

/** Each rule and where it must bite. `sees-types.ts` and `allowed.ts` are planted too, and must not be named. */
const bites: Readonly<Record<string, readonly string[]>> = {
  'domain-is-pure': [
    'core/domain/from-main.ts',
    'core/domain/impure.ts',
    'core/domain/reaches-out.ts',
    'core/domain/typed-leak.ts',
    'core/domain/with-temporal.ts',
  ],
  'time-alone-knows-temporal': ['core/domain/time/with-dates.ts'],
  'formats-read-with-zod-and-yaml': ['core/formats/reader.ts'],
  'contract-is-domain-and-zod': ['core/contract/ask.ts'],
  'app-knows-core-and-its-ports': ['main/app/use-case.ts', 'main/app/with-sql.ts'],
  'rooms-are-strangers': ['main/store/stranger.ts'],
  'rooms-see-only-ports': ['main/store/sees-cases.ts'],
  'compose-alone-sees-all': ['main/hosts/node/sees-store.ts'],
  'main-knows-no-page': ['main/sees-page.ts', 'main/sees-tests.ts'],
  'page-sees-only-the-contract': ['renderer/shell/sees-main.ts'],
  'page-takes-only-types-of-the-domain': ['renderer/shell/sees-values.ts'],
  'page-knows-no-platform': ['renderer/shell/with-node.ts'],
  'features-are-strangers': ['renderer/features/queue/inside.ts'],
  'features-have-one-door': ['renderer/kit/kit.ts', 'renderer/shell/shell.ts'],
  'kit-has-no-business': ['renderer/kit/kit.ts'],
  'preload-carries-the-contract': ['preload/loopback.ts'],
  'electron-lives-in-one-host': ['main/hosts/node/with-electron.ts'],
  'sqlite-lives-in-the-store': ['main/app/with-sql.ts'],
  'product-knows-no-test': ['main/sees-tests.ts'],
  'no-cycles': ['main/round/one.ts'],
  'all-is-found': ['main/nowhere.ts'],
};

describe('the import rules', () => {
  const planted = cruise(fixtures, 'core', 'main', 'renderer', 'preload', 'test').summary.violations;
  const bitten = (name: string) => planted.filter(({ rule }) => rule.name === name).map(({ from }) => from);

  test.each(rules.forbidden.map(({ name }) => name))('%s bites where it must and nowhere else', (name) => {
    expect([...new Set(bitten(name))].sort()).toEqual(bites[name]);
  });

  test('are kept by the whole house, and seen to be', () => {
    const { summary } = cruise(root, 'core', 'main', 'preload', 'renderer', 'test', 'scripts');
    expect(summary.violations.map(({ rule, from, to }) => `${rule.name}: ${from} -> ${to}`)).toEqual([]);
    expect(summary.totalCruised).toBeGreaterThan(300);
  });
});
