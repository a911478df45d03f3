import { createHash } from 'node:crypto';
import type { Sha256 } from '#core/domain/ids.ts';
import { calendarIds } from '#core/domain/procedures/calendar-ids.ts';
import { readCalendar } from '#core/formats/calendar/read-calendar.ts';
import { type Finding, findingWords } from '#core/formats/procedure/finding.ts';
import { readProcedure } from '#core/formats/procedure/read-procedure.ts';
import type { Offers, Pack, Shipped } from './app/ports/offers.ts';
import type { Resources } from './app/ports/resources.ts';
import { readCoverage, shippedTemplates } from './letters/templates.ts';

const sha256 = (text: string): Sha256 => createHash('sha256').update(text).digest('hex') as Sha256;

const yamlIn = (resources: Resources, folder: string): readonly string[] =>
  resources.list(folder).filter((name) => name.endsWith('.yaml'));

/** What comes with the program under `resources/`, each read once. A file that cannot be read is a broken installation. */
export function offersIn(resources: Resources): Offers {
  const packs = once(() => yamlIn(resources, 'procedures').map((name) => shippedProcedure(resources, name)));
  return {
    packs,
    procedures: () => packs().filter(({ activatable }) => activatable),
    calendars: (procedure) => calendarIds(procedure).map((id) => shippedCalendar(resources, id)),
    calendar: (id) => (resources.list('calendars').includes(`${id}.yaml`) ? shippedCalendar(resources, id) : null),
    templates: once(() => shippedTemplates(resources)),
    coverage: once(() => readCoverage(resources)),
  };
}

function once<T>(read: () => T): () => T {
  let known: { value: T } | null = null;
  return () => {
    known ??= { value: read() };
    return known.value;
  };
}

function shippedProcedure(resources: Resources, name: string): Pack {
  const source = resources.text(`procedures/${name}`);
  const documents = Object.fromEntries(
    resources
      .list('procedures/documents')
      .map((file) => [`documents/${file}`, resources.text(`procedures/documents/${file}`)]),
  );
  const read = readProcedure(source, documents);
  if (!read.ok) throw broken(name, read.failure);
  const { procedure, normal, lint, activatable } = read.value;
  const { text, summary } = procedure.document;
  const named = [...Object.values(text), ...Object.values(summary)];
  const texts = Object.fromEntries(named.map((path) => [path, documents[path] ?? '']));
  const files = Object.fromEntries(Object.entries(texts).map(([path, content]) => [path, sha256(content)]));
  const { id, version } = procedure;
  return { text: { id, version, source, files, normal, sha256: sha256(source) }, texts, procedure, lint, activatable };
}

function shippedCalendar(resources: Resources, id: string): Shipped {
  const source = resources.text(`calendars/${id}.yaml`);
  const read = readCalendar(source);
  if (!read.ok) throw broken(id, read.failure);
  const { calendar, normal } = read.value;
  return { id, version: calendar.version, source, files: {}, normal, sha256: sha256(source) };
}

const broken = (name: string, findings: readonly Finding[]): Error =>
  new Error(`${name}: ${findings.map(findingWords).join('; ')}`);
