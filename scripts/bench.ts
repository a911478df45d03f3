/**
 * Measures: `npm run bench -- [NAME] [--json]`. Each module of `scripts/bench` with a `run` gives figures; each figure is
 * printed with its ratio to a limit or rival that was measured in the same run.
 */
import { readdirSync } from 'node:fs';
import { parseArgs } from 'node:util';
import type { Figure } from './bench/figure.ts';

const folder = new URL('./bench/', import.meta.url);
const parts = ['bare-page.ts', 'figure.ts', 'letter-html.ts'];
const names = readdirSync(folder)
  .filter((file) => file.endsWith('.ts') && !parts.includes(file))
  .map((file) => file.replace(/\.ts$/u, ''))
  .toSorted();

const { values, positionals } = parseArgs({
  options: { json: { type: 'boolean', default: false } },
  allowPositionals: true,
});
const [asked] = positionals;
if (asked !== undefined && !names.includes(asked)) {
  console.error(`There is no bench "${asked}". There are: ${names.join(', ')}.`);
  process.exit(1);
}

const line = ({ name, value, unit, ratio, of }: Figure): string =>
  `${name}: ${value} ${unit}, ${ratio === null ? `no ratio: ${of} is not on this machine` : `${ratio} of ${of}`}`;

const figures: Figure[] = [];
for (const name of names.filter((one) => asked === undefined || one === asked)) {
  const bench = (await import(new URL(`${name}.ts`, folder).href)) as { run(): Promise<readonly Figure[]> };
  for (const figure of await bench.run()) {
    figures.push(figure);
    if (!values.json) console.log(line(figure));
  }
}
if (values.json) console.log(JSON.stringify(figures, null, 2));
